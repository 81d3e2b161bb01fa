"""A plan in, Markdown pages out: one page of each kind is kept and reviewed."""

from __future__ import annotations

import json
import re

import pytest
from worlds import DEFAULTS, SMALL, TODAY, WORKSHOP, write

from rahnuma.build import prepare
from rahnuma.editions import Edition
from rahnuma.outputs.pages import pages
from rahnuma.outputs.steps import step_scripts
from rahnuma.plan import Plan

ENGLISH, URDU = prepare(SMALL, TODAY).plans
PAGES = {one.path: one for one in pages(ENGLISH)}
KINDS = {one.page.kind: one for one in reversed(PAGES.values())}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_as_reviewed(kind, golden):
    golden(f"pages/{kind}.md", KINDS[kind].text)


def test_an_urdu_page_is_as_reviewed(golden):
    page = next(one for one in pages(URDU) if one.page.kind == "checklist")
    golden("pages/checklist.ur.md", page.text)


def test_every_planned_page_is_made():
    assert [one.page for one in PAGES.values()] == list(ENGLISH.pages)


@pytest.mark.parametrize("plan", [ENGLISH, URDU], ids=["en", "ur"])
def test_a_page_opens_with_its_title(plan):
    for one in pages(plan):
        assert one.text.startswith("---\n")
        assert re.search(r"^# \S", one.text, re.MULTILINE), one.path


@pytest.mark.parametrize("plan", [ENGLISH, URDU], ids=["en", "ur"])
def test_no_mark_of_ours_is_left(plan):
    for one in pages(plan):
        assert not re.search(r"\[@|\[=|\]\[", one.text), one.path


def test_the_list_of_cases_finds_a_sheet_by_each_of_its_ids(handbook_of):
    sheet = WORKSHOP["checklists/guide/meeting.yml"].replace(
        "status:", "was: [tent]\n        status:", 1
    )
    files = {**WORKSHOP, "checklists/guide/meeting.yml": sheet}
    plan = Plan(Edition("valley", "en"), handbook_of(files).handbook, ("en",))
    ((path, script),) = step_scripts(plan)
    sheets = json.loads(script.removeprefix("window.rahnumaSheets = ").removesuffix(";\n"))
    assert path == "assets/rahnuma/sheets.js"
    assert sheets["tent"] == sheets["guide-meeting"]
    assert sheets["tent"] == ["checklists/guide-meeting.html", "guide at meeting", ["look"]]


def test_the_same_plan_gives_the_same_pages():
    assert [one.text for one in pages(ENGLISH)] == [one.text for one in pages(ENGLISH)]


RIGHT = """
    ---
    id: dignity
    title: The right to dignity
    status: draft
    purpose: Meet people well.
    ---
    ## Rules {#rules}

    ### Knock first {#knock}

    Wait.
    """


def of_right(tmp_path, more=""):
    """The pages of a handbook with a right, by their path."""
    law = DEFAULTS["guidelines/legal/relief-act.yml"].replace("gist", "rights: [dignity], gist")
    files = {
        **DEFAULTS,
        "handbook.yml": DEFAULTS["handbook.yml"] + f"rights: [dignity]\n        {more}\n",
        "guidelines/legal/relief-act.yml": law,
        "guidelines/rights/dignity.md": RIGHT,
    }
    return {one.path: one.text for one in pages(prepare(write(tmp_path, files), TODAY).plans[0])}


def test_a_right_and_the_law_on_it_lead_to_each_other(tmp_path):
    made = of_right(tmp_path)

    assert 'href="../legal/relief-act.html#s2"' in made["rights/dignity.md"]
    assert 'href="../rights/dignity.html"' in made["legal/relief-act.md"]
    assert 'data-right="dignity"' in made["legal/index.md"]


def test_the_media_kit_is_there_to_embed_where_the_site_has_an_address(tmp_path):
    made = of_right(tmp_path, "media_kit: dignity")

    assert "### Knock first {#knock}" in made["embed/dignity.md"]
    assert 'src="https://flood.example/embed/dignity.html"' in made["rights/dignity.md"]


def test_without_a_media_kit_there_is_nothing_to_embed(tmp_path):
    made = of_right(tmp_path)

    assert "embed/dignity.md" not in made
    assert "iframe" not in made["rights/dignity.md"]
