"""A checklist: what one role does at one stage, as groups of steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from rahnuma.findings import Finding
from rahnuma.kinds.kind import Kind
from rahnuma.record import Citation, Content, Flag, Id, Record, Reference, Text, Words

VARIANTS = ("large", "fill")
"""Other forms of a sheet: large print, and filled in on screen. Each ends the name of its file."""
FOLD = "card-fold"
"""The variant of a card: one to fold, where the others are four to cut."""
POSTER = "a3"
"""The variant of a stage's sheets that hangs on a wall: what comes first, for every role."""
PICTURE = "picture"
"""The variant that is no PDF: the sheet to send by messenger."""


class Blank(Record):
    """A field that is filled in by pen: the least that the task needs."""

    id: Id
    label: Words
    """What is written here."""
    type: Literal["text", "lines", "number", "date", "time", "telephone", "choice"]
    """'text' prints one line, 'lines' three, 'choice' a box for each option."""
    options: tuple[Words, ...] = ()
    """What can be chosen, for type 'choice'."""
    why: Words | None = None
    """What needs it, for a field that tells who a person is."""


class Step(Record):
    """One line of a checklist: one action, the verb first."""

    id: Id
    """Unique in the checklist, never changed: ticks and print codes hold on to it."""
    do: Text
    """One action, the verb first, at most 30 words."""
    kind: Literal["act", "ask", "record", "refer", "caution"]
    """What sort of step it is."""
    why: Text | None = None
    """Why it matters, in a sentence."""
    within: Words | None = None
    """A time limit; a target unless a law is cited."""
    caution: Text | None = None
    """A warning to print under the step."""
    cite: tuple[Citation, ...] = ()
    """Provisions that it rests on, such as ata-1997:s21."""
    see: tuple[Reference, ...] = ()
    """Content or services that help with it, by id."""
    fields: tuple[Blank, ...] = ()
    """What is written down: the least that the task needs."""
    critical: Flag = False
    """Nobody may act on an old wording."""
    protected: Flag = False
    """No province may drop it."""


class Group(Record):
    """Steps between two pauses: five to nine."""

    id: Id
    title: Words
    within: Words | None = None
    """A time limit for the whole group."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]


class Checklist(Content):
    """What *role* does at *stage*; `use` is the pause point, `mode` how it is read."""

    role: Id
    """Whose sheet it is; its file lies in the folder of this role."""
    stage: Id
    """At which stage it is used."""
    use: Text
    """The pause point: the moment when the officer takes out the sheet."""
    mode: Literal["read-do", "do-confirm"]
    """'read-do': read a step, then do it. 'do-confirm': do it from memory, then confirm."""
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(step for group in self.groups for step in group.steps)


def choices_have_options(checklist: Checklist) -> Iterator[Finding]:
    """A field of type choice lists what can be chosen; no other field does."""
    for step in checklist.steps:
        for blank in step.fields:
            if (blank.type == "choice") == (len(blank.options) > 1):
                continue
            yield Finding(
                blank.spot,
                "choice-options",
                f"'{blank.id}' is of type {blank.type} and has {len(blank.options)} options",
                "add options: [one, two]"
                if blank.type == "choice"
                else "write type: choice, or take the options out",
            )


def groups_are_short(checklist: Checklist) -> Iterator[Finding]:
    """Nine steps between two pauses are the most that a person keeps in mind."""
    for group in checklist.groups:
        if len(group.steps) > 9:
            yield Finding(
                group.spot,
                "long-group",
                f"the group '{group.id}' has {len(group.steps)} steps",
                "split it into groups of five to nine steps",
            )


KIND = Kind("checklist", Checklist, rules=(choices_have_options, groups_are_short))
