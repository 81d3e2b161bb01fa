"""A finished PDF and its HTML in; what its readers would meet out: words, tags, fonts, colours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from rahnuma import assets
from rahnuma.outputs.artifact import ENOUGH, Font, Report
from rahnuma.outputs.matterhorn import failed, unembedded
from rahnuma.outputs.reading import Reading, Side

_OURS = frozenset(family for family, *_ in assets.FONTS)
_SILENT = frozenset(("title", "style", "script", "template"))
_MARGINS = frozenset(("foot", "head", "empty-side"))
"""Classes of what stands in the margin of each page: it is no part of what is read in order."""
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))
_LABEL = re.compile(r"\d*|[A-Z]")
_AHEAD = 40
"""Letters that paper may have of its own between two words of the source."""
WHITE, BLACK = (1.0,), (0.0,)


def examined(content: bytes, html: str, overflow: tuple[str, ...]) -> Report:
    """Reads a PDF back. *overflow* is what its layout knows of text that left its box."""
    words = [squeezed(word) for word in written(html)]
    with Reading(content) as reading:
        said = squeezed("".join(reading.text(reading.tree))) if reading.tree else ""
        return Report(
            pages=len(reading.pages),
            fonts=tuple(sorted(_fonts(reading))),
            words=len(words),
            back=came_back(words, said),
            tags=tuple(sorted(failed(reading).items())),
            overflow=overflow,
            contrast=least_contrast(reading.sides),
        )


def written(html: str) -> list[str]:
    """The words of a page in the order of its source, without what stands in margins."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return [word for word in " ".join(reader.found).split() if squeezed(word)]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if self.open or tag in _SILENT or dict(attributes).get("class") in _MARGINS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.open:
            self.found.append(data)


def squeezed(text: str) -> str:
    """Letters and digits alone: where a line breaks and how a bracket turns does not matter."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if one.isalnum() or unicodedata.category(one) == "Mn")


def came_back(words: Sequence[str], said: str) -> int:
    """How many of the words are said in their order.

    Between two words paper may say something of its own: a letter, the many page numbers of an
    index, or a little more; but then the two next words must follow one another, or a short word
    would be found anywhere.
    """
    place = back = 0
    for number, word in enumerate(words):
        after = _LABEL.match(said, place).end()
        if said.startswith(word, place):
            found = place
        elif said.startswith(word, after):
            found = after
        else:
            pair = word + "".join(words[number + 1 : number + 2])
            found = said.find(pair, place, after + _AHEAD + len(pair))
        if found >= 0:
            back, place = back + 1, found + len(word)
    return back


def _fonts(reading: Reading) -> Iterator[Font]:
    for name, font in reading.fonts.items():
        plain = re.sub(r"^[A-Z]{6}\+", "", name)
        yield Font(plain, not unembedded(font), plain.partition("-")[0] in _OURS)


def least_contrast(sides: Sequence[Side]) -> float:
    """The least contrast of words, lines and boxes with what they stand on.

    A filled box that black words can be read on is a ground; every other one is ink.
    """
    colours = {one for side in sides for one in side.colours}
    fills = {colour for how, colour in colours if how == "fill"}
    grounds = {one for one in fills if contrast(one, BLACK) >= ENOUGH}
    inks = {colour for how, colour in colours if how != "fill"} | (fills - grounds)
    return min((contrast(ink, one) for ink in inks for one in {*grounds, WHITE}), default=21.0)


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return round((light + 0.05) / (dark + 0.05), 2)


def _luminance(colour: tuple[float, ...]) -> float:
    if len(colour) == 4:
        cyan, magenta, yellow, black = colour
        colour = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    parts = colour * 3 if len(colour) == 1 else colour
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
