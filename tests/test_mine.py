"""My pages, whom a page is for, what it rests on, and districts: as a small handbook shows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from worlds import DEFAULTS, SMALL, TODAY, WORKSHOP, judge, show

from rahnuma.build import prepare
from rahnuma.editions import Edition
from rahnuma.load import Loaded
from rahnuma.outputs.pages import pages
from rahnuma.plan import Plan

Make = Callable[[Mapping[str, str]], Loaded]

SERVICES = """
    services:
      - { id: hill-office, title: Hill office, kind: police, does: Helps., verified: yes,
          source: seen, roles: [guide], stages: [meeting], districts: [hill],
          reach: [{ by: telephone, value: "0100", verified: yes, confirmed: 2026-11-01 }] }
      - { id: line, title: Relief line, kind: helpline, does: Helps., verified: yes,
          source: seen, roles: [guide], stages: [meeting], districts: [all],
          reach: [{ by: telephone, value: "0200", verified: yes, confirmed: 2026-11-01 }] }
    """
DISTRICTS = """
districts:
  - { id: hill, title: Hill }
  - { id: shore, title: Shore }
"""


def text_of(loaded: Loaded, address: str) -> str:
    plan = Plan(Edition("valley", "en"), loaded.handbook, ("en",))
    return next(one.text for one in pages(plan) if one.page.address == address)


def with_districts(handbook_of: Make, services: str = SERVICES) -> Loaded:
    settings = re.sub(r"(?m)^ {8}", "", DEFAULTS["handbook.yml"]).lstrip("\n") + DISTRICTS
    return handbook_of({"handbook.yml": settings, "guidelines/services/valley.yml": services})


def test_each_role_has_a_page_at_each_stage(handbook_of: Make) -> None:
    plan = Plan(Edition("valley", "en"), handbook_of(WORKSHOP).handbook, ("en",))
    assert [one.address for one in plan.pages if one.kind == "mine"] == [
        "roles/guide/meeting.html",
        "roles/guide/return.html",
        "roles/nurse/meeting.html",
        "roles/nurse/return.html",
    ]


def test_my_page_begins_with_my_sheet_at_its_first_step(handbook_of: Make) -> None:
    text = text_of(handbook_of(WORKSHOP), "roles/nurse/return.html")
    assert text.index("nurse at return") < text.index("checklists/nurse-return.html#look")
    assert "guide at return" not in text
    assert '<span>Before</span> <a href="meeting.html">Meeting</a>' in text


def test_without_a_sheet_the_reason_and_the_nearest_sheet_stand_there(handbook_of: Make) -> None:
    files = {**WORKSHOP}
    del files["checklists/nurse/return.yml"]
    gap = "gaps: [{ role: nurse, stages: [return], reason: Nobody is ill. }]"
    files["handbook.yml"] = files["handbook.yml"].rstrip() + f"\n        {gap}\n"
    text = text_of(handbook_of(files), "roles/nurse/return.html")
    assert "Nobody is ill." in text
    assert "My nearest sheet is for another stage: <strong>Meeting</strong>" in text
    assert "checklists/nurse-meeting.html" in text


def test_my_law_is_what_my_sheet_and_guidance_cite() -> None:
    english = prepare(SMALL, TODAY).plans[0]
    texts = {one.page.address: one.text for one in pages(english)}
    assert "relief-act.html#s2" in texts["roles/guide/meeting.html"]


def test_a_sheet_names_what_it_rests_on_and_what_comes_next(handbook_of: Make) -> None:
    text = text_of(handbook_of(WORKSHOP), "checklists/guide-meeting.html")
    foot = text[text.index("What next") :]
    assert "roles/guide/meeting.html" in foot and "guide-return.html" in foot


def test_a_district_is_asked_for_where_a_number_is_its_own(handbook_of: Make) -> None:
    text = text_of(with_districts(handbook_of), "index.html")
    assert '<option value="hill">Hill</option>' in text
    assert "shore" not in text
    everywhere = SERVICES.replace("districts: [hill]", "districts: [all]")
    assert "<select" not in text_of(with_districts(handbook_of, everywhere), "index.html")


def test_a_number_says_in_which_district_it_helps(handbook_of: Make) -> None:
    text = text_of(with_districts(handbook_of), "roles/guide/meeting.html")
    assert '<li data-districts="hill">' in text
    assert '<span class="r-district">Hill</span>' in text
    assert '<li data-districts="all">' in text


def test_a_district_that_is_not_named_is_a_mistake(handbook_of: Make) -> None:
    said = show(judge(with_districts(handbook_of, SERVICES.replace("[hill]", "[hil]"))))
    assert "error[unknown-district] 'hil' is not a district of this handbook" in said
    assert "did you mean 'hill'?" in said
