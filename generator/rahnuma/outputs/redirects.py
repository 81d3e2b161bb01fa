"""Old addresses: a plan in, small pages out that lead on. Paper and bookmarks carry old ids.

A sheet that was released and then withdrawn keeps its address too: it leads to the page that says
so.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from rahnuma.assets import POLICY
from rahnuma.copies import all_copies
from rahnuma.editions import direction
from rahnuma.plan import COPY, Plan, relative, sheet_address
from rahnuma.record import Content
from rahnuma.templating import render

SCRIPT = "assets/rahnuma/follow.js"


def redirects(plan: Plan) -> Iterator[tuple[str, str]]:
    """A page for each id in `was:` and each withdrawn sheet, with its path in the edition."""
    for page in plan.pages:
        if not isinstance(page.target, Content):
            continue
        for old in page.target.was:
            path = posixpath.join(posixpath.dirname(page.address), f"{old}.html")
            yield path, _leading(path, page.address, page.title, page.language)
    for sheet in all_copies(plan):
        if not sheet.address:
            path = sheet_address(sheet.id)
            yield path, _leading(path, COPY, sheet.title, plan.edition.language)


def _leading(path: str, goal: str, title: str, language: str) -> str:
    return render(
        "redirect.html",
        policy=POLICY,
        href=relative(path, goal),
        script=relative(path, SCRIPT),
        title=title,
        language=language,
        direction=direction(language),
    )
