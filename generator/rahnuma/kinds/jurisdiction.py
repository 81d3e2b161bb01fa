"""A jurisdiction: the named facts of one province, each with its source and its mark."""

from __future__ import annotations

from typing import Literal

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Day, Id, Record, Same, Text, Verified, Words


class Fact(Record):
    """One fact that differs by province. Without a value it prints a blank to fill in."""

    id: Id
    label: Words
    kind: Literal["telephone", "authority", "form", "period", "amount", "place"]
    value: Same | None = None
    verified: Verified
    source: Text | None = None
    confirmed: Day | None = None
    check: Text | None = None


class Jurisdiction(Content):
    """A province; `within` names what is above it, whose instruments hold here too."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    within: tuple[Id, ...] = ()
    facts: tuple[Fact, ...] = ()

    def fact(self, id: str) -> Fact | None:
        return next((one for one in self.facts if one.id == id), None)


KIND = Kind("jurisdiction", Jurisdiction)
