"""Sheets, posters and packs: a plan in, PDFs out, a checklist, a decision, a role, a stage each.

The picture of a sheet is taken of its PDF, so that both always say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rahnuma.kinds.checklist import PICTURE, POSTER
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.forms import fillable
from rahnuma.outputs.pdf import key, write
from rahnuma.outputs.picture import picture
from rahnuma.plan import Paper, Plan
from rahnuma.printing import PrintView, printed


def sheets(plan: Plan) -> Iterator[Artifact]:
    """Every sheet with its variants, every poster and every pack of an edition."""
    of_paper: dict[str, Artifact] = {}
    for paper in plan.papers:
        if paper.kind not in ("sheet", "pack"):
            continue
        if paper.variant == PICTURE:
            yield _pictured(paper, of_paper[paper.id], plan.edition.direction)
            continue
        html = printed(_template(paper), PrintView(plan, paper, _inside(plan, paper)))
        make = partial(write, html, fillable) if paper.variant == "fill" else partial(write, html)
        made = Artifact(paper, plan.edition.language, key(html), make)
        if not paper.variant:
            of_paper[paper.id] = made
        yield made


def _template(paper: Paper) -> str:
    if paper.variant == POSTER:
        return "poster"
    return "decision" if paper.decision else paper.kind


def _pictured(paper: Paper, sheet: Artifact, direction: str) -> Artifact:
    name = key(f"{paper.variant} {direction} {sheet.key}")
    return Artifact(paper, sheet.language, name, partial(picture, direction), sheet)


def _inside(plan: Plan, paper: Paper) -> frozenset[str]:
    """A pack can refer to its own sheets by page; a sheet of one or two sides needs no page."""
    if paper.kind == "sheet":
        return frozenset()
    return frozenset(plan.address(one) for one in paper.checklists)
