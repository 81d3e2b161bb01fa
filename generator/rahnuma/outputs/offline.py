"""What a device can keep: plans and the files of the site in, the lists for its worker out.

`offline.json` is small, since a device asks for it often: what there is and how much of it. The
list of a language names each file with its size and its hash, and is asked for by whoever keeps it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rahnuma import assets
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.plan import UNSIZED, Page, Paper, Plan

OFFER = "offline.json"
"""The address of what is offered, beside the worker at the root of the site."""

WORKER = "sw.js"

_EVERYBODY = ("start", "stage", "services", "copy", "offline", "device", "about")
"""Kinds of pages that each role keeps beside its own."""


@dataclass(frozen=True)
class Kept:
    """A file of the site as a device keeps it; *packed* is its size as a server may send it."""

    bytes: int
    packed: int
    sha256: str


def read_offline(plan: Plan, paths: Iterable[str]) -> list[str]:
    """Of all files of the site, sorted, those that reading this language needs."""
    others = tuple(f"{code}/" for code in plan.languages[1:] if f"{code}/" != plan.edition.root)
    return sorted(
        path
        for path in paths
        if path.startswith(plan.edition.root)
        and not path.startswith((*others, "downloads/"))
        and not re.search(r"(?:^|/)(?:404\.html|sitemap\.xml(?:\.gz)?)$", path)
    )


def papers_of(plan: Plan, role: str) -> list[Paper]:
    """The sheets of a role to print, and all of them in one: what it keeps of the downloads."""
    return [
        one
        for one in plan.papers
        if one.role == role and one.kind in ("sheet", "pack") and not one.variant
    ]


def pages_of(plan: Plan, role: str) -> list[Page]:
    """The pages that a role needs at work: its own, the guidance told to it, whom to ring."""
    return [
        one for one in plan.pages if one.role == role or one.kind in _EVERYBODY or _told(one, role)
    ]


def _told(page: Page, role: str) -> bool:
    told = page.kind != "embed" and isinstance(page.target, Guideline | Decision)
    return told and role in page.target.roles


def offline(plans: Sequence[Plan], files: Mapping[str, Kept]) -> dict[str, str]:
    """The worker, what is offered, and a list a language, by their paths in the site."""
    found = {WORKER: assets.script(WORKER)}
    offered: dict[str, object] = {}
    for plan in plans:
        name = f"offline-{plan.edition.language}.json"
        text, offer = _language(plan, files)
        found[name] = text
        offered[plan.edition.language] = {"list": name, **offer}
    settings = plans[0].handbook.settings
    found[OFFER] = _json(
        {
            "edition": settings.edition,
            "date": str(settings.edition_date),
            "languages": offered,
        }
    )
    return found


def sized(html: str, sizes: Mapping[str, int]) -> str:
    """A page that says how large each file is for which it left a place."""
    for address, bytes in sizes.items():
        empty = UNSIZED.format(address)
        if empty in html:
            html = html.replace(empty, empty.replace("></", f">{bytes / 1e6:.1f} MB</"))
    return html


def _language(plan: Plan, files: Mapping[str, Kept]) -> tuple[str, dict[str, object]]:
    read = read_offline(plan, files)
    searched = tuple(f"/{one}" for one in assets.SEARCH_PARTS)
    # Search finds what a role does not keep, and weighs as much as all that it does.
    shared = [one for one in read if not one.endswith((".html", *searched))]
    roles = {}
    for role in plan.handbook.settings.roles:
        pages = [plan.edition.root + one.address for one in pages_of(plan, role.id)]
        roles[role.id] = {
            "pages": sorted([*shared, *pages]),
            "papers": sorted(
                one.address for one in papers_of(plan, role.id) if one.address in files
            ),
        }
    papers = sorted({one for role in roles.values() for one in role["papers"]})
    listed = [*read, *papers]
    number = {path: at for at, path in enumerate(listed)}
    rows = [[path, files[path].bytes, files[path].sha256] for path in listed]
    version = hashlib.sha256(_json(rows).encode()).hexdigest()[:12]
    text = _json(
        {
            "version": version,
            "root": plan.edition.root,
            "files": rows,
            "whole": [number[one] for one in read],
            "roles": {
                id: {part: [number[one] for one in paths] for part, paths in parts.items()}
                for id, parts in roles.items()
            },
        }
    )
    offer = {
        "version": version,
        "root": plan.edition.root,
        "whole": _size(files, read),
        "roles": {
            id: {part: _size(files, paths) for part, paths in parts.items()}
            for id, parts in roles.items()
        },
    }
    return text, offer


def _size(files: Mapping[str, Kept], paths: Collection[str]) -> dict[str, int]:
    return {
        "files": len(paths),
        "bytes": sum(files[one].bytes for one in paths),
        "packed": sum(files[one].packed for one in paths),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
