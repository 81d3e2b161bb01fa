"""Parts of a bound handbook in; the same with places to look up, and entries of indexes out.

An index of terms says where the handbook speaks of a term, not each place where the word stands:
eight places at most, those with the term in a heading first, then those that use it most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rahnuma.kinds.term import Term

MOST = 8
"""Places of a term: with more, nobody finds the one that helps."""
_TAG = re.compile(r"(<[^>]*>)")
_UNIT = re.compile(r"(?=<h2\b)")
_CITED = re.compile(r'<a href="#(note-[^"]*)">')
_SILENT = re.compile(r'<div class="drawn".*?</div>|<section class="notes">.*?</section>', re.DOTALL)


@dataclass(frozen=True)
class Entry:
    """A line of an index: its words, and the ids that its pages are looked up by."""

    words: str
    ids: tuple[str, ...]
    main: str = ""
    """The id of the place that explains it, which is named first."""
    below: tuple[Entry, ...] = ()


def with_cited(html: str, cited: Mapping[str, str], home: str) -> tuple[str, dict[str, list[str]]]:
    """Gives raised numbers an id, and returns the ids by what is cited.

    *cited* is what each note of the part *home* is about. What is read under one heading of the
    second level counts once for each citation.
    """
    found: dict[str, list[str]] = defaultdict(list)
    units = []
    for number, unit in enumerate(_UNIT.split(html)):
        here: set[str] = set()

        def named(match: re.Match[str], here: set[str] = here, number: int = number) -> str:
            cite = cited[match[1]]
            if cite in here:
                return match[0]
            here.add(cite)
            found[cite].append(f"cited-{home}-{number}-{len(here)}")
            return f'<a id="{found[cite][-1]}" href="#{match[1]}">'

        units.append(_CITED.sub(named, unit))
    return "".join(units), dict(found)


def with_terms(
    parts: Sequence[str], terms: Sequence[Term]
) -> tuple[list[str], dict[str, list[str]]]:
    """Marks the places of each term in *parts*, and returns their ids by the term's id."""
    if not terms:
        return list(parts), {}
    spelt = _spellings(terms)
    pattern = re.compile(rf"(?<!\w)(?:{_either(spelt)})(?:s|es)?(?!\w)", re.IGNORECASE)
    units = [(number, unit) for number, part in enumerate(parts) for unit in _UNIT.split(part)]
    weights = [_weights(unit, pattern, spelt) for _, unit in units]
    wanted = {one.id: _best(weights, one.id) for one in terms}
    found: dict[str, list[str]] = defaultdict(list)
    marked = [""] * len(parts)
    for at, (number, unit) in enumerate(units):
        here = {id for id, places in wanted.items() if at in places}
        marked[number] += _marked(unit, pattern, spelt, here, found) if here else unit
    return marked, dict(found)


def _best(weights: Sequence[Counter[str]], id: str) -> set[int]:
    """The units that speak most of a term; of two alike the earlier one."""
    ranked = sorted((-one[id], at) for at, one in enumerate(weights) if id in one)
    return {at for _, at in ranked[:MOST]}


def _spellings(terms: Sequence[Term]) -> dict[str, str]:
    """The id of a term by each of its spellings; what two terms share is neither's."""
    spelt: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        for words in (term.title, *term.synonyms):
            spelt[words.lower()].add(term.id)
    return {words: next(iter(ids)) for words, ids in spelt.items() if len(ids) == 1}


def _either(spellings: Iterable[str]) -> str:
    """A pattern of all spellings, the longest first. They are grouped by how they begin, so that at
    most places of a text a few groups are tried and not each spelling."""
    longest = sorted(spellings, key=lambda one: (-len(one), one))
    groups: dict[str, list[str]] = defaultdict(list)
    for one in longest:
        groups[one[:2]].append(re.escape(one[2:]))
    return "|".join(f"{re.escape(start)}(?:{'|'.join(rest)})" for start, rest in groups.items())


def _term(match: re.Match[str], spelt: Mapping[str, str]) -> str:
    words = match[0].lower()
    endings = (words, words.removesuffix("s"), words.removesuffix("es"))
    return next(spelt[one] for one in endings if one in spelt)


def _weights(unit: str, pattern: re.Pattern[str], spelt: Mapping[str, str]) -> Counter[str]:
    """How much a unit speaks of each term: once a word, ten times a heading."""
    found: Counter[str] = Counter()
    for tag, words in _words(unit):
        for match in pattern.finditer(words):
            found[_term(match, spelt)] += 10 if re.match(r"<h[1-6]\b", tag) else 1
    return found


def _words(html: str) -> Iterator[tuple[str, str]]:
    """Each run of words with the tag before it."""
    pieces = _TAG.split(_SILENT.sub("", html))
    yield from zip(["", *pieces[1::2]], pieces[::2], strict=True)


def _marked(
    unit: str,
    pattern: re.Pattern[str],
    spelt: Mapping[str, str],
    wanted: set[str],
    found: dict[str, list[str]],
) -> str:
    """The unit with an id at the first place of each term that is wanted here."""
    left = set(wanted)

    def named(match: re.Match[str]) -> str:
        id = _term(match, spelt)
        if id not in left:
            return match[0]
        left.remove(id)
        found[id].append(f"term-{id}-{len(found[id]) + 1}")
        return f'<span id="{found[id][-1]}">{match[0]}</span>'

    said = []
    last = 0
    for silent in _SILENT.finditer(unit):
        said += [_in_words(unit[last : silent.start()], pattern, named), silent[0]]
        last = silent.end()
    return "".join([*said, _in_words(unit[last:], pattern, named)])


def _in_words(html: str, pattern: re.Pattern[str], named: Callable[[re.Match[str]], str]) -> str:
    pieces = _TAG.split(html)
    pieces[::2] = [pattern.sub(named, words) for words in pieces[::2]]
    return "".join(pieces)
