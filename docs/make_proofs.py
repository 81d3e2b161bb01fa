"""The built `site/` in; pictures of every kind of page out, to look at before a release.

Run it with `make proofs`, after `make build`. It writes to `.cache/proofs/`: each page as it prints
(`sheet-large-en-1.png`), pages of the site as a phone and a desktop show them, and contact sheets
(`contact-sheet-en-1.png`). Of each kind, variant and language it takes the fullest file; of a
handbook the first pages, each chapter's opening with the page after it, and each drawn decision.
Exit codes: 0 done, 3 nothing has been built yet.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import sync_playwright
from pypdfium2 import PdfDocument

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
DOTS = 100
"""An inch: a page at its size on most screens."""
WHOLE = 24
"""A file of so many pages is shown whole; a longer one, by its kinds of page."""
SCREENS = {"phone": (360, 740), "desktop": (1280, 800)}
THUMB, CAPTION, GAP, COLUMNS = 220, 18, 10, 6
A_SHEET = 24
"""Pictures on a contact sheet."""
GROUND, INK = 225, 0


def main(site: Path = ROOT / "site", folder: Path = ROOT / ".cache" / "proofs") -> None:
    """Writes all proofs, and says how many of what."""
    if not (site / "manifest.json").is_file():
        print(f"{site.name}/ is not there: run 'make build' first.", file=sys.stderr)
        sys.exit(3)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = json.loads((site / "manifest.json").read_text("utf-8"))
    drawn = [one["title"] for one in rows if is_decision(one)]
    groups: dict[str, list[Path]] = {}
    for name, row in fullest(rows):
        pages = list(paper(site / row["path"], folder, name, drawn))
        groups.setdefault(f"{row['kind']}-{row['language']}", []).extend(pages)
    groups |= screens(site, folder, [one for one in rows if one["kind"] == "page"])
    for name, pictures in groups.items():
        for number, at in enumerate(range(0, len(pictures), A_SHEET), 1):
            contact(pictures[at : at + A_SHEET]).save(folder / f"contact-{name}-{number}.png")
        print(f"{name}: {len(pictures)} pictures")
    print(f"Written to {folder}")


def is_decision(row: dict) -> bool:
    """A sheet without a code and without a variant is that of a decision."""
    return row["kind"] == "sheet" and not row["variant"] and not row["print_code"]


def fullest(rows: Sequence[dict]) -> Iterator[tuple[str, dict]]:
    """For each kind of file the one with the most bytes, by a name for its pictures."""
    found: dict[str, dict] = {}
    for row in rows:
        if row["kind"] == "page" or Path(row["path"]).suffix not in (".pdf", ".png"):
            continue
        kind = "decision" if is_decision(row) else row["kind"]
        name = "-".join(one for one in (kind, row["variant"], row["language"]) if one)
        if name not in found or found[name]["bytes"] < row["bytes"]:
            found[name] = row
    yield from sorted(found.items())


def paper(path: Path, folder: Path, name: str, drawn: Sequence[str]) -> Iterator[Path]:
    """The pages of a file as pictures; a sheet for messengers is one already."""
    if path.suffix == ".png":
        yield Path(shutil.copyfile(path, folder / f"{name}.png"))
        return
    with PdfDocument(path) as pdf:
        for number in pages_to_show(pdf, drawn):
            goal = folder / f"{name}-{number + 1}.png"
            pdf[number].render(scale=DOTS / 72, grayscale=True).to_pil().save(goal)
            yield goal


def pages_to_show(pdf: PdfDocument, drawn: Sequence[str]) -> list[int]:
    """All pages; of a long file the first three, where each chapter opens, and the drawings."""
    if len(pdf) <= WHOLE:
        return list(range(len(pdf)))
    found = {0, 1, 2, len(pdf) - 1}
    for mark in pdf.get_toc():
        page = mark.get_dest().get_index()
        if mark.level == 0 or mark.get_title() in drawn:
            found |= {page, page + 1}
    return sorted(one for one in found if one < len(pdf))


def screens(site: Path, folder: Path, rows: Sequence[dict]) -> dict[str, list[Path]]:
    """One page of each folder of the site, whole, as each screen shows it."""
    path = next((found for one in CHROMIUM if (found := shutil.which(one))), None)
    if path is None:
        print("left out: pages of the site; as root, 'apt-get install -y chromium' installs it")
        return {}
    first: dict[tuple[str, str], dict] = {}
    for row in sorted(rows, key=lambda one: (-one["bytes"], one["path"])):
        place = Path(row["path"])
        kind = str(place) if len(place.parts) < 2 or place.name == "index.html" else place.parent
        first.setdefault((row["language"], str(kind)), row)
    groups: dict[str, list[Path]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        for screen, (width, height) in SCREENS.items():
            tab = browser.new_page(
                viewport={"width": width, "height": height}, reduced_motion="reduce"
            )
            for (language, _), row in sorted(first.items()):
                name = row["path"].removesuffix(".html").replace("/", "_")
                goal = folder / f"{screen}-{language}-{name}.png"
                tab.goto((site / row["path"]).as_uri(), wait_until="load")
                tab.screenshot(path=goal, full_page=True)
                groups.setdefault(f"{screen}-{language}", []).append(goal)
        browser.close()
    return groups


def contact(pictures: Sequence[Path]) -> Image.Image:
    """All pictures small, each over its name."""
    thumbs = [thumbnail(one) for one in pictures]
    rows = [thumbs[at : at + COLUMNS] for at in range(0, len(thumbs), COLUMNS)]
    heights = [max(one.height for one in row) + GAP for row in rows]
    sheet = Image.new("L", (COLUMNS * (THUMB + GAP) + GAP, sum(heights) + GAP), GROUND)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for number, one in enumerate(row):
            sheet.paste(one, (GAP + number * (THUMB + GAP), top))
        top += height
    return sheet


def thumbnail(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        small = picture.convert("L")
    small = small.crop((0, 0, small.width, min(small.height, small.width * 3)))
    small.thumbnail((THUMB, THUMB * 3))
    named = Image.new("L", (THUMB, small.height + CAPTION), GROUND)
    named.paste(small, (0, 0))
    font = ImageFont.load_default(11)
    ImageDraw.Draw(named).text((0, small.height + 2), path.stem[:38], fill=INK, font=font)
    return named


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
