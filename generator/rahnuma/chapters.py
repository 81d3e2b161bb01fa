"""A handbook in; its records in reading order out: a chapter a stage, then a chapter a theme.

The menu of the site, the pages of the plan and every bound handbook follow it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from rahnuma.handbook import Handbook
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.record import Content
from rahnuma.settings import Stage


@dataclass(frozen=True)
class Chapter:
    """What is read at a stage, or under a theme: a folder of guidance that is no stage.

    *overview* is the `index.md` of the folder, *records* all the rest: guidelines, then decisions,
    then the sheets of a stage.
    """

    kind: Literal["stage", "theme"]
    folder: str
    title: str
    purpose: str = ""
    overview: Guideline | None = None
    records: tuple[Content, ...] = ()
    stage: Stage | None = None

    @property
    def address(self) -> str:
        """Where the chapter opens on the site, below the edition's root."""
        return f"{self.folder}/index.html"

    @property
    def written(self) -> bool:
        """Whether there is anything to read in it."""
        return bool(self.overview or self.records)


def chapters(handbook: Handbook) -> tuple[Chapter, ...]:
    """The stages in their order, written or not, then the themes in the order of their names."""
    return (*_stages(handbook), *_themes(handbook))


def folder_of(record: Content) -> str:
    """The folder that a record's file lies in."""
    return PurePosixPath(record.spot.file).parent.name


def _stages(handbook: Handbook) -> Iterator[Chapter]:
    for stage in handbook.settings.stages:
        overview, records = _in_folder(handbook, stage.id)
        sheets = (one for one in handbook.checklists if one.stage == stage.id)
        yield Chapter(
            "stage", stage.id, stage.title, stage.purpose, overview, (*records, *sheets), stage
        )


def _themes(handbook: Handbook) -> Iterator[Chapter]:
    """The first page of a theme gives its chapter the title."""
    stages = {stage.id for stage in handbook.settings.stages}
    folders = {folder_of(one) for one in (*handbook.guidelines, *handbook.decisions)}
    for folder in sorted(folders - stages):
        overview, records = _in_folder(handbook, folder)
        title = (overview or records[0]).title
        yield Chapter("theme", folder, title, overview=overview, records=records)


def _in_folder(
    handbook: Handbook, folder: str
) -> tuple[Guideline | None, tuple[Guideline | Decision, ...]]:
    """The overview of a folder of `guidelines/`, and the other guidelines and decisions in it."""
    own = [one for one in (*handbook.guidelines, *handbook.decisions) if folder_of(one) == folder]
    overview = next((one for one in own if PurePosixPath(one.spot.file).name == "index.md"), None)
    return overview, tuple(one for one in own if one is not overview)
