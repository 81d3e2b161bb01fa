"""The built `site/` in; the pictures of the README out: docs/site.png and docs/sheet.png.

Run it with `make pictures`, after `make build`.
Exit codes: 0 done, 3 the machine lacks something, or nothing has been built yet.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import NoReturn

from PIL import Image
from playwright.sync_api import sync_playwright

DOCS = Path(__file__).resolve().parent
SITE = DOCS.parent / "site"
DESKTOP_PAGE, PHONE_PAGE = SITE / "index.html", SITE / "emergency" / "index.html"
SHEET = SITE / "downloads" / "en" / "sheets" / "victim-support-officer-emergency.pdf"

WIDTH, MARGIN = 1280, 32
DESKTOP, PHONE = (820, 760), (360, 760)
GROUND, EDGE = "#e4e7ea", "#9aa3ab"
LARGEST = 250_000
"""Bytes of a picture: everybody who clones the project carries it."""


def main() -> None:
    """Makes both pictures, or says in one sentence what is missing."""
    for page in (DESKTOP_PAGE, PHONE_PAGE, SHEET):
        if not page.is_file():
            stop(f"{page.relative_to(DOCS.parent)} is not there: run 'make build' first.")
    chromium = program("chromium", "chromium-browser", "google-chrome", package="chromium")
    pdftoppm = program("pdftoppm", package="poppler-utils")
    save(side_by_side(*screens(chromium)), DOCS / "site.png")
    save(framed(first_page(pdftoppm)), DOCS / "sheet.png")


def program(*names: str, package: str) -> str:
    """The path of the first of *names* that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    stop(f"{names[0]} is not installed: as root, run 'apt-get install -y {package}'.")


def stop(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    sys.exit(3)


def screens(chromium: str) -> tuple[Image.Image, Image.Image]:
    """The start page on a desktop and the emergency stage on a phone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        shots = []
        for page, (width, height) in ((DESKTOP_PAGE, DESKTOP), (PHONE_PAGE, PHONE)):
            tab = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="light",
                reduced_motion="reduce",
            )
            tab.goto(page.as_uri(), wait_until="load")
            tab.evaluate("document.fonts.ready")
            shots.append(Image.open(BytesIO(tab.screenshot())).convert("RGB"))
        browser.close()
    return shots[0], shots[1]


def first_page(pdftoppm: str) -> Image.Image:
    """The first page of the sheet, in grey as an office prints it."""
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "sheet")
        subprocess.run(
            [pdftoppm, "-r", "100", "-singlefile", "-gray", "-png", SHEET, picture], check=True
        )
        return Image.open(picture.with_suffix(".png")).convert("RGB")


def side_by_side(desktop: Image.Image, phone: Image.Image) -> Image.Image:
    """The desktop page with the phone beside it, on one ground."""
    desktop, phone = framed(desktop), framed(phone)
    ground = Image.new("RGB", (WIDTH, max(desktop.height, phone.height) + 2 * MARGIN), GROUND)
    ground.paste(desktop, (MARGIN, MARGIN))
    ground.paste(phone, (WIDTH - MARGIN - phone.width, MARGIN))
    return ground


def framed(picture: Image.Image) -> Image.Image:
    """The picture with a thin edge, so that white paper shows on a white page."""
    frame = Image.new("RGB", (picture.width + 2, picture.height + 2), EDGE)
    frame.paste(picture, (1, 1))
    return frame


def save(picture: Image.Image, path: Path) -> None:
    """Writes a small PNG: fewer colours, until it is light enough to carry."""
    for colours in (128, 64, 32, 16):
        few = picture.quantize(colours, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        if path.stat().st_size < LARGEST:
            break
    print(f"{path.relative_to(DOCS.parent)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
