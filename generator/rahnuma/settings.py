"""The handbook's own words: title, languages, edition, roles and stages, from `handbook.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rahnuma.record import Day, Id, Record, Same, Text, WebAddress, Words


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


class Gap(Record):
    """A role that has no sheet at a stage, and why."""

    role: Id
    stages: Annotated[tuple[Id, ...], Field(min_length=1)]
    reason: Text


class Settings(Record):
    """`handbook.yml`."""

    title: Words
    subtitle: Words | None = None
    jurisdiction: Id
    languages: Annotated[tuple[Literal["en", "ur"], ...], Field(min_length=1)]
    status: Literal["draft", "in-review", "approved"]
    edition: Same
    edition_date: Day
    address: WebAddress | None = None
    notice: Text
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    gaps: tuple[Gap, ...] = ()
    language: str = Field(default="en", alias="@language", repr=False)

    def role(self, id: str) -> Role | None:
        return next((one for one in self.roles if one.id == id), None)

    def stage(self, id: str) -> Stage | None:
        return next((one for one in self.stages if one.id == id), None)
