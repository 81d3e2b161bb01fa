"""Pocket cards: a plan in, two PDFs a checklist out, four copies of a card to cut, and one to fold.

A card is laid out on A6, so that a long one goes on by itself on its next side. The copies lie
alike on front and back: printed on both sides and cut along the marks, every card has its own back.
One that is folded has room for every step, in larger letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rahnuma.kinds.checklist import FOLD
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.fourfold import folded, fourfold
from rahnuma.outputs.pdf import key, write
from rahnuma.plan import Plan
from rahnuma.printing import PrintView, printed


def cards(plan: Plan) -> Iterator[Artifact]:
    """Every pocket card of an edition."""
    for paper in plan.papers:
        if paper.kind == "card":
            html = printed("card", PrintView(plan, paper))
            finish = partial(folded, direction=plan.edition.direction)
            make = partial(write, html, finish if paper.variant == FOLD else fourfold)
            yield Artifact(paper, plan.edition.language, key(html), make)
