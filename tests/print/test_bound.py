"""Packs and handbooks: page numbers, bookmarks, references."""

from __future__ import annotations

import re

import pytest
from asking import FAMILIES, Printed, artifacts, bookmarks, fonts, made, squeezed
from worlds import WORKSHOP

from rahnuma.editions import Edition
from rahnuma.plan import Plan

pytestmark = pytest.mark.print


def contents(one: Printed, page: int) -> list[tuple[str, int]]:
    """The lines of the contents on a page: words, and the page that they name."""
    lines = re.findall(r"^(.+?)[ .]*\. *(\d+)$", one.texts[page - 1], re.MULTILINE)
    return [(squeezed(words), int(number)) for words, number in lines]


@pytest.fixture(scope="module")
def pack(project_sheets) -> Printed:
    """The project's shortest pack in English."""
    packs = artifacts((project_sheets[0].plan,), "pack")
    return made(*min(packs, key=lambda found: len(found[1].paper.checklists)))


def test_an_empty_left_hand_page_says_so(pack):
    empty = [n for n, text in enumerate(pack.texts, 1) if n > 1 and f"Page {n} of" not in text]

    assert 2 in empty
    for number in empty:
        assert number % 2 == 0
        assert squeezed(pack.texts[number - 1]) == squeezed("This side is left empty.")


def test_each_sheet_of_a_pack_starts_on_a_right_hand_page(pack, project_sheets):
    pages = {one.paper.id: len(one.texts) for one in project_sheets if one.plan is pack.plan}
    start, starts = 3, []  # the cover and its empty back come first
    for checklist in pack.paper.checklists:
        starts.append((checklist.title, start))
        end = start + pages[checklist.id] - 1
        start = end + 1 + end % 2
    titles = [(words, page) for level, words, page in bookmarks(pack.reader) if level == 1][1:]

    assert titles == starts
    assert len(pack.texts) == end


def test_the_cover_of_a_pack_lists_its_sheets_with_their_pages(pack):
    settings = pack.plan.handbook.settings
    listed = [
        (squeezed(f"{settings.stage(one.stage).title}: {one.title}"), page)
        for one, (_, _, page) in zip(
            pack.paper.checklists,
            [mark for mark in bookmarks(pack.reader) if mark[0] == 1][1:],
            strict=True,
        )
    ]

    assert contents(pack, 1) == listed


def test_a_pack_for_a_workshop_keeps_its_order_and_its_purpose(handbook_of):
    plan = Plan(Edition("valley", "en"), handbook_of(WORKSHOP).handbook, ("en",))
    first = next(one for _, one in artifacts((plan,), "pack"))
    printed = made(plan, first)
    words = " ".join(printed.texts[0].split())

    assert "For those who open the shelter." in words
    assert contents(printed, 1) == [
        ("Nurse,Return:nurseatreturn", 3),
        ("Guide,Meeting:guideatmeeting", 5),
    ]
    assert "Page 5 of 5" in " ".join(printed.texts[4].split())


def test_a_handbook_has_bookmarks_to_two_levels_in_order(small_handbook):
    marks = bookmarks(small_handbook.reader)
    pages = [page for _, _, page in marks]

    assert {level for level, _, _ in marks} == {1, 2}
    assert pages == sorted(pages)
    assert [words for level, words, _ in marks if level == 1] == [
        "Contents", "Meeting", "Legal basis", "Who helps", "Glossary",
    ]  # fmt: skip
    for _, words, page in marks:
        assert squeezed(words) in squeezed(small_handbook.texts[page - 1])


def test_the_contents_name_the_real_pages(small_handbook):
    real = {squeezed(words): page for _, words, page in bookmarks(small_handbook.reader)}
    listed = contents(small_handbook, 2)

    assert len(listed) >= 5
    assert dict(listed) == {words: real[words] for words, _ in listed}


def test_a_reference_names_the_page_that_it_leads_to(small_handbook):
    text = " ".join(" ".join(small_handbook.texts).split())
    real = {words: page for _, words, page in bookmarks(small_handbook.reader)}
    named = re.findall(r"At the door \(page (\d+)\)", text)

    assert len(named) >= 2
    assert {int(page) for page in named} == {real["At the door"]}


def test_an_answer_names_its_question_or_its_outcome(small_handbook):
    text = " ".join(" ".join(small_handbook.texts).split())

    assert re.search(r"go to question \d", text)
    assert re.search(r"outcome A \(page \d+\)", text)


def test_only_our_fonts_are_embedded_in_a_handbook(small_handbook):
    assert fonts(small_handbook.reader) <= FAMILIES


def test_what_nobody_has_seen_stands_only_under_what_a_lawyer_must_check(small_handbook):
    text = squeezed(" ".join(small_handbook.texts))
    for instrument in small_handbook.plan.handbook.instruments:
        for provision in instrument.provisions:
            if provision.verified == "no":
                gist = squeezed(provision.gist)
                assert text.count(gist) == 1
                assert text.rindex(squeezed("What a lawyer must check"), 0, text.index(gist)) > 0
