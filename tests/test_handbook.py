"""What was read knows who rests on whom."""

from __future__ import annotations

from worlds import SMALL

from rahnuma.kinds.checklist import Step
from rahnuma.load import load

HANDBOOK = load(SMALL).handbook
S2 = "relief-act:s2"


def test_a_provision_knows_the_steps_and_answers_that_rest_on_it():
    found = {one.record.id: [part.id for part in one.parts] for one in HANDBOOK.resting[S2]}

    assert found == {
        "at-the-door": ["say-your-name"],
        "may-i-take-a-picture": ["asked", "put-away"],
        "listening": [],
    }


def test_a_step_is_known_by_itself_and_not_by_its_number():
    parts = next(one.parts for one in HANDBOOK.resting[S2] if one.record.id == "at-the-door")

    assert [type(one) for one in parts] == [Step]


def test_who_rests_on_a_provision_is_who_relies_on_it():
    assert {cite: tuple(one.record for one in some) for cite, some in HANDBOOK.resting.items()} == (
        HANDBOOK.relying
    )
