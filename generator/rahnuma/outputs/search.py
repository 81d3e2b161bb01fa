"""The search index: a plan in, a script out. A script can be loaded from `file://`; JSON cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from rahnuma.handbook import kind_of
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument
from rahnuma.kinds.service import Service
from rahnuma.kinds.term import Term
from rahnuma.plan import Plan
from rahnuma.record import Content, Reference
from rahnuma.text import SiteMarks, plain

PATH = "assets/rahnuma/search-index.js"

Part = tuple[str, str, str]
"""A place of a page, its heading and its words: a step, a section, a provision, an outcome."""

_LOOKED_FOR = {
    "matrix": "all sheets, all checklists, list of checklists",
    "legal": "all laws, list of laws, acts, codes, treaties",
    "services": "telephone numbers, emergency numbers, helplines, whom to ring, directory",
    "glossary": "meaning of words, dictionary, definitions",
    "downloads": "download, PDF, all sheets, packs, handbooks, cards, large print",
    "copy": "old copy, printed copy, out of date, print code, new edition",
    "about": "who wrote this, licence, privacy of this site, edition",
    "device": "clear, erase, what this phone keeps, my ticks, shared phone, history",
    "offline": "no network, no internet, no signal, save on phone, keep pages, install, app",
    "hosting": "host, web server, Apache, nginx, IIS, upload, HTTPS",
}
"""Words that people look for a page by, a page that is no record's own: by its kind."""

_LEFT_OUT = {"start", "mine", "embed"}
"""The start page asks what one looks for; the others show what stands elsewhere."""

_CAPITAL = re.compile(r"(?<![A-Za-z'])[A-Z](?=[a-z])")
_SECTION = re.compile(r"^#{2,6}[ \t]+(.*?)[ \t]*\{#([a-z0-9-]+)\}[ \t]*$", re.MULTILINE)


def search_scripts(plan: Plan) -> Iterator[tuple[str, str]]:
    """The index of an edition, with its path in the site.

    One row a record, role, stage and other page: address, kind, title, other names, parts, and what
    a record is asked for with. A part is its place, heading and words; that of a provision tells as
    well how many records rest on it, and what it is asked for with.
    The first part has no place: it speaks for the page.
    So a hit can lead to the step, and the index stays small.
    The words are as written: folding is done in the browser alone, for index and question alike,
    so that the two cannot differ.
    """
    settings = plan.handbook.settings
    rows = [row for record in plan.handbook.records if (row := _row(plan, record))]
    first = plan.written.settings if plan.written else settings
    rows += [
        [
            plan.address(one),
            "role",
            one.title,
            _called(first.role(one.id).title),
            [["", "", one.does]],
        ]
        for one in settings.roles
    ]
    rows += [
        [plan.address(one), "stage", one.title, first.stage(one.id).title, [["", "", one.purpose]]]
        for one in settings.stages
    ]
    rows += [
        [page.address, "page", page.title, _LOOKED_FOR.get(page.kind, ""), [["", "", ""]]]
        for page in plan.pages
        if not page.target and page.kind not in _LEFT_OUT
    ]
    index = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    yield PATH, f"window.rahnumaIndex = {index};\n"


def _row(plan: Plan, record: Content) -> list[object] | None:
    address = plan.address(record)
    if not address:
        return None
    marks = SiteMarks(plan, address)
    parts = [
        [place, plain(heading, marks), plain(words, marks), *_of_provision(plan, record, place)]
        for place, heading, words in _parts(record)
    ]
    names, asked = _ways(_names(plan, record)), _ways(_asked(plan, record))
    return [address, kind_of(record), record.title, names, parts, asked]


def _ways(phrases: Iterable[str]) -> str:
    """Phrases as one text, each once; none of them is empty."""
    return " · ".join(dict.fromkeys(one for one in phrases if one))


def _of_provision(plan: Plan, record: Content, place: str) -> Iterator[int | str]:
    """How many records rest on a provision, since of sections with one number the used one is
    meant; then what it is asked for with, if anything."""
    if isinstance(record, Instrument) and (one := record.provision(place)):
        yield len(plan.handbook.relying.get(f"{record.id}:{place}", ()))
        if one.asked:
            yield _ways(one.asked)


def _names(plan: Plan, record: Content) -> Iterator[str]:
    """What a record is also looked for by."""
    if isinstance(record, Checklist):
        for handbook in filter(None, (plan.handbook, plan.written)):
            yield handbook.settings.role(record.role).title
            yield _initials(handbook.settings.role(record.role).title)
            yield handbook.settings.stage(record.stage).title
    elif isinstance(record, Term):
        yield from (one for one in (record.ur, *record.roman, *record.synonyms) if one)
        yield _initials(record.title)
    elif isinstance(record, Instrument):
        yield from (one for one in (record.short, record.number, record.year) if one)
        yield _initials(record.title)
    elif isinstance(record, Service):
        yield from (reach.value for reach in record.reach if reach.verified != "no")
        yield _initials(record.title)


def _asked(plan: Plan, record: Content) -> Iterator[str]:
    """What a record is asked for with; a translated one also by its title and headings as first
    written, because readers of one language search in two."""
    yield from record.asked
    here = Reference.read(f"{kind_of(record)}:{record.id}")
    for first in plan.written.targets(here) if plan.written else ():
        if isinstance(first, Content) and first.language != record.language:
            yield first.title
            yield from (heading for _, heading, _ in _parts(first))


def _called(title: str) -> str:
    """A title and its initials, as names."""
    return _ways((title, _initials(title)))


def _initials(title: str) -> str:
    """'VSO' for 'Victim Support Officer': offices and laws are called so; else empty."""
    first = _CAPITAL.findall(re.split(r"[,(:]", title)[0])
    return "".join(first) if 1 < len(first) < 6 else ""


def _parts(record: Content) -> Iterator[Part]:
    if isinstance(record, Guideline):
        lead, *sections = _SECTION.split(record.body)
        yield "", "", f"{record.purpose} {lead}"
        for title, place, words in zip(sections[::3], sections[1::3], sections[2::3], strict=True):
            yield place, title, words
    elif isinstance(record, Checklist):
        yield "", "", record.use
        for group in record.groups:
            yield group.id, group.title, ""
            for step in group.steps:
                yield step.id, "", f"{step.do} {step.caution or ''}"
    elif isinstance(record, Decision):
        yield "", "", record.use
        for question in record.questions:
            yield question.id, question.ask, ""
        for outcome in record.outcomes:
            yield outcome.id, outcome.title, f"{outcome.rule} {outcome.do}"
    elif isinstance(record, Instrument):
        yield "", "", record.why
        for one in record.provisions:
            if one.verified != "no":
                yield one.id, f"{one.number} {one.heading}", one.gist
    elif isinstance(record, Service):
        yield "", "", record.does
    elif isinstance(record, Term):
        yield "", "", record.definition
