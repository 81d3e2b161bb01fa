"""What readers type, and the page that each must reach: the table is `cases.tsv`."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from rahnuma.plan import Plan

pytestmark = pytest.mark.browser
KINDS = {"english": 180, "urdu": 120, "roman": 120, "misspelt": 100}
"""Kinds of query, with the fewest that the table must have of each."""
LEAST, LEAST_OF_A_KIND, LEAST_TUNED = 0.98, 0.97, 0.985
"""The share that must reach its page among the first three: of all, of each kind, of the tuned."""


class Case(NamedTuple):
    kind: str
    set: str
    query: str
    pages: tuple[str, ...]


def cases() -> list[Case]:
    lines = Path(__file__).with_name("cases.tsv").read_text("utf-8").splitlines()
    rows = csv.reader((one for one in lines if not one.startswith("#")), delimiter="\t")
    return [Case(kind, group, query, tuple(pages.split())) for kind, group, query, pages in rows]


CASES = cases()

FIRST_THREE = """(queries) => queries.map((query) => (
    rahnumaFind.find(made, query, 3).map(({ id, part }) => {
        const [address, , , , parts] = rahnumaIndex[id];
        const place = parts[part][0];
        return place ? `${address.split("#")[0]}#${place}` : address;
    })
))"""


def reached(case: Case, found: list[str]) -> bool:
    return any(
        page in (address, address.partition("#")[0]) for page in case.pages for address in found
    )


def test_the_table_covers_every_way_of_asking() -> None:
    assert all(count >= KINDS[kind] for kind, count in Counter(one.kind for one in CASES).items())
    assert sum(one.set == "held" for one in CASES) >= 50
    assert len({one.query for one in CASES}) == len(CASES)


def test_every_page_of_the_table_exists(plans: dict[str, Plan]) -> None:
    plan = plans["en"]
    exist = {page.address for page in plan.pages} | {
        plan.address(record) for record in plan.handbook.records
    }
    wanted = {page for one in CASES for page in one.pages}
    assert not {one for one in wanted if one not in exist and one.partition("#")[0] not in exist}


def test_queries_reach_their_page_among_the_first_three(page: Page) -> None:
    found = page.evaluate(FIRST_THREE, [one.query for one in CASES])
    lost = [
        (case, pages) for case, pages in zip(CASES, found, strict=True) if not reached(case, pages)
    ]
    share = {
        kind: 1 - sum(one.kind == kind for one, _ in lost) / sum(one.kind == kind for one in CASES)
        for kind in KINDS
    }
    # A miss of the tuned set is shown; one of the held set is only counted.
    shown = [(one.query, pages) for one, pages in lost if one.set == "tuned"]
    assert 1 - len(lost) / len(CASES) >= LEAST, (share, shown)
    assert min(share.values()) >= LEAST_OF_A_KIND, (share, shown)
    assert 1 - len(shown) / sum(one.set == "tuned" for one in CASES) >= LEAST_TUNED, shown
