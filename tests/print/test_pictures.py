"""A few pages of the small handbook against pictures of how they should look.

Machines draw edges a little differently; a box that moved by two millimetres is seen.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from asking import artifacts
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import PdfDocument
from worlds import TESTS

from rahnuma.outputs.pdf import write

pytestmark = pytest.mark.print

FOLDER = TESTS / "golden" / "pictures"
DOTS = 60
CHANGED, SHARE = 64, 0.004
"""A pixel has changed by more than so many of 255 greys; so large a share of pixels may."""
PAGES = {
    # name: (edition, kind, variant, id, page)
    "sheet": (0, "sheet", "", "at-the-door", 1),
    "sheet-urdu": (1, "sheet", "", "at-the-door", 1),
    "sheet-large": (0, "sheet", "large", "at-the-door", 1),
    "decision": (0, "sheet", "", "may-i-take-a-picture", 1),
    "card": (0, "card", "", "at-the-door", 1),
    "card-fold-urdu": (1, "card", "card-fold", "at-the-door", 1),
    "poster": (0, "sheet", "a3", "meeting", 1),
    "pack": (0, "pack", "", "guide", 1),
    "handbook-cover": (0, "handbook", "", "handbook", 1),
    "handbook-contents": (0, "handbook", "", "handbook", 3),
    "handbook-chapter": (0, "handbook", "", "handbook", 5),
}


def seen(content: bytes, page: int) -> Image.Image:
    with PdfDocument(content) as pdf:
        return pdf[page - 1].render(scale=DOTS / 72, grayscale=True).to_pil()


def changed(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are no more what they were."""
    if one.size != other.size:
        return 1.0
    differences = ImageChops.difference(one, other).histogram()
    return sum(differences[CHANGED:]) / sum(differences)


@pytest.fixture(scope="module")
def made(small_plans):
    """The bytes of a paper, made once for all its pages."""
    kept: dict[tuple, bytes] = {}

    def content(edition: int, kind: str, variant: str, id: str) -> bytes:
        which = (edition, kind, variant, id)
        if which not in kept:
            found = artifacts(small_plans[edition : edition + 1], kind, variant, id)
            kept[which] = next(found)[1].make().content
        return kept[which]

    return content


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_should(name, made, request):
    *which, page = PAGES[name]
    path, now = FOLDER / f"{name}.png", seen(made(*which), page)
    if request.config.getoption("--goldens"):
        keep(path, now)
    else:
        assert path.is_file(), f"{path.name} is not there: 'make goldens' writes it"
        with Image.open(path) as picture:
            share = changed(now, picture.convert("L"))
        assert share <= SHARE, f"{share:.2%} of {name} has changed: look at 'make proofs'"


def keep(path: Path, picture: Image.Image) -> None:
    """Writes the picture, unless the one that is there looks the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        with Image.open(path) as before:
            if changed(picture, before.convert("L")) == 0:
                return
    few = picture.point([round(grey / 17) for grey in range(256)])
    few.putpalette([17 * number for number in range(16) for _ in "rgb"])
    few.save(path, bits=4, optimize=True)


@pytest.fixture(scope="module")
def sheet_html(small_plans) -> str:
    return next(artifacts(small_plans[:1], "sheet", "", "at-the-door"))[1].make.args[0]


@pytest.mark.parametrize(
    "style",
    [
        ".use { position: relative; top: 2mm }",
        ".steps { margin-inline-start: 2mm }",
        "h1 { margin-bottom: 4mm !important }",
    ],
)
def test_a_box_that_moves_two_millimetres_is_seen(style, sheet_html):
    moved = sheet_html.replace("</head>", f"<style>{style}</style></head>")
    before, after = (seen(write(one).content, 1) for one in (sheet_html, moved))

    assert changed(before, after) > SHARE


def test_edges_that_are_drawn_a_little_differently_pass(sheet_html):
    page = seen(write(sheet_html).content, 1)
    softer = page.filter(ImageFilter.GaussianBlur(0.3))
    file = io.BytesIO()
    softer.save(file, "JPEG", quality=80)

    assert changed(page, Image.open(file)) <= SHARE
