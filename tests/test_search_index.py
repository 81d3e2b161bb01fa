"""A plan in, the rows of the search index out."""

from __future__ import annotations

import json

import pytest
from worlds import SMALL, TODAY

from rahnuma.build import prepare
from rahnuma.outputs.search import search_scripts
from rahnuma.plan import Plan

PLANS = prepare(SMALL, TODAY).plans


def rows(plan: Plan) -> list[list]:
    ((_, script),) = search_scripts(plan)
    return json.loads(script.removeprefix("window.rahnumaIndex = ").removesuffix(";\n"))


@pytest.mark.parametrize("plan", PLANS, ids=["en", "ur"])
def test_every_page_is_found_but_the_start_and_those_that_repeat_others(plan):
    found = {row[0].partition("#")[0] for row in rows(plan)}
    planned = {page.address for page in plan.pages if page.kind not in ("start", "mine", "embed")}
    assert found == planned


def test_a_page_of_no_record_is_found_by_what_people_call_it():
    names = {row[0]: row[3] for row in rows(PLANS[0]) if row[1] == "page"}
    assert "PDF" in names["downloads.html"]
    assert "helplines" in names["services/index.html"]


def test_a_page_is_found_by_what_people_ask_and_a_translated_one_by_its_first_words():
    asked = [{row[0]: row[5].split(" · ") for row in rows(plan) if len(row) > 5} for plan in PLANS]
    english, urdu = (one["checklists/at-the-door.html"] for one in asked)
    assert english == ["who comes first", "pehle kis se milna"]
    assert urdu[:2] == english
    titles = {row[0]: row[2] for row in rows(PLANS[0])}
    assert titles["checklists/at-the-door.html"] in urdu


def test_a_provision_is_found_by_what_people_ask_and_what_nobody_has_seen_is_not():
    for plan in PLANS:
        (law,) = (row for row in rows(plan) if row[1] == "instrument")
        whole, provision = law[4]
        assert (whole[0], provision[0]) == ("", "s2")
        assert provision[4] == "be treated politely · izzat ka haq"
