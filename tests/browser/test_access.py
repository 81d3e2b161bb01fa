"""Every page is accessible: axe finds nothing, whatever its weight, in each size and scheme."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from walking import DESKTOP, PHONE, asked, every_page

from rahnuma.assets import PARTS
from rahnuma.plan import PRINT_REPORT

pytestmark = pytest.mark.browser

AXE = """async () => {
  const levels = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"];
  const runOnly = [...levels, "best-practice"];
  const found = await axe.run(document, {resultTypes: ["violations"], runOnly});
  return found.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`
  );
}"""


def violations(
    browser: Browser, site: Path, addresses: list[str], size: dict[str, int], scheme: str
) -> dict[str, list[str]]:
    """What axe finds, by page. Nothing is left out: each rule of levels A, AA and AAA, each of its
    best practices."""
    axe = (PARTS / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    looks = {"viewport": size, "color_scheme": scheme}
    answers = asked(browser, f"file://{site}", addresses, AXE, axe, **looks)
    return {address: found for address, found in answers if found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, site: Path, one_of_each: list[str], size: dict[str, int], scheme: str
) -> None:
    assert violations(browser, site, [*one_of_each, PRINT_REPORT], size, scheme) == {}


@pytest.mark.proof
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_on_any_page(
    browser: Browser, site: Path, size: dict[str, int], scheme: str
) -> None:
    assert violations(browser, site, every_page(site), size, scheme) == {}
