"""A decision: questions that lead to one clear outcome, on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Literal

from pydantic import Field

from rahnuma.findings import Finding
from rahnuma.kinds.kind import Kind
from rahnuma.near import near
from rahnuma.record import Citation, Content, Id, Record, Text, Words


class Answer(Record):
    """What a person answers, and the question or outcome that it leads to."""

    answer: Words
    go: Id
    """The question or outcome that this answer leads to."""


class Question(Record):
    """One question, asked alone."""

    id: Id
    ask: Text
    why: Text | None = None
    cite: tuple[Citation, ...] = ()
    answers: Annotated[tuple[Answer, ...], Field(min_length=2)]


class Outcome(Record):
    """Where a path ends: a verdict, its rule, and what to do now."""

    id: Id
    verdict: Literal["yes", "change", "wait", "no"]
    title: Words
    rule: Text
    """The rule behind it."""
    do: Text
    """What to do now, in one or two sentences."""
    cite: tuple[Citation, ...] = ()


class Decision(Content):
    """The first question is asked first; every path ends in an outcome."""

    use: Text
    """The moment in which a person asks this."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]


def ahead(decision: Decision) -> dict[str, int]:
    """For each question by its id, how many may still come after it, along the longest path."""
    asked = {one.id: one for one in decision.questions}
    leads = {id: [a.go for a in one.answers if a.go in asked] for id, one in asked.items()}
    found: dict[str, int] = {}
    for id in TopologicalSorter(leads).static_order():  # what is led to comes first
        found[id] = max((found[go] + 1 for go in leads[id]), default=0)
    return found


def answers_lead_on(decision: Decision) -> Iterator[Finding]:
    """An answer leads to a question or an outcome of this decision."""
    known = dict.fromkeys(one.id for one in (*decision.questions, *decision.outcomes))
    for question in decision.questions:
        for answer in question.answers:
            if answer.go not in known:
                meant = near(answer.go, known)
                yield Finding(
                    answer.go.spot,
                    "unknown-answer",
                    f"'{answer.go}' is neither a question nor an outcome of this decision",
                    f"did you mean '{meant}'?"
                    if meant
                    else f"use one of {', '.join([*known][:9])}",
                )


def no_path_is_a_circle(decision: Decision) -> Iterator[Finding]:
    """Whoever answers reaches an outcome: no path comes back to its own question."""
    asked = {one.id: one for one in decision.questions}
    leads = {id: [a.go for a in one.answers if a.go in asked] for id, one in asked.items()}
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        circle = error.args[1][:0:-1]  # without its end, which is its beginning
        order = {id: number for number, id in enumerate(asked)}
        # The answer to mend is the one that leads back to an earlier question.
        back = max(range(len(circle)), key=lambda at: order[circle[at]])
        circle = [*circle[back:], *circle[:back]]
        answer = next(one for one in asked[circle[0]].answers if one.go == circle[1 % len(circle)])
        yield Finding(
            answer.go.spot,
            "circle",
            f"the questions run in a circle: {' > '.join([*circle, circle[0]])}",
            "lead this answer to a later question or an outcome",
        )


def everything_is_reached(decision: Decision) -> Iterator[Finding]:
    """A question or an outcome that no answer leads to would never be seen."""
    reached = {decision.questions[0].id}
    known = {one.id for one in (*decision.questions, *decision.outcomes)}
    for question in decision.questions:
        reached.update(answer.go for answer in question.answers)
    if not reached <= known:  # a misspelt answer may be the one that leads there
        return
    for one in (*decision.questions, *decision.outcomes):
        if one.id not in reached:
            yield Finding(
                one.spot,
                "unreached",
                f"no answer leads to '{one.id}'",
                "lead an answer to it, or take it out",
            )


KIND = Kind(
    "decision", Decision, rules=(answers_lead_on, no_path_is_a_circle, everything_is_reached)
)
