"""The PDF of a sheet in; one PNG to send out, since guidance travels by messenger.

Both sides stand in one picture, the first where reading begins: two pictures get parted when they
are sent on, and half a sheet lacks the caution that stood on the other. Messengers make the long
side 1600 or 1280 pixels and press it into a JPEG; tesseract then reads as many words as from a
picture a side. The white round the words is cut away, and sixteen greys keep the file light. A
decision is shared as its page, which asks one question at a time, and has no such picture.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageOps
from pypdfium2 import PdfDocument

from rahnuma.outputs.artifact import Made

DOTS = 150
"""An inch: what stands on A4 is some 1,100 pixels wide."""
_GREYS = 16
_MARGIN = 30
"""Pixels of white round the words: 5 mm."""
_PAPER, _INK = 255, 0


def picture(direction: str, content: bytes) -> Made:
    """The sides of a sheet beside one another; *direction* is that of its language."""
    shown = _together(_sides(content), direction)
    few = shown.point([round(grey * (_GREYS - 1) / _PAPER) for grey in range(_PAPER + 1)])
    greys = [round(number * _PAPER / (_GREYS - 1)) for number in range(_GREYS)]
    few.putpalette([grey for grey in greys for _ in "rgb"])
    file = io.BytesIO()
    few.save(file, "PNG", bits=4, dpi=(DOTS, DOTS))
    return Made(file.getvalue())


def _sides(content: bytes) -> list[Image.Image]:
    """Each page in grey."""
    with PdfDocument(content) as pdf:
        return [page.render(scale=DOTS / 72, grayscale=True).to_pil() for page in pdf]


def _together(sides: Sequence[Image.Image], direction: str) -> Image.Image:
    """One row with a line between the sides, and little white round their words."""
    boxes = [ImageOps.invert(one).getbbox() or (0, 0, *one.size) for one in sides]
    top, foot = min(box[1] for box in boxes), max(box[3] for box in boxes)
    words = [one.crop((box[0], top, box[2], foot)) for one, box in zip(sides, boxes, strict=True)]
    width = sum(one.width + 2 * _MARGIN for one in words)
    row = Image.new("L", (width, foot - top + 2 * _MARGIN), _PAPER)
    place = 0
    for one in words if direction == "ltr" else reversed(words):
        if place:
            row.paste(_INK, (place - 1, 0, place + 1, row.height))
        row.paste(one, (place + _MARGIN, _MARGIN))
        place += one.width + 2 * _MARGIN
    return row
