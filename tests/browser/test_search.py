"""The search, by keyboard alone, from `file://`."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from rahnuma.assets import PARTS

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]
PATIENCE = 20_000
"""Milliseconds until the words of all pages are in, on a machine that does much else."""


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(".r-search__count")).to_have_text(re.compile("."))
    expect(page.locator(".r-search__count")).not_to_have_text(re.compile(" …$"))


def first_hit(page: Page) -> Locator:
    """Titles answer first, the words of pages a moment later: a reader waits for the right one."""
    return page.locator("[role=option]").first


def settle(page: Page) -> None:
    """Waits until no more hits come and none is drawn anew, as a reader does."""
    page.wait_for_function("""() => {
      const hits = [...document.querySelectorAll("[role=option]")];
      const ends = [hits[0], hits.at(-1)];
      if (!hits.length || ends.some((one, at) => one !== window.seen?.[at])) {
        window.seen = ends;
        window.seenAt = Date.now();
      }
      return hits.length > 0 && Date.now() - window.seenAt > 1000;
    }""")


WORDS_WAIT = """
let finder;
Object.defineProperty(window, "rahnumaFind", {
  get: () => finder,
  set: (given) => {
    finder = { ...given, make: (...all) => {
      const made = given.make(...all);
      const whole = made.whole;
      made.whole = new Promise((resolve) => { window.letIn = () => whole.then(resolve); });
      return made;
    } };
  },
});
"""
"""The words of pages come when the test says `letIn()`; until then titles answer alone."""


def test_a_step_is_found_and_opened(go: Go) -> None:
    page = go("about.html")
    search(page, "treat first ask papers afterwards")
    expect(first_hit(page)).to_have_attribute(
        "href", re.compile("treat-before-papers"), timeout=PATIENCE
    )
    page.keyboard.press("ArrowDown")
    assert page.locator("#_search-field").get_attribute("aria-activedescendant") == "_hit-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/checklists/health-emergency.html#treat-before-papers")


def test_enter_at_once_waits_for_the_words_of_pages(go: Go) -> None:
    page = go("about.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("treat first ask papers afterwards")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checklists/health-emergency.html#treat-before-papers")


def test_escape_takes_enter_back(go: Go) -> None:
    page = go("about.html")
    page.add_init_script(WORDS_WAIT)
    page.reload()
    page.keyboard.press("/")
    page.keyboard.insert_text("family")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.evaluate("() => window.letIn()")
    page.wait_for_timeout(300)
    expect(page.locator(".r-search__panel")).to_be_hidden()
    assert page.url.endswith("about.html")


def test_a_tap_gets_what_stood_under_the_thumb(go: Go) -> None:
    """Hits that come late push others away; the reader aimed at what was there."""
    page = go("about.html")
    page.add_init_script(WORDS_WAIT)
    page.reload()
    page.keyboard.press("/")
    page.keyboard.insert_text("papers")
    first = page.locator("[role=option]").first
    expect(first).to_be_visible()
    aimed, box = first.get_attribute("href"), first.bounding_box()
    assert aimed and box
    page.evaluate("""() => {
      const list = document.querySelector("[role=listbox]");
      new MutationObserver(() => {
        const hit = list.querySelector("[role=option]");
        if (hit) hit.href = "./copy.html";
      }).observe(list, { childList: true });
      window.letIn();
    }""")
    page.wait_for_function(
        "() => document.querySelector('[role=option]')?.href.endsWith('copy.html')"
    )
    page.mouse.click(box["x"] + 20, box["y"] + 10)
    page.wait_for_url(re.compile(re.escape(aimed.removeprefix("."))))


def test_a_term_is_found_by_another_spelling(go: Go) -> None:
    page = go("emergency/index.html")
    search(page, "muavza")
    expect(page.locator("[role=option]", has_text="Glossary").first).to_be_visible()


def test_a_misspelt_word_is_found(go: Go) -> None:
    page = go("index.html")
    search(page, "compansation")
    expect(page.locator("[role=option]").first).to_contain_text("ompensation")


@pytest.mark.parametrize("words", ["ہسپتال", "هسپتال", "ہسپتال‌"])
def test_urdu_is_found_however_it_is_typed(go: Go, words: str) -> None:
    page = go("ur/index.html")
    search(page, words)
    expect(page.locator("[role=option]").first).to_be_visible()


def test_a_section_is_found_by_its_number(go: Go) -> None:
    page = go("emergency/index.html")
    search(page, "s21 ata")
    expect(first_hit(page)).to_have_attribute(
        "href", re.compile("ata-1997.html#s21$"), timeout=PATIENCE
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**/legal/ata-1997.html#s21")


@pytest.mark.parametrize(
    ("address", "words"),
    [("index.html", "معاوضہ"), ("ur/index.html", "compensation"), ("ur/index.html", "muaawza")],
)
def test_either_language_finds_in_either_site(go: Go, address: str, words: str) -> None:
    page = go(address)
    search(page, words)
    expect(page.locator("[role=option][href*='compensation']").first).to_be_visible()


def test_the_urdu_site_shows_first_what_is_translated(go: Go) -> None:
    page = go("ur/index.html")
    search(page, "تصویر شائع")
    first = page.locator("[role=option]").first
    expect(first).to_have_attribute("href", "./media/may-i-publish-this.html", timeout=PATIENCE)


def test_the_best_stand_first_and_the_rest_by_kind(go: Go) -> None:
    page = go("index.html")
    search(page, "witness")
    groups = page.locator("[role=listbox] > [role=group]")
    expect(groups.first.locator("[role=option]")).to_have_count(3)
    expect(groups.nth(1)).to_be_visible()
    settle(page)
    names = page.locator(".r-hits__name").all_inner_texts()
    assert names[0] == "Best matches"
    assert len(set(names)) == len(names) > 1
    assert page.locator("[role=option] mark").count()


def test_arrows_go_through_all_groups_and_round(go: Go) -> None:
    page = go("index.html")
    search(page, "witness")
    expect(page.locator("[role=group]").nth(1)).to_be_visible()
    settle(page)
    hits = page.locator("[role=option]").count()
    for _ in range(hits + 1):
        page.keyboard.press("ArrowDown")
    assert page.locator("#_search-field").get_attribute("aria-activedescendant") == "_hit-0"
    page.keyboard.press("ArrowUp")
    active = page.locator("#_search-field").get_attribute("aria-activedescendant")
    assert active == f"_hit-{hits - 1}"
    expect(page.locator("[aria-selected=true]")).to_have_count(1)


@pytest.mark.parametrize("words", ["witness", "qqqqzzzz"])
def test_open_results_are_accessible(go: Go, words: str) -> None:
    page = go("index.html")
    search(page, words)
    page.evaluate((PARTS / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run('#_search', {resultTypes: ['violations']})")
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]]


def test_no_hit_shows_the_ways_out(go: Go) -> None:
    page = go("glossary/index.html")
    search(page, "qqqqzzzz")
    assert page.locator("#_search-field").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Tab")
    expect(page.locator(".r-search__ways a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#what")


def test_no_hit_shows_stages_near_words_and_helplines(go: Go) -> None:
    page = go("index.html")
    search(page, "trrrxumm")
    for way in (
        "emergency/index.html",
        "glossary/trauma.html",
        "services/index.html#child-helpline",
    ):
        expect(page.locator(f".r-search__ways a[href$='{way}']")).to_be_visible()


def test_the_index_is_light(site: Path) -> None:
    """It comes over a weak signal: under 300 kB a language, all parts of the search together."""
    for folder in (site, site / "ur"):
        parts = [
            *folder.glob("assets/rahnuma/search-*.js"),
            folder / "assets/rahnuma/minisearch.js",
        ]
        assert len(parts) == 5
        assert sum(len(gzip.compress(one.read_bytes())) for one in parts) < 300_000


def test_escape_closes_the_results(go: Go) -> None:
    page = go("index.html")
    search(page, "family")
    page.keyboard.press("Escape")
    expect(page.locator(".r-search__panel")).to_be_hidden()


def test_words_of_the_content_are_text_in_results(go: Go) -> None:
    page = go("index.html")
    page.focus("#_search-field")
    page.wait_for_function("() => Boolean(window.rahnumaIndex)")
    page.evaluate("for (const row of window.rahnumaIndex) row[2] += ' <img src=x>'")
    search(page, "family")
    expect(page.locator("[role=option]").first).to_contain_text("<img")
    assert page.locator("[role=listbox] img").count() == 0
