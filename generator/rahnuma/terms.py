"""A page's HTML in; the same with the first use of each glossary term as a link out.

English names are matched with their plurals, and in any case except where they are written in
capitals throughout (FIR). Of Urdu names only those of two words or more: the short ones are words
of every day too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from rahnuma.handbook import Handbook
from rahnuma.kinds.term import Term

LEFT_ALONE = frozenset(
    ["a", "button", "code", "dialog", "label", "pre", "summary", "svg"]
    + [f"h{level}" for level in range(1, 7)]
)
"""Elements whose words are already a link, a name or a control."""

CARDS = "r-cards"
"""The class of a list each of whose entries is one link over all its words; no list is in it."""


@dataclass(frozen=True)
class Names:
    """What the terms of a handbook are called in one language: a pattern, and whose name it is."""

    pattern: re.Pattern[str]
    terms: Mapping[str, Term]

    def find(self, words: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Each use of a name, in order."""
        for match in self.pattern.finditer(words):
            term = self.terms.get(match[0]) or self.terms.get(match[0].lower())
            if term:
                yield match, term


def names(handbook: Handbook, language: str) -> Names:
    """The names of all terms; where two share one, it is the first term's."""
    found: dict[str, Term] = {}
    for term in handbook.terms:
        for name in _urdu(term) if language == "ur" else _english(term):
            found.setdefault(name, term)
    longest = sorted(found, key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest)) or r"(?!)"
    return Names(re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE), found)


def _urdu(term: Term) -> Iterator[str]:
    for name in (term.ur or "", *term.synonyms):
        if " " in name and not name.isascii():
            yield name


def _english(term: Term) -> Iterator[str]:
    for name in (term.title, *term.synonyms):
        if not name.isascii() or len(name) < 3:
            continue
        if name.isupper():
            yield name
            continue
        name = name.lower()
        yield name
        yield from _plurals(name)


def _plurals(name: str) -> Iterator[str]:
    if name.endswith(("s", "x", "ch", "sh")):
        yield f"{name}es"
    elif re.search(r"[^aeiou]y$", name):
        yield f"{name[:-1]}ies"
    else:
        yield f"{name}s"


def linked(html: str, known: Names, address: Callable[[Term], str], title: str = "") -> str:
    """*html* with links to the terms. A page called *title* needs no link to what it is about."""
    linker = _Linker(known, address, {term.id for _, term in known.find(title)})
    linker.feed(html)
    linker.close()
    return "".join(linker.pieces)


class _Linker(HTMLParser):
    """Writes HTML as it reads it, and links words outside `LEFT_ALONE`."""

    def __init__(self, known: Names, address: Callable[[Term], str], seen: set[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.known, self.address, self.seen = known, address, seen
        self.pieces: list[str] = []
        self.depth = 0
        self.cards = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag in LEFT_ALONE
        if CARDS in (dict(attrs).get("class") or "").split():
            self.depth += 1
            self.cards = tag
        self.pieces.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in LEFT_ALONE
        if tag == self.cards:
            self.depth -= 1
            self.cards = ""
        self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.pieces.append(data)
            return
        at = 0
        for match, term in self.known.find(data):
            if term.id in self.seen:
                continue
            self.seen.add(term.id)
            self.pieces.append(data[at : match.start()])
            self.pieces.append(
                f'<a class="r-term" href="{escape(self.address(term))}">{match[0]}</a>'
            )
            at = match.end()
        self.pieces.append(data[at:])

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.pieces.append(f"<!--{data}-->")
