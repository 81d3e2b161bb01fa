"""A handbook in; what is bound in each of its PDFs out: the whole, one a role, and those asked for.

It chooses records and puts them in order. How they are printed, and where, others decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rahnuma.chapters import Chapter, chapters
from rahnuma.handbook import Handbook, kind_of
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.instrument import Instrument, Provision
from rahnuma.kinds.service import Service
from rahnuma.kinds.term import Term
from rahnuma.record import Content
from rahnuma.settings import Role, Volume

WHOLE = "handbook"
"""The id of the handbook that binds everything."""


@dataclass(frozen=True)
class Cited:
    """An instrument and those of its provisions that are bound.

    *check* and *questions* are what a lawyer must check, of the whole and of provisions; for who
    reads a handbook of a role they are of no use.
    """

    instrument: Instrument
    provisions: tuple[Provision, ...]
    check: str = ""
    questions: tuple[Provision, ...] = ()


@dataclass(frozen=True)
class Binding:
    """One bound handbook. *role* is the id of the role that it is for, if it is for one."""

    id: str
    title: str
    purpose: str
    chapters: tuple[Chapter, ...]
    law: tuple[Cited, ...]
    services: tuple[Service, ...]
    terms: tuple[Term, ...]
    role: str = ""

    @property
    def records(self) -> tuple[Content, ...]:
        """All that is bound, in order."""
        read = (
            one for chapter in self.chapters for one in (chapter.overview, *chapter.records) if one
        )
        return (*read, *(one.instrument for one in self.law), *self.services, *self.terms)


def bindings(handbook: Handbook) -> Iterator[Binding]:
    """The whole, then one for each role that has something to read, then those of handbook.yml."""
    settings = handbook.settings
    read = tuple(one for one in chapters(handbook) if one.written)
    whole = Binding(
        WHOLE, settings.title, settings.subtitle or "", read,
        tuple(
            _with_questions(one, _asked(one.instrument))
            for one in _cited(handbook, handbook.records)
        ),
        handbook.services, handbook.terms,
    )  # fmt: skip
    if whole.records:
        yield whole
    for role in settings.roles:
        bound = _of_role(handbook, role, read)
        if any(one.records for one in bound.chapters):
            yield bound
    for volume in settings.handbooks:
        yield _of_volume(handbook, volume, read)


def _of_role(handbook: Handbook, role: Role, read: tuple[Chapter, ...]) -> Binding:
    """What a role reads at each stage, its sheets, the law that both rest on, and whom it rings.

    What a theme tells more than half of the roles is for everybody, and stands in the whole
    handbook; it would make each of these as thick. What a lawyer must check stands there too.
    """

    def mine(record: Content | None) -> bool:
        if isinstance(record, Checklist):
            return record.role == role.id
        return record is not None and role.id in record.roles

    def special(record: Content | None) -> bool:
        return mine(record) and len(record.roles) * 2 <= len(handbook.settings.roles)

    own = tuple(_only(chapter, mine if chapter.stage else special) for chapter in read)
    bound = tuple(one for one in own if one.written)
    return Binding(
        role.id, role.title, role.does, bound,
        _cited(handbook, _read(bound)), _helping(handbook, (role.id,)),
        handbook.terms, role.id,
    )  # fmt: skip


def _of_volume(handbook: Handbook, volume: Volume, read: tuple[Chapter, ...]) -> Binding:
    """The folders as they are listed, then the sheets of the roles at each other stage."""
    by_folder = {one.folder: one for one in read}
    listed = [by_folder[folder] for folder in volume.folders if folder in by_folder]

    def sheet(record: Content | None) -> bool:
        return isinstance(record, Checklist) and record.role in volume.roles

    sheets = [_only(one, sheet) for one in read if one.folder not in volume.folders]
    bound = (*listed, *(one for one in sheets if one.written))
    law = (
        tuple(Cited(one, _seen(one), one.check, _asked(one)) for one in handbook.instruments)
        if volume.law == "all"
        else tuple(
            _with_questions(one, tuple(two for two in one.provisions if two.check))
            for one in _cited(handbook, _read(bound))
        )
    )
    return Binding(
        volume.id, volume.title, volume.purpose, bound, law,
        _helping(handbook, volume.roles), handbook.terms,
    )  # fmt: skip


def _only(chapter: Chapter, wanted: Callable[[Content | None], bool]) -> Chapter:
    return replace(
        chapter,
        overview=chapter.overview if wanted(chapter.overview) else None,
        records=tuple(one for one in chapter.records if wanted(one)),
    )


def _read(bound: tuple[Chapter, ...]) -> tuple[Content, ...]:
    return tuple(one for chapter in bound for one in (chapter.overview, *chapter.records) if one)


def _seen(instrument: Instrument) -> tuple[Provision, ...]:
    return tuple(one for one in instrument.provisions if one.verified != "no")


def _asked(instrument: Instrument) -> tuple[Provision, ...]:
    """About which a lawyer is asked something; what nobody has seen stands nowhere else."""
    return tuple(one for one in instrument.provisions if one.check or one.verified == "no")


def _cited(handbook: Handbook, records: tuple[Content, ...]) -> tuple[Cited, ...]:
    """The instruments that *records* cite, with the provisions cited.

    The rest of the law would double the pages of a handbook.
    """
    citing = {(kind_of(one), one.id) for one in records}
    named = {cite for one, cite in handbook.citations if (kind_of(one), one.id) in citing}
    instruments = {cite.instrument for cite in named}
    found = []
    for instrument in handbook.instruments:
        provisions = tuple(one for one in _seen(instrument) if f"{instrument.id}:{one.id}" in named)
        if provisions or instrument.id in instruments:
            found.append(Cited(instrument, provisions))
    return tuple(found)


def _with_questions(one: Cited, questions: tuple[Provision, ...]) -> Cited:
    return replace(one, check=one.instrument.check, questions=questions)


def _helping(handbook: Handbook, roles: tuple[str, ...]) -> tuple[Service, ...]:
    return tuple(one for one in handbook.services if set(roles) & set(one.roles))
