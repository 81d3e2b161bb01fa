"""Packs and handbooks: page numbers, bookmarks, references."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from asking import FAMILIES, Printed, artifacts, bookmarks, fonts, made, squeezed
from pypdf import PdfReader
from worlds import WORKSHOP

from rahnuma.editions import Edition
from rahnuma.outputs import pdf
from rahnuma.outputs.artifact import Made
from rahnuma.outputs.pdf import write_bound
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
        "Contents", "Meeting", "The valley", "Who helps", "Glossary", "Index of terms",
        "Index of law",
    ]  # fmt: skip
    for _, words, page in marks:
        assert squeezed(words) in squeezed(small_handbook.texts[page - 1])


def test_the_html_of_a_handbook(golden, small_plans):
    parts = next(artifacts(small_plans, "handbook"))[1].make.args[0]

    golden("handbook.html", "\n".join(parts))


def test_each_chapter_of_a_handbook_opens_on_a_right_hand_page(small_handbook):
    opens = [page for level, _, page in bookmarks(small_handbook.reader) if level == 1]

    assert len(opens) == 7
    assert all(page % 2 for page in opens)


def test_the_contents_name_the_real_pages(small_handbook):
    real = {squeezed(words): page for _, words, page in bookmarks(small_handbook.reader)}
    listed = [(words.partition("·")[0], page) for words, page in contents(small_handbook, 3)]

    assert len(listed) >= 8
    assert dict(listed) == {words: real[words] for words, _ in listed}


def test_a_page_carries_its_number_its_head_and_how_far_it_is_approved(small_handbook):
    for number, text in enumerate(small_handbook.texts, 1):
        if number < 3 or not text.strip():
            continue  # cover, its back, and what is left empty before a right-hand page
        words = " ".join(text.split())
        assert re.search(rf"(^|\D){number}(\D|$)", words)
        assert "Approved · Edition 2026.1, 24 November 2026" in words
    assert "Meeting" in small_handbook.texts[5].split("\n")  # on the left the chapter
    assert small_handbook.texts[6].count("May I take a picture?") == 2  # on the right what is read


def indexed(one: Printed, title: str, words: str) -> list[int]:
    """The pages that a line of an index names."""
    page = next(page for _, words, page in bookmarks(one.reader) if words == title)
    line = re.search(rf"{words}\s+((?:\d+,\s+)*\d+)\s", one.texts[page - 1])
    return [int(each) for each in line[1].split(",")]


def test_the_index_of_terms_names_pages_that_speak_of_the_term(small_handbook):
    pages = indexed(small_handbook, "Index of terms", "welcome")

    assert len(pages) == len(set(pages)) >= 2
    for page in pages:
        assert "welcome" in small_handbook.texts[page - 1].lower()


def test_the_index_of_law_names_pages_that_rely_on_the_provision(small_handbook):
    explained, *relying = indexed(small_handbook, "Index of law", "2 · Dignity")

    assert "Dignity" in small_handbook.texts[explained - 1]
    assert relying == sorted(set(relying))
    for page in relying:
        assert re.search(r"[a-z.?]\u2060?1\b", small_handbook.texts[page - 1])


def test_a_drawn_decision_says_itself_in_words(small_handbook):
    drawn = [
        element["/Alt"]
        for element in elements(small_handbook.reader)
        if element.get("/S") == "/Figure"
    ]

    assert drawn == [
        "Question 1. Did you ask the person? No: outcome A; Yes: go to question 2. "
        "Question 2. Is it a child? Yes: outcome A; No: outcome B."
    ]


def test_a_number_that_took_the_place_of_a_guess_moves_no_letter(small_plans, small_handbook):
    """As if it had been laid out with the true numbers from the first."""
    reader = small_handbook.reader
    page = {
        name: reader.get_destination_page_number(place) + 1
        for name, place in reader.named_destinations.items()
    }
    known = tuple(
        re.sub(
            r'(<span class="page-number") data-to="#([^"]*)">',
            lambda slot: f"{slot[1]}>{page[slot[2]]}",
            part,
        )
        for part in next(artifacts(small_plans, "handbook"))[1].make.args[0]
    )

    assert letters(PdfReader(io.BytesIO(write_bound(known).content))) == letters(reader)


@pytest.mark.parametrize("letters_a_page", [1, 1_000_000])
def test_a_number_of_another_length_moves_what_stands_after_it(monkeypatch, letters_a_page):
    """With guesses of four digits and of one, where the true page is the thirteenth."""
    laid_out = counted(monkeypatch)
    monkeypatch.setattr(pdf, "LETTERS_A_PAGE", letters_a_page)
    wide = '<p>See <a href="#goal">page {}</a>, then ring.</p>'
    guessed = write_bound(far_apart(wide))
    known = write_bound([one.replace(SLOT, TRUE) for one in far_apart(wide)])

    assert letters(reader_of(guessed)) == letters(reader_of(known))
    assert len(laid_out) == 2 + 2


def test_where_a_longer_number_has_no_room_its_part_is_laid_out_again(monkeypatch):
    laid_out = counted(monkeypatch)
    monkeypatch.setattr(pdf, "LETTERS_A_PAGE", 1_000_000)
    narrow = '<p style="display: inline-block">page {}</p>'
    guessed = write_bound(far_apart(narrow))
    known = write_bound([one.replace(SLOT, TRUE) for one in far_apart(narrow)])

    assert letters(reader_of(guessed)) == letters(reader_of(known))
    assert len(laid_out) == 3 + 2


SLOT = '<span class="page-number" data-to="#goal"></span>'
TRUE = '<span class="page-number">13</span>'


def far_apart(words: str) -> list[str]:
    """Two parts, of which the first refers to a page in the second: the thirteenth of all."""
    page = '<div style="break-before: page">.</div>'
    frame = '<html lang="en"><title>Far</title><body class="handbook">{}</body></html>'
    return [
        frame.format(words.format(SLOT) + 9 * page),
        frame.format(2 * page + '<h1 id="goal" style="break-before: page">Goal</h1>'),
    ]


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Gathers the first page of each part that is laid out, as often as it is."""
    starts: list[int] = []
    lay_out = pdf._Part.lay_out

    def counting(part: pdf._Part, start: int, places: pdf._Places) -> None:
        starts.append(start)
        lay_out(part, start, places)

    monkeypatch.setattr(pdf._Part, "lay_out", counting)
    return starts


def reader_of(made: Made) -> PdfReader:
    return PdfReader(io.BytesIO(made.content))


def letters(reader: PdfReader) -> list[tuple[int, str, float, float]]:
    """Each run of words with its page and place."""
    found: list[tuple[int, str, float, float]] = []
    for number, page in enumerate(reader.pages, 1):
        page.extract_text(
            visitor_text=lambda text, _, at, *rest, on=number: found.append((on, text, *at[4:]))
        )
    return found


def elements(reader: PdfReader) -> Iterator[dict]:
    """Every element of the tag tree."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if not isinstance(element, dict):
            continue
        yield element
        kids = element.get("/K", [])
        waiting += kids if isinstance(kids, list) else [kids]


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
    text = squeezed(re.sub(r"(?<=\w)-\n", "", "\n".join(small_handbook.texts)))  # word divisions
    for instrument in small_handbook.plan.handbook.instruments:
        for provision in instrument.provisions:
            if provision.verified == "no":
                gist = squeezed(provision.gist)
                assert text.count(gist) == 1
                assert text.rindex(squeezed("What a lawyer must check"), 0, text.index(gist)) > 0


def test_a_decision_is_a_sheet_on_which_each_answer_leads_on(small_plans):
    sheet = next(
        made(plan, one) for plan, one in artifacts(small_plans, "sheet") if one.paper.decision
    )
    text = squeezed(" ".join(sheet.texts))
    for question in sheet.paper.decision.questions:
        for answer in question.answers:
            assert squeezed(answer.answer) in text
    for number, outcome in enumerate(sheet.paper.decision.outcomes):
        assert squeezed(f"{chr(ord('A') + number)}{outcome.title}") in text
    for words in ("No Outcome A", "Yes Question 2", "Yes Outcome A", "No Outcome B"):
        assert squeezed(words) in text
