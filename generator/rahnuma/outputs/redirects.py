"""Old addresses: a plan in, small pages out that lead on. Paper and bookmarks carry old ids."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from rahnuma.assets import POLICY
from rahnuma.plan import Plan, relative
from rahnuma.record import Content
from rahnuma.templating import render


def redirects(plan: Plan) -> Iterator[tuple[str, str]]:
    """A page for each id in `was:`, with its path below the edition's root."""
    for page in plan.pages:
        if not isinstance(page.target, Content):
            continue
        for old in page.target.was:
            path = posixpath.join(posixpath.dirname(page.address), f"{old}.html")
            yield (
                path,
                render(
                    "redirect.html",
                    page=page,
                    policy=POLICY,
                    href=relative(path, page.address),
                ),
            )
