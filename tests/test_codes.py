"""The words of a sheet in, its print code out: a word that a person acts on makes another code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from worlds import DEFAULTS, SMALL, TODAY

from rahnuma import engine
from rahnuma.build import prepare
from rahnuma.codes import SIGNS, Release, canonical, print_code, step_code
from rahnuma.findings import Spot
from rahnuma.load import Loaded
from rahnuma.source import PLACE
from rahnuma.wording import PLAIN, wording

PLANS = prepare(SMALL, TODAY).plans
SHEET = "checklists/guide/door.yml"
WORDS = """
    id: door
    title: At the door
    status: draft
    role: guide
    stage: meeting
    use: Somebody stands at the door.
    mode: read-do
    groups:
      - id: greet
        title: Greet
        within: five minutes
        steps:
          - id: name
            do: Say your *name* [@relief-act:s2].
            kind: act
            why: People remember faces. The office has [=relief-line].
            caution: Never lie.
            within: at once
            cite: [relief-act]
            fields:
              - { id: need, label: Needed first, type: choice, options: [water, rest] }
          - id: ring
            do: Ring [=relief-line].
            kind: refer
            critical: true
"""
Make = Callable[[Mapping[str, str]], Loaded]


def code_of(handbook_of: Make, sheet: str = WORDS, **files: str) -> str:
    handbook = handbook_of({SHEET: sheet, **files}).handbook
    return wording(handbook, handbook.checklists[0]).print_code


def valley(old: str, new: str) -> dict[str, str]:
    name = "guidelines/jurisdictions/valley.yml"
    assert old in DEFAULTS[name]
    return {name: DEFAULTS[name].replace(old, new)}


ACTED_ON = {
    "the id of the sheet": ("id: door", "id: gate"),
    "the title": ("At the door", "At the gate"),
    "the pause point": ("Somebody stands", "Somebody sits"),
    "the mode": ("read-do", "do-confirm"),
    "a group's title": ("title: Greet", "title: Meet"),
    "a group's time limit": ("five minutes", "six minutes"),
    "a step's id": ("id: name", "id: names"),
    "a step's words": ("Say your", "Tell your"),
    "a step's time limit": ("at once", "soon"),
    "a caution": ("Never lie", "Never joke"),
    "a citation beside the words": ("cite: [relief-act]\n", "cite: []\n"),
    "a citation in the words": (" [@relief-act:s2]", ""),
    "the word Caution": ("kind: act", "kind: caution"),
    "the label of a field": ("Needed first", "Needed next"),
    "what can be chosen": ("[water, rest]", "[water, food]"),
    "a fact that is named": ("Ring [=relief-line].", "Ring them."),
}


@pytest.mark.parametrize("what", ACTED_ON)
def test_what_a_person_acts_on_makes_another_code(handbook_of, what):
    old, new = ACTED_ON[what]
    assert WORDS.count(old) == 1
    assert code_of(handbook_of, WORDS.replace(old, new)) != code_of(handbook_of)


NOT_ACTED_ON = {
    "the status": ("status: draft", "status: in-review"),
    "a review date": ("status: draft", "status: draft\n    review_by: 2027-01-01"),
    "the reason": ("People remember faces", "A face is remembered"),
    "emphasis": ("*name*", "**name**"),
    "the mark critical": ("critical: true", "critical: false"),
    "the id of a field": ("id: need, label", "id: needs, label"),
    "a line break": ("Somebody stands at", "Somebody stands\n      at"),
    "other content": ("status: draft", "status: draft\n    roles: [guide]"),
}


@pytest.mark.parametrize("what", NOT_ACTED_ON)
def test_what_changes_nothing_that_is_done_keeps_the_code(handbook_of, what):
    old, new = NOT_ACTED_ON[what]
    assert WORDS.count(old) == 1
    assert code_of(handbook_of, WORDS.replace(old, new)) == code_of(handbook_of)


def test_a_step_has_a_code_of_its_own_words(handbook_of):
    def codes(sheet: str) -> list[str]:
        handbook = handbook_of({SHEET: sheet}).handbook
        return [step_code(one) for one in wording(handbook, handbook.checklists[0]).steps]

    name, ring = codes(WORDS)
    assert name != ring
    other, same = codes(WORDS.replace("Never lie", "Never joke").replace("the door", "the gate"))
    assert other != name and same == ring


def test_another_edition_and_date_keep_the_code(handbook_of):
    settings = DEFAULTS["handbook.yml"].replace("2026.1", "2027.1").replace("11-24", "12-25")
    assert settings != DEFAULTS["handbook.yml"]
    assert code_of(handbook_of, **{"handbook.yml": settings}) == code_of(handbook_of)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('value: "1122"', 'value: "1133"'),  # another number
        ("verified: yes", "verified: partly"),  # to be confirmed
        ("verified: yes", "verified: no"),  # a blank
    ],
)
def test_a_fact_counts_as_it_prints(handbook_of, old, new):
    assert code_of(handbook_of, **valley(old, new)) != code_of(handbook_of)


@pytest.mark.parametrize("mark", ["yes", "no"])
def test_the_label_of_a_fact_counts_where_it_is_a_blank(handbook_of, mark):
    before = code_of(handbook_of, **valley("verified: yes", f"verified: {mark}"))
    files = {name: text.replace("Relief office,", "Relief,") for name, text in
             valley("verified: yes", f"verified: {mark}").items()}  # fmt: skip
    assert (code_of(handbook_of, **files) != before) == (mark == "no")


def test_a_number_in_a_reason_counts(handbook_of):
    """The person who holds the paper rings it."""
    words = WORDS.replace("Ring [=relief-line].", "Ring them.")
    assert code_of(handbook_of, words) != code_of(
        handbook_of, words, **valley('value: "1122"', 'value: "1133"')
    )


def test_a_language_and_a_jurisdiction_have_codes_of_their_own():
    english, urdu = (plan.wordings["at-the-door"] for plan in PLANS)
    assert english.print_code != urdu.print_code
    elsewhere = english.model_copy(update={"jurisdiction": "plain"})
    assert print_code(elsewhere) != english.print_code


def test_what_is_hashed_is_one_line_of_sorted_json():
    english, urdu = (plan.wordings["at-the-door"] for plan in PLANS)
    assert canonical(english).startswith('{"groups":[{"id":"greet","steps":[{"cite":["relief-act')
    assert canonical(urdu).count("\\u") == 0 and "دروازے" in canonical(urdu)
    assert english.print_code == "1ZPX8Y"  # paper carries it: this never changes


def test_a_code_does_not_depend_on_the_code_that_is_carried():
    words = PLANS[0].wordings["at-the-door"]
    assert print_code(words.model_copy(update={"print_code": "000000"})) == words.print_code


@settings(deadline=None, derandomize=True)
@given(st.text("abc دروازہ", min_size=1).filter(str.strip), st.text("abc", min_size=1))
def test_any_word_of_a_step_matters(words, other):
    made = PLANS[0].wordings["at-the-door"]

    def saying(text: str) -> str:
        group = made.groups[0]
        step = group.steps[0].model_copy(update={"text": text})
        group = group.model_copy(update={"steps": (step, *group.steps[1:])})
        return print_code(made.model_copy(update={"groups": (group,)}))

    assert re.fullmatch(f"[{SIGNS}]{{6}}", saying(words))
    assert saying(words) == saying(words)
    assert saying(words) != saying(words + other)


@settings(deadline=None, derandomize=True)
@given(st.text("ab 1 .,:;!?()=-+|~^'/@%$یہ۔", max_size=30).map("a".__add__))
def test_markdown_leaves_plain_words_alone(text):
    """They go past the engine, which saves a build most of the time that codes take."""
    assert PLAIN.fullmatch(text)
    assert Markup(engine.html(text)).striptags().split() == text.split()


@pytest.mark.parametrize("text", ["*a*", "a `b`", "a [b](c.md)", "1. a", "- a", "a &amp; b", "a<b"])
def test_other_words_are_left_to_markdown(text):
    assert not PLAIN.fullmatch(text)


def test_releases_are_as_old_as_their_date_then_their_name():
    def release(name: str, date: str) -> Release:
        spot = Spot(f"editions/{name}.json")
        return Release.model_validate({PLACE: spot, "edition": name, "date": date})

    names = ["2026.9", "2026.10", "2026.10-trial", "a", "2025.1"]
    days = ["2026-02-01", "2026-02-01", "2026-02-01", "2026-02-01", "2026-03-01"]
    made = [release(*one) for one in zip(names, days, strict=True)]

    assert [one.name for one in sorted(made, key=lambda one: one.age)] == [
        "a", "2026.9", "2026.10", "2026.10-trial", "2025.1",
    ]  # fmt: skip
