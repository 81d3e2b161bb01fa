"""The codes of an edition's sheets: a plan in, a script out, for a code that a page does not hold.

A script can be loaded from `file://`; JSON cannot. Each language has its own, and a page loads
those of the other languages too, since nobody looks which language a code belongs to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from rahnuma.copies import all_copies
from rahnuma.plan import COPY, Plan

PATH = "assets/rahnuma/copies.js"


def copy_scripts(plan: Plan) -> Iterator[tuple[str, str]]:
    """The page and the title of the sheet of each code, with the script's path in the site."""
    found = {
        copy.code: [sheet.address or COPY, sheet.title]
        for sheet in all_copies(plan)
        for copy in sheet.copies
    }
    codes = json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield PATH, f"(window.rahnumaCopies ??= {{}}).{plan.edition.language} = {codes};\n"
