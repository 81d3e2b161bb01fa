"""A PDF of A6 pages in; A4 pages with four copies of each, and cut marks, out.

The tree of tags knows the first copy alone: the others and the marks are artefacts, so that a
screen reader reads a card once.
"""

from __future__ import annotations

import io

from pikepdf import (
    Array,
    Dictionary,
    Name,
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
"""Length of a cut mark: 6 mm."""
_TAGS = {Operator(one) for one in ("BDC", "BMC", "EMC", "MP", "DP")}


def fourfold(content: bytes) -> bytes:
    """The PDF with four copies of each page."""
    with read_pdf(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            _four(pdf, page)
        four = io.BytesIO()
        pdf.save(four, deterministic_id=True)
    return four.getvalue()


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
    for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if box in page.obj:
            page.obj[box] = Array([0, 0, 2 * width, 2 * height])


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


def _marks() -> str:
    """Where to cut: short lines at the edges of the paper, and a cross in the middle."""
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
    return f"q 0.5 w 0 G\n{drawn}Q\n"
