"""A page's HTML in; the same with Urdu in English text, and English in Urdu text, marked out.

A voice that reads English aloud spells Urdu letters one by one, or leaves them out, until it is
told. So does a browser choose the font by the language. An English name or abbreviation within an
Urdu sentence belongs to that sentence; English words that stand alone do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = "\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufeff"
_WORD = f"[{_LETTER}][{_LETTER}\u0600-\u061f\u200c\u200d]*"
_URDU = re.compile(rf"{_WORD}(?:\s+{_WORD})*")
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[^A-Za-z]+[A-Za-z]{2,}){2}")
_PIECE = re.compile(r"""<!--.*?-->|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>|[^<]+""", re.DOTALL)
_START = re.compile(r"<([a-zA-Z][\w-]*)")
_LANG = re.compile(r"""\slang=["']?([\w-]+)""")
_ALONE = {"br", "col", "hr", "img", "input", "source", "wbr"}
_WORDS_ALONE = {"option", "script", "style", "textarea", "title"}
"""Elements that hold no other elements."""


def voiced(html: str, language: str) -> str:
    """*html*, whose words are in *language* where nothing else is said."""
    if language != "ur" and not _URDU.search(html):
        return html
    return "".join(_pieces(html, language))


def _pieces(html: str, language: str) -> Iterator[str]:
    open_: list[tuple[str, str]] = [("", language)]
    for piece in _PIECE.findall(html):
        if piece.startswith("</"):
            if len(open_) > 1:
                open_.pop()
        elif start := _START.match(piece):
            name = start[1].lower()
            if name not in _ALONE and not piece.endswith("/>"):
                said = _LANG.search(piece)
                open_.append((name, said[1] if said else open_[-1][1]))
        elif not piece.startswith("<"):
            name, spoken = open_[-1]
            if name not in _WORDS_ALONE:
                piece = _marked(piece, spoken)
        yield piece


def _marked(words: str, language: str) -> str:
    if language != "ur":
        return _URDU.sub(r'<span lang="ur">\g<0></span>', words)
    if _URDU.search(words) or not _ENGLISH.search(words):
        return words
    said = words.strip()
    return words.replace(said, f'<span lang="en" dir="ltr">{said}</span>')
