"""What a text would become in a browser holds nothing but words, tables, pictures and plain links.

The patterns of `wording.py` name the usual slips at their place. Here the engine itself says what
a text becomes, so that nothing comes through which a pattern does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from rahnuma import engine, markup
from rahnuma.findings import Finding
from rahnuma.record import Text, Words

SCHEMES = ("https:", "http:", "mailto:", "tel:")
ALLOWED = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
    "td": {"align"},
    "th": {"align"},
} | {f"h{level}": {"id"} for level in range(1, 7)}
"""Attributes by element; an element of `PLAIN` has none."""
PLAIN = frozenset(
    [
        "blockquote",
        "br",
        "em",
        "hr",
        "li",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    ]
)

_HEADING_ID = re.compile(r"^(#{1,6}[^\n]*?)[ \t]*\{[ \t]*#[a-z0-9-]+[ \t]*\}[ \t]*$", re.MULTILINE)
_PLAIN_TARGET = re.compile(r"(?:(?:https?://|mailto:|tel:)[\w./%+@?=&~#-]+|[\w.#-][\w./#-]*)")
_SUSPECT = re.compile(r"<|\{|\]\s*[(\[:]")
_ENTITY = re.compile(r"\]\s*[(\[:][^)\n]*&[^)\n]*")
"""An address that is written with signs for other signs."""
_NESTED = re.compile(r"^(?:[ \t]*(?:>|[0-9]+\.|[-*+](?=[ \t]))){8}", re.MULTILINE)


def unsafe(words: Words) -> Iterator[Finding]:
    """What *words* would bring into a page beside words."""
    if ("\n" in words or words[:1] in ">-+*0123456789 ") and _NESTED.search(words):
        yield Finding(
            words.spot,
            "too-deep",
            "quotes or lists stand in one another more than seven times",
            "write them below each other",
        )
        return
    if not isinstance(words, Text):
        yield from _plain(words)
        return
    if not _SUSPECT.search(words):
        return
    inert = markup.MARK.sub(_inert, words)
    if _SUSPECT.search(markup.LINK.sub(_unlinked, _HEADING_ID.sub(r"\1", inert))):
        try:
            seen = _Seen(engine.html(inert), {one["target"] for one in markup.LINK.finditer(words)})
        except RecursionError:
            yield Finding(
                words.spot, "too-deep", "the Markdown is nested too deep", "write it flat"
            )
            return
        for code, what, mend, token in seen.wrong:
            found = re.search(re.escape(token), words, re.IGNORECASE) or _ENTITY.search(words)
            spot = words.at(*found.span()) if found else words.spot
            yield Finding(spot, code, what, mend)


def _plain(words: Words) -> Iterator[Finding]:
    """A title or a label becomes the words of links, so it holds none itself."""
    match = re.search(r"\]\s*[(\[:]", words)
    if match:
        yield Finding(
            words.at(*match.span()),
            "unsafe-link",
            f"'{words[:40]}' holds the signs of a link",
            "take the brackets out: a title or a label is plain words",
        )


def _inert(match: re.Match[str]) -> str:
    """Citations and references become links, so that what stands round them is judged so."""
    if match["code"] is not None:
        return match[0]
    if match["fact"] is not None:
        return "x"
    return f" [{match['label'] or 'x'}](x)"


def _unlinked(match: re.Match[str]) -> str:
    """Plain links leave only words; everything else stays for the engine to judge."""
    if match["code"] is not None:
        return match[0]
    return match["label"] if _PLAIN_TARGET.fullmatch(match["target"]) else match[0]


class _Seen(HTMLParser):
    """The elements, attributes and addresses of HTML that are not allowed."""

    def __init__(self, html: str, judged: set[str]) -> None:
        """*judged* are the addresses that `links.py` speaks about."""
        super().__init__()
        self.judged = judged
        self.wrong: list[tuple[str, str, str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in PLAIN and tag not in ALLOWED:
            self._html(tag)
            return
        for name, value in attrs:
            if name not in ALLOWED.get(tag, ()):
                self.wrong.append(
                    (
                        "attributes",
                        f"the text would set '{name}' on a part of the page",
                        "take the braces out; only a heading carries {#its-id}",
                        name,
                    )
                )
            elif name in ("href", "src"):
                self._address(value or "")

    def handle_comment(self, data: str) -> None:
        self._html("!--")

    def handle_decl(self, decl: str) -> None:
        self._html("!")

    def handle_pi(self, data: str) -> None:
        self._html("?")

    def unknown_decl(self, data: str) -> None:
        self._html("![")

    def _html(self, tag: str) -> None:
        self.wrong.append(
            (
                "raw-html",
                f"the text would become the HTML '<{tag}>'",
                "write it in Markdown, or put the sign < between backticks",
                f"<{tag}",
            )
        )

    def _address(self, address: str) -> None:
        if address in self.judged:
            return
        bare = re.sub(r"[\x00-\x20\x7f-\xa0]", "", address).lower()
        if bare.startswith(("//", "\\", "/\\")) or (
            re.match(r"[^/?#]*:", bare) and not bare.startswith(SCHEMES)
        ):
            self.wrong.append(
                (
                    "unsafe-link",
                    f"a link leads to '{address[:60]}'",
                    "begin it with https://, mailto: or tel:, or refer to content by its id",
                    address,
                )
            )
        elif not _PLAIN_TARGET.fullmatch(address) and re.search(r"[()\s<>]", address):
            self.wrong.append(
                (
                    "unsafe-link",
                    f"the address '{address[:60]}' holds spaces or brackets",
                    "write %20 for a space, %28 for ( and %29 for )",
                    address,
                )
            )
