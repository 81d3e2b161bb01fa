"""The bound handbook: a plan in, a PDF with cover, contents, chapters, notes and bookmarks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from rahnuma.kinds.guideline import Guideline
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.pdf import key, write
from rahnuma.plan import Page, Plan
from rahnuma.printing import PrintView, printed
from rahnuma.text import printed_id


@dataclass(frozen=True)
class Chapter:
    """A stage, a theme or a directory: its overview, then what is read in it."""

    kind: str
    title: str
    address: str
    purpose: str = ""
    overview: Guideline | None = None
    pages: tuple[Page, ...] = ()

    @property
    def id(self) -> str:
        return printed_id(self.address)


def bound(plan: Plan) -> Iterator[Artifact]:
    """The handbook, where the edition has one."""
    paper = plan.paper("handbook", "handbook")
    if paper is None:
        return
    chapters = tuple(_chapters(plan))
    inside = {chapter.address for chapter in chapters}
    inside |= {page.address for chapter in chapters for page in chapter.pages}
    if plan.handbook.terms:
        inside |= {page.address for page in plan.pages if page.kind == "term"}
    html = printed("handbook", PrintView(plan, paper, frozenset(inside)), chapters=chapters)
    yield Artifact(paper, plan.edition.language, key(html), partial(write, html))


def _chapters(plan: Plan) -> Iterator[Chapter]:
    """Stages with something to read, then themes, the legal basis, who helps, the glossary."""
    for one in plan.chapters:
        if one.written:
            pages = tuple(plan.page(record) for record in one.records)
            yield Chapter(one.kind, one.title, one.address, one.purpose, one.overview, pages)
    relied_on = {cite.partition(":")[0] for cite in plan.handbook.relying}
    instruments = tuple(
        page for page in plan.pages if page.kind == "instrument" and page.id in relied_on
    )
    for page in plan.pages:
        if page.kind == "legal" and instruments:
            lead = plan.edition.say(
                "What this handbook relies on. The site has every provision, with its source."
            )
            yield Chapter("legal", page.title, page.address, lead, pages=instruments)
        elif page.kind in ("services", "glossary"):
            yield Chapter(page.kind, page.title, page.address)
