"""Records in, short phrases of the interface out: the same words on the site and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from rahnuma.editions import Edition
from rahnuma.handbook import Handbook
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.instrument import Instrument
from rahnuma.kinds.service import Reach, Service
from rahnuma.shown import reach_shown
from rahnuma.text import blank_html, to_be_confirmed


def letter(number: int) -> str:
    """Outcomes are lettered and questions numbered, so that an answer on paper can point to either:
    A to Z, then AA, AB and so on."""
    rest, last = divmod(number - 1, 26)
    return (letter(rest) if rest else "") + chr(ord("A") + last)


def leads(decision: Decision, go: str, edition: Edition) -> str:
    """Where an answer leads, in words: to question 3, or to outcome B."""
    question, outcome = _led_to(decision, go)
    if question:
        return edition.say("go to question {number}", number=question)
    return edition.say("outcome {letter}", letter=outcome)


def leads_to(decision: Decision, go: str, edition: Edition) -> str:
    """The same as a name: Question 3, or Outcome B."""
    question, outcome = _led_to(decision, go)
    if question:
        return edition.say("Question {number}", number=question)
    return edition.say("Outcome {letter}", letter=outcome)


def _led_to(decision: Decision, go: str) -> tuple[int | None, str]:
    """The number of a question, or the letter of an outcome."""
    questions = [one.id for one in decision.questions]
    if go in questions:
        return questions.index(go) + 1, ""
    return None, letter([one.id for one in decision.outcomes].index(go) + 1)


def left(number: int, edition: Edition) -> str:
    """How far it still is from a question to an outcome, in words."""
    if number == 0:
        return edition.say("This is the last question.")
    if number == 1:
        return edition.say("One more question at most.")
    return edition.say("{number} more questions at most.", number=number)


def reached(service: Service, reach: Reach, edition: Edition, value: Markup) -> Markup:
    """A way to reach a service, as far as it may be shown; *value* is how the output writes it."""
    how = reach_shown(service, reach)
    if how == "blank":
        return Markup(blank_html(edition.say(reach.by), edition))
    return value if how == "plain" else value + " " + Markup(to_be_confirmed(edition))


def districts(handbook: Handbook, service: Service, edition: Edition) -> str:
    """Where a service helps."""
    named = (handbook.settings.district(one) for one in service.districts)
    return ", ".join(one.title if one else edition.say("all") for one in named)


def jurisdiction(handbook: Handbook, id: str, edition: Edition) -> str:
    """A jurisdiction by its title; what only lies above others is in the catalogue."""
    found = handbook.find_jurisdiction(id)
    return str(found.title) if found else edition.say(id)


def by_kind(services: tuple[Service, ...]) -> list[tuple[str, list[Service]]]:
    """Services under the names of their kinds, in the order of the first of each."""
    kinds = dict.fromkeys(one.kind for one in services)
    return [(kind, [one for one in services if one.kind == kind]) for kind in kinds]


def by_jurisdiction(
    handbook: Handbook, instruments: Sequence[Instrument]
) -> list[tuple[str, list[Instrument]]]:
    """Instruments of the handbook's own jurisdiction, of what lies above it, then of all others."""
    own = handbook.jurisdiction
    order = [own.id, *own.within] if own else []
    order += sorted({one.jurisdiction for one in instruments} - set(order))
    found = ((id, [one for one in instruments if one.jurisdiction == id]) for id in order)
    return [(id, some) for id, some in found if some]
