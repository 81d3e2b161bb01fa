"""All rules over all records, in one sorted list."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from rahnuma.check import (
    editions,
    harm,
    links,
    names,
    release,
    review,
    style,
    translations,
    wording,
)
from rahnuma.findings import Finding
from rahnuma.handbook import kind_of
from rahnuma.kinds import kind
from rahnuma.load import Loaded

WHOLE = (
    *names.RULES,
    *links.RULES,
    *wording.RULES,
    *style.RULES,
    *harm.RULES,
    *editions.RULES,
)
"""Rules over the whole handbook."""


def check(loaded: Loaded, today: datetime.date, for_release: bool = False) -> tuple[Finding, ...]:
    """Every finding of *loaded*, sorted by file and line. *today* decides what is past its review.

    *for_release* adds what must be settled before an edition is released.
    """
    return tuple(sorted({*loaded.findings, *_judged(loaded, today, for_release)}))


def _judged(loaded: Loaded, today: datetime.date, for_release: bool) -> Iterator[Finding]:
    handbook = loaded.handbook
    if handbook is None:
        return
    for record in handbook.records:
        for rule in kind(kind_of(record)).rules:
            yield from rule(record)
    for rule in WHOLE:
        yield from rule(handbook)
    yield from review.reviews(handbook, today)
    yield from translations.translations(handbook, loaded.catalogues)
    if for_release:
        yield from release.unsettled(handbook, loaded.catalogues)
