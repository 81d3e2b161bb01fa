"""A PDF of A6 pages in; A4 pages out: four copies of each to cut, or four pages to fold.

Of four copies the tree of tags knows the first alone: the others and the marks are artefacts, so
that a screen reader reads a card once. To fold, four pages stand on one side of the paper, which
needs neither scissors nor a printer that turns it: the upper half goes back, its words head down,
then the side of the last page goes back; the first page lies in front, and it opens like a book.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)
from pikepdf import open as read_pdf

_A6 = (297.638, 420.945)
"""Width and height in points: half of A4, twice."""
_MARK = 17.0
"""Length of a mark at the edge of the paper: 6 mm."""
_MARKED = re.compile(rb"/MCID (\d+)")
_TAGS = {Operator(one) for one in ("BDC", "BMC", "EMC", "MP", "DP")}


def fourfold(content: bytes) -> bytes:
    """The PDF with four copies of each page."""
    with read_pdf(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            _four(pdf, page)
        four = io.BytesIO()
        pdf.save(four, deterministic_id=True)
    return four.getvalue()


def folded(content: bytes, direction: str) -> bytes:
    """The PDF with its pages four by four on A4; *direction* is that of its language."""
    with read_pdf(io.BytesIO(content)) as pdf:
        pages = [page.obj for page in pdf.pages]
        goals: dict[tuple[int, int], tuple[Object, int]] = {}
        rows = dict(_pairs(pdf.Root.StructTreeRoot.ParentTree.Nums))
        numbers = Array()
        for first in range(0, len(pages), 4):
            four = pages[first : first + 4]
            row = Array()
            for page in four:
                goals[page.objgen] = four[0], len(row)
                row.extend(rows[int(page.StructParents)])
            _fold(pdf, four, [goals[page.objgen][1] for page in four], direction)
            numbers.extend([int(four[0].StructParents), pdf.make_indirect(row)])
        _lead(pdf.Root.StructTreeRoot.K, goals)
        pdf.Root.StructTreeRoot.ParentTree.Nums = numbers
        for number in reversed([one for one in range(len(pages)) if one % 4]):
            del pdf.pages[number]
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True)
    return made.getvalue()


def _pairs(numbers: Array) -> list[tuple[int, Object]]:
    flat = list(numbers)
    return [(int(key), row) for key, row in zip(flat[::2], flat[1::2], strict=True)]


def _fold(pdf: Pdf, four: Sequence[Object], marks: Sequence[int], direction: str) -> None:
    """Draws the pages on the first of them; *marks* is what their marks are counted on from.

    The pages are WeasyPrint's, so they share their resources.
    """
    width, height = _A6
    near, far = (width, 0) if direction == "ltr" else (0, width)
    places = (
        f"1 0 0 1 {near} 0",
        f"-1 0 0 -1 {near + width} {2 * height}",
        f"-1 0 0 -1 {far + width} {2 * height}",
        f"1 0 0 1 {far} 0",
    )
    drawn = b""
    for page, place, mark in zip(four, places, marks, strict=False):
        assert "/Annots" not in page, "a card that folds has no links"
        content = _MARKED.sub(
            lambda match, mark=mark: b"/MCID %d" % (int(match[1]) + mark),
            page.Contents.read_bytes(),
        )
        drawn += f"q {place} cm\n".encode() + content + b"\nQ\n"
    drawn += f"/Artifact BMC\n{_marks(dashed=True)}EMC\n".encode()
    four[0].Contents = pdf.make_stream(drawn)
    _enlarge(four[0])


def _lead(element: Object, goals: dict[tuple[int, int], tuple[Object, int]]) -> None:
    """Lets an element of the tree, and all below it, know where its marks now are."""
    if isinstance(element, Array):
        for one in element:
            _lead(one, goals)
        return
    kids = element.get("/K", Array())
    moved = []
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, int):
            moved.append(kid + goals[element.Pg.objgen][1])
            continue
        if kid.get("/Type") == Name.MCR:
            kid.Pg, before = goals[kid.Pg.objgen]
            kid.MCID = int(kid.MCID) + before
        else:
            _lead(kid, goals)
        moved.append(kid)
    if moved:
        element.K = moved[0] if len(moved) == 1 else Array(moved)
    if "/Pg" in element:
        element.Pg = goals[element.Pg.objgen][0]


def _four(pdf: Pdf, page: Page) -> None:
    width, height = _A6
    copy = pdf.make_indirect(_untagged(pdf, page))
    # WeasyPrint's pages share their resources; the copy is this page's own.
    page.obj.Resources = Dictionary(page.obj.Resources)
    page.obj.Resources.XObject = Dictionary(page.obj.Resources.get("/XObject", {}))
    page.obj.Resources.XObject["/Card"] = copy
    first = f"q 1 0 0 1 0 {height} cm\n".encode()
    others = "".join(
        f"q 1 0 0 1 {x} {y} cm /Card Do Q\n" for x, y in ((width, height), (0, 0), (width, 0))
    )
    after = f"Q\n/Artifact BMC\n{others}{_marks()}EMC\n".encode()
    page.contents_add(Stream(pdf, first), prepend=True)
    page.contents_add(Stream(pdf, after))
    page.contents_coalesce()
    _enlarge(page.obj)


def _enlarge(page: Object) -> None:
    """Makes an A6 page an A4 page."""
    width, height = _A6
    for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if box in page:
            page[box] = Array([0, 0, 2 * width, 2 * height])


def _untagged(pdf: Pdf, page: Page) -> Stream:
    """What a page draws, as a form to draw again."""
    drawn = [one for one in parse_content_stream(page) if one.operator not in _TAGS]
    return Stream(
        pdf,
        unparse_content_stream(drawn),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, *_A6]),
        Resources=Dictionary(page.obj.Resources),
    )


def _marks(dashed: bool = False) -> str:
    """Where to cut, or to fold: short lines at the edges of the paper, a cross in the middle."""
    width, height = _A6
    right, top = 2 * width, 2 * height
    lines = (
        (width, 0, width, _MARK),
        (width, top - _MARK, width, top),
        (0, height, _MARK, height),
        (right - _MARK, height, right, height),
        (width - _MARK, height, width + _MARK, height),
        (width, height - _MARK, width, height + _MARK),
    )
    drawn = "".join(f"{a} {b} m {c} {d} l S\n" for a, b, c, d in lines)
    return f"q 0.5 w 0 G {'[3 2] 0 d' if dashed else ''}\n{drawn}Q\n"
