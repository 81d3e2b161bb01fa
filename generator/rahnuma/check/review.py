"""Who approved what, and when it is to be looked at again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from rahnuma.findings import Finding
from rahnuma.handbook import Handbook


def reviews(handbook: Handbook, today: datetime.date) -> Iterator[Finding]:
    """What is approved says by whom and when; what is past its review day is named."""
    for record in handbook.records:
        if record.status == "approved" and not (record.reviewed_by and record.reviewed_on):
            yield Finding(
                record.spot,
                "unreviewed-approval",
                f"'{record.id}' is approved, but not by whom and when",
                "add reviewed_by: OFFICE and reviewed_on: YYYY-MM-DD, or write status: in-review",
            )
        if record.review_by and record.review_by.date < today:
            yield Finding(
                record.review_by.spot,
                "past-review",
                f"'{record.id}' was to be reviewed by {record.review_by}",
                "review it, then write a new review_by",
            )
    for code, value, what, fix in (
        (
            "unset-address",
            handbook.settings.address,
            "the handbook has no address",
            "add address: https://… where the site is published",
        ),
        (
            "unset-mistakes-to",
            handbook.settings.mistakes_to,
            "the handbook names no office to tell of a mistake",
            "add mistakes_to: the mail address of that office",
        ),
    ):
        if value is None:
            yield Finding(handbook.settings.spot, code, what, fix)
