"""The media kit: a rule is copied with its source, the page embedded, and printed on two sides."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

KIT = "media/kit.html"
EMBEDDED = "embed/kit.html"


def test_a_rule_is_copied_with_its_law_and_its_standing(go: Go) -> None:
    page = go(KIT)
    page.evaluate("""() => Object.defineProperty(navigator, "clipboard", {
      value: {writeText: async (text) => { window.copied = text; }},
    })""")
    rules = page.locator("h3[id]").count()
    assert page.locator(".r-rule button").count() == rules > 10
    page.get_by_role("button", name="Copy this rule: Check twice").press("Enter")
    expect(page.locator("#check-twice ~ .r-rule").first.get_by_role("status")).to_have_text(
        "Copied."
    )
    lines = page.evaluate("window.copied").split("\n")
    assert lines[0] == "Check twice"
    assert "two independent sources" in lines[1] and "Press Council" in lines[1]
    assert lines[-1].endswith("Draft. This is not legal advice.")


def test_a_rule_has_an_address_of_its_own_in_both_languages(go: Go) -> None:
    for root in ("", "ur/"):
        page = go(f"{root}{KIT}#children")
        assert page.locator("#children:target").is_visible()


@pytest.mark.parametrize("role", ["journalist", "editor"])
def test_the_role_leads_to_the_kit(go: Go, role: str) -> None:
    page = go(f"roles/{role}.html")
    page.locator(f".r-content a[href$='{KIT}']").first.click()
    assert page.url.endswith(KIT)


def test_the_kit_stands_alone_in_the_frame_of_another_page(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    outer = tmp_path / "newsroom.html"
    outer.write_text(
        f'<!doctype html><title>Newsroom</title><iframe src="file://{site}/{EMBEDDED}"></iframe>'
    )
    page = browser.new_page()
    page.goto(f"file://{outer}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("#children")).to_be_visible()
    expect(frame.locator(".r-status")).to_contain_text("Draft")
    for part in ("header", "nav", "footer", "script"):
        assert frame.locator(part).count() == 0, part
    page.close()


@pytest.mark.parametrize("address", [KIT, EMBEDDED, f"ur/{KIT}"])
def test_the_kit_prints_on_two_sides(go: Go, address: str) -> None:
    page = go(address)
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")
    pdf = PdfReader(BytesIO(page.pdf(format="A4", margin=margin)))
    assert len(pdf.pages) <= 2
    if not address.startswith("ur/"):
        words = re.sub(r"\s+", " ", " ".join(one.extract_text() for one in pdf.pages))
        assert "Correct in the open" in words and "Where a person can complain" in words
        assert "Copy this rule" not in words
