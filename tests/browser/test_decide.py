"""A decision, one question at a time: the path, the way back, what is copied, what is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rahnuma.kinds.decision import Decision, Outcome
from rahnuma.plan import Plan

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]

PUBLISH = "media/may-i-publish-this.html"
SHOWN = ":is(.r-question, .r-outcome):target"
FOLLOW = """([number, leads]) => new Promise((resolve) => {
  addEventListener("hashchange", () => {
    if (document.activeElement.closest(`#${leads}`)) resolve();
  }, { once: true });
  document.querySelectorAll(":target .r-answers a")[number].click();
})"""


def paths(decision: Decision) -> Iterator[list[tuple[str, int, str]]]:
    """Every way through a decision: each question, the number of its answer, where it leads."""
    asked = {one.id: one for one in decision.questions}

    def walk(id: str, path: list[tuple[str, int, str]]) -> Iterator[list[tuple[str, int, str]]]:
        if id not in asked:
            yield path
            return
        for number, answer in enumerate(asked[id].answers):
            yield from walk(answer.go, [*path, (id, number, str(answer.go))])

    yield from walk(decision.questions[0].id, [])


def answer(page: Page, number: int) -> None:
    page.locator(f"{SHOWN} .r-answers a").nth(number).click()


def test_every_path_of_every_decision_ends_in_its_outcome(go: Go, plans: tuple[Plan, ...]) -> None:
    plan = plans[0]
    walked = 0
    for decision in plan.handbook.decisions:
        outcomes = {str(one.id): one for one in decision.outcomes}
        page = go(plan.address(decision))
        for path in paths(decision):
            page.evaluate("location.hash = ''")
            page.evaluate(f"location.hash = '{path[0][0]}'")
            for question, number, leads in path:
                assert page.locator(SHOWN).get_attribute("id") == question
                assert page.evaluate("document.activeElement.closest('section').id") == question
                page.evaluate(FOLLOW, [number, leads])
            check(page, outcomes[path[-1][2]], path)
            walked += 1
    assert walked > 40


def check(page: Page, outcome: Outcome, path: list[tuple[str, int, str]]) -> None:
    """The outcome stands alone with its verdict, its rule and the whole path."""
    assert page.locator(".r-question:visible, .r-outcome:visible").count() == 1
    shown = page.locator(f".r-outcome--{outcome.verdict}:target")
    assert outcome.title in shown.inner_text()
    assert page.locator(".r-path li").count() == len(path)
    asked = page.locator(".r-path li > a").evaluate_all("all => all.map(one => one.hash)")
    assert asked == [f"#{question}" for question, *_ in path]
    assert not page.locator(".r-unasked").is_visible()


def test_the_way_back_goes_back_by_link_and_by_browser(go: Go) -> None:
    page = go(PUBLISH)
    page.locator("a.r-button[href='#danger']").click()
    assert not page.locator(".r-back").is_visible()
    answer(page, 1)
    answer(page, 1)
    page.locator(".r-back a").click()
    expect(page.locator("#protected")).to_be_visible()
    expect(page.locator(".r-path li")).to_have_count(1)
    expect(page.locator("#protected [data-before]")).to_contain_text("Your answer before")
    page.go_back()
    expect(page.locator("#danger")).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(page.locator(".r-path li")).to_have_count(2)


def test_an_answer_can_be_changed_and_later_ones_are_asked_again(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    for number in (1, 1, 0, 0):
        answer(page, number)
    expect(page.locator("#without-identity")).to_be_visible()
    page.locator(".r-path li > a").nth(1).click()
    expect(page.locator("#protected")).to_be_visible()
    expect(page.locator(".r-path li")).to_have_count(1)
    answer(page, 0)
    expect(page.locator("#keep-secret")).to_be_visible()
    expect(page.locator(".r-path li")).to_have_count(2)


def test_a_path_outlives_a_tab_that_was_dropped(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    answer(page, 1)
    answer(page, 1)
    page.reload()
    expect(page.locator("#child")).to_be_visible()
    expect(page.locator(".r-path li")).to_have_count(2)


def test_answers_are_neither_in_the_address_nor_on_the_device(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    answer(page, 0)
    assert page.url.endswith("#hold-for-safety")
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage])") == "[{},{}]"
    assert page.context.cookies() == []


def test_an_outcome_opened_by_its_address_says_that_nothing_was_answered(go: Go) -> None:
    page = go(f"{PUBLISH}#publish")
    assert page.locator("#publish").is_visible()
    assert page.locator(".r-unasked").is_visible()
    assert not page.locator(".r-path").is_visible()
    page.locator(".r-unasked a").click()
    expect(page.locator("#danger")).to_be_visible()


def test_whoever_begins_in_the_middle_is_told(go: Go) -> None:
    page = go(f"{PUBLISH}#clean")
    answer(page, 1)
    expect(page.locator(".r-path li")).to_have_count(1)
    assert page.locator(".r-unasked").is_visible()
    assert not page.locator(".r-path__copy").is_visible()


def test_start_again_forgets_the_answers(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    answer(page, 0)
    page.locator(":target > .r-again a").first.click()
    expect(page.locator("#danger")).to_be_visible()
    expect(page.locator(".r-path")).to_be_hidden()
    page.locator(":target > .r-again a", has_text="Show all questions").click()
    expect(page.locator("#clean")).to_be_visible()


def test_a_keyboard_alone_reaches_an_outcome(go: Go) -> None:
    page = go(PUBLISH)
    page.locator("a.r-button[href='#danger']").press("Enter")
    page.wait_for_function("() => document.activeElement.closest('#danger')")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.r-answers a')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('#hold-for-safety')")
    assert page.evaluate("document.activeElement.tagName") == "H3"


def test_the_outcome_is_copied_with_its_path_and_its_standing(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    page.evaluate("""() => Object.defineProperty(navigator, "clipboard", {
      value: {writeText: async (text) => { window.copied = text; }},
    })""")
    answer(page, 1)
    answer(page, 0)
    page.locator(".r-path__copy").click()
    expect(page.locator(".r-path [role=status]")).to_have_text("Copied.")
    assert page.evaluate("window.copied").split("\n") == [
        "May I publish this?",
        "",
        "No: Outcome B",
        "No. Do not publish.",
        *page.evaluate("window.copied").split("\n")[4:7],
        "",
        "Your answers",
        "1. Question 1 Could it put a life, a rescue or a police operation at risk now? No",
        "2. Question 2 Can anyone recognise a witness, or a person whom a law or a court keeps "
        "unnamed? Yes, or not sure",
        "",
        "Assisting and protecting victims of terrorism. Edition 2026.1, Draft. "
        "This is not legal advice.",
    ]


def test_paper_gets_the_path_and_the_outcome_or_else_all_questions(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    answer(page, 1)
    answer(page, 0)
    page.emulate_media(media="print")
    assert page.locator("#keep-secret").is_visible()
    assert page.locator(".r-path li").nth(1).is_visible()
    assert not page.locator("#danger").is_visible()
    assert not page.locator(".r-path__copy").is_visible()
    page = go(f"{PUBLISH}#questions")
    assert page.locator("#danger").is_visible() and page.locator("#publish").is_visible()
    assert not page.locator(".r-path").is_visible()


def test_a_question_fits_a_phone_with_all_its_answers(go: Go) -> None:
    page = go(f"{PUBLISH}#danger")
    for number in (1, 1, 1, 1):
        answer(page, number)
    box = page.locator(".r-answers:visible").bounding_box()
    assert box["y"] + box["height"] <= 740
    for one in page.locator(".r-answers:visible a").all():
        assert one.bounding_box()["height"] >= 44


def test_without_scripts_there_is_no_path_and_no_dead_end(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/{PUBLISH}#danger")
    page.locator(":target .r-answers a").first.click()
    assert page.locator("#hold-for-safety").is_visible()
    assert not page.locator(".r-path").is_visible()
    page.locator(":target > .r-again a").first.click()
    assert page.locator("#danger").is_visible()
    context.close()
