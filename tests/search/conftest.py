"""The search alone, in a blank page: no site is built for it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from rahnuma import assets
from rahnuma.build import prepare
from rahnuma.outputs.search import search_scripts
from rahnuma.plan import Plan

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


@pytest.fixture(scope="session")
def plans(project_root: Path) -> dict[str, Plan]:
    """The plans of this handbook, by language."""
    prepared = prepare(project_root, datetime.date(2026, 11, 24))
    assert prepared.plans, prepared.findings
    return {plan.edition.language: plan for plan in prepared.plans}


@pytest.fixture(scope="session")
def blank() -> Iterator[Page]:
    """An empty page of a real browser, with the folding and the ranking loaded."""
    path = next(found for one in CHROMIUM if (found := shutil.which(one)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        page = browser.new_page()
        page.add_script_tag(content=assets.minisearch())
        for name in assets.SEARCH_SCRIPTS:
            page.add_script_tag(content=assets.script(name))
        yield page
        browser.close()


@pytest.fixture(params=["en", "ur"])
def page(blank: Page, plans: dict[str, Plan], request: pytest.FixtureRequest) -> Page:
    """The page with the whole index of a language."""
    language = request.param
    if blank.evaluate("window.language") != language:
        for _, script in search_scripts(plans[language]):
            blank.add_script_tag(content=script)
        blank.evaluate(
            """async (language) => {
                window.made = rahnumaFind.make(rahnumaIndex, MiniSearch, async () => {});
                await made.whole;
                window.language = language;
            }""",
            language,
        )
    return blank
