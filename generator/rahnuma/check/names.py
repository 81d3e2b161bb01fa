"""Ids are unique, and what is named exists: roles, stages, jurisdictions, facts, cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from rahnuma import markup
from rahnuma.binding import WHOLE
from rahnuma.chapters import chapters
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook, kind_of
from rahnuma.kinds.checklist import FOLD, PICTURE, POSTER, VARIANTS, Checklist
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.instrument import Instrument
from rahnuma.kinds.jurisdiction import Jurisdiction
from rahnuma.near import near
from rahnuma.record import Content, Id, Text


def ids_are_unique(handbook: Handbook) -> Iterator[Finding]:
    """An id is used once in its kind, old ids included, and once inside its record."""
    for group in _namespaces(handbook):
        first: dict[str, Id] = {}
        for id in group:
            if id in first:
                yield Finding(
                    id.spot,
                    "duplicate-id",
                    f"'{id}' is also the id at {first[id].spot}",
                    "give one of the two another id",
                )
            first.setdefault(id, id)


def index_is_taken(handbook: Handbook) -> Iterator[Finding]:
    """Each folder of the site has a page 'index' of its own, so no content is called so."""
    for record in handbook.records:
        for id in (record.id, *record.was):
            if id == "index":
                yield Finding(
                    id.spot,
                    "duplicate-id",
                    "'index' is the id of the first page of every folder",
                    "give it another id",
                )


def pages_have_places_of_their_own(handbook: Handbook) -> Iterator[Finding]:
    """Guidance makes a page in the site's folder of its name, where no other page may stand."""
    taken = {f"{folder}/index": "the site" for folder in ("legal", "services", "glossary")}
    taken |= {f"checklists/{one.id}": kind_of(one) for one in handbook.checklists}
    taken |= {f"legal/{one.id}": kind_of(one) for one in handbook.instruments}
    taken |= {f"glossary/{one.id}": kind_of(one) for one in handbook.terms}
    taken |= {f"roles/{one.id}": "role" for one in handbook.settings.roles}
    for record in (*handbook.guidelines, *handbook.decisions):
        path = PurePosixPath(record.spot.file)
        folder = path.parent.name
        place = f"{folder}/{'index' if path.name == 'index.md' else record.id}"
        if folder in _FOLDERS_OF_THE_SITE or (place in taken and taken[place] != kind_of(record)):
            yield Finding(
                record.id.spot,
                "duplicate-id",
                f"its page '{place}.html' would stand where another page of the site stands",
                "give it another id, or move the file to another folder",
            )
        taken.setdefault(place, "" if path.name == "index.md" else kind_of(record))


_FOLDERS_OF_THE_SITE = ("assets", "downloads", "en", "ur", "checklists", "roles", "embed")


def _namespaces(handbook: Handbook) -> Iterator[Sequence[Id]]:
    kinds: dict[str, list[Id]] = {}
    for record in handbook.records:
        kinds.setdefault(kind_of(record), []).extend((record.id, *record.was))
        yield from _inside(record)
    yield from kinds.values()
    settings = handbook.settings
    yield [one.id for one in settings.districts]
    # Each of them has a pack, whose file bears its id.
    yield [one.id for one in (*settings.roles, *settings.stages, *settings.packs)]
    # Each of them has a sheet, whose file bears its id.
    yield [one.id for one in (*handbook.checklists, *handbook.decisions)]


def _inside(record: Content) -> Iterator[Sequence[Id]]:
    if isinstance(record, Checklist):
        yield [*(group.id for group in record.groups), *(step.id for step in record.steps)]
        yield from ([blank.id for blank in step.fields] for step in record.steps)
    elif isinstance(record, Instrument):
        yield [one.id for one in record.provisions]
    elif isinstance(record, Decision):
        yield [one.id for one in (*record.questions, *record.outcomes)]
    elif isinstance(record, Jurisdiction):
        yield [one.id for one in record.facts]


def roles_stages_and_rights_exist(handbook: Handbook) -> Iterator[Finding]:
    """A role, a stage or a right is one of those in handbook.yml."""
    roles = [one.id for one in handbook.settings.roles]
    stages = [one.id for one in handbook.settings.stages]
    for record in handbook.records:
        own = isinstance(record, Checklist)
        for role in (*record.roles, *((record.role,) if own else ()), *_provision_roles(record)):
            yield from _one_of("role", role, roles)
        for stage in (*record.stages, *((record.stage,) if own else ())):
            yield from _one_of("stage", stage, stages)
    rights = [one.id for one in handbook.settings.rights]
    for instrument in handbook.instruments:
        for right in (right for one in instrument.provisions for right in one.rights):
            yield from _one_of("right", right, rights)
    for gap in handbook.settings.gaps:
        yield from _one_of("role", gap.role, roles)
        for stage in gap.stages:
            yield from _one_of("stage", stage, stages)


def handbooks_bind_what_exists(handbook: Handbook) -> Iterator[Finding]:
    """A handbook of handbook.yml binds folders and roles that exist, under an id of its own."""
    settings = handbook.settings
    roles = [one.id for one in settings.roles]
    folders = [one.folder for one in chapters(handbook)]
    taken = {one: f"the handbook of the role '{one}'" for one in roles}
    taken[WHOLE] = "the whole handbook"
    for volume in settings.handbooks:
        if volume.id in taken:
            yield Finding(
                volume.id.spot,
                "duplicate-id",
                f"'{volume.id}' is the id of {taken[volume.id]}",
                "give this handbook another id",
            )
        taken.setdefault(volume.id, "another handbook")
        if not (volume.folders or volume.roles or volume.law == "all"):
            yield Finding(
                volume.spot,
                "empty-handbook",
                f"the handbook '{volume.id}' binds nothing",
                "add folders: [media], roles: [editor] or law: all",
            )
        for role in volume.roles:
            yield from _one_of("role", role, roles)
        for folder in volume.folders:
            yield from _one_of("folder", folder, folders)


def _provision_roles(record: Content) -> tuple[Id, ...]:
    if not isinstance(record, Instrument):
        return ()
    return tuple(role for one in record.provisions for role in one.roles)


def jurisdictions_exist(handbook: Handbook) -> Iterator[Finding]:
    """A jurisdiction is one of those in guidelines/jurisdictions, or one that they lie within."""
    known = [one.id for one in handbook.records if isinstance(one, Jurisdiction)]
    above = [id for one in handbook.records if isinstance(one, Jurisdiction) for id in one.within]
    known += [id for id in (handbook.settings.jurisdiction,) if id in handbook.unread]
    yield from _one_of("jurisdiction", handbook.settings.jurisdiction, known)
    for record in handbook.records:
        for jurisdiction in record.applies_to:
            yield from _one_of("jurisdiction", jurisdiction, known)
        if isinstance(record, Instrument):
            yield from _one_of("jurisdiction", record.jurisdiction, [*known, *above])


def districts_exist(handbook: Handbook) -> Iterator[Finding]:
    """A district of a service is one of those in handbook.yml."""
    known = ["all", *(one.id for one in handbook.settings.districts)]
    for service in handbook.services:
        for id in service.districts:
            if id in known:
                continue
            meant = near(id, known)
            yield Finding(
                id.spot,
                "unknown-district",
                f"'{id}' is not a district of this handbook",
                f"did you mean '{meant}'?"
                if meant
                else "write all, or add the district to handbook.yml, under 'districts:'",
            )


def media_kit_has_rules(handbook: Handbook) -> Iterator[Finding]:
    """The media kit is a guideline whose headings of the third level are its rules."""
    named, kit = handbook.settings.media_kit, handbook.media_kit
    rules = [one for one in kit.headings if one.level == 3] if kit else []
    if named and handbook.targets(named) and not rules:
        yield Finding(
            named.spot,
            "no-rules",
            f"'{named}' has no rules to copy",
            "name a guideline whose rules are headings such as '### Ask first {#ask-first}'",
        )


def packs_hold_checklists(handbook: Handbook) -> Iterator[Finding]:
    """A pack names checklists that are there, each once."""
    known = [one.id for one in handbook.checklists]
    for pack in handbook.settings.packs:
        first: dict[str, Id] = {}
        for id in pack.checklists:
            if id in first:
                yield Finding(
                    id.spot,
                    "duplicate-id",
                    f"'{id}' is already in this pack, at {first[id].spot}",
                    "take one of the two out",
                )
            elif id not in handbook.unread:
                yield from _one_of("checklist", id, known)
            first.setdefault(id, id)


def variants_have_names_of_their_own(handbook: Handbook) -> Iterator[Finding]:
    """The large print of `claim` is the file `claim-large.pdf`, so no checklist beside it is called
    `claim-large`; the poster of the stage `care` is `care-a3.pdf`."""
    ids = {one.id for one in handbook.checklists}
    named = dict.fromkeys((*VARIANTS, PICTURE, FOLD), ids)
    named[POSTER] = {stage.id for stage in handbook.settings.stages}
    for one in (*handbook.checklists, *handbook.decisions):
        for variant, sheets in named.items():
            sheet = one.id.removesuffix(f"-{variant}")
            if sheet != one.id and sheet in sheets:
                yield Finding(
                    one.id.spot,
                    "duplicate-id",
                    f"'{one.id}' is the name of another file already: '{sheet}', variant {variant}",
                    "give it another id",
                )


def facts_exist(handbook: Handbook) -> Iterator[Finding]:
    """A fact named in text is a fact of the handbook's jurisdiction."""
    if handbook.jurisdiction is None:  # which is a finding of its own
        return
    known = [fact.id for fact in handbook.jurisdiction.facts]
    for _, _, leaf in handbook.words:
        for id in markup.facts(leaf) if isinstance(leaf, Text) else ():
            yield from _one_of("fact", id, known)


def _one_of(what: str, id: Id, known: Sequence[str]) -> Iterator[Finding]:
    if id in known:
        return
    meant = near(id, known)
    yield Finding(
        id.spot,
        f"unknown-{what}",
        f"'{id}' is not a {what} of this handbook",
        f"did you mean '{meant}'?" if meant else _choices(what, known),
    )


def _choices(what: str, known: Sequence[str]) -> str:
    if known:
        return f"use one of {', '.join(known)}"
    return f"add the {what} first: docs/writing.md shows how"


def checklists_lie_with_their_role(handbook: Handbook) -> Iterator[Finding]:
    """A checklist lies in the folder of its role."""
    for one in handbook.checklists:
        folder = one.spot.file.split("/")[1]
        if folder != one.role and handbook.settings.role(one.role):
            name = one.spot.file.rpartition("/")[2]
            yield Finding(
                one.role.spot,
                "misplaced-checklist",
                f"a checklist of the role '{one.role}' lies in the folder '{folder}'",
                f"move the file to checklists/{one.role}/{name}, or write role: {folder}",
            )


def every_cell_is_thought_of(handbook: Handbook) -> Iterator[Finding]:
    """A role has a sheet at a stage, or a stated reason why not."""
    sheets = {(one.role, one.stage) for one in handbook.checklists}
    unread = {file.split("/")[1] for file in handbook.unread if file.startswith("checklists/")}
    unread |= {
        one.spot.file.split("/")[1]
        for one in handbook.checklists
        if not (handbook.settings.role(one.role) and handbook.settings.stage(one.stage))
    }
    for role in handbook.settings.roles:
        if role.id in unread:
            continue
        empty = [
            stage.id
            for stage in handbook.settings.stages
            if (role.id, stage.id) not in sheets and handbook.gap(role.id, stage.id) is None
        ]
        if empty:
            yield Finding(
                role.spot,
                "empty-cell",
                f"the role '{role.id}' has neither a sheet nor a reason at: {', '.join(empty)}",
                "write the checklists, or add the role, its stages and a reason under 'gaps:'",
            )


RULES = (
    ids_are_unique,
    index_is_taken,
    pages_have_places_of_their_own,
    roles_stages_and_rights_exist,
    handbooks_bind_what_exists,
    jurisdictions_exist,
    districts_exist,
    media_kit_has_rules,
    packs_hold_checklists,
    variants_have_names_of_their_own,
    facts_exist,
    checklists_lie_with_their_role,
    every_cell_is_thought_of,
)
