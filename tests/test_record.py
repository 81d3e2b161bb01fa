"""Values as written in, typed records or findings in a writer's words out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from worlds import SMALL

from rahnuma.findings import Spot
from rahnuma.kinds.checklist import Checklist
from rahnuma.record import Citation, Day, Id, Reference, Text, WebAddress, Words, read_record
from rahnuma.source import read_yaml

SHEET = (SMALL / "checklists/guide/at-the-door.yml").read_text("utf-8")


def read(text: str):
    return read_record(Checklist, read_yaml("x.yml", text))


def test_a_good_record_has_no_findings():
    record, findings = read(SHEET)
    assert findings == []
    assert (record.id, record.steps[2].critical, record.spot) == (
        "at-the-door", True, Spot("x.yml", 1, 1),
    )  # fmt: skip


def test_all_mistakes_are_said_at_once():
    text = (
        SHEET.replace("read-do", "read").replace("kind: act", "kind: at").replace("use:", "uses:")
    )
    _, findings = read(text)
    assert [one.code for one in sorted(findings)] == [
        "missing-field", "unknown-key", "unknown-value", "unknown-value",
    ]  # fmt: skip


def test_a_value_is_as_it_was_written():
    record, _ = read(SHEET.replace("title: At the door", "title: 0042"))
    assert record.title == "0042"


def test_a_record_cannot_be_changed():
    record, _ = read(SHEET)
    with pytest.raises(ValidationError):
        record.title = "x"


def test_leaves_are_named_by_ids():
    record, _ = read(SHEET)
    places = dict(record.leaves())
    assert places["groups/greet/steps/say-your-name/do"] == "Say your name and your office."
    assert places["groups/greet/steps/ask-their-need/fields/need/options/2"] == "rest"


def test_other_words_keep_the_place():
    record, _ = read(SHEET)
    turned = record.title.saying("دروازے پر")
    assert (turned, turned.spot) == ("دروازے پر", record.title.spot)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Id, ["a", "a-1", "1122", "a" * 80], ["", "A", "a_b", "-a", "a-", "a--b", "a/b", "é"]),
        (Id, ["x" * 80], ["x" * 81]),
        (Citation, ["ata-1997", "ata-1997:s21"], ["ata:", ":s1", "a:b:c", "A:b", "a b"]),
        (Reference, ["claim", "checklist:claim", "claim#form"], ["a b", "claim#", "#x", "X"]),
        (Day, ["2026-11-24"], ["2026-02-30", "24-11-2026", "2026-1-1", "۲۰۲۶-۱۱-۲۴"]),
        (WebAddress, ["https://a.example/"], ["https://a.example", "a.example/", "javascript:/"]),
        (Words, ["one line"], ["", "  ", "two\nlines", "a" * 1_001]),
        (Text, ["one\n\ntwo"], ["", " \n", "a" * 10_001, "a\n\n" * 40_000]),
    ],
)  # fmt: skip
def test_a_type_takes_what_it_means(kind, good, bad):
    for words in good:
        assert kind.read(words) == words
    for words in bad:
        with pytest.raises(ValueError):
            kind.read(words)


def test_a_citation_has_two_parts():
    assert (Citation("ata-1997:s21").instrument, Citation("ata-1997:s21").provision) == (
        "ata-1997",
        "s21",
    )
    assert Citation("ata-1997").provision == ""


def test_a_reference_has_three_parts():
    whole = Reference("checklist:claim#form")
    assert (whole.kind, whole.id, whole.anchor) == ("checklist", "claim", "form")
