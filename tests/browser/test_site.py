"""The site from `file://`: asks nobody, fits a small phone, needs no script."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from walking import every_page

from rahnuma.assets import POLICY, script

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]


def test_the_start_page_opens_from_a_file_in_both_languages(go: Go) -> None:
    assert go("index.html").locator("html").get_attribute("lang") == "en"
    page = go("ur/index.html")
    assert page.locator("html").get_attribute("lang") == "ur"
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_no_page_asks_another_host(go: Go, one_of_each: list[str]) -> None:
    asked: list[str] = []
    go("index.html").on("request", lambda request: asked.append(request.url))
    for address in (*one_of_each, "ur/index.html"):
        page = go(address)
    page.focus("#_search-field")
    page.wait_for_function("() => Boolean(window.rahnumaIndex && window.MiniSearch)")
    assert [one for one in asked if not one.startswith("file://")] == []


@pytest.mark.proof
def test_no_page_at_all_asks_another_host(context: BrowserContext, site: Path, served: str) -> None:
    """A walk over everything, as a host sends it; the fixture looks at what was asked."""
    page = context.new_page()
    for address in every_page(site):
        page.goto(f"{served}/{address}")


def test_every_page_carries_the_policy_and_keeps_it(
    go: Go, site: Path, one_of_each: list[str]
) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    pages = {path: unescape(path.read_text("utf-8")) for path in site.rglob("*.html")}
    without = [path.name for path, html in pages.items() if meta not in html]
    assert not without

    said: list[str] = []
    go("index.html").on("console", lambda message: said.append(message.text))
    for address in (*one_of_each, "index.html"):
        page = go(address)
    page.focus("#_search-field")
    page.wait_for_function("() => Boolean(window.rahnumaIndex && window.MiniSearch)")
    assert [one for one in said if "Content Security Policy" in one] == []


def test_the_policy_forbids_what_is_inline(go: Go) -> None:
    page = go("index.html")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      document.body.setAttribute("style", "display: none");
    }""")
    assert page.evaluate("window.ran") is None
    assert page.locator("body").is_visible()


def test_the_language_link_leads_to_the_same_page(go: Go) -> None:
    page = go("media/index.html")
    page.click(".r-language")
    assert page.url.endswith("/ur/media/index.html")
    page.click(".r-language")
    assert page.url.endswith("/media/index.html") and "/ur/" not in page.url


def test_a_small_phone_and_large_text_scroll_down_only(go: Go, one_of_each: list[str]) -> None:
    for address in one_of_each:
        page = go(address)
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
        page.set_viewport_size({"width": 360, "height": 740})
        page.evaluate(  # it is 125 %
            "document.documentElement.style.setProperty('font-size', '250%', 'important')"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address


def test_without_scripts_a_decision_can_be_followed(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"file://{site}/index.html")
    assert not page.locator("#_search").is_visible()
    assert page.locator("#_menu a").first.is_visible()
    page.locator(".r-quick a", has_text="May I publish this?").click()
    page.locator("a.r-button[href^='#']").click()
    while page.locator(".r-question:target").count():
        page.locator(":target .r-answers a").last.click()
    assert page.locator(".r-outcome:target .r-verdict").is_visible()
    context.close()


def test_the_menu_opens_and_closes_by_keyboard(go: Go) -> None:
    page = go("media/index.html")
    page.locator(".r-menu-open").press("Enter")
    assert page.locator("#_menu a").first.evaluate("one => one === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".r-menu-open").get_attribute("aria-expanded") == "false"


def test_a_page_past_its_review_says_so(go: Go) -> None:
    page = go("index.html")
    page.evaluate("""() => {
      const note = document.createElement("p");
      note.id = "note";
      note.textContent = "Past";
      note.dataset.reviewBy = "2000-01-01";
      note.hidden = true;
      document.body.append(note);
    }""")
    page.evaluate(script("review.js"))
    assert page.locator("#note").is_visible()
