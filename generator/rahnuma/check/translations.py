"""Catalogues fit their source: no orphan, no stale sentence, no lost citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rahnuma import markup
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook
from rahnuma.record import Text
from rahnuma.translate import Catalogue, Entry, sentences


def translations(
    handbook: Handbook, catalogues: Mapping[str, Sequence[Catalogue]]
) -> Iterator[Finding]:
    """Every entry translates a sentence that is there, as it is now, with its marks."""
    places: dict[str, dict[str, str]] = {}
    for record, within in (
        (handbook.settings, "handbook"),
        *((record, record.id) for record in handbook.records),
    ):
        source = record.spot.file.rpartition(".")[0]
        places.setdefault(source, {}).update(sentences(record, within))
    for found in catalogues.values():
        for catalogue in found:
            for entry in catalogue.entries:
                yield from _entry(entry, places.get(catalogue.source, {}))


def _entry(entry: Entry, places: Mapping[str, str]) -> Iterator[Finding]:
    source = places.get(entry.place)
    if source is None:
        yield Finding(
            entry.spot,
            "unknown-translation",
            f"there is no sentence at '{entry.place}'",
            "mend msgctxt, or take the entry out",
        )
    elif entry.source.strip() != source:
        yield Finding(
            entry.spot,
            "stale-translation",
            f"the English at '{entry.place}' has changed",
            "copy the new sentence to msgid, then mend msgstr",
        )
    elif entry.words and _marks(entry.words) != _marks(source):
        yield Finding(
            entry.spot,
            "translation-marks",
            f"the translation has the marks {_marks(entry.words) or 'none'}, the source {_marks(source) or 'none'}",
            "keep each [@citation], [=fact] and [words][reference] of the English",
        )


def _marks(words: str) -> list[str]:
    text = Text(words)
    text.spot, text.raw = None, ""  # type: ignore[assignment]
    return sorted([*markup.citations(text), *markup.facts(text), *markup.references(text)])
