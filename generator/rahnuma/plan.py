"""A handbook and an edition in; every page and file that will exist out, with its address.

It renders nothing. Addresses never move, because paper carries them: they are made here alone.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rahnuma.binding import Binding, bindings
from rahnuma.chapters import Chapter, chapters
from rahnuma.codes import Wording, step_code
from rahnuma.editions import Edition
from rahnuma.handbook import Handbook, Target, kind_of
from rahnuma.kinds.checklist import FOLD, PICTURE, POSTER, VARIANTS, Checklist
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.service import Service
from rahnuma.record import Content
from rahnuma.settings import Settings
from rahnuma.wording import wording

COPY = "copy.html"
"""The page that tells whether a printed copy is current; every sheet names it."""

OFFLINE = "offline.html"
"""The page on which a reader keeps the handbook on the device; a worker leads to it."""

UNSIZED = '<bdi class="r-size" data-bytes="{}"></bdi>'
"""Where a page will say how large the file at an address is."""

PRINT_REPORT = "print-report.html"
"""The address of the page about a build's PDFs: no page of an edition, since it is made last."""


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
    def folder(self) -> str:
        """The folder of the site that it lies in."""
        return posixpath.dirname(self.address)

    @property
    def opens(self) -> bool:
        """Whether its folder opens with it."""
        return posixpath.basename(self.address) == "index.html"

    @property
    def source(self) -> str:
        """The file that an author edits to change this page."""
        return self.sources[0]


@dataclass(frozen=True)
class Paper:
    """A file to print or to send: a sheet, a card, a pack or a handbook. *address* is below the
    site's root.

    A sheet is of a checklist or of a decision. *variant* is another form of the same sheet; a
    poster is a form of all sheets of a stage.
    *purpose* is what the cover of a pack says.
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
    decision: Decision | None = None
    variant: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class Export:
    """A file to take along that is no PDF. *address* is below the site's root."""

    kind: str
    id: str
    title: str
    address: str
    sources: tuple[str, ...]
    role: str = ""
    stage: str = ""
    status: str = ""


@dataclass(frozen=True)
class Plan:
    """All that will exist in one edition.

    *written* is the handbook in the language of its authors, where this edition translates it.
    """

    edition: Edition
    handbook: Handbook
    languages: tuple[str, ...]
    written: Handbook | None = None

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """In reading order."""
        return tuple(_pages(self.handbook, self.edition, self.chapters))

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The records in the order in which people read them: stages, then themes."""
        return chapters(self.handbook)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Sheets with their variants and cards, then packs, then handbooks."""
        return tuple(_papers(self.handbook, self.edition, self.bindings))

    @cached_property
    def exports(self) -> tuple[Export, ...]:
        """What is taken along for a place without a network: a role's pages and sheets."""
        return tuple(_exports(self.handbook, self.edition))

    @cached_property
    def bindings(self) -> tuple[Binding, ...]:
        """What is bound in each handbook, whether this edition can print it or not."""
        return tuple(bindings(self.handbook))

    @cached_property
    def wordings(self) -> dict[str, Wording]:
        """The words of each sheet, with their print code, by the id of its checklist."""
        return {one.id: wording(self.handbook, one) for one in self.handbook.checklists}

    @cached_property
    def step_codes(self) -> dict[tuple[str, str], dict[str, str]]:
        """The code of each step's words, by checklist and step: of those that its authors wrote,
        and of those that this edition shows, by language."""
        written = self.written.checklists if self.written else ()
        sheets = (*(wording(self.written, one) for one in written), *self.wordings.values())
        found: dict[tuple[str, str], dict[str, str]] = {}
        for sheet in sheets:
            for step in sheet.steps:
                found.setdefault((sheet.id, step.id), {})[sheet.language] = step_code(step)
        return found

    @cached_property
    def _page_of(self) -> dict[tuple[str, str], Page]:
        pages = {(kind_of(page.target), page.target.id): page for page in self.pages if page.target}
        for one in self.chapters:
            if one.stage and one.overview:
                pages["guideline", one.overview.id] = pages["stage", one.stage.id]
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

    def published(self, address: str) -> str:
        """The whole web address of a page; empty while no `address:` is set."""
        root = self.handbook.settings.address
        return f"{root}{self.edition.root}{address}" if root else ""

    def read_in(self, chapter: Chapter) -> tuple[Page, ...]:
        """The pages of a chapter in reading order, its opening first."""
        targets = (chapter.stage or chapter.overview, *chapter.records)
        return tuple(page for one in targets if one and (page := self.page(one)))

    def paper(self, kind: str, id: str, variant: str = "") -> Paper | None:
        """The file of *kind* called *id*, where this edition has it."""
        wanted = (kind, id, variant)
        return next((one for one in self.papers if (one.kind, one.id, one.variant) == wanted), None)


def my_address(role: str, stage: str) -> str:
    """Where *role* reads what to do at *stage*."""
    return f"roles/{role}/{stage}.html"


def sheet_address(id: str) -> str:
    """Where the checklist called *id* is read, also once it is withdrawn."""
    return f"checklists/{id}.html"


def embedded_address(id: str) -> str:
    """Where the guideline called *id* is read inside a page of somebody else."""
    return f"embed/{id}.html"


def relative(start: str, goal: str) -> str:
    """The link from the page at *start* to *goal*, both below the site's root."""
    path, mark, anchor = goal.partition("#")
    if path == start and anchor:
        return mark + anchor
    return posixpath.relpath(path, posixpath.dirname(start) or ".") + mark + anchor


def _pages(handbook: Handbook, edition: Edition, read: tuple[Chapter, ...]) -> Iterator[Page]:
    settings, say = handbook.settings, edition.say
    everything = ("handbook.yml",)

    def own(kind: str, id: str, title: str, address: str) -> Page:
        return Page(kind, id, title, address, edition.language, everything, status=settings.status)

    yield own("start", "start", settings.title, "index.html")
    yield own("matrix", "checklists", say("Sheets by role and stage"), "checklists/index.html")
    for chapter in read:
        yield from _opening(chapter, settings)
        for record in chapter.records:
            if isinstance(record, Checklist):
                yield _content(record, sheet_address(record.id))
            else:
                yield _content(record, f"{chapter.folder}/{record.id}.html")
    if kit := handbook.media_kit:
        yield Page(
            "embed", kit.id, kit.title, embedded_address(kit.id), kit.language,
            (kit.spot.file,), status=kit.status,
        )  # fmt: skip
    for role in settings.roles:
        yield Page(
            "role", role.id, role.title, f"roles/{role.id}.html", settings.language,
            everything, role, role=role.id, status=settings.status,
        )  # fmt: skip
        for stage in settings.stages:
            yield Page(
                "mine", f"{role.id}-{stage.id}", f"{stage.title} · {role.title}",
                my_address(role.id, stage.id), settings.language,
                everything, role=role.id, stage=stage.id, status=settings.status,
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
    yield own("copy", "copy", say("Is my copy current?"), COPY)
    yield own("offline", "offline", say("Keep this handbook on the phone"), OFFLINE)
    yield own("device", "device", say("On this device"), "device.html")
    yield own("about", "about", say("About this handbook"), "about.html")
    yield own("hosting", "hosting", say("How to publish this site"), "hosting.html")


def _opening(chapter: Chapter, settings: Settings) -> Iterator[Page]:
    """The page that a stage or a theme opens with; a theme without an overview has none."""
    overview, stage = chapter.overview, chapter.stage
    if stage:
        yield Page(
            "stage", stage.id, stage.title, chapter.address, settings.language,
            (overview.spot.file if overview else "handbook.yml",), stage, stage=stage.id,
            status=overview.status if overview else settings.status,
        )  # fmt: skip
    elif overview:
        yield _content(overview, chapter.address)


def _content(record: Content, address: str) -> Page:
    is_sheet = isinstance(record, Checklist)
    return Page(
        kind_of(record), record.id, record.title, address, record.language,
        (record.spot.file,), record,
        role=record.role if is_sheet else "",
        stage=record.stage if is_sheet else next(iter(record.stages), ""),
        status=record.status,
    )  # fmt: skip


def _papers(handbook: Handbook, edition: Edition, bound: tuple[Binding, ...]) -> Iterator[Paper]:
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
        address = f"{folder}/sheets/{one.id}-{PICTURE}.png"
        yield replace(sheet, variant=PICTURE, address=address)
        card = replace(sheet, kind="card", address=f"{folder}/cards/{one.id}.pdf")
        yield card
        yield replace(card, variant=FOLD, address=f"{folder}/cards/{one.id}-{FOLD}.pdf")
    for one in handbook.decisions:
        if one.language == edition.language:
            yield Paper(
                "sheet", one.id, one.title, f"{folder}/sheets/{one.id}.pdf", (one.spot.file,),
                role=next(iter(one.roles), ""), stage=next(iter(one.stages), ""),
                status=one.status, decision=one,
            )  # fmt: skip
    if settings.language != edition.language:
        return
    yield from _posters(handbook, edition)
    yield from _packs(settings, edition, sheets)
    for one in bound:
        if all(record.language == edition.language for record in one.records):
            yield Paper(
                "handbook", one.id, one.title, f"{folder}/handbooks/{one.id}.pdf",
                ("handbook.yml", *dict.fromkeys(record.spot.file for record in one.records)),
                role=one.role, status=settings.status,
            )  # fmt: skip


def _posters(handbook: Handbook, edition: Edition) -> Iterator[Paper]:
    """One a stage, where every sheet of it is in the edition's language: nobody's part is left
    out."""
    for stage in handbook.settings.stages:
        here = tuple(one for one in handbook.checklists if one.stage == stage.id)
        if here and all(one.language == edition.language for one in here):
            yield Paper(
                "sheet", stage.id, edition.say("{stage}: what comes first", stage=stage.title),
                f"downloads/{edition.language}/sheets/{stage.id}-{POSTER}.pdf",
                ("handbook.yml", *(one.spot.file for one in here)), here, stage=stage.id,
                status=handbook.settings.status, variant=POSTER, purpose=stage.purpose,
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


def _exports(handbook: Handbook, edition: Edition) -> Iterator[Export]:
    settings = handbook.settings
    for role in settings.roles:
        mine = (one.spot.file for one in handbook.checklists if one.role == role.id)
        yield Export(
            "export", role.id, edition.say("Pages and sheets for {role}", role=role.title),
            f"downloads/{edition.language}/exports/{role.id}.zip", ("handbook.yml", *mine),
            role=role.id, status=settings.status,
        )  # fmt: skip
