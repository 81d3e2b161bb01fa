"""Sheets and packs: a plan in, one PDF a checklist and one a role out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial

from rahnuma import assets
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.pdf import write
from rahnuma.plan import Plan
from rahnuma.printing import PrintView, printed


def sheets(plan: Plan) -> Iterator[Artifact]:
    """Every sheet and every pack of an edition."""
    for paper in plan.papers:
        if paper.kind in ("sheet", "pack"):
            html = printed(paper.kind, PrintView(plan, paper))
            key = hashlib.sha256(f"{assets.fingerprint()}\n{html}".encode()).hexdigest()
            yield Artifact(paper, plan.edition.language, key, partial(write, html))
