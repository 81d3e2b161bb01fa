"""What a first visit costs on a weak signal: bytes as a host sends them, requests, what waits."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser
from walking import PHONE

pytestmark = pytest.mark.browser

MOST = 150_000
MOST_WITH_FONTS = 300_000
MOST_REQUESTS = 20
OFFLINE = 3_000
"""What can be kept offline is listed when a site is published, so it is not in this one."""
PACKED = (".woff2", ".png", ".jpg", ".pdf", ".zip")
"""What a host sends as it is; the rest it compresses, as `gzip -6` does."""


def first_visit(browser: Browser, site: Path, served: str, address: str) -> dict[str, int]:
    """Each file that a page loads in an empty browser, with its bytes on the way."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    page.goto(f"{served}/{address}")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    context.close()
    return {
        name: OFFLINE if name == "/offline.json" else _sent(site / unquote(name).lstrip("/"))
        for name in sorted(asked)
    }


def _sent(path: Path) -> int:
    content = path.read_bytes()
    return len(content if path.suffix in PACKED else gzip.compress(content, 6))


@pytest.fixture(scope="module")
def visits(
    browser: Browser, site: Path, served: str, one_of_each: list[str], largest: list[str]
) -> dict[str, dict[str, int]]:
    return {one: first_visit(browser, site, served, one) for one in (*one_of_each, *largest)}


@pytest.fixture(scope="module")
def largest(site: Path) -> list[str]:
    """The largest page in each language."""
    pages = [one for one in sorted(site.rglob("*.html")) if one.name != "404.html"]
    urdu = [one for one in pages if (site / "ur") in one.parents]
    english = [one for one in pages if one not in urdu]
    found = (max(some, key=lambda one: one.stat().st_size) for some in (english, urdu))
    return [str(one.relative_to(site)) for one in found]


def test_a_first_visit_is_light_without_fonts(visits: dict[str, dict[str, int]]) -> None:
    sums = {
        address: sum(size for name, size in files.items() if not name.endswith(".woff2"))
        for address, files in visits.items()
    }
    assert {address: size for address, size in sums.items() if size >= MOST} == {}


def test_a_first_visit_is_light_with_fonts(visits: dict[str, dict[str, int]]) -> None:
    sums = {address: sum(files.values()) for address, files in visits.items()}
    assert {address: size for address, size in sums.items() if size >= MOST_WITH_FONTS} == {}


def test_a_first_visit_asks_for_few_files(visits: dict[str, dict[str, int]]) -> None:
    assert {one: len(files) for one, files in visits.items() if len(files) > MOST_REQUESTS} == {}


def test_an_urdu_font_is_sent_only_where_the_device_has_none(site: Path) -> None:
    style = (site / "assets" / "rahnuma" / "rahnuma.css").read_text("utf-8")
    urdu = re.search(r"--urdu:([^;]*);", style)[1]
    families = [one.strip().strip('"') for one in urdu.split(",")]
    ours = families.index("RahnumaUrdu")
    assert families.index("Noto Nastaliq Urdu") < families.index("Noto Naskh Arabic") < ours


def test_only_style_sheets_are_waited_for(site: Path) -> None:
    """Two of them, and no script stands in the way of the first picture of a page."""
    for path in (site / "index.html", site / "ur" / "index.html"):
        html = path.read_text("utf-8")
        assert len(re.findall(r'<link rel="stylesheet"', html)) <= 2
        assert [one for one in re.findall(r"<script[^>]*>", html) if "defer" not in one] == []
