"""English text in; sentences with their places, and a reading grade, out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rahnuma.readability import grade, own_sentences, sentences


def said(text: str) -> list[str]:
    return [one.text for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sit down. Listen.", ["Sit down.", "Listen."]),
        ("Is it safe? Then go!", ["Is it safe?", "Then go!"]),
        ("One line\nof one sentence.", ["One line of one sentence."]),
        ("Bring papers, e.g. a card. Wait.", ["Bring papers, e.g. a card.", "Wait."]),
        ("Ask in Punjab's. Then wait.", ["Ask in Punjab's.", "Then wait."]),
        ('He said: "Go." Then he went.', ['He said: "Go."', "Then he went."]),
        ("It costs 3.50 rupees. Pay.", ["It costs 3.50 rupees.", "Pay."]),
        ("- First thing\n- Second thing", ["First thing", "Second thing"]),
        ("1. Sit down.\n2. Listen.", ["Sit down.", "Listen."]),
        ("## What to do {#do}\n\nListen.", ["What to do", "Listen."]),
        ("| Say | Avoid |\n|---|---|\n| hello | hey |", ["Say", "Avoid", "hello", "hey"]),
        ("Respect. [@relief-act:s2]\nGo.", ["Respect.", "Go."]),
        ("Ring [=relief-line].", ["Ring fact."]),
        ("Read [the form][claim-form].", ["Read the form."]),
        ("Read [](claim.md) or [this](https://x.example).", ["Read or this."]),
        ("Type `rm -rf. Now` here.", ["Type here."]),
        ("", []),
        ("...", []),
    ],
)
def test_a_text_falls_into_its_sentences(text, parts):
    assert said(text) == parts


@pytest.mark.parametrize("text", ["Go. Ask [@a:b] now.", "- One\n\n## Two {#two}\n\n| a | b |"])
def test_a_sentence_knows_its_place(text):
    for one in sentences(text):
        assert text[one.start : one.end].split()[0] == one.text.split()[0]


@given(st.text(alphabet='aB. \n|-#*[]()=@`"{}1?“”', max_size=80))
def test_places_are_in_order_inside_any_text(text):
    last = 0
    for one in (*sentences(text),):
        assert last <= one.start < one.end <= len(text)
        last = one.end


def test_what_is_quoted_is_named_and_not_used():
    (one,) = own_sentences('Never say "poor thing" to a person.')
    assert "poor" not in one.text and "person" in one.text


def test_short_words_and_sentences_read_easily():
    easy = "Sit down. Say your name. Ask what they need."
    hard = (
        "Institutional representatives should systematically communicate organisational "
        "responsibilities to affected individuals."
    )
    assert grade(sentences(easy)) < 3 < 15 < grade(sentences(hard))


def test_the_grade_is_that_of_flesch_and_kincaid():
    """Eight words, two sentences, nine syllables: 0.39 * 4 + 11.8 * 9 / 8 - 15.59."""
    assert grade(sentences("Sit down now. Then ask what they needed.")) == pytest.approx(-0.755)


def test_nothing_has_no_grade():
    assert grade([]) == 0
