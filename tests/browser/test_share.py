"""Sharing a page or a part of it, and telling of a mistake; never what somebody ticked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from worlds import SMALL, TODAY

from rahnuma.site import build_sites

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

SHEET = "checklists/health-emergency.html"


def share_page(page: Page) -> str:
    page.locator(".r-share [data-open=_share]").click()
    return page.locator("#_share-text").input_value()


def test_a_page_is_shared_as_its_words(go: Go) -> None:
    page = go(SHEET)
    title = page.locator("h1").inner_text()
    text = share_page(page)

    assert text.startswith(title)
    assert "\n1. " in text and "\n2. " in text
    assert "Draft" in text and "not legal advice" in text
    assert "Edition" in text and "Approved" not in text
    assert "Print A4" not in text and "Copied" not in text


def test_what_scripts_put_into_the_page_is_not_shared(go: Go) -> None:
    page = go(SHEET)
    page.evaluate("""() => {
      for (const one of document.querySelectorAll(".r-do")) one.append(" Case A: done by Aslam");
    }""")
    assert "Aslam" not in share_page(page)
    page.keyboard.press("Escape")
    page.locator(".r-step .r-share-part").first.click()
    assert "Aslam" not in page.locator("#_share-text").input_value()


def test_a_step_is_shared_by_itself(go: Go) -> None:
    page = go(SHEET)
    step = page.locator(".r-step").nth(1)
    words = step.locator(".r-do").inner_text()
    step.locator(".r-share-part").click()
    text = page.locator("#_share-text").input_value()
    assert words in text and page.locator("h1").inner_text() in text
    assert page.locator(".r-step").nth(2).locator(".r-do").inner_text() not in text


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("media/may-i-publish-this.html", ".r-question"),
        ("media/may-i-publish-this.html", ".r-outcome"),
        ("legal/ata-1997.html", ".r-provision"),
    ],
)
def test_questions_outcomes_and_provisions_are_shared_too(go: Go, address: str, part: str) -> None:
    page = go(address)
    one = page.locator(part).first
    words = one.locator("p, h3").first.inner_text()
    one.locator(".r-share-part").click()
    assert words.split("\n")[-1] in page.locator("#_share-text").input_value()


def test_the_device_shares_where_it_can(go: Go) -> None:
    page = go(SHEET)
    page.evaluate("navigator.share = async (what) => { window.shared = what; }")
    share_page(page)
    page.get_by_role("button", name="Send with an app").click()
    page.wait_for_function("() => window.shared")
    assert page.evaluate("shared.title") == page.locator("h1").inner_text()
    assert "\n1. " in page.evaluate("shared.text")
    expect(page.locator("#_share")).to_be_hidden()


def test_text_is_copied(go: Go) -> None:
    page = go(SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = share_page(page)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator("#_share .r-share__done")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_page_of_a_disk_has_no_link_to_copy(go: Go) -> None:
    page = go(SHEET)
    assert "file:" not in share_page(page)
    expect(page.get_by_role("button", name="Copy the link")).to_be_hidden()


def test_a_mistake_is_told_with_its_place(go: Go) -> None:
    page = go(SHEET)
    page.locator(".r-step .r-share-part").first.click()
    page.locator("#_share").get_by_role("button", name="Something wrong here?").click()
    text = page.locator("#_report-text").input_value()
    step = page.locator(".r-step").first
    assert page.locator("h1").inner_text() in text
    assert f"#{step.get_attribute('id')}" in text
    assert SHEET in text and "2026.1" in text and "Draft" in text
    expect(page.locator("#_report")).to_contain_text("Write no names")


def test_urdu_is_shared_in_urdu(go: Go) -> None:
    page = go(f"ur/{SHEET}")
    text = share_page(page)
    assert page.locator("h1").inner_text() in text
    assert "اشاعت" in text and "مسودہ" in text


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small handbook that has an address and an office for mistakes."""
    yield build_sites(SMALL, ["en"], tmp_path_factory.mktemp("small"), TODAY)["en"]


def test_a_link_is_that_of_the_published_page(browser: Browser, published: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{published}/checklists/at-the-door.html")
    assert share_page(page).endswith("\nhttps://flood.example/checklists/at-the-door.html")
    page.keyboard.press("Escape")
    page.locator(".r-step .r-share-part").first.click()
    assert page.locator("#_share-text").input_value().endswith("at-the-door.html#say-your-name")
    expect(page.get_by_role("button", name="Copy the link")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_mistake_goes_to_the_office(browser: Browser, published: Path, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"file://{published}/checklists/at-the-door.html")
    if scripts:
        page.locator(".r-share [data-open=_report]").click()
    goal = page.locator("#_report [data-to]" if scripts else ".r-share a").get_attribute("href")
    assert goal.startswith(
        "mailto:mistakes@flood.example?subject=Mistake%20in%3A%20At%20the%20door"
    )
    assert "https%3A%2F%2Fflood.example%2F" in goal.replace("/", "%2F")
    assert "2026.1" in goal
    context.close()
