"""Everything that was read: find by reference, list by kind, who refers to whom; no judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from rahnuma import markup
from rahnuma.codes import Release
from rahnuma.kinds import KINDS
from rahnuma.kinds.checklist import Checklist, Step
from rahnuma.kinds.decision import Decision, Outcome, Question
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument, Provision
from rahnuma.kinds.jurisdiction import Jurisdiction
from rahnuma.kinds.service import Service
from rahnuma.kinds.term import Term
from rahnuma.record import Citation, Content, Record, Reference, Text, Words
from rahnuma.settings import Role, Settings, Stage

C = TypeVar("C", bound=Content)

Target = Content | Role | Stage
"""What a reference can lead to."""

_NAMES = {one.model: one.name for one in KINDS} | {Role: "role", Stage: "stage"}


def kind_of(target: Target) -> str:
    """The name of a target's kind, as a reference writes it before the colon."""
    return _NAMES[type(target)]


Part = Step | Question | Outcome
"""What cites by itself inside a record, and has a place on its page."""


@dataclass(frozen=True)
class Resting:
    """A record that relies on a provision, and those of its parts that cite it."""

    record: Content
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Handbook:
    """The settings, all records in the order of their files, and pictures beside them.

    *assets* are the pictures by their path below the guidelines folder. *unread* are the files that
    could not be read, and the ids written in them: what leads to them is not wrong, and one mistake
    is not said twice. *releases* are what was printed before.
    """

    settings: Settings
    records: tuple[Content, ...]
    assets: Mapping[str, bytes] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    releases: tuple[Release, ...] = ()

    def _all(self, model: type[C]) -> tuple[C, ...]:
        return tuple(one for one in self.records if isinstance(one, model))

    @cached_property
    def words(self) -> tuple[tuple[Record, str, Words], ...]:
        """Every typed string: the settings or the record that it stands in, and its place there."""
        return tuple(
            (record, place, leaf)
            for record in (self.settings, *self.records)
            for place, leaf in record.leaves()
        )

    @cached_property
    def guidelines(self) -> tuple[Guideline, ...]:
        return self._all(Guideline)

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """By stage, then by role, in the handbook's order."""
        stages = [one.id for one in self.settings.stages]
        roles = [one.id for one in self.settings.roles]
        return tuple(
            sorted(
                self._all(Checklist),
                key=lambda one: (stages.index(one.stage), roles.index(one.role), one.id),
            )
            if all(one.stage in stages and one.role in roles for one in self._all(Checklist))
            else self._all(Checklist)
        )

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        return tuple(sorted(self._all(Instrument), key=lambda one: one.title))

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        return self._all(Decision)

    @cached_property
    def services(self) -> tuple[Service, ...]:
        return self._all(Service)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return tuple(sorted(self._all(Term), key=lambda one: one.title.lower()))

    def guideline_at(self, file: str) -> Guideline | None:
        """The guideline that was read from *file*."""
        return next((one for one in self.guidelines if one.spot.file == file), None)

    @cached_property
    def media_kit(self) -> Guideline | None:
        """The guideline that newsrooms copy, print and embed."""
        named = self.settings.media_kit
        targets = self.targets(named) if named else ()
        return next((one for one in targets if isinstance(one, Guideline)), None)

    def find_jurisdiction(self, id: str) -> Jurisdiction | None:
        return next((one for one in self._all(Jurisdiction) if one.id == id), None)

    @cached_property
    def jurisdiction(self) -> Jurisdiction | None:
        """The jurisdiction that this handbook is first for."""
        return self.find_jurisdiction(self.settings.jurisdiction)

    @cached_property
    def _targets(self) -> dict[str, tuple[Target, ...]]:
        found: dict[str, list[Target]] = defaultdict(list)
        for target in (*self.records, *self.settings.roles, *self.settings.stages):
            found[target.id].append(target)
        return {id: tuple(targets) for id, targets in found.items()}

    def targets(self, reference: Reference) -> tuple[Target, ...]:
        """All that *reference* may mean: one if it is right, none or several if it is not."""
        found = self._targets.get(reference.id, ())
        if not reference.kind:
            return found
        return tuple(one for one in found if kind_of(one) == reference.kind)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id that a reference can name."""
        return tuple(self._targets)

    def instrument(self, citation: Citation) -> Instrument | None:
        found = self._targets.get(citation.instrument, ())
        return next((one for one in found if isinstance(one, Instrument)), None)

    def provision(self, citation: Citation) -> Provision | None:
        instrument = self.instrument(citation)
        return instrument.provision(citation.provision) if instrument else None

    @cached_property
    def citations(self) -> tuple[tuple[Content, Citation], ...]:
        """Every citation with the record that makes it."""
        return tuple(
            (record, cite)
            for record, _, leaf in self.words
            if isinstance(record, Content)
            for cite in cited(leaf)
        )

    @cached_property
    def relying(self) -> dict[str, tuple[Content, ...]]:
        """For each citation as written, the records that rely on it, each once."""
        found: dict[str, dict[tuple[str, str], Content]] = defaultdict(dict)
        for record, cite in self.citations:
            found[cite][kind_of(record), record.id] = record
        return {cite: tuple(records.values()) for cite, records in found.items()}

    @cached_property
    def resting(self) -> dict[str, tuple[Resting, ...]]:
        """For each citation as written, the records that rely on it, with the parts that do."""
        found: dict[str, dict[tuple[str, str], dict[str, Part]]] = defaultdict(dict)
        for record, place, leaf in self.words:
            for cite in cited(leaf) if isinstance(record, Content) else ():
                parts = found[cite].setdefault((kind_of(record), record.id), {})
                if part := _part(record, place.split("/")):
                    parts[part.id] = part
        return {
            cite: tuple(
                Resting(one, tuple(found[cite][kind_of(one), one.id].values())) for one in records
            )
            for cite, records in self.relying.items()
        }

    def gap(self, role: str, stage: str) -> Text | None:
        """Why there is no sheet for *role* at *stage*, where a reason is stated."""
        return next(
            (gap.reason for gap in self.settings.gaps if gap.role == role and stage in gap.stages),
            None,
        )


def _part(record: Content, place: list[str]) -> Part | None:
    """The part at a place such as `groups/first/steps/look/do` or `outcomes/wait/rule`."""
    if isinstance(record, Checklist) and place[2:3] == ["steps"]:
        return next(one for one in record.steps if one.id == place[3])
    if isinstance(record, Decision) and place[0] in ("questions", "outcomes"):
        return next(one for one in getattr(record, place[0]) if one.id == place[1])
    return None


def cited(words: Words) -> Iterator[Citation]:
    """The citations that a typed string is, or holds."""
    if isinstance(words, Citation):
        yield words
    elif isinstance(words, Text):
        yield from markup.citations(words)


def referred(words: Words) -> Iterator[Reference]:
    """The references that a typed string is, or holds."""
    if isinstance(words, Reference):
        yield words
    elif isinstance(words, Text):
        yield from markup.references(words)
