"""What the records of each kind know about themselves."""

from __future__ import annotations

import pytest
from worlds import SMALL, show

from rahnuma.kinds import KINDS, kind
from rahnuma.kinds.decision import ahead
from rahnuma.kinds.instrument import cited_as
from rahnuma.load import load

HANDBOOK = load(SMALL).handbook


def test_a_kind_is_found_by_its_name():
    assert kind("checklist").model.__name__ == "Checklist"
    assert len({one.name for one in KINDS}) == len(KINDS)


def test_a_checklist_lists_its_steps():
    assert [one.id for one in HANDBOOK.checklists[0].steps] == [
        "say-your-name", "ask-their-need", "ring-the-office",
    ]  # fmt: skip


def test_a_decision_tells_how_far_it_still_is():
    assert ahead(HANDBOOK.decisions[0]) == {"asked": 1, "child": 0}


def test_a_guideline_lists_its_headings():
    listening = next(one for one in HANDBOOK.guidelines if one.id == "listening")
    assert [(one.level, one.title, one.id, one.spot.line) for one in listening.headings] == [
        (2, "How to listen", "listen", 16),
        (2, "What never to do", "never", 21),
    ]


@pytest.mark.parametrize("code", ["```\n## x\n```", "~~~\n## x\n~~~", "    ## x"])
def test_a_heading_in_code_is_no_heading(code, handbook_of):
    loaded = handbook_of(
        {
            "guidelines/meeting/x.md": f"""---
id: x
title: X
status: draft
purpose: P
---
Words.

{code}
"""
        }
    )
    assert loaded.handbook.guidelines[0].headings == ()


def test_a_heading_needs_no_space(handbook_of):
    loaded = handbook_of(
        {
            "guidelines/meeting/x.md": """---
id: x
title: X
status: draft
purpose: P
---
##Words {#words}
"""
        }
    )
    assert [one.id for one in loaded.handbook.guidelines[0].headings] == ["words"]


def test_a_provision_is_found_and_named():
    law = HANDBOOK.instruments[0]
    assert cited_as(law, law.provision("s2")) == "Valley Relief Act, section 2"
    assert cited_as(law, None) == "Valley Relief Act"
    assert law.provision("s99") is None


def test_a_fact_is_found_by_its_id():
    assert HANDBOOK.jurisdiction.fact("relief-line").value == "0100 2003000"
    assert HANDBOOK.jurisdiction.fact("nothing") is None


def test_a_decision_may_have_answers_that_meet(handbook_of):
    from_two = """
        id: x
        title: X
        status: draft
        use: Now.
        questions:
          - id: a
            ask: A?
            answers: [{ answer: Yes, go: b }, { answer: No, go: end }]
          - id: b
            ask: B?
            answers: [{ answer: Yes, go: end }, { answer: No, go: end }]
        outcomes:
          - { id: end, verdict: wait, title: End, rule: R, do: D }
    """
    loaded = handbook_of({"guidelines/meeting/x.yml": from_two})
    rules = kind("decision").rules
    decision = loaded.handbook.decisions[0]
    assert show(finding for rule in rules for finding in rule(decision)) == ""
