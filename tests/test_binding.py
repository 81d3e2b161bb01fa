"""A handbook in, what is bound in each PDF out."""

from __future__ import annotations

from worlds import SMALL

from rahnuma.binding import bindings
from rahnuma.load import load

SHEET = """
    id: first-words
    title: First words
    status: draft
    role: guide
    stage: meeting
    use: Somebody stands at the door.
    mode: read-do
    groups:
      - id: greet
        title: Greet
        steps:
          - { id: name, do: Say your name, kind: act, cite: [relief-act:s2] }
    """


def bound(handbook):
    return {one.id: one for one in bindings(handbook)}


def test_there_is_the_whole_one_a_role_and_those_asked_for():
    assert list(bound(load(SMALL).handbook)) == [
        "handbook",
        "guide",
        "reporter",
        "legal",
        "pictures",
    ]


def test_a_role_is_bound_what_names_it_and_the_law_that_this_rests_on():
    reporter = bound(load(SMALL).handbook)["reporter"]

    assert [record.id for one in reporter.chapters for record in one.records] == [
        "may-i-take-a-picture"
    ]
    assert [(one.instrument.id, [p.id for p in one.provisions]) for one in reporter.law] == [
        ("relief-act", ["s2"])
    ]
    assert reporter.role == "reporter"


def test_where_nothing_is_to_read_nothing_is_bound(handbook_of):
    assert bound(handbook_of().handbook) == {}


def test_a_role_with_one_sheet_has_a_handbook(handbook_of):
    guide = bound(handbook_of({"checklists/guide/meeting.yml": SHEET}).handbook)["guide"]

    assert [one.title for one in guide.chapters] == ["Meeting"]
    assert [one.instrument.id for one in guide.law] == ["relief-act"]


def test_all_the_law_is_what_somebody_has_seen_with_every_question_to_a_lawyer():
    (act,) = bound(load(SMALL).handbook)["legal"].law

    assert all(one.verified != "no" for one in act.provisions)
    assert {one.id for one in act.questions} >= {
        one.id for one in act.instrument.provisions if one.verified == "no"
    }


def test_what_a_lawyer_must_check_is_in_the_way_of_a_role():
    found = bound(load(SMALL).handbook)

    assert all(one.check and one.questions for one in found["handbook"].law)
    assert not any(one.check or one.questions for one in found["reporter"].law)
