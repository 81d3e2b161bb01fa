"""The search alone, in a blank page: no site is built for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rahnuma import assets
from rahnuma.build import prepare
from rahnuma.outputs.search import search_scripts
from rahnuma.plan import Plan


@pytest.fixture(scope="session")
def plans(project_root: Path) -> dict[str, Plan]:
    """The plans of this handbook, by language."""
    prepared = prepare(project_root, datetime.date(2026, 11, 24))
    assert prepared.plans, prepared.findings
    return {plan.edition.language: plan for plan in prepared.plans}


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page with the folding and the ranking loaded."""
    page = browser.new_page()
    page.add_script_tag(content=assets.minisearch())
    for name in assets.SEARCH_SCRIPTS:
        page.add_script_tag(content=assets.script(name))
    yield page
    page.close()


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
