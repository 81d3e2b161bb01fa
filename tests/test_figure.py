"""A decision in, its drawing out."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from worlds import SMALL

from rahnuma.editions import Edition
from rahnuma.figure import TALLEST, WIDTH, figures
from rahnuma.load import load

SVG = "{http://www.w3.org/2000/svg}"
ENGLISH, URDU = Edition("valley", "en"), Edition("valley", "ur")
LONG = """
    id: long
    title: A long decision
    status: draft
    use: You wonder.
    questions:
    {questions}
    outcomes:
      - {{ id: end, verdict: yes, title: The end, rule: None., do: Stop. }}
      - {{ id: other, verdict: no, title: Another end, rule: None., do: Stop. }}
    """


def long(handbook_of, number: int):
    questions = "\n    ".join(
        f"  - {{ id: q{one}, ask: Is it {one}?, answers: "
        f"[{{ answer: 'Yes', go: {'q' + str(one + 1) if one < number else 'end'} }}, "
        "{ answer: 'No', go: other }] }"
        for one in range(1, number + 1)
    )
    files = {"guidelines/meeting/long.yml": LONG.format(questions=questions)}
    return handbook_of(files).handbook.decisions[0]


def words(figure: str) -> list[str]:
    return [" ".join(one.itertext()) for one in ElementTree.fromstring(figure).iter("p")]


def test_a_drawing_uses_the_numbers_and_letters_of_the_text():
    (drawn,) = figures(load(SMALL).handbook.decisions[0], ENGLISH)

    assert words(drawn) == [
        "Question 1", "Did you ask the person?", "No", "Outcome A", "Put the camera away.", "Yes",
        "Question 2", "Is it a child?", "Yes", "Outcome A", "Put the camera away.", "No",
        "Outcome B", "You may take it.",
    ]  # fmt: skip


def test_a_drawing_says_itself_in_words():
    (drawn,) = figures(load(SMALL).handbook.decisions[0], ENGLISH)

    assert ElementTree.fromstring(drawn).find(f"{SVG}svg/{SVG}title").text == (
        "Question 1. Did you ask the person? No: outcome A; Yes: go to question 2. "
        "Question 2. Is it a child? Yes: outcome A; No: outcome B."
    )


def test_a_large_decision_is_cut_between_questions_and_each_piece_fits_a_page(handbook_of):
    drawn = list(figures(long(handbook_of, 30), ENGLISH))

    assert len(drawn) > 2
    assert [one for each in drawn for one in words(each) if one.startswith("Question")] == [
        f"Question {number}" for number in range(1, 31)
    ]
    for each in drawn:
        assert float(re.search(r'height="([\d.]+)pt"', each)[1]) < TALLEST + 40


def test_nothing_is_drawn_outside_the_frame(handbook_of):
    for edition in (ENGLISH, URDU):
        for each in figures(long(handbook_of, 9), edition):
            for box in ElementTree.fromstring(each).iter(f"{SVG}rect"):
                assert 0 <= float(box.get("x")) <= WIDTH - float(box.get("width"))


def test_a_drawing_in_urdu_runs_from_right_to_left():
    decision = load(SMALL).handbook.decisions[0]
    (english,), (urdu,) = (list(figures(decision, one)) for one in (ENGLISH, URDU))

    def first_box(figure: str) -> float:
        return float(next(ElementTree.fromstring(figure).iter(f"{SVG}rect")).get("x"))

    assert first_box(english) < WIDTH / 4 < first_box(urdu)
    assert 'style="right:' in urdu
    assert 'style="left:' in english
