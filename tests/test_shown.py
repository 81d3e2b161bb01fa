"""What a mark prints: plain, marked "to be confirmed", or a blank."""

from __future__ import annotations

import pytest

from rahnuma.kinds.jurisdiction import Fact
from rahnuma.kinds.service import Reach, Service
from rahnuma.record import read_record
from rahnuma.shown import fact_shown, reach_shown, shown
from rahnuma.source import read_yaml


@pytest.mark.parametrize(
    ("verified", "confirmed", "amount", "prints"),
    [
        ("yes", False, False, "plain"),
        ("partly", False, False, "marked"),
        ("partly", True, False, "plain"),
        ("no", False, False, "blank"),
        ("no", True, False, "blank"),
        ("yes", False, True, "blank"),
        ("yes", True, True, "plain"),
        ("partly", False, True, "blank"),
    ],
)
def test_a_mark_decides_what_is_printed(verified, confirmed, amount, prints):
    assert shown(verified, confirmed, amount) == prints


def fact(**keys: str) -> Fact:
    values = {"id": "x", "label": "X", "kind": "telephone", "verified": "yes", **keys}
    rows = "".join(f"{key}: '{value}'\n" for key, value in values.items())
    record, findings = read_record(Fact, read_yaml("x.yml", rows))
    assert findings == []
    return record


def test_a_fact_without_a_value_is_a_blank():
    assert fact_shown(fact()) == "blank"
    assert fact_shown(fact(value="1122")) == "plain"


def test_an_amount_waits_for_a_date():
    assert fact_shown(fact(kind="amount", value="1")) == "blank"
    assert fact_shown(fact(kind="amount", value="1", confirmed="2026-01-01")) == "plain"


@pytest.mark.parametrize(
    ("by", "verified", "own", "service", "prints"),
    [
        ("telephone", "yes", "", "", "marked"),
        ("telephone", "yes", "2026-01-01", "", "plain"),
        ("telephone", "partly", "", "2026-01-01", "plain"),
        ("telephone", "no", "2026-01-01", "", "blank"),
        ("web", "yes", "", "", "plain"),
        ("web", "partly", "", "", "marked"),
    ],
)
def test_a_number_is_plain_once_somebody_rang(by, verified, own, service, prints):
    text = f"""
id: x
title: X
kind: helpline
does: X.
reach: [{{ by: {by}, value: "1122", verified: {verified}{f", confirmed: {own}" if own else ""} }}]
districts: [all]
verified: yes
source: x
{f"confirmed: {service}" if service else ""}
"""
    record, findings = read_record(Service, read_yaml("x.yml", text))
    assert findings == []
    assert isinstance(record.reach[0], Reach)
    assert reach_shown(record, record.reach[0]) == prints
