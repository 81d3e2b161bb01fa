"""Sheets on paper: their words, their length, their fonts."""

from __future__ import annotations

import re
import unicodedata

import pytest
from asking import FAMILIES, Printed, first_missing, fonts, pieces, sizes_of, squeezed, written

from rahnuma import assets
from rahnuma.outputs.sheets import sheets

pytestmark = pytest.mark.print


def test_a_sheet_says_every_step_in_order(project_sheets):
    missing = {
        one.name: first_missing(one.paper.checklists[0], one.texts)
        for one in project_sheets
        if one.plan.edition.direction == "ltr"
    }

    assert {name: piece for name, piece in missing.items() if piece} == {}


def test_a_sheet_has_one_or_two_sides(project_sheets):
    assert {one.name: len(one.texts) for one in project_sheets if len(one.texts) > 2} == {}


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
