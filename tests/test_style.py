"""A sentence of guidance in; what the checks of style and of harm say of it, out."""

from __future__ import annotations

import datetime

import pytest

from rahnuma.check import check

TODAY = datetime.date(2026, 11, 24)
GUIDELINE = """
    ---
    id: listening
    title: Listening
    status: draft
    roles: [guide]
    stages: [meeting]
    purpose: Help a person to speak.
    ---
    {text}
    """
SHEET = """
    id: at-the-door
    title: At the door
    status: draft
    role: guide
    stage: meeting
    use: Somebody stands there.
    mode: read-do
    groups:
      - id: greet
        title: Greet
        steps:
          - id: two-sources
            do: "{do}"
            kind: act
            cite: [{cite}]
    """
STANDARD = """
    id: standard
    title: A standard
    status: draft
    kind: standard
    jurisdiction: valley
    year: 2020
    law_status: not-binding
    verified: yes
    why: It says what is good.
    sources: [Seen]
    check: Nothing.
    provisions:
      - { id: p1, number: "1", heading: Care, gist: Care., verified: yes, source: Seen }
    """


@pytest.fixture
def codes(handbook_of):
    """The codes of what the checks say of a line of a guideline."""

    def run(text: str) -> list[str]:
        files = {
            "guidelines/meeting/listening.md": GUIDELINE.format(text=text),
            "guidelines/legal/standard.yml": STANDARD,
        }
        return [one.code for one in check(handbook_of(files), TODAY)]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "You have to sit down.",
        "The office has to answer.",
        "Guides are to stay.",
        "You shall rest.",
        "People may feel tired.",
        "There may be a second device.",
        "Relatives may have lost someone.",
        "The law may change.",
        "The office must answer. [@standard:p1]",
    ],
)
def test_a_duty_or_a_chance_in_the_wrong_word(codes, text):
    assert codes(text) == ["modal-verb"]


@pytest.mark.parametrize(
    "text",
    [
        "You must sit down.",
        "Nobody has to speak.",
        "You do not have to answer.",
        "They might have to wait.",
        "The aim is to help.",
        "No group is to blame.",
        "People may sit down.",
        "The person may change the plan.",
        "A victim may have a lawyer.",
        'Say: "Shall I call someone?"',
        "The office must answer. [@relief-act:s2]",
        "The office must answer. [@standard:p1; relief-act:s2]",
        "The office should answer. [@standard:p1]",
    ],
)
def test_one_word_for_each_meaning(codes, text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ask the victim to describe the attack in detail.",
        "Ask them to go through everything once more.",
        "Record a second statement.",
        "Let the victim narrate the events at the memorial.",
        "Tell the story again at the office.",
    ],
)
def test_advice_that_makes_a_person_tell_it_again(codes, text):
    assert set(codes(text)) == {"told-again"}


@pytest.mark.parametrize(
    "text",
    [
        "Never ask a person to tell the story again.",
        "Read the file, so that nobody has to tell the story again.",
        "Ask the doctor to explain it again.",
        "Ask the office to explain everything in writing.",
        "Tell the family before old pictures are shown again.",
    ],
)
def test_asking_an_office_again_hurts_nobody(codes, text):
    assert codes(text) == []


@pytest.mark.parametrize("text", ["Ask Dr Amin.", "Meet Syed Karim there.", "Amina s/o Karim."])
def test_a_name_of_a_person(codes, text):
    assert codes(text) == ["person-named"]


@pytest.mark.parametrize(
    "text", ["Go to Muhammad Ali Road.", "Syed Hospital is open.", "Dr on duty"]
)
def test_a_place_is_no_person(codes, text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("do", "cite", "said"),
    [
        ("The form is filled in.", "relief-act:s2", ["passive-voice"]),
        ("The form is filled in by the guide.", "relief-act:s2", []),
        ("Ask when the form is filled in.", "relief-act:s2", []),
        ("The room is closed.", "relief-act:s2", []),
        ("You must sit down.", "standard:p1", ["modal-verb"]),
        ("You must sit down.", "relief-act:s2", []),
        ("You must sit down.", "standard:p1, relief-act:s2", []),
    ],
)
def test_a_step_says_who_acts_and_what_binds(handbook_of, do, cite, said):
    files = {
        "checklists/guide/at-the-door.yml": SHEET.format(do=do, cite=cite),
        "guidelines/legal/standard.yml": STANDARD,
    }
    assert [one.code for one in check(handbook_of(files), TODAY)] == said
