"""The search, by keyboard alone, from `file://`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(".r-search__count")).not_to_be_empty()


def test_a_step_is_found_and_opened(go: Go) -> None:
    page = go("about.html")
    search(page, "treat first ask papers afterwards")
    page.keyboard.press("ArrowDown")
    assert page.locator("#_search-field").get_attribute("aria-activedescendant") == "_hit-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/checklists/health-emergency.html#treat-before-papers")


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


def test_no_hit_shows_the_ways_out(go: Go) -> None:
    page = go("glossary/index.html")
    search(page, "qqqqzzzz")
    assert page.locator("#_search-field").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Tab")
    expect(page.locator(".r-search__ways a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#what")


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
