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
    """The number or address; put quotes round a number."""
    verified: Verified
    confirmed: Day | None = None
    """The day on which somebody rang or went there; without it, 'to be confirmed' is printed."""
    note: Text | None = None


class Service(Content):
    """An entry of the referral directory."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    kind: Literal[
        "helpline", "hospital", "government-office", "court", "police", "legal-aid",
        "psychosocial", "shelter", "organisation", "commission",
    ]  # fmt: skip
    does: Text
    """What it does for a victim, in a sentence."""
    reach: tuple[Reach, ...] = ()
    """How to reach it, the best way first."""
    hours: Words | None = None
    """When it answers."""
    districts: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Where it helps; [all] for the whole jurisdiction."""
    verified: Verified
    source: Text
    """Where it was seen."""
    confirmed: Day | None = None
    """The day on which somebody confirmed the whole entry."""
    check: Text | None = None
    """What to confirm before printing."""


KIND = Kind("service", Service, many="services")
