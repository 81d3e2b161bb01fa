"""The sign of the handbook as SVG in, PNG pictures of any size out.

It draws what our icon holds, a rectangle and a figure of straight lines, and nothing else.
"""

from __future__ import annotations

import io
import re

from PIL import Image, ImageDraw

FINE = 4
"""Drawn so many times larger and made smaller, so that slanting edges are smooth."""

INNER = 0.8
"""How large the figure of a bare icon is, beside that of another."""


def png(svg: str, size: int, bare: bool = False) -> bytes:
    """The icon as a square of *size* pixels; *bare* fills its corners and draws it smaller.

    A phone cuts a bare one ("maskable") to a shape of its own, and keeps a circle in the middle
    that is four fifths wide. Source: the W3C's Web Application Manifest, "icon masks".
    """
    side, radius = (float(_value(svg, name)) for name in ("width", "rx"))
    ground, ink = re.findall(r'fill="(#[0-9a-f]+)"', svg)
    scale = size * FINE / side
    picture = Image.new("RGBA", (size * FINE, size * FINE), ground if bare else (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    if not bare:
        edge = size * FINE - 1
        draw.rounded_rectangle((0, 0, edge, edge), radius * scale, fill=ground)
    middle, small = side / 2, INNER if bare else 1.0
    points = [
        (middle + (x - middle) * small, middle + (y - middle) * small) for x, y in _corners(svg)
    ]
    draw.polygon([(x * scale, y * scale) for x, y in points], fill=ink)
    written = io.BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(written, "PNG")
    return written.getvalue()


def _value(svg: str, name: str) -> str:
    found = re.search(rf'<rect[^>]* {name}="([^"]+)"', svg)
    assert found, name
    return found[1]


def _corners(svg: str) -> list[tuple[float, float]]:
    """The points of the one path: absolute, joined by straight lines, closed."""
    found = re.search(r' d="M([\d. ]+)z"', svg)
    assert found, svg
    numbers = [float(one) for one in found[1].split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
