"""A gettext catalogue in; the same record in another language out.

A record is shown in the other language only when all of its sentences are translated: a page in
two languages helps nobody. Until then it stays in English and says so.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from babel.messages.pofile import PoFileError, read_po

from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook
from rahnuma.record import (
    Citation,
    Day,
    Id,
    MailAddress,
    Record,
    Reference,
    Same,
    WebAddress,
    Words,
    Year,
)
from rahnuma.source import Scalar

R = TypeVar("R", bound=Record)

KEPT = (Citation, Day, Id, MailAddress, Reference, Same, WebAddress, Year)
"""Words that are the same in every language."""


@dataclass(frozen=True)
class Entry:
    """One sentence of a catalogue; *spot* is where it begins, *words* know their own place."""

    place: str
    source: str
    words: Scalar
    fuzzy: bool
    spot: Spot


@dataclass(frozen=True)
class Catalogue:
    """The sentences of one source file in another language."""

    file: str
    entries: tuple[Entry, ...]

    @property
    def source(self) -> str:
        """The source file that this mirrors, without its suffix."""
        return self.file.split("/", 2)[2].removesuffix(".po")


def read_catalogue(file: str, text: str) -> tuple[Catalogue, list[Finding]]:
    """Reads the text of a `.po` file."""
    try:
        messages = read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        return Catalogue(file, ()), [
            Finding(
                Spot(file, error.lineno + 1),
                "malformed-catalogue",
                "here an entry breaks off, or a line is no part of an entry",
                'write msgctxt, msgid and msgstr, each with its words between " and "',
            )
        ]
    except (ValueError, LookupError):
        return Catalogue(file, ()), [
            Finding(
                Spot(file),
                "malformed-catalogue",
                "the header of the catalogue, or a number in brackets, cannot be read",
                "copy the header of another catalogue, and write msgstr without brackets",
            )
        ]
    lines = text.split("\n")
    entries = tuple(
        Entry(
            message.context or "",
            message.id,
            _words(message.string, file, lines, message.lineno or 1),
            message.fuzzy,
            Spot(file, _line(lines, message.lineno or 1, "msgctxt", -1)),
        )
        for message in messages
        if message.id and isinstance(message.id, str) and isinstance(message.string, str)
    )
    twice = tuple(_twice(file, lines))
    known = {one.spot for one in twice}
    return Catalogue(file, tuple(one for one in entries if one.spot not in known)), list(twice)


def _words(words: str, file: str, lines: Sequence[str], line: int) -> Scalar:
    """The words of msgstr with their place; *line* is that of msgid."""
    first = _line(lines, line, "msgstr", 1)
    rows = [lines[first - 1]]
    for row in lines[first:]:
        if not row.startswith('"'):
            break
        rows.append(row)
    return Scalar.of(words, Spot(file, first), "\n".join(rows))


def _line(lines: Sequence[str], line: int, keyword: str, step: int) -> int:
    """The next line from *line* that begins with *keyword*; *line* where the entry has none."""
    for number in range(line, len(lines) + 1 if step > 0 else 0, step):
        if lines[number - 1].startswith(keyword):
            return number
        if not lines[number - 1].strip():
            break
    return line


def _twice(file: str, lines: Sequence[str]) -> Iterator[Finding]:
    """Entries for one place: the reader keeps one of them."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        place = re.match(r'msgctxt\s+"(.*)"', line)
        if place and place[1] in seen:
            yield Finding(
                Spot(file, number),
                "duplicate-key",
                f"'{place[1]}' is translated in line {seen[place[1]]} already",
                "keep one of the two entries",
            )
        elif place:
            seen[place[1]] = number


def in_language(handbook: Handbook, catalogues: Sequence[Catalogue], language: str) -> Handbook:
    """The handbook with every record that is wholly translated shown in *language*."""
    entries = {one.source: {entry.place: entry for entry in one.entries} for one in catalogues}

    def turn(record: R, within: str) -> R:
        return translated(record, within, language, entries.get(_source(record), {}))

    return Handbook(
        turn(handbook.settings, "handbook"),
        tuple(turn(record, record.id) for record in handbook.records),
        handbook.assets,
        handbook.unread,
        handbook.releases,
    )


def _source(record: Record) -> str:
    return record.spot.file.rpartition(".")[0]


def sentences(record: Record, within: str) -> Iterator[tuple[str, Words]]:
    """The sentences of a record that a translator writes, each with its place below *within*."""
    for place, leaf in record.leaves():
        if is_sentence(leaf):
            yield f"{within}/{place}", leaf


def is_sentence(leaf: Words) -> bool:
    """Whether a translator writes it; an id or a number is the same in every language."""
    return not isinstance(leaf, KEPT) and bool(leaf.strip())


def translated(record: R, within: str, language: str, entries: Mapping[str, Entry]) -> R:
    """The record in *language*, or as it is where a sentence is missing, changed or in doubt."""
    words: dict[str, str] = {}
    for place, leaf in sentences(record, within):
        entry = entries.get(place)
        if entry is None or entry.fuzzy or not entry.words or entry.source.strip() != leaf:
            return record
        words[place] = entry.words.strip()
    return _saying(record, within, words).model_copy(update={"language": language})


def _saying(value: Any, place: str, words: Mapping[str, str]) -> Any:
    if isinstance(value, Words):
        return value.saying(words[place]) if place in words else value
    if isinstance(value, Record):
        return value.model_copy(
            update={
                name: _saying(getattr(value, name), f"{place}/{name}", words)
                for name in type(value).model_fields
                if name not in ("spot", "language")
            }
        )
    if isinstance(value, tuple):
        return tuple(
            _saying(item, f"{place}/{getattr(item, 'id', number)}", words)
            for number, item in enumerate(value, 1)
        )
    return value
