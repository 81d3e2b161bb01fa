"""Plans and a name in; `editions/<name>.json` out. The only writer of that folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rahnuma.codes import plain
from rahnuma.load import EDITIONS
from rahnuma.plan import Plan
from rahnuma.publish import alone


@dataclass(frozen=True)
class Released:
    """What a release wrote: its file, its sheets, and how many codes no release had before."""

    file: str
    sheets: int
    new: int


def record(plans: Sequence[Plan], trial: bool) -> dict[str, object]:
    """The release as values of JSON: the words of every sheet that is printed, by its id."""
    settings = plans[0].handbook.settings
    sheets = [
        plain(plan.wordings[one.id])
        for plan in plans
        for one in sorted(plan.handbook.checklists, key=lambda one: one.id)
        if one.language == plan.edition.language
    ]
    return {
        "edition": str(settings.edition),
        "date": str(settings.edition_date),
        "trial": trial,
        "sheets": sheets,
    }


def release(project: Path, plans: Sequence[Plan], name: str, trial: bool) -> Released:
    """Writes the record of a release. Raises `FileExistsError` where the name is taken.

    It is written beside and renamed, so that nobody meets half of it.
    """
    values = record(plans, trial)
    path = project / EDITIONS / f"{name}.json"
    with alone(project) as cache:
        if path.exists():
            raise FileExistsError(path)
        beside = cache / "release.part"
        beside.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", "utf-8")
        path.parent.mkdir(exist_ok=True)
        beside.rename(path)
    before = {sheet.print_code for one in plans[0].handbook.releases for sheet in one.sheets}
    codes = [sheet["print_code"] for sheet in values["sheets"]]
    return Released(f"{EDITIONS}/{name}.json", len(codes), len(set(codes) - before))
