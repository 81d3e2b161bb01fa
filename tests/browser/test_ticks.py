"""A checklist that ticks: for which case, for how long, in which words; on this device alone."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Page, expect
from worlds import SMALL, TODAY

from rahnuma.assets import PARTS
from rahnuma.site import build_sites

pytestmark = pytest.mark.browser

SHEET = "checklists/guide/at-the-door.yml"
DOOR, GATE, URDU = (
    "checklists/at-the-door.html",
    "checklists/at-the-gate.html",
    "ur/checklists/at-the-door.html",
)
STEPS = ("say-your-name", "ask-their-need", "ring-the-office")
NOON = "2026-11-24T12:00:00Z"
CASE = "Case A, 24 Nov"


def build(folder: Path, change: Callable[[str], str] = str) -> Path:
    """The small handbook with a second sheet as a site; the first and its guidance *change*."""
    project = Path(shutil.copytree(SMALL, folder / "small"))
    door = (project / SHEET).read_text("utf-8")
    gate = door.replace("id: at-the-door", "id: at-the-gate").replace("read-do", "do-confirm")
    for name in (SHEET, "guidelines/meeting/index.md"):
        text = (project / name).read_text("utf-8")
        (project / name).write_text(change(text), "utf-8")
    (project / "checklists/guide/at-the-gate.yml").write_text(
        gate.replace("At the door", "At the gate"), "utf-8"
    )
    sites = build_sites(project, ["en", "ur"], folder / "built", TODAY)
    shutil.move(sites["ur"], sites["en"] / "ur")
    return sites["en"]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The next edition: the sheet has another id, one step says more, and one is gone."""

    def change(text: str) -> str:
        text = re.sub(r"(?s) {6}- id: ask-their-need.*(?= {6}- id: ring-the-office)", "", text)
        text = text.replace("Say your name and your office.", "Say your name, slowly.")
        text = text.replace("at-the-door", "at-the-entrance")
        return text.replace("role: guide", "role: guide\nwas: [at-the-door]")

    return build(tmp_path_factory.mktemp("later"), change)


class Reader:
    """One who holds a phone: its pages share what the browser keeps, and its clock."""

    def __init__(self, context: BrowserContext, site: Path) -> None:
        self.context, self.site, self.mistakes = context, site, []
        self.asked: list[str] = []

    def open(self, address: str = DOOR, page: Page | None = None) -> Page:
        if page is None:
            page = self.context.new_page()
            page.on("pageerror", lambda error: self.mistakes.append(str(error)))
            page.on("request", lambda request: self.asked.append(request.url))
        page.goto(f"file://{self.site}/{address}")
        return page


@pytest.fixture
def reader(context: BrowserContext, small: Path) -> Iterator[Reader]:
    one = Reader(context, small)
    context.clock.set_fixed_time(NOON)
    yield one
    assert not one.mistakes
    assert not [url for url in one.asked if not url.startswith(("file://", "blob:"))]


def box(page: Page, step: str):
    return page.locator(f"#{step} .r-tick")


def bar(page: Page):
    return page.locator(".r-case__bar")


def kept(page: Page) -> dict[str, str]:
    return page.evaluate("() => ({...localStorage})")


def cases(page: Page) -> None:
    page.locator(".r-case__open").click()
    expect(page.locator(".r-cases").first).to_be_visible()


def new_case(page: Page) -> None:
    cases(page)
    page.locator(".r-cases__new").click()


def choose(page: Page, label: str) -> None:
    cases(page)
    page.locator(".r-cases__pick", has_text=label).click()


def bring(page: Page, content: str | bytes) -> str:
    """Adds a file; what the page says of it."""
    if not page.locator(".r-cases").first.is_visible():
        cases(page)
    said = page.locator(".r-cases__told")
    said.evaluate("one => { one.textContent = ''; }")
    file = {
        "name": "cases.json",
        "mimeType": "application/json",
        "buffer": content.encode() if isinstance(content, str) else content,
    }
    page.locator(".r-cases__add input").set_input_files(files=[file])
    expect(said).not_to_be_empty()
    return said.inner_text()


def saved(page: Page, button: str = ".r-cases__save") -> dict:
    cases(page)
    with page.expect_download() as found:
        page.locator(button).click()
    page.keyboard.press("Escape")
    return json.loads(Path(found.value.path()).read_text("utf-8"))


# Ticking


def test_without_scripts_the_sheet_is_to_be_read_and_nothing_more(browser: Browser, small: Path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{small}/{DOOR}")
    assert page.locator(".r-step .r-box").count() == len(STEPS)
    for hidden in (".r-case", ".r-cases", ".r-progress", ".r-after", "input[type=checkbox]"):
        assert not [one for one in page.locator(hidden).all() if one.is_visible()]
    context.close()


def test_the_first_tick_begins_a_case_and_counts(reader: Reader):
    page = reader.open()
    expect(bar(page)).to_contain_text("No case open")
    expect(bar(page)).to_contain_text("0 of 3 done")
    box(page, "say-your-name").check()
    expect(bar(page)).to_contain_text(CASE)
    expect(page.locator(".r-case__count")).to_have_text(f"{CASE}: 1 of 3 done")
    expect(page.locator(".r-progress")).to_have_text(f"{CASE} · 1 of 3 done")
    expect(page.locator("#say-your-name .r-ticked")).to_contain_text("Ticked 24 Nov, ")
    box(page, "say-your-name").uncheck()
    expect(bar(page)).to_contain_text("0 of 3 done")
    expect(page.locator("#say-your-name .r-ticked")).to_be_hidden()


def test_the_words_of_a_step_are_the_name_of_its_box(reader: Reader):
    page = reader.open()
    page.get_by_role("checkbox", name="Say your name and your office.").check()
    page.get_by_text("Ring the relief office").click()
    expect(bar(page)).to_contain_text("2 of 3 done")


def test_a_link_in_a_step_leads_and_ticks_nothing(reader: Reader):
    page = reader.open()
    page.locator("#ask-their-need .r-do a").click()
    page.wait_for_url("**/listening.html")
    expect(bar(reader.open(DOOR, page))).to_contain_text("0 of 3 done")


def test_ticks_are_there_again_after_a_while(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    page = reader.open(DOOR, page)
    expect(box(page, "say-your-name")).to_be_checked()
    expect(box(page, "ask-their-need")).not_to_be_checked()


def test_a_sheet_to_confirm_speaks_of_confirming(reader: Reader):
    page = reader.open(GATE)
    box(page, "say-your-name").check()
    expect(bar(page)).to_contain_text("1 of 3 confirmed")


def test_everything_is_done_by_keyboard(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").focus()
    page.keyboard.press("Space")
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className") == "r-case__open":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".r-cases").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".r-case__open")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".r-cases__clear-sheet").press("Enter")
    expect(page.locator(".r-case__undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page, "say-your-name")).to_be_checked()


# Cases


def test_two_families_stay_apart(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    new_case(page)
    expect(bar(page)).to_contain_text("Case B, 24 Nov")
    expect(box(page, "say-your-name")).not_to_be_checked()
    box(page, "ring-the-office").check()
    choose(page, CASE)
    expect(box(page, "say-your-name")).to_be_checked()
    expect(box(page, "ring-the-office")).not_to_be_checked()


def test_a_case_goes_on_on_another_sheet_and_in_another_language(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    page = reader.open(GATE, page)
    expect(bar(page)).to_contain_text(CASE)
    expect(bar(page)).to_contain_text("0 of 3")
    page = reader.open(URDU, page)
    expect(bar(page)).to_contain_text("کیس A\u200f، 24 نومبر")
    expect(box(page, "say-your-name")).to_be_checked()
    expect(page.locator(".r-step--changed")).to_have_count(0)
    box(page, "ring-the-office").check()
    expect(box(reader.open(DOOR, page), "ring-the-office")).to_be_checked()


def test_the_list_leads_to_the_sheets_of_the_open_case(reader: Reader):
    page = reader.open(GATE)
    box(page, "say-your-name").check()
    page = reader.open(DOOR, page)
    cases(page)
    page.locator(".r-cases__list a", has_text="At the gate").click()
    page.wait_for_url(f"**/{GATE}")


def test_a_letter_is_not_given_twice(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    cases(page)
    page.locator(".r-cases__clear-case").click()
    box(page, "say-your-name").check()
    expect(bar(page)).to_contain_text("Case B, 24 Nov")


def test_an_untouched_new_case_is_not_begun_again(reader: Reader):
    page = reader.open()
    new_case(page)
    new_case(page)
    cases(page)
    expect(page.locator(".r-cases__pick")).to_have_count(1)


def test_after_an_hour_a_tick_asks_for_whom(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    reader.context.clock.set_fixed_time("2026-11-24T12:59:00Z")
    box(page, "ask-their-need").check()
    reader.context.clock.set_fixed_time("2026-11-24T15:00:00Z")
    box(page, "ring-the-office").click()
    asks = page.locator(".r-still")
    expect(asks).to_contain_text(f"Are you still with {CASE}?")
    expect(box(page, "ring-the-office")).not_to_be_checked()
    page.keyboard.press("Escape")
    expect(box(page, "ring-the-office")).not_to_be_checked()
    box(page, "ring-the-office").click()
    page.locator(".r-still__no").click()
    page.locator(".r-cases__new").click()
    expect(bar(page)).to_contain_text("Case B")
    expect(bar(page)).to_contain_text("0 of 3 done")
    choose(page, CASE)
    box(page, "ring-the-office").click()
    expect(asks).to_be_hidden()  # it was chosen just now
    expect(bar(page)).to_contain_text("3 of 3 done")


def test_a_tick_after_a_pause_is_made_once_the_case_is_confirmed(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    reader.context.clock.set_fixed_time("2026-11-25T08:00:00Z")
    box(page, "say-your-name").click()
    page.locator(".r-still__yes").click()
    expect(box(page, "say-your-name")).not_to_be_checked()
    expect(bar(page)).to_contain_text("0 of 3 done")


def test_with_cases_and_none_open_a_tick_asks_which(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    new_case(page)
    box(page, "say-your-name").check()
    cases(page)
    page.locator(".r-cases__clear-case").click()
    expect(bar(page)).to_contain_text("No case open")
    box(page, "ring-the-office").click()
    expect(page.locator(".r-cases").first).to_be_visible()
    expect(box(page, "ring-the-office")).not_to_be_checked()


# Clearing


def test_a_sheet_is_cleared_by_one_control_and_comes_back(reader: Reader):
    page = reader.open(GATE)
    box(page, "say-your-name").check()
    page = reader.open(DOOR, page)
    box(page, "say-your-name").check()
    page.locator(".r-after__clear").click()
    expect(bar(page)).to_contain_text(f"{CASE}: this sheet is cleared.")
    expect(box(page, "say-your-name")).not_to_be_checked()
    page.locator(".r-case__undo").click()
    expect(box(page, "say-your-name")).to_be_checked()
    page.locator(".r-after__clear").click()
    expect(box(reader.open(GATE, page), "say-your-name")).to_be_checked()


def test_a_case_is_cleared_on_all_sheets_and_leaves_nothing(reader: Reader):
    page = reader.open(GATE)
    box(page, "say-your-name").check()
    page = reader.open(DOOR, page)
    cases(page)
    page.locator(".r-cases__clear-case").click()
    expect(bar(page)).to_contain_text("Case A, 24 Nov is cleared on all sheets.")
    assert "say-your-name" not in json.dumps(kept(page))
    page.locator(".r-case__undo").click()
    expect(bar(page)).to_contain_text(CASE)
    assert "say-your-name" in json.dumps(kept(page))


def test_what_was_cleared_does_not_come_back_after_something_else_was_done(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    page.locator(".r-after__clear").click()
    box(page, "ring-the-office").check()
    expect(page.locator(".r-case__undo")).to_be_hidden()


# How long, and where


def test_a_case_is_announced_and_then_forgotten(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    for day, there in (("12-23", True), ("12-25", True), ("12-25", True), ("12-26", False)):
        reader.context.clock.set_fixed_time(f"2026-{day}T13:00:00Z")
        page = reader.open("index.html", page)
        assert ("say-your-name" in json.dumps(kept(page))) == there, day
        if day == "12-25":
            said = reader.open(DOOR, page).locator(".r-case__late")
            expect(said).to_contain_text("Tomorrow it is forgotten.")


def test_a_case_that_goes_on_is_not_forgotten(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    reader.context.clock.set_fixed_time("2026-12-25T13:00:00Z")
    page = reader.open(DOOR, page)
    box(page, "ask-their-need").click()
    page.locator(".r-still__yes").click()
    expect(page.locator(".r-case__late")).to_be_hidden()
    reader.context.clock.set_fixed_time("2026-12-27T13:00:00Z")
    expect(box(reader.open(DOOR, page), "say-your-name")).to_be_checked()


def test_a_case_that_is_to_be_kept_stays(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    cases(page)
    page.locator(".r-cases__keep input").check()
    for year in (2028, 2029):
        reader.context.clock.set_fixed_time(f"{year}-01-01T12:00:00Z")
        page = reader.open(DOOR, page)
    expect(box(page, "say-your-name")).to_be_checked()
    expect(bar(page)).to_contain_text("Case A, 24 Nov 2026")


@pytest.mark.parametrize("wrong", ["1970-01-01T00:05:00Z", "2036-06-01T12:00:00Z"])
def test_a_clock_that_is_wrong_for_a_while_costs_nothing(reader: Reader, wrong: str):
    page = reader.open()
    box(page, "say-your-name").check()
    reader.context.clock.set_fixed_time(wrong)
    page = reader.open(DOOR, page)
    expect(box(page, "say-your-name")).to_be_checked()
    new_case(page)
    box(page, "ask-their-need").check()
    reader.context.clock.set_fixed_time("2026-11-25T09:00:00Z")
    page = reader.open(DOOR, page)
    expect(box(page, "ask-their-need")).to_be_checked()
    choose(page, "Case A")
    expect(box(page, "say-your-name")).to_be_checked()


def test_a_case_dated_ahead_is_forgotten_all_the_same(reader: Reader):
    reader.context.clock.set_fixed_time("2036-06-01T12:00:00Z")
    page = reader.open()
    box(page, "say-your-name").check()
    for day in ("2026-11-25", "2026-12-26", "2026-12-28"):
        reader.context.clock.set_fixed_time(f"{day}T12:00:00Z")
        page = reader.open(DOOR, page)
    assert "say-your-name" not in json.dumps(kept(page))


def test_all_that_is_kept_stands_under_names_of_cases(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    assert all(name.startswith("rahnuma:cases") for name in kept(page))
    page.evaluate("window.rahnumaDevice.forget()")
    assert kept(page) == {}


def test_a_browser_that_keeps_nothing_says_so_and_ticks(reader: Reader):
    reader.context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page = reader.open()
    expect(page.locator(".r-case__unkept")).to_be_hidden()
    box(page, "say-your-name").check()
    box(page, "ask-their-need").check()
    box(page, "ask-their-need").uncheck()
    expect(page.locator(".r-case__unkept")).to_be_visible()
    expect(bar(page)).to_contain_text(CASE)
    expect(bar(page)).to_contain_text("1 of 3 done")
    assert list(saved(page)["cases"][0]["sheets"]["at-the-door"]) == ["say-your-name"]


def test_a_browser_without_storage_ticks_too(reader: Reader):
    reader.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('barred'); }})"
    )
    page = reader.open()
    box(page, "say-your-name").check()
    expect(page.locator(".r-case__unkept")).to_be_visible()
    expect(bar(page)).to_contain_text("1 of 3 done")


@pytest.mark.parametrize(
    "words", ["{", "null", "3", "[]", '{"open": 3}', '{"open": "0123456789abcdef", "last": 1e9}']
)
def test_what_somebody_else_has_written_there_stops_nothing(reader: Reader, words: str):
    page = reader.open()
    page.evaluate(
        "words => ['cases', 'cases/0123456789abcdef', 'cases/x', 'cases/']"
        ".forEach((name) => localStorage.setItem(`rahnuma:${name}`, words))",
        words,
    )
    page = reader.open(DOOR, page)
    expect(bar(page)).to_contain_text("No case open")
    box(page, "say-your-name").check()
    expect(bar(page)).to_contain_text("1 of 3 done")


def test_nothing_of_a_case_is_shared(reader: Reader):
    page = reader.open()
    box(page, "ask-their-need").check()
    for button in ("#ask-their-need .r-share-part", ".r-share [data-open=_share]"):
        page.locator(button).click()
        text = page.locator("#_share-text").input_value()
        assert "Ask what the person needs" in text
        assert not re.search(r"Case A|Ticked|of 3|typed here", text)
        page.keyboard.press("Escape")


# Two tabs


def test_two_tabs_lose_nothing_of_each_other(reader: Reader):
    """Neither waits until it has heard of what the other ticked."""
    one, other = reader.open(), reader.open()
    box(one, "say-your-name").check()
    expect(bar(other)).to_contain_text("1 of 3 done")
    box(other, "ask-their-need").check()
    box(one, "ring-the-office").check()
    for page in (one, other):
        expect(bar(page)).to_contain_text("3 of 3 done")


def test_a_tick_for_a_case_that_another_tab_clears_does_not_stay(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    page.evaluate("""() => {
      const head = Object.keys(localStorage).find((one) => /^rahnuma:cases.[0-9a-f]+$/.test(one));
      localStorage.removeItem(head);
    }""")
    page = reader.open(DOOR, page)
    assert "say-your-name" not in json.dumps(kept(page))


def test_a_tab_that_shows_a_case_left_elsewhere_ticks_nothing(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    page.evaluate("window.rahnumaCases.begin()")  # as another tab, whose word has not come yet
    box(page, "ring-the-office").click()
    expect(bar(page)).to_contain_text("Another tab has opened another case.")
    expect(bar(page)).to_contain_text("Case B")
    expect(bar(page)).to_contain_text("0 of 3 done")


def test_what_another_tab_erases_is_gone_here(reader: Reader):
    one, other = reader.open(), reader.open()
    box(one, "say-your-name").check()
    other.evaluate("window.rahnumaDevice.forget()")
    expect(bar(one)).to_contain_text("No case open")
    expect(box(one, "say-your-name")).not_to_be_checked()


# A new edition


def test_a_changed_step_is_to_be_read_again(reader: Reader, later: Path):
    page = reader.open()
    for step in STEPS:
        box(page, step).check()
    reader.site = later
    page = reader.open("checklists/at-the-entrance.html", page)
    expect(box(page, "say-your-name")).not_to_be_checked()
    expect(page.locator("#say-your-name .r-ticked")).to_contain_text("Changed since you ticked it")
    expect(box(page, "ring-the-office")).to_be_checked()
    expect(bar(page)).to_contain_text("1 of 2 done · to read again: 1")
    box(page, "say-your-name").check()
    expect(bar(page)).to_contain_text("2 of 2 done")
    expect(page.locator(".r-step--changed")).to_have_count(0)


def test_a_removed_step_is_shown_once(reader: Reader, later: Path):
    page = reader.open()
    box(page, "ask-their-need").check()
    reader.site = later
    page = reader.open("checklists/at-the-entrance.html", page)
    gone = page.locator(".r-case__gone")
    expect(gone.locator("li")).to_have_text("Ask what the person needs first.")
    page = reader.open("checklists/at-the-entrance.html", page)
    expect(gone).to_be_visible()  # nobody has said yet that they read it
    gone.get_by_role("button").click()
    expect(gone).to_be_hidden()
    expect(
        reader.open("checklists/at-the-entrance.html", page).locator(".r-case__gone")
    ).to_be_hidden()


# Files


def test_a_file_brings_the_case_back_beside_what_is_there(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    file = saved(page)
    assert (file["what"], file["version"], file["edition"]) == ("rahnuma-cases", 1, "2026.1")
    tick = file["cases"][0]["sheets"]["at-the-door"]["say-your-name"]
    assert sorted(tick) == ["at", "words"]  # no words of the sheet, and none of ours

    assert bring(page, json.dumps(file)) == f"Here already: {CASE}."
    page.keyboard.press("Escape")
    box(page, "ask-their-need").check()
    assert bring(page, json.dumps(file)) == "Added: Case B, 24 Nov."
    expect(page.locator(".r-cases__pick").last).to_contain_text("where it was case A")
    page.keyboard.press("Escape")
    expect(bar(page)).to_contain_text(CASE)  # the open case stays open, as it was
    expect(bar(page)).to_contain_text("2 of 3 done")
    choose(page, "Case B")
    expect(bar(page)).to_contain_text("1 of 3 done")


def test_a_file_of_all_cases_is_read_on_another_device(reader: Reader, browser: Browser):
    page = reader.open()
    box(page, "say-your-name").check()
    new_case(page)
    box(page, "ask-their-need").check()
    file = saved(page, ".r-cases__save-all")
    context = browser.new_context()
    other = Reader(context, reader.site).open(URDU)
    assert "A\u200f، 24 نومبر" in bring(other, json.dumps(file))
    expect(other.locator(".r-cases__pick")).to_have_count(2)
    context.close()


GOOD = {
    "id": "0123456789abcdef",
    "letter": "A",
    "begun": "2026-11-24T08:00:00.000Z",
    "changed": "2026-11-24T08:00:00.000Z",
    "sheets": {"at-the-door": {"say-your-name": {"at": "2026-11-24T08:00:00.000Z", "words": {}}}},
}


def file_of(*cases: object, **more: object) -> str:
    return json.dumps({"what": "rahnuma-cases", "version": 1, "cases": list(cases), **more})


def case_with(**more: object) -> str:
    return file_of({**GOOD, **more})


TICK = GOOD["sheets"]["at-the-door"]["say-your-name"]
HOSTILE = {
    "not text": b"\xff\xfe\x00\x01",
    "empty": "",
    "not JSON": "{",
    "a list": "[]",
    "nothing": "null",
    "a number": "3",
    "another program's": '{"what": "notes", "version": 1}',
    "what is no word": '{"what": {"toString": 1}, "version": 1}',
    "a million brackets": "[" * 900_000,
    "huge": " " * 1_000_001,
    "a later form": file_of(GOOD, version=2),
    "no form": file_of(GOOD, version=None),
    "a form in words": file_of(GOOD, version="1"),
    "a form below one": file_of(GOOD, version=0),
    "no cases": file_of(),
    "cases by name": json.dumps({"what": "rahnuma-cases", "version": 1, "cases": {"0": GOOD}}),
    "a case twice": file_of(GOOD, GOOD),
    "too many cases": file_of(*({**GOOD, "id": f"{n:016x}"} for n in range(51))),
    "a case that is null": file_of(None),
    "a case that is a list": file_of([]),
    "an id with a path": case_with(id="../0123456789ab"),
    "an id that is a number": case_with(id=123),
    "a name for a letter": case_with(letter="Amin"),
    "markup for a letter": case_with(letter="<img src=x>"),
    "a date in words": case_with(begun="yesterday"),
    "a date that is none": case_with(begun="2026-99-99T08:00:00.000Z"),
    "a date that is a number": case_with(changed=1e999),
    "sheets in a list": case_with(sheets=[]),
    "a sheet called __proto__": file_of().replace(
        "[]", json.dumps([GOOD]).replace("at-the-door", "__proto__")
    ),
    "a step called __proto__": file_of().replace(
        "[]", json.dumps([GOOD]).replace("say-your-name", "__proto__")
    ),
    "a step with markup": case_with(sheets={"at-the-door": {"<b>x</b>": TICK}}),
    "a tick that is true": case_with(sheets={"at-the-door": {"say-your-name": True}}),
    "a tick without a time": case_with(sheets={"at-the-door": {"say-your-name": {"words": {}}}}),
    "codes that are prose": case_with(
        sheets={"at-the-door": {"say-your-name": {**TICK, "words": {"en": "Amin Khan"}}}}
    ),
    "too many steps": case_with(sheets={"at-the-door": {f"s{n}": TICK for n in range(201)}}),
    "one good case, one bad": file_of(GOOD, {**GOOD, "id": "x"}),
}


def test_a_hostile_file_adds_nothing_and_gets_a_plain_sentence(reader: Reader):
    page = reader.open()
    box(page, "say-your-name").check()
    before = kept(page)
    for name, content in HOSTILE.items():
        assert bring(page, content).endswith("Nothing was added."), name
        assert kept(page) == before, name
    assert page.evaluate("({}).at === undefined && Object.keys(Object.prototype).length === 0")


def test_a_file_may_name_what_this_edition_does_not_have(reader: Reader):
    page = reader.open()
    sheets = {"at-the-door": {"constructor": TICK}, "constructor": {"say-your-name": TICK}}
    said = bring(page, case_with(sheets=sheets, name="Amin", kept=True))
    assert said == (
        "Added: Case A, 24 Nov. Ticks of sheets or steps that this edition does not have: 2."
    )
    assert "Amin" not in json.dumps(kept(page))
    page.locator(".r-cases__pick").click()
    expect(bar(page)).to_contain_text("0 of 3 done")
    expect(page.locator(".r-case__gone")).to_contain_text("The step called constructor")


def test_cases_that_do_not_fit_are_not_brought_in_by_half(reader: Reader):
    page = reader.open()
    page.evaluate("""() => {
      const put = Storage.prototype.setItem;
      let left = 3;
      Storage.prototype.setItem = function (...given) {
        if (left-- <= 0) throw new DOMException("", "QuotaExceededError");
        put.apply(this, given);
      };
    }""")
    said = bring(page, file_of(GOOD, {**GOOD, "id": "f" * 16}))
    assert said == "This browser cannot keep these cases. Nothing was added."
    assert kept(page) == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner),
    max_leaves=8,
)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A good file of which one part, found by going in step by step, is something else."""
    whole = {"file": json.loads(file_of(GOOD, {**GOOD, "id": "f" * 16}))}
    holder, key, part = whole, "file", whole["file"]
    while part and isinstance(part, (dict, list)) and draw(st.integers(0, 3)):
        holder, key = part, draw(st.sampled_from(list(part) if isinstance(part, dict) else [0]))
        part = holder[key]
    holder[key] = draw(JSON)
    return json.dumps(whole["file"])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(files=st.lists(spoiled() | JSON.map(json.dumps) | st.text(), min_size=20, max_size=20))
def test_any_file_is_sound_or_refused(reader: Reader, files: list[str]):
    page = reader.context.pages[0] if reader.context.pages else reader.open()
    for found in page.evaluate("files => files.map(window.rahnumaCases.fromFile)", files):
        assert found.get("wrong") in ("foreign", "newer", "damaged") or found["cases"]


TIMES = st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2099, 1, 1)).map(
    lambda one: f"{one:%Y-%m-%dT%H:%M:%S}.000Z"
)
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?", fullmatch=True)
TICKS = st.fixed_dictionaries(
    {"at": TIMES, "words": st.dictionaries(st.sampled_from(["en", "ur"]), st.just("7QH41B"))}
)
CASES = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from([f"{number:016x}" for number in range(6)]),
            "letter": st.sampled_from(["A", "B", "Z", "AA"]),
            "begun": TIMES,
            "changed": TIMES,
            "sheets": st.dictionaries(NAMES, st.dictionaries(NAMES, TICKS, max_size=3), max_size=3),
        }
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda one: one["id"],
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=CASES, second=CASES)
def test_cases_from_files_change_none_that_is_there(reader: Reader, first: list, second: list):
    page = reader.context.pages[0] if reader.context.pages else reader.open()
    before, after, again, exported = page.evaluate(
        """([first, second]) => {
          const cases = window.rahnumaCases;
          window.rahnumaDevice.forget();
          const add = (file) => cases.add(cases.fromFile(file).cases);
          add(first);
          const before = cases.all();
          add(second);
          const after = cases.all();
          add(second);
          return [before, after, cases.all(), cases.fromFile(cases.exported(after, "")).cases];
        }""",
        [file_of(*first), file_of(*second)],
    )
    by_id = {one["id"]: one for one in after}
    assert all(by_id[one["id"]] == one for one in before)
    assert len({one["letter"] for one in after}) == len(after)
    held = [one["sheets"] for one in after]
    for one in (*first, *second):
        assert {name: ticks for name, ticks in one["sheets"].items() if ticks} in held
    assert [one["sheets"] for one in exported] == held
    assert again == after


# On paper, on small screens, for everybody


def test_a_printed_page_says_whose_ticks_it_shows(reader: Reader):
    page = reader.open()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".r-case__print")).to_be_hidden()
    page.emulate_media(media="screen")
    box(page, "say-your-name").check()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    line = page.locator(".r-case__print")
    expect(line).to_contain_text(f"{CASE} · 1 of 3 done · Printed 24 Nov 2026, ")
    expect(line).to_contain_text("edition 2026.1")
    expect(page.locator("#say-your-name .r-ticked")).to_be_visible()
    for hidden in (".r-case__bar", ".r-after", ".r-case__where", ".r-on-paper"):
        assert not [one for one in page.locator(hidden).all() if one.is_visible()], hidden
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("address", [DOOR, URDU])
def test_small_screens_and_large_text_scroll_down_only(reader: Reader, address: str):
    page = reader.open(address)
    box(page, "say-your-name").check()
    for width, size in ((320, "125%"), (360, "250%")):
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        cases(page)
        dialog = page.locator(".r-cases").first
        assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth")
        page.keyboard.press("Escape")


def test_the_bar_hides_nothing_that_has_the_focus(reader: Reader):
    page = reader.open()
    page.set_viewport_size({"width": 360, "height": 560})
    edge = bar(page).evaluate("one => one.getBoundingClientRect().top")
    for step in STEPS:
        box(page, step).focus()
        assert box(page, step).evaluate("one => one.getBoundingClientRect().bottom") <= edge


def test_a_box_is_as_large_as_a_finger(reader: Reader):
    size = box(reader.open(), "say-your-name").bounding_box()
    assert min(size["width"], size["height"]) >= 44


@pytest.mark.parametrize("address", [DOOR, URDU])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_one_ticks(reader: Reader, address: str, scheme: str):
    page = reader.open(address)
    page.emulate_media(color_scheme=scheme)
    page.evaluate((PARTS / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    tell = "async () => (await axe.run()).violations.map((one) => [one.id, one.nodes[0].html])"
    box(page, "say-your-name").check()
    assert page.evaluate(tell) == []
    cases(page)
    assert page.evaluate(tell) == []
    page.locator(".r-cases__clear-sheet").click()
    assert page.evaluate(tell) == []
