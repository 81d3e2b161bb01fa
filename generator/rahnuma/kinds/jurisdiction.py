"""A jurisdiction: the named facts of one province, each with its source and its mark."""

from __future__ import annotations

from typing import Literal

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Day, Id, Record, Text, Verified, Words


class Fact(Record):
    """One fact that differs by province. Without a value it prints a blank to fill in."""

    id: Id
    label: Words
    """What belongs there, also where it prints a blank."""
    kind: Literal["telephone", "authority", "form", "period", "amount", "place"]
    """An amount prints a blank until a date confirms it."""
    value: Words | None = None
    """Leave it out while it is not known: it prints a blank."""
    verified: Verified
    source: Text | None = None
    """Where it was seen."""
    confirmed: Day | None = None
    """The day on which somebody confirmed it."""
    check: Text | None = None
    """What to confirm before printing."""


class Jurisdiction(Content):
    """A province; `within` names what is above it, whose instruments hold here too."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    within: tuple[Id, ...] = ()
    """What lies above it, such as pakistan and international."""
    facts: tuple[Fact, ...] = ()

    def fact(self, id: str) -> Fact | None:
        return next((one for one in self.facts if one.id == id), None)


KIND = Kind("jurisdiction", Jurisdiction)
