"""Text of a file in, values with their places out."""

from __future__ import annotations

import pytest

from rahnuma.findings import Spot
from rahnuma.source import PLACE, Refused, decode, read_front_matter, read_yaml

SHEET = """\
# a comment
title: At the door
steps:
  - id: greet
    cite: [a:s1, a:s2]
  - id: sit
"""


def test_every_value_knows_its_place():
    document = read_yaml("x.yml", SHEET)
    assert document.spot(("title",)) == Spot("x.yml", 2, 8)
    assert document.spot(("steps", 1, "id")) == Spot("x.yml", 6, 9)
    assert document.spot(("steps", 0, "cite", 1)) == Spot("x.yml", 5, 18)


def test_every_key_knows_its_place():
    assert read_yaml("x.yml", SHEET).spots["steps", 0, "cite", PLACE] == Spot("x.yml", 5, 5)


def test_a_missing_place_is_the_nearest_around_it():
    document = read_yaml("x.yml", SHEET)
    assert document.spot(("steps", 0, "do")) == Spot("x.yml", 4, 5)
    assert document.spot(("nothing", "here")) == Spot("x.yml", 2, 1)


def test_an_empty_value_is_none():
    values = read_yaml("x.yml", "a:\nb: ~\nc: null\nd: ''\n").value
    assert (values["a"], values["b"], values["c"], values["d"]) == (None, None, None, "")


def test_an_empty_file_has_no_value():
    assert read_yaml("x.yml", "# nothing\n").value is None


def test_a_folded_text_points_into_its_lines():
    value = read_yaml("x.yml", "a: >-\n  one two\n  three [@x:y]\n").value["a"]
    assert value == "one two three [@x:y]"
    assert value.at(14, 20) == Spot("x.yml", 3, 9)


def test_the_second_of_equal_words_is_found():
    value = read_yaml("x.yml", "a: '[@x] and [@x]'\n").value["a"]
    assert value.at(9, 13) == Spot("x.yml", 1, 14)


def test_front_matter_and_body_count_lines_together():
    document = read_front_matter("x.md", "---\nid: x\n---\n\nWords [@x:y]\n")
    assert document.spot(("id",)) == Spot("x.md", 2, 5)
    body = document.body
    start = body.index("[@")
    assert body.at(start, start + 6) == Spot("x.md", 5, 7)


def test_a_line_in_the_text_does_not_close_it_early():
    document = read_front_matter("x.md", "---\nid: x\n---\na\n\n---\n\nb\n")
    assert document.body == "\na\n\n---\n\nb\n"


def test_line_ends_and_mark_are_made_one():
    assert decode("x", b"\xef\xbb\xbfa\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize("word", ["\u200c", "\u200d", "\u200e", "\u200f", "\u0654", "\xa0", "😀"])
def test_signs_that_urdu_needs_are_kept(word):
    assert decode("x", f"a{word}b".encode()) == f"a{word}b"


@pytest.mark.parametrize(
    "sign",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\u202a",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
    ],
)
def test_invisible_signs_are_refused(sign):
    with pytest.raises(Refused) as refused:
        decode("x", f"one\ntwo {sign}".encode())
    assert refused.value.finding.spot == Spot("x", 2, 5)


def test_a_wrong_byte_is_shown_where_it_stands():
    with pytest.raises(Refused) as refused:
        decode("x", "ا\nبا ".encode() + b"\xff")
    assert refused.value.finding.spot == Spot("x", 2, 4)
