"""Catalogues fit their source: no orphan, no stale sentence, no lost citation, no unsafe word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rahnuma import markup
from rahnuma.check.wording import not_plain, personal, public_numbers
from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook
from rahnuma.kinds.guideline import heading_ids
from rahnuma.record import Prose, Words
from rahnuma.translate import Catalogue, Entry, is_sentence


def translations(
    handbook: Handbook, catalogues: Mapping[str, Sequence[Catalogue]]
) -> Iterator[Finding]:
    """Every entry translates a sentence that is there, as it is now, with its marks."""
    places: dict[str, dict[str, Words]] = {}
    for record, place, leaf in handbook.words:
        if is_sentence(leaf):
            source = record.spot.file.rpartition(".")[0]
            places.setdefault(source, {})[f"{getattr(record, 'id', 'handbook')}/{place}"] = leaf
    known = public_numbers(handbook)
    for language, found in catalogues.items():
        if language not in handbook.settings.languages[1:]:
            yield from _no_language(handbook, language, found)
            continue
        for catalogue in found:
            if handbook.unread & {f"{catalogue.source}.yml", f"{catalogue.source}.md"}:
                continue
            for entry in catalogue.entries:
                yield from _entry(entry, places.get(catalogue.source, {}), known)


def _no_language(
    handbook: Handbook, language: str, catalogues: Sequence[Catalogue]
) -> Iterator[Finding]:
    for one in catalogues:
        yield Finding(
            Spot(one.file),
            "unknown-translation",
            f"'{language}' is no language that handbook.yml translates into",
            f"add it to 'languages:' in handbook.yml, or take translations/{language} out",
        )


def _entry(
    entry: Entry, places: Mapping[str, Words], known: frozenset[str] | None
) -> Iterator[Finding]:
    source = places.get(entry.place)
    if source is None:
        yield Finding(
            entry.spot,
            "unknown-translation",
            f"there is no sentence at '{entry.place}'" if entry.place else "the entry has no place",
            "mend the line msgctxt, or take the entry out",
        )
        return
    if entry.source.strip() != source:
        yield Finding(
            entry.spot,
            "stale-translation",
            f"the English at '{entry.place}' has changed",
            "copy the new sentence to msgid, then mend msgstr",
        )
    elif entry.words:
        yield from _kept(entry, source)
    if entry.words.strip():
        words = type(source).of(entry.words.strip(), entry.words.spot, entry.words.raw)
        yield from not_plain(words)
        yield from personal(words, known)


def _kept(entry: Entry, source: Words) -> Iterator[Finding]:
    """A translation keeps what a machine reads: marks, addresses and the ids of headings."""
    theirs, ours = _marks(entry.words, source), _marks(source, source)
    lost = [mark for mark in ours if ours.count(mark) > theirs.count(mark)]
    added = [mark for mark in theirs if theirs.count(mark) > ours.count(mark)]
    if lost or added:
        words = [f"lacks {', '.join(dict.fromkeys(lost))}"] if lost else []
        words += [f"adds {', '.join(dict.fromkeys(added))}"] if added else []
        yield Finding(
            entry.words.spot,
            "translation-marks",
            f"the translation {' and '.join(words)}",
            "keep each [@citation], [=fact], [words][id], (address) and {#id} of the English",
        )


def _marks(words: str, source: Words) -> list[str]:
    text = type(source).of(words, source.spot)
    return [
        *(f"[@{one}]" for one in markup.citations(text)),
        *(f"[={one}]" for one in markup.facts(text)),
        *(f"[][{one}]" for one in markup.references(text)),
        *(f"({one['target']})" for one in markup.LINK.finditer(words) if one["target"] is not None),
        *(f"{{#{one}}}" for one in (heading_ids(words) if isinstance(source, Prose) else ())),
    ]
