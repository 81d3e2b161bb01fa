"""HTML in; a tagged PDF out. The only module that knows WeasyPrint.

No address is ever opened: styles stand in the HTML, fonts come from `assets`. The same HTML gives
the same bytes: WeasyPrint writes no date of its own, and the identifier is a hash of the HTML.
"""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from rahnuma import assets
from rahnuma.outputs.artifact import Made

_SCHEME = "font:"
VARIANT = "pdf/ua-1"
BOOK = ("print.css", "book.css")
LETTERS_A_PAGE = 1_450
"""For a first guess at pages; a bad guess costs time, and changes nothing."""
_ID = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r"(<title>[^<]*</title>|<[^>]*>)")
_LETTERS = "[\u0610-\u061a\u0620-\u065f\u066e-\u06d3]"
_LAM_KAF = re.compile(
    f"(?<!{_LETTERS})(?!{_LETTERS}*\u0644[\u0622\u0623\u0625\u0627])"
    f"{_LETTERS}*\u0644[\u06a9\u06af]{_LETTERS}*"
)


@property
def _page_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
    """WeasyPrint asks for all pages at each element of the tag tree: counted anew each time, they
    would take the square of the pages to write."""
    kids = pdf.pages["Kids"]
    if len(kids) != len(getattr(pdf, "_counted", ())) * 3:
        pdf._counted = tuple(f"{number} 0 R".encode() for number in kids[::3])
    return pdf._counted


pydyf.PDF.page_references = _page_references


class NoAddress(FatalURLFetchingError):
    """Something in the HTML asked for an address: our mistake, so it stops WeasyPrint, which would
    only log another exception and leave the picture out."""


class _Fonts(URLFetcher):
    """Opens our fonts, and pictures that stand in the HTML itself; nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        if url.startswith("data:image/"):
            return super().fetch(url)
        if not url.startswith(_SCHEME):
            raise NoAddress(f"print opens no address: {url}")
        content = assets.font(url.removeprefix(_SCHEME))
        return URLFetcherResponse(url, content, {"Content-Type": "font/woff2"})


def key(html: str) -> str:
    """A hash of everything that the bytes of this HTML's PDF depend on."""
    return hashlib.sha256(f"{assets.fingerprint()}\n{html}".encode()).hexdigest()


def write(html: str) -> Made:
    """Lays the HTML out and returns the PDF with its number of pages."""
    fonts, css = _styles("print.css")
    document = HTML(string=_without_joined_lam(html), url_fetcher=_Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=VARIANT
    )
    return _written(document, html)


def _written(document: Document, html: str) -> Made:
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    content = document.write_pdf(pdf_identifier=identifier, pdf_tags=True, pdf_variant=VARIANT)
    return Made(content, len(document.pages))


def write_bound(parts: Sequence[str]) -> Made:
    """Lays out *parts*, each from a right-hand page on, and binds them into one PDF.

    A part is HTML of its own. An element with `data-to="#id"` gets the page
    of that id, in whichever part it stands; in an element of class `locators` a page is named once.

    WeasyPrint can look up pages itself (`target-counter`), but then lays the whole out three or
    four times, and what it looks up grows with the square of the pages. Here each part is laid out
    once with numbers of the right length; digits are equally wide, so the true number takes the
    place of the guess without moving a letter. A part is laid out again only where a number is
    longer or shorter than was guessed, or where the part begins on another page.
    """
    bound = [_Part(html) for html in parts]
    places = _Places(bound)
    try:
        _settle(bound, places)
        for part in bound:
            part.fill(places)
        return _written(_together(bound), "".join(parts))
    finally:
        gc.unfreeze()


@dataclass
class _Part:
    """A part of a bound PDF, and how it was last laid out: from which page on, with which
    numbers."""

    html: str
    start: int = 0
    document: Document | None = None
    numbers: dict[str, str] = field(default_factory=dict)

    @cached_property
    def ids(self) -> dict[str, int]:
        """Each id, and how many letters stand before it."""
        found, letters = {}, 0
        for piece in _TAG.split(self.html):
            if not piece.startswith("<"):
                letters += len(" ".join(piece.split()))
            elif id := _ID.search(piece):
                found.setdefault(id[1], letters)
        return found

    @cached_property
    def letters(self) -> int:
        return sum(len(" ".join(piece.split())) for piece in _TAG.split(self.html)[::2])

    @property
    def end(self) -> int:
        """The page after the last."""
        return self.start + len(self.document.pages)

    def lay_out(self, start: int, places: _Places) -> None:
        parsed = HTML(string=_without_joined_lam(self.html), url_fetcher=_Fonts())
        self.start, self.numbers = start, {}
        for element in parsed.etree_element.iter():
            if element.get("class") == "locators":
                _name_a_page_once(element, places)
            if id := element.get("data-to", "").removeprefix("#"):
                element.text = self.numbers[id] = str(places[id])
        fonts, css = _styles(*BOOK)
        begin = CSS(string=f"@page :first {{ counter-set: page {start} }}")
        self.document = parsed.render(
            stylesheets=[css, begin], font_config=fonts, pdf_variant=VARIANT
        )
        gc.freeze()  # the boxes live to the end: looking them over again takes a tenth of the time

    def fits(self, places: _Places) -> bool:
        """Whether the numbers that it was laid out with are as long as the true ones."""
        return all(len(text) == len(str(places[id])) for id, text in self.numbers.items())

    def fill(self, places: _Places) -> None:
        """Puts the true numbers in place of the guesses: drawing sets the text of a box again."""
        for page in self.document.pages:
            for box in page._page_box.descendants():
                if box.element is None or not hasattr(box, "pango_layout"):
                    continue
                if id := box.element.get("data-to", "").removeprefix("#"):
                    box.text = box.pango_layout.text = str(places[id])


class _Places(Mapping[str, int]):
    """The page of each id: as laid out, or a guess from the words that stand before it."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._known: dict[str, int] = {}
        self._guess: dict[str, int] = {}
        self._late = 0
        page = 1.0
        for part in parts:
            for id, letters in part.ids.items():
                self._guess.setdefault(id, int(page + letters / LETTERS_A_PAGE))
            page = int(page + part.letters / LETTERS_A_PAGE) + 1.5

    def found(self, part: _Part) -> None:
        """Learns where the ids of a part were laid out, and how far the guesses are out by then."""
        if part.ids:
            self._late = part.start - self._guess[next(iter(part.ids))]
        for number, page in enumerate(part.document.pages, part.start):
            for id in page.anchors:
                self._known[id] = number

    def __getitem__(self, id: str) -> int:
        return self._known.get(id) or max(1, self._guess[id] + self._late)

    def __iter__(self) -> Iterator[str]:
        return iter(self._guess)

    def __len__(self) -> int:
        return len(self._guess)


def _settle(parts: Sequence[_Part], places: _Places) -> None:
    """Lays out until each part begins where the one before it ends, with room for its numbers."""
    for _ in range(8):
        moved, start = False, 1
        for part in parts:
            if part.start != start or not part.fits(places):
                part.lay_out(start, places)
                places.found(part)
                moved = True
            start = part.end + (part.end + 1) % 2
        if not moved:
            return
    raise AssertionError("the page numbers of a bound PDF do not settle")


def _name_a_page_once(element: Element, places: _Places) -> None:
    """Takes out the links to a page that a link before them names already."""
    seen: set[int] = set()
    for link in list(element):
        page = places[link.get("href").removeprefix("#")]
        if page in seen:
            element.remove(link)
        seen.add(page)


def _together(parts: Sequence[_Part]) -> Document:
    """The pages of all parts, with an empty one where a part would begin on the left."""
    pages: list[Any] = []
    fonts, css = _styles(*BOOK)
    for part in parts:
        if len(pages) < part.start - 1:
            empty = HTML(string='<body class="empty">', url_fetcher=_Fonts())
            pages += empty.render(stylesheets=[css], font_config=fonts).pages
        pages += part.document.pages
    return parts[0].document.copy(pages)


def _without_joined_lam(html: str) -> str:
    """Marks words in which Amiri would join lam to kaf or gaf.

    It draws the pair as two glyphs of one cluster, and WeasyPrint 70 then writes the text of the
    whole cluster to the second: the word comes back with a lam too many. Without that join the
    letters meet plainly. A word that also holds lam-alef keeps its joins, since it would break.
    """
    pieces = _TAG.split(html)
    pieces[::2] = [
        _LAM_KAF.sub(r'<span class="plain-lam">\g<0></span>', one) for one in pieces[::2]
    ]
    return "".join(pieces)


@cache
def _styles(*names: str) -> tuple[FontConfiguration, CSS]:
    """Once a process: the fonts take longer to load than a sheet takes to lay out."""
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style};"
        f" src: url({_SCHEME}{path}); }}\n"
        for family, path, weight, style in assets.FONTS
    )
    css = CSS(
        string=faces + "".join(assets.style(name) for name in names),
        font_config=fonts,
        url_fetcher=_Fonts(),
    )
    return fonts, css
