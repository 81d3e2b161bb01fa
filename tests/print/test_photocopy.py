"""A sheet printed small, or photocopied, is still read: by an OCR engine in place of tired eyes."""

from __future__ import annotations

import io
import os
import re
import subprocess
import unicodedata
from collections import Counter

import pytest
from asking import Printed, artifacts, made, plans_of
from PIL import Image, ImageFilter

pytestmark = [pytest.mark.print, pytest.mark.ocr]

FINE = 4
"""The printer's dots for each dot of the copier."""
DARK = 215
"""Of 255: what is darker is black. Office copiers are set so that thin lines survive."""
ENLARGED = 3
"""tesseract wants letters of some thirty dots."""


@pytest.fixture(scope="module")
def sheet(project_root) -> Printed:
    plans = plans_of(project_root)
    return made(*next(artifacts(plans[:1], "sheet", id="victim-support-officer-emergency")))


def test_97_of_100_words_of_a_sheet_at_60_percent_are_read(sheet, tmp_path):
    assert share_read(sheet, tmp_path, lambda path, page: printed(path, page, 0.6 * 300)) >= 0.97


def test_97_of_100_words_of_a_photocopy_are_read(sheet, tmp_path):
    """Grey, a little blurred, 150 dots an inch, black or white."""
    assert share_read(sheet, tmp_path, lambda path, page: photocopied(path, page, 150)) >= 0.97


def share_read(sheet: Printed, folder, see) -> float:
    """The share of a sheet's words that tesseract reads from the pictures of its pages."""
    path = folder / "sheet.pdf"
    path.write_bytes(sheet.content)
    written, read = Counter(words(" ".join(sheet.texts))), Counter()
    for page in range(1, len(sheet.texts) + 1):
        read += Counter(words(recognised(see(path, page))))
    return (written & read).total() / written.total()


def printed(path, page: int, dots: float) -> Image.Image:
    """A page in grey at so many dots an inch."""
    pages = ["-f", str(page), "-l", str(page)]
    command = ["pdftoppm", "-r", str(round(dots)), *pages, "-gray", "-png", path]
    paper = subprocess.run(command, capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(paper)).convert("L")


def photocopied(path, page: int, dots: float) -> Image.Image:
    paper = printed(path, page, dots * FINE)
    seen = paper.filter(ImageFilter.GaussianBlur(1))
    seen = seen.resize((paper.width // FINE, paper.height // FINE), Image.Resampling.BOX)
    return seen.point(lambda grey: 255 if grey > DARK else 0)


def recognised(copy: Image.Image) -> str:
    size = (copy.width * ENLARGED, copy.height * ENLARGED)
    picture = io.BytesIO()
    copy.resize(size, Image.Resampling.BICUBIC).save(picture, "PNG", dpi=(300, 300))
    command = ["tesseract", "-", "-", "-l", "eng", "--psm", "4"]
    # Its threads wait for each other in a loop: on two cores one alone is faster.
    one = os.environ | {"OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(
        command, input=picture.getvalue(), capture_output=True, check=True, env=one
    )
    return done.stdout.decode()


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", text).replace("’", "'").lower())
