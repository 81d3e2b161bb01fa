"""A printed copy asks whether it is current: by its QR code, and by a code typed from paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from worlds import SMALL, TODAY

from rahnuma.build import prepare
from rahnuma.releasing import release
from rahnuma.site import build_sites

pytestmark = pytest.mark.browser

SHEET = "checklists/guide/at-the-door.yml"
PAGE = "checklists/at-the-door.html"
EDITIONS = (
    # what is changed before the edition is released
    ("first five minutes", "first five minutes"),
    ("Say your name and your office.", "Say your name."),
    ("Ring the relief office", "Ring the office"),
    ("a doctor", "a nurse"),
)


@pytest.fixture(scope="module")
def codes() -> list[str]:
    """The codes of the English sheet, edition by edition; the last is of the present words."""
    return []


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, codes: list[str]) -> Path:
    """The small handbook after four editions, of which the last is not released, as a site."""
    project = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "small"))
    write_other_sheet(project)
    for number, (old, new) in enumerate(EDITIONS, 1):
        path = project / SHEET
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        plans = prepare(project, TODAY).plans
        codes.append(str(plans[0].wordings["at-the-door"].print_code))
        if number < len(EDITIONS):
            release(project, plans, f"2026.{number}", trial=True)
    plans = prepare(project, TODAY).plans
    sites = build_sites(project, ["en", "ur"], tmp_path_factory.mktemp("built"), TODAY)
    shutil.move(sites["ur"], sites["en"] / "ur")
    return sites["en"]


def write_other_sheet(project: Path) -> None:
    text = (
        (project / SHEET)
        .read_text("utf-8")
        .replace("id: at-the-door", "id: at-the-gate\nwas: [the-old-gate]")
    )
    (project / "checklists/guide/at-the-gate.yml").write_text(
        text.replace("title: At the door", "title: At the gate"), "utf-8"
    )


@pytest.fixture
def ask(context: BrowserContext, small: Path) -> Iterator[Callable[[str], Page]]:
    """Opens an address of the small site; a script's mistake fails the test."""
    mistakes: list[str] = []

    def open_page(address: str) -> Page:
        page = context.new_page()  # another hash on the same page would load nothing
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.goto(f"file://{small}/{address}")
        return page

    yield open_page
    assert not mistakes


def test_a_sheet_opened_without_a_code_says_nothing(ask):
    expect(ask(PAGE).locator(".r-found")).to_be_hidden()


def test_the_present_words_are_current_though_not_released(ask, codes):
    found = ask(f"{PAGE}#copy={codes[3]}").locator(".r-found")
    expect(found).to_contain_text("This copy is current.")
    expect(found).to_contain_text("Not released yet.")


def test_an_old_copy_says_what_has_changed(ask, codes):
    found = ask(f"{PAGE}#copy={codes[2]}").locator(".r-found")
    expect(found).to_contain_text("This copy is old. No critical step has changed")
    expect(found.locator("del")).to_have_text("Needed first (water, rest, a doctor)")
    expect(found.locator("ins")).to_be_visible()


def test_a_copy_with_an_old_critical_step_must_not_be_used(ask, codes):
    found = ask(f"{PAGE}#copy={codes[0]}").locator(".r-found")
    expect(found).to_contain_text("Do not use this copy: a critical step has changed.")
    expect(found).to_contain_text("2026.1")


def test_an_unknown_code_was_never_released(ask):
    found = ask(f"{PAGE}#copy=ZZZZZZ").locator(".r-found")
    expect(found).to_contain_text("ZZZZZZ This copy was never released")


def test_a_code_of_another_sheet_leads_there(ask, codes):
    page = ask(f"checklists/at-the-gate.html#copy={codes[0]}")
    expect(page.locator(".r-found")).to_contain_text("This code is of another sheet.")
    page.locator(".r-found a").click()
    page.wait_for_url(f"**/{PAGE}#copy={codes[0]}")
    expect(page.locator(".r-found")).to_contain_text("Do not use this copy")


def test_an_address_on_old_paper_carries_its_code_along(ask, codes):
    page = ask(f"checklists/the-old-gate.html#copy={codes[0]}")
    page.wait_for_url(f"**/checklists/at-the-gate.html#copy={codes[0]}")
    expect(page.locator(".r-found")).to_contain_text("This code is of another sheet.")


@pytest.mark.parametrize("code", ["", "1ZPX", "1ZPX8YY", "%E0%A4%A", "<img src=x>", "UUUUUU"])
def test_what_is_no_code_is_called_so(ask, code):
    page = ask(f"{PAGE}#copy={code}")
    expect(page.locator(".r-found")).to_contain_text("This is not a code.")
    assert page.locator(".r-found img").count() == 0


def test_a_code_is_taken_as_it_is_typed_from_paper(ask, codes):
    page = ask("copy.html")
    assert codes[0] == "1ZPX8Y"
    for typed in ("1ZPX8Y", " 1zp x8y ", "lzpx8y", "IZPX-8Y", "۱ZPX۸Y"):
        page.locator("#_code").fill("zzzzzz")
        page.locator("#_code").press("Enter")
        expect(page.locator(".r-found")).to_contain_text("never released")
        page.locator("#_code").fill(typed)
        page.locator("#_code").press("Enter")
        expect(page.locator(".r-found")).to_contain_text("Do not use this copy")
    page.locator(".r-found a").click()
    page.wait_for_url(f"**/{PAGE}#printed-copies")


def test_a_code_of_another_language_leads_to_its_page(ask, codes):
    page = ask(f"ur/copy.html#copy={codes[3]}")
    page.locator(".r-found a").click()
    page.wait_for_url(f"**/{PAGE}#copy={codes[3]}")
    expect(page.locator(".r-found")).to_contain_text("This copy is current.")


def test_an_old_urdu_copy_is_told_in_urdu(ask, small):
    page = ask("ur/copy.html")
    code = page.locator(".r-copies [data-copy]").first.get_attribute("data-copy")
    page.locator("#_code").fill(code)
    page.locator("#_code").press("Enter")
    expect(page.locator(".r-found")).to_contain_text("یہ کاپی استعمال نہ کریں")


def test_without_scripts_the_codes_are_listed_with_their_changes(browser: Browser, small, codes):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{small}/{PAGE}#copy={codes[0]}")
    copies = page.locator(".r-copies > li")
    assert [one.get_attribute("data-copy") for one in copies.all()] == codes[::-1]
    copies.last.locator("summary").click()
    expect(copies.last.locator("del").first).to_be_visible()
    page.goto(f"file://{small}/copy.html")
    expect(page.locator(".r-ask")).to_be_hidden()
    listed = page.locator(".r-copies > li").all()
    assert {*codes} < {one.get_attribute("data-copy") for one in listed}
    context.close()


def test_a_strict_policy_bars_nothing(browser: Browser, small, codes):
    """What a careful server sends: nothing inline, nothing from another host."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src *; "
        "manifest-src 'self'; worker-src 'self'; connect-src 'self'"
    )

    def answer(route) -> None:
        path = small / urlsplit(route.request.url).path[1:]
        route.fulfill(path=path, headers={"Content-Security-Policy": policy})

    page.route("**/*", answer)
    page.goto(f"http://handbook.example/checklists/at-the-gate.html#copy={codes[0]}")
    expect(page.locator(".r-found")).to_contain_text("This code is of another sheet.")
    assert said == []
    context.close()
