"""HTML in; a tagged PDF out. The only module that knows WeasyPrint.

No address is ever opened: styles stand in the HTML, fonts come from `assets`. The same HTML gives
the same bytes: WeasyPrint writes no date of its own, and the identifier is a hash of the HTML.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache
from xml.etree.ElementTree import Element as Tag

from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from rahnuma import assets
from rahnuma.outputs.artifact import Made
from rahnuma.outputs.examine import examined
from rahnuma.outputs.structure import Annotation, Element, Words
from rahnuma.outputs.tags import tagged

_SCHEME = "font:"
VARIANT = "pdf/ua-1"
_TAG = re.compile(r"(<title>[^<]*</title>|<[^>]*>)")
_LETTERS = "[\u0610-\u061a\u0620-\u065f\u066e-\u06d3]"
_LAM_KAF = re.compile(
    f"(?<!{_LETTERS})(?!{_LETTERS}*\u0644[\u0622\u0623\u0625\u0627])"
    f"{_LETTERS}*\u0644[\u06a9\u06af]{_LETTERS}*"
)


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


def write(html: str, finish: Callable[[bytes], bytes] = bytes) -> Made:
    """Lays the HTML out, tags the PDF, has it finished, and examines what came of it."""
    fonts, css = _styles()
    document = HTML(string=_without_joined_lam(html), url_fetcher=_Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=VARIANT, pdf_forms=True
    )
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    content = document.write_pdf(pdf_identifier=identifier, pdf_tags=True, pdf_variant=VARIANT)
    content = finish(tagged(content, _written(document)))
    return Made(content, examined(content, html, tuple(_overflowing(document))))


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
def _styles() -> tuple[FontConfiguration, CSS]:
    """Once a process: the fonts take longer to load than a sheet takes to lay out."""
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style};"
        f" src: url({_SCHEME}{path}); }}\n"
        for family, path, weight, style in assets.FONTS
    )
    css = CSS(
        string=faces + assets.style("print.css"),
        font_config=fonts,
        url_fetcher=_Fonts(),
    )
    return fonts, css


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
    top = next(box for box in document.pages[0]._page_box.children if box.element_tag == "html")
    reader = _Reader({one.get("id", ""): one for one in top.element.iter()})
    for number, page in enumerate(document.pages):
        reader.read(page._page_box, number)
    _settle(reader.root, reader.root.language)
    return reader.root


def _settle(element: Element, around: str) -> bool:
    """Takes out what holds no words, empty cells aside, and languages that go without saying.

    Tells whether anything is left.
    """
    own = element.language
    element.language = own if own != around else ""
    element.children = [
        one for one in element.children if not isinstance(one, Element) or _settle(one, own)
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
        if source is None or tag is None:
            return into, item
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
        role = _ROLES.get(tag)
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
    title = source.find("{http://www.w3.org/2000/svg}title")
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
