"""What axe cannot see, measured on each kind of page: room, focus, motion, languages, headings.

The numbers are those of the success criteria of WCAG 2.2; `measures.js` holds the questions. The
size of targets (2.5.8) is among the rules of axe, in `test_access.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from walking import DESKTOP, PHONE, Late, asked, every_page, serving

from rahnuma.plan import PRINT_REPORT

pytestmark = pytest.mark.browser

SMALLEST = {"width": 320, "height": 640}
MEASURES = Path(__file__).with_name("measures.js").read_text("utf-8")


def wrong(browser: Browser, site: Path, pages: list[str], question: str, **looks: Any) -> dict:
    """What a question of `measures.js` finds, by page."""
    answers = asked(browser, f"file://{site}", pages, f"measure.{question}", MEASURES, **looks)
    return {address: found for address, found in answers if found}


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_each_kind_of_page_fits_and_is_followed(
    browser: Browser, site: Path, one_of_each: list[str], size: dict[str, int]
) -> None:
    """At twice the text (1.4.4) and with letters and lines apart (1.4.12) nothing is cut off.

    Whatever has the focus is seen and outlined (2.4.7, 2.4.11), each part is read aloud in its
    language (3.1.2) and in the order in which it stands (1.3.2), headings leave no level out
    (1.3.1), and landmarks are the same on each page (2.4.1).
    """
    assert wrong(browser, site, [*one_of_each], "onScreen", viewport=size) == {}


def test_a_small_phone_scrolls_down_only_and_what_must_not_move_is_still(
    browser: Browser, site: Path, one_of_each: list[str]
) -> None:
    """1.4.10, 2.3.3; and in forced colours, shapes tell what grounds and shadows told."""
    looks = {"viewport": SMALLEST, "reduced_motion": "reduce", "forced_colors": "active"}
    assert wrong(browser, site, [*one_of_each, PRINT_REPORT], "still", **looks) == {}


OF_THE_DEVICE = ("copy.html", "device.html", "offline.html")
"""Pages that tell what this device holds, which only a script can know."""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_page_moves_of_itself_when_its_scripts_come_late(
    browser: Browser, site: Path, one_of_each: list[str], size: dict[str, int]
) -> None:
    pages = [one for one in one_of_each if not one.endswith(OF_THE_DEVICE)]
    with serving(site, Late) as served:
        answers = asked(browser, served, pages, "measure.moved", MEASURES, viewport=size)
        assert {address: found for address, found in answers if found} == {}


@pytest.mark.proof
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_page_fits_and_is_followed(
    browser: Browser, site: Path, size: dict[str, int]
) -> None:
    pages = [one for one in every_page(site) if one != PRINT_REPORT]
    assert wrong(browser, site, pages, "onScreen", viewport=size) == {}
