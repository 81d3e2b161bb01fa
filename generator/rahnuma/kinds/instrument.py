"""An instrument: a law, code or treaty with its provisions, in our own words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Id, Record, Text, Verified, Words, Year


class Provision(Record):
    """One section, article or paragraph: a gist, never a quotation."""

    id: Id
    number: Words
    heading: Words
    gist: Text
    roles: tuple[Id, ...] = ()
    verified: Verified
    source: Text
    check: Text | None = None


class Instrument(Content):
    """A law, code or treaty; why it matters; what a lawyer must check."""

    kind: Literal[
        "constitution", "act", "code", "rules", "policy", "treaty",
        "declaration", "standard", "court-judgment", "code-of-conduct",
    ]  # fmt: skip
    short: Words | None = None
    jurisdiction: Id
    year: Year
    number: Words | None = None
    law_status: Literal["in-force", "amended", "not-binding", "repealed", "bill", "unknown"]
    verified: Verified
    why: Text
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]
    check: Text
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]

    def provision(self, id: str) -> Provision | None:
        return next((one for one in self.provisions if one.id == id), None)


def cited_as(instrument: Instrument, provision: Provision | None) -> str:
    """How a citation is written: 'Anti-Terrorism Act, 1997, section 21'."""
    name = instrument.short or instrument.title
    if provision is None:
        return name
    if not provision.number[0].isdigit():
        return f"{name}, {provision.number[0].lower()}{provision.number[1:]}"
    unit = "article" if instrument.kind in ("constitution", "treaty") else "section"
    return f"{name}, {unit} {provision.number}"


KIND = Kind("instrument", Instrument)
