"""A gettext catalogue in; the same record in another language out.

A record is shown in the other language only when all of its sentences are translated: a page in
two languages helps nobody. Until then it stays in English and says so.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from babel.messages.pofile import PoFileError, read_po

from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook
from rahnuma.record import (
    Citation, Day, Id, Record, Reference, Same, WebAddress, Words, Year,
)  # fmt: skip

R = TypeVar("R", bound=Record)

KEPT = (Citation, Day, Id, Reference, Same, WebAddress, Year)
"""Words that are the same in every language."""


@dataclass(frozen=True)
class Entry:
    """One sentence of a catalogue."""

    place: str
    source: str
    words: str
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
    except (PoFileError, ValueError, IndexError) as error:
        line = getattr(error, "lineno", None) or 0
        return Catalogue(file, ()), [
            Finding(
                Spot(file, line + 1),
                "malformed-catalogue",
                f"this is not a gettext catalogue: {error}",
                "open the file in Poedit, or check the quotes round msgctxt, msgid and msgstr",
            )
        ]
    entries = tuple(
        Entry(
            str(message.context or ""),
            message.id,
            message.string,
            message.fuzzy,
            Spot(file, message.lineno or 1),
        )
        for message in messages
        if message.id and isinstance(message.id, str) and isinstance(message.string, str)
    )
    return Catalogue(file, entries), []


def in_language(
    handbook: Handbook, catalogues: Sequence[Catalogue], language: str
) -> Handbook:
    """The handbook with every record that is wholly translated shown in *language*."""
    entries = {one.source: {entry.place: entry for entry in one.entries} for one in catalogues}

    def turn(record: R, within: str) -> R:
        return translated(record, within, language, entries.get(_source(record), {}))

    return Handbook(
        turn(handbook.settings, "handbook"),
        tuple(turn(record, record.id) for record in handbook.records),
        handbook.assets,
    )


def _source(record: Record) -> str:
    return record.spot.file.rpartition(".")[0]


def sentences(record: Record, within: str) -> Iterator[tuple[str, Words]]:
    """The sentences of a record that a translator writes, each with its place below *within*."""
    for place, leaf in record.leaves():
        if not isinstance(leaf, KEPT) and leaf.strip():
            yield f"{within}/{place}", leaf


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
