"""A service: who helps, what they do, how to reach them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Day, Id, Record, Same, Text, Verified, Words


class Reach(Record):
    """One way to reach a service, with a mark of its own: numbers change first."""

    by: Literal["telephone", "web", "email", "address", "in-person"]
    value: Same
    verified: Verified
    confirmed: Day | None = None
    note: Text | None = None


class Service(Content):
    """An entry of the referral directory."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    kind: Literal[
        "helpline", "hospital", "government-office", "court", "police", "legal-aid",
        "psychosocial", "shelter", "organisation", "commission",
    ]  # fmt: skip
    does: Text
    reach: tuple[Reach, ...] = ()
    hours: Words | None = None
    districts: Annotated[tuple[Id, ...], Field(min_length=1)]
    verified: Verified
    source: Text
    confirmed: Day | None = None
    check: Text | None = None


KIND = Kind("service", Service, many="services")
