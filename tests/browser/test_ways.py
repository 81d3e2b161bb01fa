"""Ways in: three taps to the first step, two once the device remembers the role."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from worlds import SMALL, TODAY

from rahnuma.site import build_sites

pytestmark = pytest.mark.browser
Go = Callable[[str], Page]


def remember(page: Page, name: str, value: str) -> None:
    page.evaluate("([name, value]) => window.rahnumaDevice.write(name, value)", [name, value])
    page.reload()


def test_three_taps_lead_to_the_first_step(go: Go) -> None:
    page = go("index.html")
    page.locator(".r-roles [data-role=health] a").click()
    page.locator(".r-stages a", has_text="Emergency").click()
    page.locator(".r-now .r-button").click()
    assert "/checklists/health-emergency.html#" in page.url
    expect(page.locator(".r-step").first).to_be_in_viewport()


@pytest.mark.parametrize("root", ["", "ur/"])
def test_two_taps_lead_there_once_the_role_is_remembered(go: Go, root: str) -> None:
    page = go(f"{root}index.html")
    remember(page, "role", "health")
    page.locator(".r-stages [data-stage=emergency] a").click()
    assert page.url.endswith(f"/{root}roles/health/emergency.html")
    page.locator(".r-now .r-button").click()
    expect(page.locator(".r-step").first).to_be_in_viewport()


def test_the_start_page_remembers_a_role_only_when_asked(go: Go) -> None:
    page = go("index.html")
    page.locator(".r-roles [data-role=health] a").click()
    page.goto(page.url.replace("roles/health.html", "index.html"))
    assert page.locator(".r-you").is_hidden()

    page.locator(".r-choice input").check()
    page.locator(".r-roles [data-role=health] a").click()
    page.goto(page.url.replace("roles/health.html", "index.html"))
    expect(page.locator(".r-you a")).to_have_text("Health")
    assert page.locator(".r-roles").is_hidden()


def test_a_remembered_role_can_be_changed_and_forgotten(go: Go) -> None:
    page = go("index.html")
    remember(page, "role", "health")
    page.get_by_role("button", name="Change").click()
    page.locator(".r-roles [data-role=journalist] a").click()
    expect(page.locator(".r-keep")).to_contain_text("Journalist")

    page.get_by_role("button", name="Forget").click()
    assert page.evaluate("window.rahnumaDevice.read('role')") is None
    expect(page.get_by_role("button", name="Remember my role")).to_be_visible()


def test_the_bar_leads_to_my_page_in_both_languages(go: Go) -> None:
    page = go("legal/index.html")
    assert page.locator(".r-me").get_attribute("href") == "../index.html#who"
    remember(page, "role", "health")
    expect(page.locator(".r-me")).to_have_text("My page")
    page.click(".r-me")
    page.click(".r-language")
    page.click(".r-me")
    assert page.url.endswith("/ur/roles/health.html")


def test_a_stage_leads_to_my_page_for_it(go: Go) -> None:
    page = go("emergency/index.html")
    assert page.locator(".r-mine").is_hidden()
    remember(page, "role", "health")
    page.locator(".r-mine a").click()
    assert page.url.endswith("/roles/health/emergency.html")


@pytest.mark.parametrize("kept", ["a-role-of-old", ["health"], {"role": "health"}, 7])
def test_a_role_that_does_not_exist_is_not_remembered(go: Go, kept: object) -> None:
    page = go("index.html")
    page.evaluate("kept => window.rahnumaDevice.write('role', kept)", kept)
    page.reload()
    assert page.locator(".r-you").is_hidden()
    assert page.locator(".r-stages a").first.get_attribute("href") == "emergency/index.html"


def test_a_browser_that_keeps_nothing_says_so(go: Go) -> None:
    page = go("roles/health.html")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error(); }; }")
    page.get_by_role("button", name="Remember my role").click()
    expect(page.locator(".r-unkept")).to_be_visible()


def test_without_scripts_my_page_can_be_reached(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/index.html")
    assert page.locator("[data-act]").locator("visible=true").count() == 0
    page.locator(".r-roles [data-role=journalist] a").click()
    page.locator(".r-stages a", has_text="Identification").click()
    expect(page.locator(".r-content")).to_contain_text("These stages are private.")
    page.locator(".r-now .r-button").click()
    assert "/checklists/journalist-" in page.url
    context.close()


@pytest.mark.parametrize("root", ["", "ur/"])
@pytest.mark.parametrize("percent", [125, 250])
def test_the_bar_leaves_room_for_the_text(go: Go, root: str, percent: int) -> None:
    page = go(f"{root}roles/health.html")
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate(
        "size => document.documentElement.style.setProperty('font-size', size, 'important')",
        f"{percent}%",
    )
    page.mouse.wheel(0, 400)
    bar = page.locator(".r-bar").bounding_box()
    assert bar["width"] <= 320
    assert bar["height"] <= 640 * (0.4 if percent > 125 else 0.12)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


SERVICES = """
services:
  - { id: shore, title: Shore office, kind: police, does: Helps., verified: yes, source: seen,
      roles: [guide], stages: [meeting], districts: [shore],
      reach: [{ by: telephone, value: "0100", verified: yes, confirmed: 2026-11-01 }] }
  - { id: relief-office, title: Relief line, kind: police, does: Helps., verified: yes,
      source: seen, roles: [guide], stages: [meeting], districts: [all],
      reach: [{ by: telephone, value: "0200", verified: yes, confirmed: 2026-11-01 }] }
  - { id: hill, title: Hill office, kind: police, does: Helps., verified: yes, source: seen,
      roles: [guide], stages: [meeting], districts: [hill],
      reach: [{ by: telephone, value: "0300", verified: yes, confirmed: 2026-11-01 }] }
"""
DISTRICTS = """
districts:
  - { id: hill, title: Hill }
  - { id: shore, title: Shore }
"""


@pytest.fixture(scope="module")
def valley(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small handbook in which two of three numbers are of one district."""
    project = tmp_path_factory.mktemp("valley") / "project"
    shutil.copytree(SMALL, project)
    with (project / "handbook.yml").open("a") as settings:
        settings.write(DISTRICTS)
    (project / "guidelines" / "services" / "valley.yml").write_text(SERVICES)
    return build_sites(project, ["en"], project.parent, TODAY)["en"]


@pytest.mark.parametrize("address", ["roles/guide/meeting.html", "services/index.html"])
def test_numbers_of_my_district_come_first(browser: Browser, valley: Path, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()

    def order() -> list[str]:
        page.goto(f"file://{valley}/{address}")
        return page.locator("[data-by-district] a[href^='tel:']").all_inner_texts()

    assert order() == ["0100", "0200", "0300"]
    page.goto(f"file://{valley}/index.html")
    page.get_by_label("Show the numbers of my district first").select_option("hill")
    assert order() == ["0300", "0200", "0100"]
    assert page.locator("[data-by-district] > [data-mine]").count() == 1

    page.goto(f"file://{valley}/index.html")
    page.get_by_label("Show the numbers of my district first").select_option("")
    assert order() == ["0100", "0200", "0300"]
    context.close()
