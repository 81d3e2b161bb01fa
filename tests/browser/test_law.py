"""The law both ways: from what cites it to the provision and back; and the choices above it."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

LEGAL = "legal/index.html"


class Reader(HTMLParser):
    """The ids of a page, its citations, and what each provision says that rests on it.

    *cited* and *resting* are pairs: the id of the place, and the address that is linked there.
    """

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.address, self.place, self.folded = address, "", False
        self.ids: set[str] = set()
        self.cited: set[tuple[str, str]] = set()
        self.resting: set[tuple[str, str]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if given.get("id"):
            self.ids.add(given["id"])
            if tag in ("h2", "h3", "section", "li"):
                self.place = given["id"]
        if tag == "details":
            self.folded = "r-resting" in given.get("class", "")
        if tag == "a" and "href" in given:
            path, _, anchor = given["href"].partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(self.address), path))
            if "citation" in given.get("class", ""):
                self.cited.add((self.place, f"{goal}#{anchor}"))
            elif self.folded:
                self.resting.add((self.place, f"{goal}#{anchor}" if anchor else goal))

    def handle_endtag(self, tag: str) -> None:
        if tag == "details":
            self.folded = False


def read(site: Path) -> Iterator[tuple[str, Reader]]:
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        # What is embedded shows another page's words, which the law leads back to.
        if not address.startswith(("ur/", "embed/")):
            yield address, Reader(address, path.read_text("utf-8"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Reader]:
    return dict(read(site))


def test_a_citation_leads_to_its_provision_and_the_provision_leads_back(
    pages: dict[str, Reader],
) -> None:
    checked = 0
    for address, page in pages.items():
        for _, goal in page.cited:
            law, _, provision = goal.partition("#")
            assert not provision or provision in pages[law].ids, (address, goal)
            back = {
                href.partition("#")[0]
                for place, href in pages[law].resting
                if place == (provision or "relying")
            }
            assert address in back, (address, goal)
            checked += 1
    assert checked > 1500


def test_what_rests_on_a_provision_cites_it_where_the_link_leads(pages: dict[str, Reader]) -> None:
    cited = defaultdict(set)
    for address, page in pages.items():
        for place, goal in page.cited:
            cited[goal] |= {address, f"{address}#{place}"}
    for law, page in pages.items():
        if law.startswith("legal/") and law != LEGAL:
            for place, href in page.resting:
                goal = f"{law}#{place}" if place != "relying" else f"{law}#"
                assert href in cited[goal], (goal, href)


def test_each_provision_tells_in_words_how_far_it_was_seen(go: Go) -> None:
    page = go("legal/punjab-cvt-2016.html")
    marks = page.locator(".r-provision .r-verified").all_inner_texts()
    assert len(marks) == page.locator(".r-provision").count()
    assert set(marks) == {"Text seen", "To be confirmed"}
    assert page.locator(".r-marks dd").count() == 3


def shown(page: Page, of: str) -> int:
    return page.locator(of).evaluate_all("all => all.filter(one => one.checkVisibility()).length")


def test_the_choices_leave_what_fits_and_count_it(go: Go) -> None:
    page = go(LEGAL)
    assert page.locator(".r-filter [role=status]").inner_text() == "All law is shown."
    before = shown(page, ".r-instrument")
    page.select_option("#_role", "journalist")
    page.select_option("#_right", "right-to-privacy")
    fitting = page.locator("[data-role~=journalist][data-right~=right-to-privacy]").count()
    instruments = shown(page, ".r-instrument")
    assert 0 < fitting == shown(page, ".r-instrument details li")
    assert 0 < instruments < before
    expect(page.locator(".r-filter [role=status]")).to_have_text(
        f"{fitting} provisions in {instruments} instruments"
    )
    page.select_option("#_where", "punjab")
    assert shown(page, ".r-laws") == 1
    assert page.locator("#punjab").is_visible() and not page.locator("#pakistan").is_visible()


def test_a_choice_can_be_sent_on_and_cleared(go: Go) -> None:
    page = go(LEGAL)
    page.select_option("#_role", "editor")
    page.select_option("#_where", "pakistan")
    assert page.url.endswith("#role=editor&where=pakistan")
    number = shown(page, ".r-instrument")
    page = go("index.html")
    page = go(f"{LEGAL}#role=editor&where=pakistan")
    assert page.input_value("#_role") == "editor"
    assert shown(page, ".r-instrument") == number
    page.locator(".r-filter__clear").click()
    assert page.evaluate("document.activeElement.id") == "_role"
    assert "#" not in page.url
    assert shown(page, ".r-instrument") > number
    assert not page.locator(".r-filter__clear").is_visible()


@pytest.mark.parametrize("hash", ["#role=nobody", "#punjab", "#role=%E0%A4%A", "#where=<b>"])
def test_an_address_that_chooses_nothing_shows_all(go: Go, hash: str) -> None:
    page = go(LEGAL + hash)
    assert shown(page, ".r-instrument") == page.locator(".r-instrument").count()


def test_what_fits_nothing_says_what_to_do(go: Go) -> None:
    page = go(f"{LEGAL}#role=trainer&right=right-to-medical-care&where=sindh")
    assert shown(page, ".r-instrument") == 0
    expect(page.locator(".r-filter [role=status]")).to_contain_text("Take one of the choices away.")


def test_without_scripts_law_is_listed_by_role_right_and_jurisdiction(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/{LEGAL}")
    assert not page.locator(".r-filter").is_visible()
    page.locator(".r-finders a", has_text="The right to privacy").click()
    assert page.locator("#_law").is_visible()
    page.locator("#_law ~ details a", has_text="14 · Inviolability of dignity").click()
    assert page.url.endswith("legal/constitution-1973.html#art14")
    page.locator("#art14 + .r-provision summary").click()
    page.locator("#art14 + .r-provision a", has_text="May I publish this?").click()
    assert page.url.endswith("media/may-i-publish-this.html")
    context.close()
