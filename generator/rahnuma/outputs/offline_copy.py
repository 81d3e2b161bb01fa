"""The page that a copy on a stick opens with: plans in, one page in every language out."""

from __future__ import annotations

from collections.abc import Sequence

from rahnuma.assets import POLICY
from rahnuma.plan import Plan
from rahnuma.templating import render

FIRST = "START-HERE.html"
BELOW = "handbook"
"""Everything else lies in this folder, so that there is one file to open."""


def first_page(plans: Sequence[Plan]) -> str:
    """The page beside the folder with the site."""
    root = f"{BELOW}/{plans[0].edition.root}"
    return render(
        "start-here.html",
        policy=POLICY,
        title=plans[0].handbook.settings.title,
        style=f"{root}assets/rahnuma/rahnuma.css",
        editions=[
            (plan.edition, f"{BELOW}/{plan.edition.root}index.html", plan.handbook.settings.title)
            for plan in plans
        ],
        settings=plans[0].handbook.settings,
        papers=[],
    )
