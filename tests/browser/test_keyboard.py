"""Each main task by Tab, Enter and arrows alone; what has the focus is outlined and in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

FOCUS = """(wanted) => {
  const one = document.activeElement;
  const outlined = [undefined, "::after"].some((part) => {
    const style = getComputedStyle(one, part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = one.getBoundingClientRect();
  const inSight = box.bottom > 0 && box.top < window.innerHeight;
  return { there: one.matches(wanted), seen: outlined && inSight, name: one.outerHTML };
}"""


def tab(page: Page, wanted: str, most: int = 80) -> None:
    """Tab by tab to an element of a selector; each on the way is seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS, wanted)
        assert focus["seen"], focus["name"][:200]
        if focus["there"]:
            return
    pytest.fail(f"{wanted} is not among the first {most} that Tab reaches")


def enter(page: Page, wanted: str) -> None:
    tab(page, wanted)
    page.keyboard.press("Enter")


def test_the_first_tab_skips_to_the_text(go: Go) -> None:
    page = go("media/index.html")
    tab(page, ".md-skip", most=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("root", ["", "ur/"])
def test_a_role_and_a_stage_lead_to_the_first_step(go: Go, root: str) -> None:
    page = go(f"{root}index.html")
    enter(page, "[data-role=health] a")
    page.wait_for_url("**/roles/health.html")
    enter(page, ".r-stages a[href*=emergency]")
    page.wait_for_url("**/roles/health/emergency.html")
    enter(page, ".r-now .r-button")
    page.wait_for_url("**/checklists/health-emergency.html#*")
    expect(page.locator(".r-step").first).to_be_in_viewport()


def test_a_search_leads_to_its_page(go: Go) -> None:
    page = go("media/index.html")
    enter(page, ".r-search-open")
    page.keyboard.type("witness protection")
    expect(page.locator(".r-hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*witness-protection*")


def test_a_decision_is_followed_to_an_outcome(go: Go) -> None:
    page = go("media/may-i-publish-this.html")
    focused = "() => Boolean(document.activeElement.closest(':target'))"
    enter(page, ".r-content a.r-button[href^='#']")
    page.wait_for_function(focused)
    while page.locator(".r-question:target").count():
        before = page.url
        enter(page, ":target .r-answers li:last-child a")
        page.wait_for_url(lambda url, before=before: url != before)
        page.wait_for_function(focused)
    expect(page.locator(".r-outcome:target .r-verdict")).to_be_in_viewport()


def test_the_menu_leads_to_a_page(go: Go) -> None:
    page = go("media/index.html")
    enter(page, ".r-menu-open")
    enter(page, "#_menu a[href$='glossary/index.html']")
    page.wait_for_url("**/glossary/index.html")


def test_the_other_language_is_one_of_the_first(go: Go) -> None:
    page = go("services/index.html")
    tab(page, ".r-language", most=8)
    page.keyboard.press("Enter")
    page.wait_for_url("**/ur/services/index.html")


def test_the_sheet_to_print_is_before_its_steps(go: Go) -> None:
    page = go("checklists/health-emergency.html")
    tab(page, "a[href$='downloads/en/sheets/health-emergency.pdf']", most=20)


def test_a_code_on_paper_is_looked_up(go: Go) -> None:
    page = go("copy.html")
    tab(page, "#_code")
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(page.locator(".r-found")).to_be_visible()
