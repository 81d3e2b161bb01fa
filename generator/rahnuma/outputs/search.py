"""The search index: a plan in, a script out. A script can be loaded from `file://`; JSON cannot."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rahnuma.handbook import kind_of
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument
from rahnuma.kinds.service import Service
from rahnuma.kinds.term import Term
from rahnuma.plan import Plan
from rahnuma.record import Content
from rahnuma.text import SiteMarks, plain

PATH = "assets/rahnuma/search-index.js"


def search_scripts(plan: Plan) -> Iterator[tuple[str, str]]:
    """The index of an edition, with its path in the site.

    One row a record, service and term: address, kind, title, headings, text; in the page's language.
    """
    rows = [row for record in plan.handbook.records if (row := _row(plan, record))]
    rows += [
        [plan.address(one), kind, str(one.title), "", str(text)]
        for kind, ones in (("role", plan.handbook.settings.roles), ("stage", plan.handbook.settings.stages))
        for one in ones
        for text in (one.does if kind == "role" else one.purpose,)
    ]
    yield PATH, f"window.rahnumaIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"


def _row(plan: Plan, record: Content) -> list[str] | None:
    address = plan.address(record)
    if not address:
        return None
    marks = SiteMarks(plan, address)
    headings, text = _words(record)
    words = " ".join(plain(one, marks) for one in text)
    return [address, kind_of(record), str(record.title), " · ".join(headings), words]


def _words(record: Content) -> tuple[list[str], list[str]]:
    if isinstance(record, Guideline):
        return [one.title for one in record.headings], [record.purpose, record.body]
    if isinstance(record, Checklist):
        return [one.title for one in record.groups], [record.use, *(one.do for one in record.steps)]
    if isinstance(record, Decision):
        return [one.ask for one in record.questions], [
            record.use, *(f"{one.title}. {one.rule}" for one in record.outcomes),
        ]  # fmt: skip
    if isinstance(record, Instrument):
        return [f"{one.number} {one.heading}" for one in record.provisions], [
            record.why, *(one.gist for one in record.provisions if one.verified != "no"),
        ]  # fmt: skip
    if isinstance(record, Service):
        return [], [record.does]
    if isinstance(record, Term):
        return [one for one in (record.ur, *record.roman, *record.synonyms) if one], [record.definition]
    return [], []
