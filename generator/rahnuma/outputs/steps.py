"""The steps of an edition's checklists: a plan in, a script out, for the list of cases on a device.

A case holds the ids of checklists and steps; with this script its list leads to the checklists, and
says which ticks of a file belong to none of them. A script can be loaded from `file://`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from rahnuma.plan import Plan

PATH = "assets/rahnuma/sheets.js"


def step_scripts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Page, title and step ids of each checklist, with the script's path in the site."""
    found = {
        id: [plan.address(one), one.title, [step.id for step in one.steps]]
        for one in plan.handbook.checklists
        for id in (one.id, *one.was)
    }
    sheets = json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield PATH, f"window.rahnumaSheets = {sheets};\n"
