"""A handbook and an edition in; every page and file that will exist out, with its address.

It renders nothing. Addresses never move, because paper carries them: they are made here alone.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from rahnuma.editions import Edition
from rahnuma.handbook import Handbook, Target, kind_of
from rahnuma.kinds.checklist import VARIANTS, Checklist
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.service import Service
from rahnuma.record import Content
from rahnuma.settings import Settings


@dataclass(frozen=True)
class Page:
    """A page of the site. *address* is below the edition's root and ends in `.html`."""

    kind: str
    id: str
    title: str
    address: str
    language: str
    sources: tuple[str, ...]
    target: Target | None = None
    role: str = ""
    stage: str = ""
    status: str = ""

    @property
    def source(self) -> str:
        """The file that an author edits to change this page."""
        return self.sources[0]


@dataclass(frozen=True)
class Paper:
    """A PDF: a sheet, a card, a pack or a handbook. *address* is below the site's root.

    *variant* is another form of the same sheet. *purpose* is what the cover of a pack says.
    """

    kind: str
    id: str
    title: str
    address: str
    sources: tuple[str, ...]
    checklists: tuple[Checklist, ...] = ()
    role: str = ""
    stage: str = ""
    status: str = ""
    variant: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class Plan:
    """All that will exist in one edition."""

    edition: Edition
    handbook: Handbook
    languages: tuple[str, ...]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """In reading order."""
        return tuple(_pages(self.handbook, self.edition))

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Sheets with their variants and cards, then packs, then the handbook."""
        return tuple(_papers(self.handbook, self.edition))

    @cached_property
    def _page_of(self) -> dict[tuple[str, str], Page]:
        pages = {(kind_of(page.target), page.target.id): page for page in self.pages if page.target}
        for one in self.handbook.guidelines:
            stage = introduces(self.handbook, one)
            if stage:
                pages["guideline", one.id] = pages["stage", stage]
        services = next((page for page in self.pages if page.kind == "services"), None)
        if services:
            pages |= {("service", one.id): services for one in self.handbook.services}
        return pages

    def page(self, target: Target) -> Page | None:
        """The page on which *target* is read."""
        return self._page_of.get((kind_of(target), target.id))

    def address(self, target: Target, anchor: str = "") -> str:
        """Where *target* is read, below the edition's root; empty for what has no page."""
        page = self.page(target)
        if page is None:
            return ""
        anchor = anchor or (target.id if isinstance(target, Service) else "")
        return page.address + (f"#{anchor}" if anchor else "")

    def paper(self, kind: str, id: str, variant: str = "") -> Paper | None:
        """The PDF of *kind* called *id*, where this edition has it."""
        wanted = (kind, id, variant)
        return next((one for one in self.papers if (one.kind, one.id, one.variant) == wanted), None)


def introduces(handbook: Handbook, guideline: Guideline) -> str:
    """The id of the stage whose page opens with this guideline; empty for every other one."""
    path = PurePosixPath(guideline.spot.file)
    stage = handbook.settings.stage(path.parent.name) if path.name == "index.md" else None
    return stage.id if stage else ""


def relative(start: str, goal: str) -> str:
    """The link from the page at *start* to *goal*, both below the site's root."""
    path, mark, anchor = goal.partition("#")
    if path == start and anchor:
        return mark + anchor
    return posixpath.relpath(path, posixpath.dirname(start) or ".") + mark + anchor


def _pages(handbook: Handbook, edition: Edition) -> Iterator[Page]:
    settings, say = handbook.settings, edition.say
    everything = ("handbook.yml",)

    def own(kind: str, id: str, title: str, address: str) -> Page:
        return Page(kind, id, title, address, edition.language, everything, status=settings.status)

    yield own("start", "start", settings.title, "index.html")
    yield own("matrix", "checklists", say("Sheets by role and stage"), "checklists/index.html")
    overviews = {introduces(handbook, one): one for one in handbook.guidelines}
    for stage in settings.stages:
        overview = overviews.get(stage.id)
        sources = (overview.spot.file,) if overview else everything
        yield Page(
            "stage", stage.id, stage.title, f"{stage.id}/index.html", settings.language,
            sources, stage, stage=stage.id, status=overview.status if overview else settings.status,
        )  # fmt: skip
        yield from _in_folder(handbook, stage.id)
        for checklist in handbook.checklists:
            if checklist.stage == stage.id:
                yield _content(checklist, f"checklists/{checklist.id}.html")
    for folder in _themes(handbook):
        yield from _in_folder(handbook, folder)
    for role in settings.roles:
        yield Page(
            "role", role.id, role.title, f"roles/{role.id}.html", settings.language,
            everything, role, role=role.id, status=settings.status,
        )  # fmt: skip
    if handbook.instruments:
        yield own("legal", "legal", say("Legal basis"), "legal/index.html")
        for instrument in handbook.instruments:
            yield _content(instrument, f"legal/{instrument.id}.html")
    if handbook.services:
        sources = tuple(dict.fromkeys(one.spot.file for one in handbook.services))
        yield Page(
            "services", "services", say("Who helps"), "services/index.html",
            edition.language, sources, status=settings.status,
        )  # fmt: skip
    if handbook.terms:
        sources = (handbook.terms[0].spot.file,)
        yield Page(
            "glossary", "glossary", say("Glossary"), "glossary/index.html",
            edition.language, sources, status=settings.status,
        )  # fmt: skip
        for term in handbook.terms:
            yield _content(term, f"glossary/{term.id}.html")
    yield own("downloads", "downloads", say("To print"), "downloads.html")
    yield own("about", "about", say("About this handbook"), "about.html")


def _in_folder(handbook: Handbook, folder: str) -> Iterator[Page]:
    """The guidelines and decisions whose files lie in a folder of `guidelines/`."""
    for one in (*handbook.guidelines, *handbook.decisions):
        path = PurePosixPath(one.spot.file)
        if path.parent.name != folder:
            continue
        if path.name != "index.md":
            yield _content(one, f"{folder}/{one.id}.html")
        elif not introduces(handbook, one):
            yield _content(one, f"{folder}/index.html")


def _themes(handbook: Handbook) -> tuple[str, ...]:
    """The folders of guidance that are no stage, in the order of their names."""
    stages = [one.id for one in handbook.settings.stages]
    folders = {
        PurePosixPath(one.spot.file).parent.name
        for one in (*handbook.guidelines, *handbook.decisions)
    }
    return tuple(sorted(folders - set(stages)))


def _content(record: Content, address: str) -> Page:
    is_sheet = isinstance(record, Checklist)
    return Page(
        kind_of(record), record.id, record.title, address, record.language,
        (record.spot.file,), record,
        role=record.role if is_sheet else "",
        stage=record.stage if is_sheet else next(iter(record.stages), ""),
        status=record.status,
    )  # fmt: skip


def _papers(handbook: Handbook, edition: Edition) -> Iterator[Paper]:
    """PDFs exist for what is wholly in the edition's language; the rest would be a mixture."""
    settings, folder = handbook.settings, f"downloads/{edition.language}"
    sheets = [one for one in handbook.checklists if one.language == edition.language]
    for one in sheets:
        sheet = Paper(
            "sheet", one.id, one.title, f"{folder}/sheets/{one.id}.pdf", (one.spot.file,),
            (one,), one.role, one.stage, one.status,
        )  # fmt: skip
        yield sheet
        for variant in VARIANTS:
            address = f"{folder}/sheets/{one.id}-{variant}.pdf"
            yield replace(sheet, variant=variant, address=address)
        yield replace(sheet, kind="card", address=f"{folder}/cards/{one.id}.pdf")
    if settings.language != edition.language:
        return
    yield from _packs(settings, edition, sheets)
    if all(one.language == edition.language for one in handbook.records):
        yield Paper(
            "handbook", "handbook", settings.title, f"{folder}/handbooks/handbook.pdf",
            ("handbook.yml", *dict.fromkeys(one.spot.file for one in handbook.records)),
            status=settings.status,
        )  # fmt: skip


def _packs(settings: Settings, edition: Edition, sheets: Sequence[Checklist]) -> Iterator[Paper]:
    """Those that the handbook names, where all their sheets are; then one a role, one a stage."""

    def pack(id: str, title: str, purpose: str, bound: tuple[Checklist, ...]) -> Paper:
        return Paper(
            "pack", id, title, f"downloads/{edition.language}/packs/{id}.pdf",
            ("handbook.yml", *(one.spot.file for one in bound)), bound,
            status=settings.status, purpose=purpose,
        )  # fmt: skip

    by_id = {one.id: one for one in sheets}
    for one in settings.packs:
        if all(id in by_id for id in one.checklists):
            chosen = tuple(by_id[id] for id in one.checklists)
            yield pack(one.id, one.title, one.purpose, chosen)
    for role in settings.roles:
        title = edition.say("Sheets for {role}", role=role.title)
        if mine := tuple(one for one in sheets if one.role == role.id):
            yield replace(pack(role.id, title, role.does, mine), role=role.id)
    for stage in settings.stages:
        title = edition.say("Sheets for the stage: {stage}", stage=stage.title)
        if here := tuple(one for one in sheets if one.stage == stage.id):
            yield replace(pack(stage.id, title, stage.purpose, here), stage=stage.id)
