"""Pocket cards: a plan in, one PDF a checklist out, with four copies of the card on each A4 page.

A card is laid out on A6, so that a long one goes on by itself on its next side. The copies lie
alike on front and back: printed on both sides and cut along the marks, every card has its own back.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.fourfold import fourfold
from rahnuma.outputs.pdf import key, write
from rahnuma.plan import Plan
from rahnuma.printing import PrintView, printed


def cards(plan: Plan) -> Iterator[Artifact]:
    """Every pocket card of an edition."""
    for paper in plan.papers:
        if paper.kind == "card":
            html = printed("card", PrintView(plan, paper))
            yield Artifact(paper, plan.edition.language, key(html), partial(write, html, fourfold))
