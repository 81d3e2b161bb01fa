"""A page printed from the browser: its text and its state, dark on white, and nothing to press."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from test_measures import MEASURES

pytestmark = pytest.mark.browser

A4 = {"width": 718, "height": 1047}
"""What margins of 10 mm leave of the paper, in pixels of CSS."""


def test_a_page_prints_its_text_alone(browser: Browser, site: Path, one_of_each: list[str]) -> None:
    """From a dark screen too: paper is white, what was folded is open, no table is cut."""
    page = browser.new_page(viewport=A4)
    page.emulate_media(media="print", color_scheme="dark")
    found = {}
    for address in one_of_each:
        page.goto(f"file://{site}/{address}")
        page.evaluate(MEASURES)
        if wrong := page.evaluate("measure.printed()"):
            found[address] = wrong
    page.close()
    assert found == {}


def test_a_printed_page_says_its_edition_and_its_state(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport=A4)
    page.goto(f"file://{site}/media/index.html")
    text = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages[0].extract_text()
    page.close()
    assert "Draft" in text and "Edition" in text and "Menu" not in text
