"""HTML in; a tagged PDF out. The only module that knows WeasyPrint.

No address is ever opened: styles stand in the HTML, fonts come from `assets`. The same HTML gives
the same bytes: WeasyPrint writes no date of its own, and the identifier that `tags` gives the file
is a hash of it.
"""

from __future__ import annotations

import gc
import hashlib
import io
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any
from xml.etree.ElementTree import Element as Tag

import pydyf
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.ffi import ffi, fontconfig, harfbuzz, pango
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from rahnuma import assets
from rahnuma.outputs.artifact import Made
from rahnuma.outputs.examine import examined
from rahnuma.outputs.structure import Annotation, Element, Words
from rahnuma.outputs.tags import tagged

_SCHEME = "font:"
VARIANT = "pdf/ua-1"
BOOK = assets.PRINT_STYLES
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
        content = _unpacked(url.removeprefix(_SCHEME))
        return URLFetcherResponse(url, content, {"Content-Type": "font/ttf"})


@cache
def _unpacked(path: str) -> bytes:
    """A font as TrueType. WeasyPrint would unpack it too, and write the clock into it."""
    face = TTFont(io.BytesIO(assets.font(path)), recalcTimestamp=False)
    face.flavor = None
    content = io.BytesIO()
    face.save(content)
    return content.getvalue()


ffi.cdef("const char *hb_version_string(void); int FcGetVersion(void);")
LIBRARIES = (
    f"pango {pango.pango_version()}, fontconfig {fontconfig.FcGetVersion()}, "
    f"harfbuzz {ffi.string(harfbuzz.hb_version_string()).decode()}, "
    f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
)
"""The libraries of the system that decide where letters stand, and how bytes are packed."""


def key(html: str) -> str:
    """A hash of everything that the bytes of this HTML's PDF depend on."""
    return hashlib.sha256(f"{assets.fingerprint()}\n{LIBRARIES}\n{html}".encode()).hexdigest()


def write(html: str, finish: Callable[[bytes], bytes] = bytes) -> Made:
    """Lays the HTML out, tags the PDF, has it finished, and examines what came of it."""
    fonts, css = _styles("print.css")
    document = HTML(string=_without_joined_lam(html), url_fetcher=_Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=VARIANT, pdf_forms=True
    )
    return _finished(document, html, finish)


def _finished(document: Document, html: str, finish: Callable[[bytes], bytes]) -> Made:
    content = document.write_pdf(pdf_tags=True, pdf_variant=VARIANT)
    content = finish(tagged(content, _written(document)))
    return Made(content, examined(content, html, tuple(_overflowing(document))))


def write_bound(parts: Sequence[str]) -> Made:
    """Lays out *parts*, each from a right-hand page on, and binds them into one PDF.

    A part is HTML of its own. An element with `data-to="#id"` gets the page
    of that id, in whichever part it stands; in an element of class `locators` a page is named once.

    WeasyPrint can look up pages itself (`target-counter`), but then lays the whole out three or
    four times, and what it looks up grows with the square of the pages. Here each part is laid out
    once with guesses; digits are equally wide, so the true number takes the place of the guess, and
    what stands after it in its line moves by the digits that it has more or less. A part is laid
    out again only where a line has no room for a longer number, or where the part begins on another
    page.
    """
    bound = [_Part(html) for html in parts]
    places = _Places(bound)
    try:
        _settle(bound, places)
        for part in bound:
            part.fill(places)
        return _finished(_together(bound), "".join(parts), bytes)
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
        """Whether the true numbers have room where those stand that it was laid out with."""
        if all(len(text) == len(str(places[id])) for id, text in self.numbers.items()):
            return True
        lines = (found for page in self.document.pages for found in _lines(page._page_box))
        return all(_has_room(line, around, places) for around, line in lines)

    def fill(self, places: _Places) -> None:
        """Puts the true numbers in place of the guesses: drawing sets the text of a box again."""
        for page in self.document.pages:
            for _, line in _lines(page._page_box):
                for slot in _slots(line):
                    true = str(places[_goal_of(slot)])
                    _widen(line, slot, _longer(slot, true))
                    slot.text = slot.pango_layout.text = true


def _lines(box: boxes.Box) -> Iterator[tuple[boxes.Box, boxes.LineBox]]:
    """The lines in a box, each with the box that it is a line of."""
    for child in map(_placed, box.children):
        if isinstance(child, boxes.LineBox):
            yield box, child
        if isinstance(child, boxes.ParentBox):
            yield from _lines(child)


def _slots(line: boxes.Box) -> list[boxes.TextBox]:
    """The page numbers in a line; what is a block in it has lines of its own."""
    found = []
    for child in line.children:
        if isinstance(child, boxes.InlineBox):
            found += _slots(child)
        elif isinstance(child, boxes.TextBox) and _goal_of(child):
            found.append(child)
    return found


def _goal_of(slot: boxes.TextBox) -> str:
    return "" if slot.element is None else slot.element.get("data-to", "").removeprefix("#")


def _longer(slot: boxes.TextBox, true: str) -> float:
    """By how much the true number is wider than the guess."""
    return slot.width / len(slot.text) * (len(true) - len(slot.text))


def _has_room(line: boxes.LineBox, around: boxes.Box, places: _Places) -> bool:
    more = sum(_longer(slot, str(places[_goal_of(slot)])) for slot in _slots(line))
    if not more:
        return True
    style = around.style
    if style["direction"] != "ltr" or style["text_align_all"] not in ("start", "left"):
        return False
    if any(one.is_leader for one in line.descendants()):
        return False
    end = max(one.position_x + one.width for one in line.children)
    return end + more <= around.content_box_x() + around.width


def _widen(box: boxes.Box, slot: boxes.TextBox, more: float) -> bool:
    """Makes *slot* wider, and moves what stands after it in its line. Tells whether it is here."""
    if not more or box is slot:
        box.width += more if box is slot else 0
        return box is slot
    found = False
    for child in getattr(box, "children", ()):
        if found:
            child.translate(more)
        else:
            found = _widen(child, slot, more)
    if found and not isinstance(box, boxes.LineBox):
        box.width += more
    return found


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


def _name_a_page_once(element: Tag, places: _Places) -> None:
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
    """The fonts, and styles that use them."""
    fonts = _fonts()
    return fonts, CSS(string="".join(map(assets.style, names)), font_config=fonts)


@cache
def _fonts() -> FontConfiguration:
    """Once a process: the fonts take longer to load than a sheet takes to lay out."""
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style};"
        f" src: url({_SCHEME}{path}); }}\n"
        for family, path, weight, style in assets.FONTS
    )
    CSS(string=faces, font_config=fonts, url_fetcher=_Fonts())
    return fonts


# What was written, read from the laid-out boxes: `tags` makes the structure of the PDF from it.

_ROLES = {
    "section": "Sect", "nav": "Sect", "aside": "Sect", "article": "Art", "blockquote": "BlockQuote",
    "p": "P", "pre": "P", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ol": "L", "ul": "L", "dl": "L", "li": "LI", "dt": "LI", "dd": "LI", "a": "Link",
    "table": "Table", "caption": "Caption", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot",
    "tr": "TR", "th": "TH", "td": "TD", "img": "Figure", "input": "Form", "textarea": "Form",
    "{http://www.w3.org/2000/svg}svg": "Figure",
}  # fmt: skip
_WITHIN_LINES = {"a", "b", "bdi", "br", "code", "em", "i", "span", "strong", "sub", "sup"}
_TO_POINTS = 0.75


def _written(document: Document) -> Element:
    """The tree of what is written in the laid-out pages."""
    tops = {
        id(box.element): box.element
        for page in document.pages
        for box in page._page_box.children
        if box.element_tag == "html"
    }
    reader = _Reader({one.get("id", ""): one for top in tops.values() for one in top.iter()})
    for number, page in enumerate(document.pages):
        reader.read(page._page_box, number)
    _tidy(reader.root, reader.root.language)
    return reader.root


def _tidy(element: Element, around: str) -> bool:
    """Takes out what holds no words, empty cells aside, and languages that go without saying.

    Tells whether anything is left.
    """
    own = element.language
    element.language = own if own != around else ""
    element.children = [
        one for one in element.children if not isinstance(one, Element) or _tidy(one, own)
    ]
    return bool(element.children) or element.tag in ("TH", "TD")


class _Reader:
    """Reads page after page. What runs on to the next page stays one element."""

    def __init__(self, goals: dict[str, Tag]) -> None:
        """*goals* are what links can lead to, by id."""
        self.goals = goals
        self.root = Element("Document")
        self.elements: dict[Tag, Element] = {}
        self.items: dict[Tag, Element] = {}
        """List items; their words go into the body of the item, which `elements` has."""
        self.heads: dict[Tag, int] = {}
        """The heads of tables, each with the page on which it stands first."""
        self.headings: list[str] = []
        """The heading that we are under, and those above it."""

    def read(self, page: boxes.PageBox, number: int) -> None:
        self.root.language = self.root.language or page.style["lang"] or ""
        self.number, self.height = number, page.margin_height()
        drawn = list(_drawn(page))
        self.words = {id(box): place for place, box in enumerate(filter(_shows, drawn))}
        self.annotations = {id(box): place for place, box in enumerate(filter(_touched, drawn))}
        self._read(page, self.root, None)

    def _read(self, box: boxes.Box, into: Element, item: Element | None) -> None:
        box = _placed(box)
        if isinstance(box, boxes.MarginBox) or box.is_leader or self._repeated(box):
            return
        if isinstance(box, boxes.TextBox):
            if box.text.strip():
                into.children.append(Words(self.number, self.words[id(box)], box.text))
            return
        into, item = self._element(box, into, item)
        if _touched(box):
            into.children.append(Annotation(self.number, self.annotations[id(box)]))
        for child in box.children:
            self._read(child, into, item)
        if into.tag == "Figure" and _shows(box):
            into.children.append(Words(self.number, self.words[id(box)]))

    def _level(self, role: str) -> str:
        """A heading one level below the heading that it stands under, whatever its size: where a
        chapter opens with sections of its own, these are as large as those of its pages."""
        if not re.fullmatch("H[1-6]", role):
            return role
        while self.headings and self.headings[-1] >= role:
            self.headings.pop()
        self.headings.append(role)
        return f"H{len(self.headings)}"

    def _goal(self, link: Tag) -> str:
        """Words for a link that has none of its own, such as the number of a note: what it leads
        to."""
        own = _said(link)
        if any(one.isalpha() for one in own):
            return ""
        goal = self.goals.get(link.get("href", "").removeprefix("#"))
        return own if goal is None else f"{own}: {_said(goal)}"

    def _repeated(self, box: boxes.Box) -> bool:
        """Whether it is the head of a table that runs on: it is read once."""
        if box.element_tag != "thead":
            return False
        return self.heads.setdefault(box.element, self.number) != self.number

    def _element(
        self, box: boxes.Box, into: Element, item: Element | None
    ) -> tuple[Element, Element | None]:
        """The element that a box's words go into, and the list item that it stands in."""
        tag, source = box.element_tag, box.element
        if source is None or tag is None or into.tag == "Figure":
            return into, item  # what stands in a picture is told by the words for the picture
        if tag.endswith("::marker"):
            return _label(self.items.get(source, into)), item
        if source in self.elements:
            return self.elements[source], self.items.get(source, item)
        if "::" in tag:
            return into, item
        if item and source.get("class") == "number":
            return _label(item), item
        made = self._new(box, into)
        if made is None:
            return into, item
        into.children.append(made)
        if made.tag == "LI":
            self.items[source] = item = made
            made = Element("LBody", item.language)
            item.children.append(made)
        self.elements[source] = made
        return made, item

    def _new(self, box: boxes.Box, into: Element) -> Element | None:
        """An element for the first box of a tag; none where the tag tells a reader nothing."""
        tag, source = box.element_tag, box.element
        language = box.style["lang"] or into.language
        role = "Figure" if source.get("class") == "drawn" else _ROLES.get(tag)
        if role == "Link" and not source.get("href"):
            role = None
        if not role and tag not in _WITHIN_LINES and _is_paragraph(source):
            role = "P"
        if not role and language != into.language:
            role = "Span" if tag in _WITHIN_LINES else "Div"
        if not role:
            return None
        made = Element(self._level(role), language)
        if role == "Figure":
            made.alternative = _alternative(source)
            made.attributes["BBox"] = _corners(box, self.height)
            return made if made.alternative else None
        if role == "Link":
            made.alternative = self._goal(source)
        if role == "TH":
            made.attributes["Scope"] = _scope(source, into)
        if role in ("TH", "TD"):
            spans = {"ColSpan": box.colspan, "RowSpan": box.rowspan}
            made.attributes |= {name: span for name, span in spans.items() if span > 1}
        return made


def _placed(box: boxes.Box | AbsolutePlaceholder) -> boxes.Box:
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def _shows(box: boxes.Box) -> bool:
    """Whether it is drawn in one marked piece."""
    return isinstance(box, (boxes.TextBox, boxes.ReplacedBox))


def _touched(box: boxes.Box) -> bool:
    return bool(box.link_annotation or box.widget_annotation)


def _drawn(box: boxes.Box) -> Iterator[boxes.Box]:
    """Boxes in the order of WeasyPrint's own tree, which puts a list after the item round it."""
    box = _placed(box)
    if isinstance(box, boxes.MarginBox):
        return
    yield box
    later = []
    bulleted = box.element_tag == "li" and box.style["list_style_type"] != "none"
    for child in box.children:
        if bulleted and child.element_tag in ("ol", "ul"):
            later.append(child)
        else:
            yield from _drawn(child)
    for child in later:
        yield from _drawn(child)


def _label(item: Element) -> Element:
    """The label of a list item: its bullet, its number or its letter."""
    first = item.children[0]
    if isinstance(first, Element) and first.tag == "Lbl":
        return first
    label = Element("Lbl", item.language)
    item.children.insert(0, label)
    return label


def _is_paragraph(source: Tag) -> bool:
    """Whether a tag without a role of its own holds words and nothing else."""
    return all(one.tag in _WITHIN_LINES for one in source.iter() if one is not source)


def _said(source: Tag) -> str:
    return " ".join("".join(source.itertext()).split())


def _alternative(source: Tag) -> str:
    """The words that stand for a picture."""
    title = next(source.iter("{http://www.w3.org/2000/svg}title"), None)
    return (source.get("alt", "") if title is None else title.text) or ""


def _corners(box: boxes.Box, height: float) -> tuple[float, ...]:
    """Where a picture stands: left, low, right, high, in points from the foot of the page."""
    left, top = box.content_box_x(), box.content_box_y()
    sides = (left, height - top - box.height, left + box.width, height - top)
    return tuple(round(side * _TO_POINTS, 2) for side in sides)


def _scope(source: Tag, row: Element) -> str:
    return {"row": "Row", "col": "Column"}.get(source.get("scope", ""), "Column")


# Text that would be cut off, or printed over something else.

_SLACK = 1.5
"""Pixels by which text may leave its box: what letters have beside them, and rounding."""
_EDGE = 15.0
"""Pixels at the edge of a sheet that a printer leaves white: four millimetres."""


def _overflowing(document: Document) -> Iterator[str]:
    """Lines that are wider than their box, or that leave the page's area."""
    for number, page in enumerate(document.pages, 1):
        sheet = page._page_box
        for box in sheet.children:
            low = sheet.content_box_y() + sheet.height
            if isinstance(box, boxes.MarginBox):
                low = sheet.margin_height() - _EDGE
            for text in _leaving(box, low, sheet.margin_width() - _EDGE):
                yield f"page {number}: {text}"


def _leaving(box: boxes.Box, low: float, right: float) -> Iterator[str]:
    box = _placed(box)
    for child in box.children:
        child = _placed(child)
        if isinstance(child, boxes.LineBox):
            yield from _too_wide(child, box)
        if isinstance(child, boxes.TextBox) and child.text.strip():
            end = child.position_x + child.width
            if child.position_y + child.height > low + _SLACK or end > right or end < _EDGE:
                yield child.text.strip()[:60]
        else:
            yield from _leaving(child, low, right)


def _too_wide(line: boxes.LineBox, box: boxes.Box) -> Iterator[str]:
    """The words of a line that go on beyond the end of its box. What hangs before its start is
    meant: boxes to tick, numbers, bars."""
    texts = (one for one in line.descendants() if isinstance(one, boxes.TextBox))
    words = [one for one in texts if one.text.strip()]
    start, end = box.content_box_x(), box.content_box_x() + box.width
    if box.style["direction"] == "ltr":
        over = any(one.position_x + one.width > end + _SLACK for one in words)
    else:
        over = any(one.position_x < start - _SLACK for one in words)
    if over:
        yield "".join(one.text for one in words)[:60]
