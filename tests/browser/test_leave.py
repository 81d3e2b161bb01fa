"""Leaving at once, and erasing what a device keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

KEPT = {"role": "health", "district": "lahore", "cases": {"a": 1}, "cases-open": "a", "saved": True}


PRESS = """(keys) => {
  if (keys[0] === "Enter") document.querySelector(".r-leave").click();
  for (const key of keys) {
    const at = document.querySelector("dialog[open]") ?? document.body;
    at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
}"""
"""Presses as fast as a hand in a hurry, also on a machine that is busy."""


def keep(page: Page) -> None:
    page.evaluate(
        "kept => Object.entries(kept).forEach(([name, value]) => rahnumaDevice.write(name, value))",
        KEPT,
    )
    page.reload()


def kept(go: Go) -> list[str]:
    return sorted(go("about.html").evaluate("window.rahnumaDevice.names()"))


def ask(page: Page) -> None:
    """Opens the question, and waits longer than a hurried second press takes."""
    page.get_by_role("button", name="Leave", exact=True).click()
    page.wait_for_timeout(700)


def test_leaving_erases_all_and_opens_an_empty_page(go: Go) -> None:
    page = go("checklists/health-emergency.html")
    keep(page)
    ask(page)
    page.get_by_role("button", name="Erase and leave").click()
    page.wait_for_url("about:blank")
    assert kept(go) == []


def test_what_is_not_ticked_is_not_erased(go: Go) -> None:
    page = go("index.html")
    keep(page)
    ask(page)
    page.get_by_label("Cases, ticks and answers").uncheck()
    page.get_by_label("Saved pages").uncheck()
    page.get_by_role("button", name="Erase and leave").click()
    page.wait_for_url("about:blank")
    assert kept(go) == ["cases", "cases-open", "saved"]


def test_staying_changes_nothing(go: Go) -> None:
    page = go("index.html")
    keep(page)
    ask(page)
    page.get_by_role("button", name="Stay").click()
    ask(page)
    page.keyboard.press("Escape")
    expect(page.locator("#_leave")).to_be_hidden()
    assert page.get_by_role("button", name="Leave", exact=True).evaluate(
        "one => one === document.activeElement"
    )
    assert kept(go) == sorted(KEPT)


@pytest.mark.parametrize("hurry", ["two taps", "two presses", "three escapes"])
def test_in_a_hurry_the_page_is_gone_without_a_question(go: Go, hurry: str) -> None:
    page = go("checklists/health-emergency.html")
    keep(page)
    if hurry == "two taps":
        page.locator(".r-leave").dblclick()
    else:
        page.evaluate(PRESS, ["Enter"] if hurry == "two presses" else ["Escape"] * 3)
    page.wait_for_url("about:blank")
    assert kept(go) == sorted(KEPT)


def test_slow_escapes_stay(go: Go) -> None:
    page = go("index.html")
    for _ in range(3):
        page.keyboard.press("Escape")
        page.wait_for_timeout(600)
    assert page.url.endswith("index.html")


def test_escapes_with_other_keys_between_stay(go: Go) -> None:
    """Whoever works fast closes dialogs with Escape; only three in a row are a hurry to leave."""
    page = go("index.html")
    page.evaluate(PRESS, ["Escape", "Escape", "Tab", "Escape"])
    page.wait_for_timeout(200)
    assert page.url.endswith("index.html")


def test_enter_on_a_box_erases_nothing(go: Go) -> None:
    page = go("index.html")
    keep(page)
    ask(page)
    page.get_by_label("Saved pages").press("Enter")
    page.wait_for_timeout(200)
    assert kept(go) == sorted(KEPT)


def test_the_question_keeps_the_focus(go: Go) -> None:
    page = go("index.html")
    ask(page)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body"
            " || document.getElementById('_leave').contains(document.activeElement)"
        )


def test_the_page_shows_what_is_kept_and_erases_it_one_by_one(go: Go) -> None:
    page = go("device.html")
    rows = page.locator(".r-kept > li")
    expect(rows.filter(has_text="My role")).to_contain_text("Nothing is kept.")
    keep(page)
    expect(rows.filter(has_text="My role")).to_contain_text("Health")
    cases = rows.filter(has_text="Cases, ticks")
    cases.locator("summary").click()
    expect(cases.locator("pre")).to_contain_text("cases-open")

    cases.get_by_role("button", name="Erase: Cases").click()
    expect(page.locator(".r-kept__done")).to_have_text("Erased.")
    assert sorted(page.evaluate("window.rahnumaDevice.names()")) == ["district", "role", "saved"]
    page.get_by_role("button", name="Erase all of it").click()
    expect(rows.filter(has_text="My role")).to_contain_text("Nothing is kept.")


def test_without_scripts_leave_leads_to_how(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/index.html")
    page.locator(".r-leave").click()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".r-device")).to_be_hidden()
    context.close()
