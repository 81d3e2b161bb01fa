"""The icon as SVG in, PNG out: our colours, and nothing cut off where a phone cuts."""

from __future__ import annotations

import io

from PIL import Image

from rahnuma import assets
from rahnuma.icon import png

GREEN, WHITE = (13, 68, 52, 255), (255, 255, 255, 255)


def pixels(size: int, bare: bool = False) -> Image.Image:
    return Image.open(io.BytesIO(png(assets.icon(), size, bare)))


def test_it_has_the_size_that_was_asked_for():
    assert pixels(192).size == (192, 192)


def test_it_holds_the_figure_on_its_ground():
    picture = pixels(192)
    assert picture.getpixel((96, 60)) == WHITE
    assert picture.getpixel((20, 96)) == GREEN


def test_its_corners_are_cut_unless_a_phone_cuts_them():
    assert pixels(192).getpixel((0, 0))[3] == 0
    assert pixels(192, bare=True).getpixel((0, 0)) == GREEN


def test_a_phone_that_keeps_the_middle_keeps_the_figure():
    picture = pixels(512, bare=True)
    for x in range(0, 512, 4):
        for y in range(0, 512, 4):
            if picture.getpixel((x, y)) != GREEN:
                assert (x - 256) ** 2 + (y - 256) ** 2 <= (512 * 0.4) ** 2


def test_the_same_icon_gives_the_same_bytes():
    assert png(assets.icon(), 192) == png(assets.icon(), 192)
