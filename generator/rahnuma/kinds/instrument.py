"""An instrument: a law, code or treaty with its provisions, in our own words."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Id, Record, Same, Text, Verified, Words, Year


class Provision(Record):
    """One section, article or paragraph: a gist, never a quotation."""

    id: Id
    number: Words
    """As the instrument writes it: 21, 10A, principle 4."""
    heading: Words
    gist: Text
    """What it says, in our own words."""
    roles: tuple[Id, ...] = ()
    """Who needs it."""
    rights: tuple[Id, ...] = ()
    """The rights that it carries, of those in handbook.yml."""
    verified: Verified
    """'yes': seen in the text. 'partly': prints 'to be confirmed'. 'no': nobody may cite it."""
    source: Text
    """Where it was seen."""
    check: Text | None = None
    """What a lawyer must check."""
    asked: tuple[Same, ...] = ()
    """What people type who look for it, in any language and spelling; for the search alone."""


class Instrument(Content):
    """A law, code or treaty; why it matters; what a lawyer must check."""

    kind: Literal[
        "constitution", "act", "code", "rules", "policy", "treaty",
        "declaration", "standard", "court-judgment", "code-of-conduct",
    ]  # fmt: skip
    short: Words | None = None
    """How a citation names it, if its title is long."""
    jurisdiction: Id
    """Where it holds: a jurisdiction, or one that it lies within."""
    year: Year
    number: Words | None = None
    """Its official number, such as 'XXVII of 1997'."""
    unit: Literal["section", "article", "rule", "paragraph"] | None = None
    """What a citation calls a provision, where its kind does not say."""
    law_status: Literal["in-force", "amended", "not-binding", "repealed", "bill", "unknown"]
    """What has become of the law."""
    verified: Verified
    """How far its text was seen."""
    why: Text
    """Why it matters to a victim, in a sentence."""
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Where its text was seen."""
    check: Text
    """What a lawyer must check before anyone relies on it."""
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]

    def provision(self, id: str) -> Provision | None:
        return next((one for one in self.provisions if one.id == id), None)


_UNITS = {"constitution": "article", "treaty": "article", "rules": "rule"}


def cited_as(instrument: Instrument, provision: Provision | None) -> str:
    """How a citation is written: 'Anti-Terrorism Act 1997, section 21'.

    A number of at most three digits gets the word for such a provision; words such as 'para 4'
    and years such as '2024 amendment' stand as they are.
    """
    name = instrument.short or instrument.title
    if provision is None:
        return name
    number = provision.number
    if re.match(r"\d{1,3}(?!\d)", number):
        unit = instrument.unit or _UNITS.get(instrument.kind, "section")
        several = re.search(r"\d\S*(?: and | to |–|, )\d", number)
        return f"{name}, {unit}{'s' if several else ''} {number}"
    return f"{name}, {number.lower() if number.istitle() and number.isalpha() else number}"


KIND = Kind("instrument", Instrument)
