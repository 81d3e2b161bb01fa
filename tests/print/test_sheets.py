"""Sheets on paper: their words, their length, their fonts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

import pytest
from asking import (
    FAMILIES,
    Printed,
    first_missing,
    fonts,
    pieces,
    sizes_of,
    squeezed,
    text_pieces,
    written,
)

from rahnuma import assets
from rahnuma.outputs.sheets import sheets
from rahnuma.phrasing import letter

pytestmark = pytest.mark.print


def test_a_sheet_says_every_step_in_order(project_sheets):
    missing = {
        one.name: first_missing(one.paper.checklists[0], one.texts)
        for one in project_sheets
        if one.plan.edition.direction == "ltr"
    }

    assert {name: piece for name, piece in missing.items() if piece} == {}


def test_a_sheet_has_one_or_two_sides(project_sheets, project_decisions):
    found = [*project_sheets, *project_decisions]
    assert {one.name: len(one.texts) for one in found if len(one.texts) > 2} == {}


def test_no_plain_sheet_is_left_out_of_the_count(project_plans, project_sheets, project_decisions):
    plain = [
        paper.address
        for plan in project_plans
        for paper in plan.papers
        if paper.kind == "sheet" and not paper.variant
    ]
    assert sorted(plain) == sorted(one.name for one in [*project_sheets, *project_decisions])


def test_a_decision_says_every_question_answer_and_outcome(project_decisions):
    for one in english(project_decisions):
        said = squeezed("".join(one.texts))
        missing = [words for words in followed(one) if squeezed(words) not in said]
        assert (one.name, missing) == (one.name, [])


def followed(one: Printed) -> Iterator[str]:
    """What a person needs who follows a decision; an answer with where it leads."""
    decision, say = one.paper.decision, one.plan.edition.say
    ends = {
        **{
            one.id: say("Question {number}", number=n)
            for n, one in enumerate(decision.questions, 1)
        },
        **{
            o.id: say("Outcome {letter}", letter=letter(n))
            for n, o in enumerate(decision.outcomes, 1)
        },
    }
    for question in decision.questions:
        yield from text_pieces(question.ask)
        for answer in question.answers:
            yield f"{answer.answer}{ends[answer.go]}"
    for outcome in decision.outcomes:
        yield outcome.title
        yield from text_pieces(outcome.rule)
        yield from text_pieces(outcome.do)


def test_every_source_of_a_decision_has_its_mark_and_its_note(project_plans):
    for artifact in sheets(project_plans[0]):
        if not artifact.paper.decision:
            continue
        decision, html = artifact.paper.decision, artifact.make.args[0]
        cited = [of.cite for of in (*decision.questions, *decision.outcomes) if of.cite]
        marks = re.findall(r'<sup class="cited">', html)
        notes = re.findall(r"<strong>(\d+)</strong>&#160;<bdi", html)
        assert len(marks) == len(cited)
        assert notes == [str(n) for n in range(1, len(set(chain(*cited))) + 1)]


def test_a_decision_says_why_where_two_sides_have_room(project_decisions):
    whys = [one.name for one in english(project_decisions) if says_why(one)]
    others = [one for one in english(project_decisions) if one.name not in whys]

    assert whys and others
    for one in others:
        words = one.plan.edition.say("Online, the page also says why each question is asked.")
        assert all(squeezed(words) in squeezed(text) for text in one.texts)


def says_why(one: Printed) -> bool:
    said = squeezed("".join(one.texts))
    whys = [piece for of in one.paper.decision.questions for piece in text_pieces(of.why or "")]
    return all(squeezed(why) in said for why in whys)


def test_a_decision_is_set_in_11_points_and_gives_its_words_back(project_decisions):
    for one in project_decisions:
        titles = {squeezed(outcome.title) for outcome in one.paper.decision.outcomes}
        sizes = [size for text, size in sizes_of(one) if text in titles]
        assert sizes and min(sizes) >= 10.9
        assert one.report.back >= 0.99 * one.report.words
        assert (one.report.tags, one.report.overflow) == ((), ())


def test_a_step_stands_whole_on_one_side(project_sheets):
    torn = [
        (one.name, step.id)
        for one in english(project_sheets)
        for step in one.paper.checklists[0].steps
        if not sides(one, list(pieces(step)))
    ]

    assert torn == []


def test_no_heading_stands_without_its_first_step(project_sheets):
    lonely = [
        (one.name, group.id)
        for one in english(project_sheets)
        for group in one.paper.checklists[0].groups
        if not sides(one, [group.title, next(pieces(group.steps[0]))])
    ]

    assert lonely == []


def english(found: list[Printed]) -> list[Printed]:
    """pypdf tears lines from right to left apart, so they are not asked in order."""
    return [one for one in found if one.plan.edition.direction == "ltr"]


def sides(one: Printed, words: list[str]) -> list[int]:
    """The sides that say all of the words."""
    said = [squeezed(text) for text in one.texts]
    return [n for n, text in enumerate(said, 1) if all(squeezed(word) in text for word in words)]


def test_the_first_of_two_sides_says_that_it_goes_on(project_sheets):
    for one in project_sheets:
        words = squeezed(one.plan.edition.say("Turn over"))
        goes_on = [words in squeezed(text) for text in one.texts]
        assert goes_on == [number < len(one.texts) for number in range(1, len(one.texts) + 1)]


def test_what_is_read_at_a_bedside_is_set_in_11_points_at_least(project_sheets):
    for one in project_sheets[:: len(project_sheets) - 1]:
        sizes = sizes_of(one)
        body = [squeezed(piece) for piece in written(one.paper.checklists[0])]
        small = {text: size for text, size in sizes if size < 10.9 and text in body}
        assert len({text for text, _ in sizes} & set(body)) > 3
        assert small == {}


def test_a_box_for_a_pen_is_5_millimetres_wide_at_least():
    widths = re.findall(r"\.tick[^{]*\{[^}]*?width: ([\d.]+)mm", assets.style("print.css"))

    assert len(widths) >= 2
    assert min(map(float, widths)) >= 5


def test_only_our_fonts_are_embedded(project_sheets):
    foreign = {one.name: fonts(one.reader) - FAMILIES for one in project_sheets}

    assert {name: found for name, found in foreign.items() if found} == {}


def test_a_pdf_carries_its_title_its_language_and_its_tags(project_sheets):
    for one in project_sheets:
        root = one.reader.trailer["/Root"]
        assert one.reader.metadata.title == one.paper.title
        assert root["/Lang"] == one.plan.edition.language
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/StructTreeRoot"]["/K"]


def test_every_page_carries_its_number_the_edition_and_the_status(project_sheets):
    for one in project_sheets:
        if one.plan.edition.language != "en":
            continue
        for number, text in enumerate(one.texts, 1):
            words = " ".join(text.split())
            assert f"Page {number} of {len(one.texts)}" in words
            assert f"Edition {one.plan.handbook.settings.edition}" in words
            assert "not approved" in words or "Approved" in words
            assert one.plan.handbook.settings.notice.split(".")[0] in words


def test_the_notes_of_a_step_stand_apart(small_plans, project_sheets):
    raised = re.compile(r'<sup class="cited">(.*?)</sup>')
    for artifact in sheets(project_sheets[0].plan):
        for note in raised.findall(artifact.make.args[0]):
            numbers = re.findall(r">(\d+)</a>", note)
            assert re.sub(r"<[^>]*>", "", note) == "\u2060" + ",\u00a0".join(numbers)


def test_an_urdu_sheet_gives_its_words_back(urdu_sheet, project_sheets):
    """Words with lam before kaf or gaf among them. What is left is spaces that pypdf takes out."""
    urdu = [urdu_sheet, *(one for one in project_sheets if one.plan.edition.language == "ur")]
    for one in urdu:
        back = [came for _, came in words_back(one)]
        assert sum(back) / len(back) >= 0.99


def test_the_letters_of_an_urdu_sheet_are_those_written(project_sheets):
    for one in project_sheets:
        if one.plan.edition.language == "ur":
            letters = squeezed("".join(one.texts))
            lost = [word for word, _ in words_back(one) if squeezed(word) not in letters]
            assert lost == []


def words_back(one: Printed) -> list[tuple[str, bool]]:
    """Each word of a sheet, and whether the PDF gives it back; pypdf may glue a label to its
    first choice, so a word also counts where its whole piece comes back."""
    words, glued = set(words_of("\n".join(one.texts))), squeezed("".join(one.texts))
    return [
        (word, word in words or squeezed(piece) in glued)
        for piece in written(one.paper.checklists[0])
        for word in words_of(piece)
    ]


def words_of(text: str) -> list[str]:
    folded = re.sub("[\u200b-\u200f\u2060-\u2069]", "", unicodedata.normalize("NFKC", text))
    return re.findall(r"[^\W\d_]+", folded)


def test_the_html_of_a_sheet(golden, small_plans):
    artifact = next(sheets(small_plans[0]))

    golden("sheet.html", artifact.make.args[0])
