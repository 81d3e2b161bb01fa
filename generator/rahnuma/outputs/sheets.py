"""Sheets and packs: a plan in, one PDF a checklist, a decision, a role, a stage, a workshop out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.forms import fillable
from rahnuma.outputs.pdf import key, write
from rahnuma.plan import Paper, Plan
from rahnuma.printing import PrintView, printed


def sheets(plan: Plan) -> Iterator[Artifact]:
    """Every sheet with its variants, and every pack of an edition."""
    for paper in plan.papers:
        if paper.kind in ("sheet", "pack"):
            template = "decision" if paper.decision else paper.kind
            html = printed(template, PrintView(plan, paper, _inside(plan, paper)))
            make = (
                partial(write, html, fillable) if paper.variant == "fill" else partial(write, html)
            )
            yield Artifact(paper, plan.edition.language, key(html), make)


def _inside(plan: Plan, paper: Paper) -> frozenset[str]:
    """A pack can refer to its own sheets by page; a sheet of one or two sides needs no page."""
    if paper.kind == "sheet":
        return frozenset()
    return frozenset(plan.address(one) for one in paper.checklists)
