"""A plan in; every printed copy out: its code, where it was released, and what has changed since.

A copy is current when its code is that of the present words, released or not. Otherwise it is old,
and nobody may act on it where a critical step was changed, removed, or added: a copy without the
new step is as wrong as one with the old. A copy that cannot be compared is judged by its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rahnuma.codes import FactWords, FieldWords, GroupWords, Release, StepWords, Wording
from rahnuma.editions import Say
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.instrument import cited_as
from rahnuma.plan import Plan
from rahnuma.record import Citation

State = Literal["current", "old", "untranslated", "withdrawn"]


@dataclass(frozen=True)
class Row:
    """One thing about a step or a sheet: how the copy says it, and how it is said now."""

    name: Literal["words", "target", "caution", "law", "facts", "fields", "title", "use", "mode"]
    before: str = ""
    now: str = ""


@dataclass(frozen=True)
class Change:
    """A step added, removed or changed; or what stands around the steps."""

    what: Literal["added", "removed", "changed", "group", "sheet", "order"]
    critical: bool = False
    rows: tuple[Row, ...] = ()
    about: str = ""
    """The step or the group, where the rows do not say it."""


@dataclass(frozen=True)
class Copy:
    """A print code with the releases that printed it, newest first; none: not released yet."""

    words: Wording
    state: State
    releases: tuple[Release, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def code(self) -> str:
        return self.words.print_code

    @property
    def barred(self) -> bool:
        """Whether nobody may act on it."""
        if self.state == "current":
            return False
        if self.state == "old":
            return any(one.critical for one in self.changes)
        return self.state == "withdrawn" or any(step.critical for step in self.words.steps)


@dataclass(frozen=True)
class Copies:
    """The copies of one sheet, newest first. *address* is its page; empty where it has none."""

    id: str
    title: str
    address: str
    copies: tuple[Copy, ...]


def all_copies(plan: Plan) -> Iterator[Copies]:
    """The copies of every sheet in the edition's language: those of the plan, then withdrawn."""
    known: set[str] = set()
    for one in plan.handbook.checklists:
        known |= {one.id, *one.was}
        if found := copies(plan, one):
            yield Copies(one.id, one.title, plan.address(one), found)
    gone = [sheet for _, sheet in _released(plan) if sheet.id not in known]
    for id in sorted({sheet.id for sheet in gone}):
        found = tuple(
            Copy(words, "withdrawn", releases) for words, releases in _by_code(plan, {id}, None)
        )
        yield Copies(id, found[0].words.title, "", found)


def copies(plan: Plan, checklist: Checklist) -> tuple[Copy, ...]:
    """The copies of a sheet in the edition's language, newest first."""
    translated = checklist.language == plan.edition.language
    present = plan.wordings[checklist.id] if translated else None
    ids = {str(checklist.id), *map(str, checklist.was)}
    return tuple(
        _copy(plan, words, releases, present) for words, releases in _by_code(plan, ids, present)
    )


def _copy(
    plan: Plan, words: Wording, releases: tuple[Release, ...], present: Wording | None
) -> Copy:
    if present is None:
        return Copy(words, "untranslated", releases)
    if words.print_code == present.print_code:
        return Copy(words, "current", releases)
    return Copy(words, "old", releases, tuple(changes(plan, words, present)))


def _released(plan: Plan) -> Iterator[tuple[Release, Wording]]:
    """What was released in the plan's language and jurisdiction, newest first."""
    for release in sorted(plan.handbook.releases, key=lambda one: one.age, reverse=True):
        for sheet in release.sheets:
            if (sheet.language, sheet.jurisdiction) == (
                plan.edition.language, plan.edition.jurisdiction,
            ):  # fmt: skip
                yield release, sheet


def _by_code(
    plan: Plan, ids: set[str], present: Wording | None
) -> Iterator[tuple[Wording, tuple[Release, ...]]]:
    """Each code once, with its releases; the present one first where nobody released it."""
    words: dict[str, Wording] = {}
    releases: dict[str, list[Release]] = {}
    for release, sheet in _released(plan):
        if sheet.id in ids:
            words.setdefault(sheet.print_code, sheet)
            releases.setdefault(sheet.print_code, []).append(release)
    if present and present.print_code not in words:
        words = {present.print_code: present, **words}
    for code, one in words.items():
        yield one, tuple(releases.get(code, ()))


def changes(plan: Plan, old: Wording, new: Wording) -> Iterator[Change]:
    """What has changed from *old* to *new*: the sheet, its groups, its steps."""
    say = plan.edition.say
    rows = _rows(
        ("title", old.title, new.title),
        ("use", said(old.use, old.facts, say), said(new.use, new.facts, say)),
        ("mode", _mode(old, say), _mode(new, say)),
    )
    if rows:
        yield Change("sheet", rows=rows)
    yield from _groups(old, new)
    yield from _steps(plan, old, new)


def _groups(old: Wording, new: Wording) -> Iterator[Change]:
    """A group says when its steps hold, so it is as critical as they are."""
    before = {one.id: one for one in old.groups}
    for group in new.groups:
        was = before.get(group.id)
        if was is None:
            continue
        rows = _rows(
            ("title", was.title, group.title),
            ("target", was.within or "", group.within or ""),
        )
        if rows:
            yield Change("group", _critical(was) or _critical(group), rows, str(group.title))


def _critical(group: GroupWords) -> bool:
    return any(one.critical for one in group.steps)


def _steps(plan: Plan, old: Wording, new: Wording) -> Iterator[Change]:
    before = {one.id: one for one in old.steps}
    after = {one.id: one for one in new.steps}
    for id, step in after.items():
        was = before.get(id)
        if was is None:
            yield Change("added", step.critical, _of_step(plan, None, step))
        elif rows := _of_step(plan, was, step):
            about = "" if rows[0].name == "words" else _words(step, plan.edition.say)
            yield Change("changed", was.critical or step.critical, rows, about)
    for id, step in before.items():
        if id not in after:
            yield Change("removed", step.critical, _of_step(plan, step, None))
    then, now = _order(old, after), _order(new, before)
    if then != now:
        moved = {id for id, _ in set(now) - set(then)}  # into a group that holds at another time
        yield Change("order", any(after[id].critical or before[id].critical for id in moved))


def _order(words: Wording, others: Iterable[str]) -> list[tuple[str, str]]:
    """The steps that both have, in order, each with its group."""
    shared = set(others)
    return [(step.id, one.id) for one in words.groups for step in one.steps if step.id in shared]


def _of_step(plan: Plan, was: StepWords | None, now: StepWords | None) -> tuple[Row, ...]:
    """What differs between two wordings of a step; everything, where there is one alone."""
    say = plan.edition.say

    def both(name: str, tell) -> tuple[str, str, str]:
        return name, tell(was) if was else "", tell(now) if now else ""

    rows = _rows(
        both("words", lambda one: _words(one, say)),
        both("target", lambda one: one.within or ""),
        both("caution", lambda one: said(one.caution or "", one.facts, say)),
        both("law", lambda one: "; ".join(_law(plan, cite) for cite in one.cite)),
        both("fields", lambda one: "; ".join(_field(field) for field in one.fields)),
    )
    if rows:
        return rows
    return _rows(both("facts", lambda one: "; ".join(_fact(fact, say) for fact in one.facts)))


def _rows(*rows: tuple[str, str, str]) -> tuple[Row, ...]:
    return tuple(Row(*one) for one in rows if one[1] != one[2])  # type: ignore[arg-type]


def _words(step: StepWords, say: Say) -> str:
    words = said(step.text, step.facts, say)
    return f"{say('Caution')}: {words}" if step.warns else words


def said(text: str, facts: tuple[FactWords, ...], say: Say) -> str:
    """Words with their facts as they print."""
    shown = {str(one.id): one for one in facts}

    def fact(match: re.Match[str]) -> str:
        one = shown.get(match[1])
        return _fact(one, say) if one else match[0]

    return re.sub(r"\[=([^\[\]]*)\]", fact, text)


def _fact(fact: FactWords, say: Say) -> str:
    if fact.shown == "blank":
        return f"____ ({fact.value}: {say('fill in')})"
    return f"{fact.value} ({say('to be confirmed')})" if fact.shown == "marked" else fact.value


def _field(field: FieldWords) -> str:
    return f"{field.label} ({', '.join(field.options)})" if field.options else str(field.label)


def _law(plan: Plan, cite: Citation) -> str:
    """As it is cited today; by its id, where the handbook does not know it any more."""
    instrument = plan.handbook.instrument(cite)
    return cited_as(instrument, plan.handbook.provision(cite)) if instrument else str(cite)


def _mode(words: Wording, say: Say) -> str:
    if words.mode == "read-do":
        return say("Read a step, then do it.")
    return say("Do it from memory, then confirm each step here.")
