"""The bound handbook: a plan in, one PDF with cover, contents, chapters, notes and bookmarks out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from rahnuma import assets
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.pdf import write
from rahnuma.plan import Page, Plan
from rahnuma.printing import PrintView, printed

BOUND = ("guideline", "decision", "checklist", "instrument", "services", "glossary")
"""The kinds of pages that are bound."""


@dataclass(frozen=True)
class Chapter:
    """A stage or a theme, with what is read in it."""

    id: str
    title: str
    pages: tuple[Page, ...]


def bound(plan: Plan) -> Iterator[Artifact]:
    """The handbook, where the edition has one."""
    paper = plan.paper("handbook", "handbook")
    if paper is None:
        return
    chapters = tuple(_chapters(plan))
    inside = frozenset(page.address for chapter in chapters for page in chapter.pages)
    html = printed("handbook", PrintView(plan, paper, inside), chapters=chapters)
    key = hashlib.sha256(f"{assets.fingerprint()}\n{html}".encode()).hexdigest()
    yield Artifact(paper, plan.edition.language, key, partial(write, html))


def _chapters(plan: Plan) -> Iterator[Chapter]:
    """Stages with something to read, then themes, the legal basis, who helps, the glossary."""
    say = plan.edition.say
    for stage in plan.handbook.settings.stages:
        own = [
            page
            for page in plan.pages
            if page.kind in ("stage", "guideline", "decision", "checklist")
            and (page.address.startswith(f"{stage.id}/") or (page.kind == "checklist" and page.stage == stage.id))
        ]
        if any(page.kind != "stage" for page in own):
            yield Chapter(stage.id, stage.title, tuple(own))
    stages = {stage.id for stage in plan.handbook.settings.stages}
    themes: dict[str, list[Page]] = {}
    for page in plan.pages:
        folder = page.address.rpartition("/")[0]
        if page.kind in ("guideline", "decision") and folder not in stages:
            themes.setdefault(folder, []).append(page)
    for folder, own in themes.items():
        first = next((page for page in own if page.address.endswith("/index.html")), own[0])
        yield Chapter(folder or "general", first.title, tuple(own))
    for kind, title in (("instrument", say("Legal basis")), ("services", say("Who helps")), ("glossary", say("Glossary"))):
        own = [page for page in plan.pages if page.kind == kind]
        if own:
            yield Chapter(kind, title, tuple(own))
