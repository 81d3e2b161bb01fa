"""The handbook's own words: title, languages, edition, roles and stages, from `handbook.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from rahnuma.record import Day, Id, MailAddress, Record, Reference, Same, Text, WebAddress, Words


def _english_first(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The sources are in English; every other language is a translation of them."""
    right = ", ".join(dict.fromkeys(("en", *languages)))
    if len(set(languages)) < len(languages):
        raise PydanticCustomError(
            "duplicate-id",
            "{means}",
            {"means": "a language is named twice", "mend": f"write languages: [{right}]"},
        )
    if languages[0] != "en":
        raise PydanticCustomError(
            "unknown-value",
            "{means}",
            {
                "means": f"'{languages[0]}' comes first, but the sources are in English",
                "mend": f"write languages: [{right}]",
            },
        )
    return languages


class Role(Record):
    """Who acts."""

    id: Id
    title: Words
    does: Text


class Stage(Record):
    """A stage of the victim's way, from emergency to remembering."""

    id: Id
    title: Words
    purpose: Text


class District(Record):
    """Where a service may help alone. Readers choose theirs, and its numbers come first."""

    id: Id
    title: Words


class Gap(Record):
    """A role that has no sheet at a stage, and why."""

    role: Id
    stages: Annotated[tuple[Id, ...], Field(min_length=1)]
    reason: Text
    """Why this role has nothing to do at these stages."""

    @property
    def id(self) -> str:
        """Names the gap's place for translators, wherever it stands in the list."""
        return f"{self.role}-{self.stages[0]}"


class Pack(Record):
    """Chosen sheets in a chosen order, bound for an occasion such as a workshop."""

    id: Id
    """Names its file. No role and no stage is called so: each of them has a pack too."""
    title: Words
    purpose: Text
    """For whom and when, printed on the cover."""
    checklists: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Ids of checklists, in the order of the pack."""


class Volume(Record):
    """A handbook for one audience, beside the whole one and that of each role."""

    id: Id
    title: Words
    purpose: Text
    """What it is good for, in a sentence; its cover says it."""
    folders: tuple[Id, ...] = ()
    """Folders of guidance that it binds whole, in this order: themes, or stages."""
    roles: tuple[Id, ...] = ()
    """Roles whose sheets and services it binds."""
    law: Literal["cited", "all"] = "cited"
    """'cited': the provisions that its pages rest on. 'all': the whole legal basis."""


class Settings(Record):
    """`handbook.yml`."""

    title: Words
    subtitle: Words | None = None
    jurisdiction: Id
    """The first jurisdiction, whose pages stand at the root of the site."""
    languages: Annotated[
        tuple[Literal["en", "ur"], ...], Field(min_length=1), AfterValidator(_english_first)
    ]
    """English first: every other language is a translation."""
    status: Literal["draft", "in-review", "approved"]
    edition: Same
    """The edition's name, printed on every page."""
    edition_date: Day
    """The edition's date; a build never asks the clock."""
    address: WebAddress | None = None
    """Where the site is published; without it, sheets print no short address."""
    mistakes_to: MailAddress | None = None
    """The mail address of the office that mends mistakes; never a person's."""
    words_to_use: Reference | None = None
    """The guideline whose tables tell which words to say and which to avoid; `check` reads them."""
    media_kit: Reference | None = None
    """The guideline that newsrooms copy, print and embed: a rule a heading of the third level."""
    notice: Text
    """What every page says about its standing."""
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    rights: tuple[Reference, ...] = ()
    """The pages that explain a right each; provisions name them, and law is found by them."""
    districts: tuple[District, ...] = ()
    """Those that services name; where a service helps everywhere, it writes [all]."""
    gaps: tuple[Gap, ...] = ()
    packs: tuple[Pack, ...] = ()
    handbooks: tuple[Volume, ...] = ()
    """Handbooks to bind beside the whole one and that of each role."""
    language: SkipJsonSchema[str] = Field(default="en", alias="@language", repr=False)

    def role(self, id: str) -> Role | None:
        return next((one for one in self.roles if one.id == id), None)

    def district(self, id: str) -> District | None:
        return next((one for one in self.districts if one.id == id), None)

    def stage(self, id: str) -> Stage | None:
        return next((one for one in self.stages if one.id == id), None)
