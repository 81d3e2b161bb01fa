"""The bound handbook: a plan in, a PDF with cover, contents, chapters, notes and bookmarks out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from posixpath import dirname

from rahnuma.kinds.guideline import Guideline
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.pdf import key, write
from rahnuma.plan import Page, Plan, introduces
from rahnuma.printing import PrintView, printed
from rahnuma.text import printed_id

READ = ("guideline", "decision", "checklist")
"""The kinds of pages that are read at a stage or under a theme."""


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
    yield from _stages(plan)
    yield from _themes(plan)
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


def _stages(plan: Plan) -> Iterator[Chapter]:
    overviews = {introduces(plan.handbook, one): one for one in plan.handbook.guidelines}
    for stage in plan.handbook.settings.stages:
        address = f"{stage.id}/index.html"
        overview = overviews.get(stage.id)
        own = tuple(
            page
            for page in plan.pages
            if page.kind in READ
            and (dirname(page.address) == stage.id or _sheet_at(page, stage.id))
        )
        if own or overview:
            yield Chapter("stage", stage.title, address, stage.purpose, overview, own)


def _sheet_at(page: Page, stage: str) -> bool:
    return page.kind == "checklist" and page.stage == stage


def _themes(plan: Plan) -> Iterator[Chapter]:
    """The folders that are no stage; the first page of a folder gives its chapter the title."""
    stages = {stage.id for stage in plan.handbook.settings.stages}
    themes: dict[str, list[Page]] = {}
    for page in plan.pages:
        folder = dirname(page.address)
        if page.kind in ("guideline", "decision") and folder not in stages:
            themes.setdefault(folder, []).append(page)
    for folder, own in themes.items():
        first = next((page for page in own if page.address == f"{folder}/index.html"), own[0])
        overview = first.target if isinstance(first.target, Guideline) else None
        pages = tuple(page for page in own if page is not first or overview is None)
        address = first.address if overview else f"{folder}/index.html"
        yield Chapter("theme", first.title, address, overview=overview, pages=pages)
