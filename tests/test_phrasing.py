"""Short phrases that the site and paper share."""

from __future__ import annotations

from rahnuma.editions import Edition
from rahnuma.phrasing import jurisdiction, left, letter


def test_outcomes_are_lettered_beyond_z():
    assert [letter(number) for number in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]


def test_how_far_it_is_counts_questions():
    edition = Edition("valley", "en")

    assert left(0, edition) == "This is the last question."
    assert left(1, edition) == "One more question at most."
    assert left(7, edition) == "7 more questions at most."


def test_a_jurisdiction_is_shown_by_its_title(handbook_of):
    handbook = handbook_of().handbook
    edition = Edition("valley", "en", phrases={"country": "Our country"})

    assert jurisdiction(handbook, "valley", edition) == "The valley"
    assert jurisdiction(handbook, "country", edition) == "Our country"
