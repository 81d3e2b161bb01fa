"""A plan in, Markdown pages out: one page of each kind is kept and reviewed."""

from __future__ import annotations

import re

import pytest
from worlds import SMALL, TODAY

from rahnuma.build import prepare
from rahnuma.outputs.pages import pages

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


def test_the_same_plan_gives_the_same_pages():
    assert [one.text for one in pages(ENGLISH)] == [one.text for one in pages(ENGLISH)]
