"""What is taken along to a place without a network: a plan and the site in, files of a ZIP out.

A copy of the whole site needs one page more, beside its folder. A role's own file holds what the
role needs at work, the sheets to print and the role's handbook; search works in it. Every other
page of the language has a small one in its place that says where to find it, so that no link and
no hit leads nowhere; a link to another file leads to such a page too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial

from rahnuma.assets import POLICY
from rahnuma.kinds.instrument import Instrument
from rahnuma.plan import Edition, Export, Plan, relative
from rahnuma.templating import render

BELOW = "handbook"
"""Everything else lies in this folder, so that there is one file to open."""
FIRST, SHEETS, HANDBOOK = "START-HERE.html", "SHEETS.pdf", "HANDBOOK.pdf"
ABSENT = "not-in-this-copy.html"
LIMIT = 5_000_000
"""A message on a weak network carries no more. A handbook that would pass it is left out."""

_LINK = re.compile(r'(<(?:a|link)\b[^>]*? href=")([^"#?:]+)([^":]*)(")')


def role_export(
    plan: Plan,
    export: Export,
    pages: Collection[str],
    site: Mapping[str, bytes],
    absent: Mapping[str, bytes],
) -> Iterator[tuple[str, bytes]]:
    """The files by their names in the ZIP, sorted.

    *pages* are the role's, *site* holds all that reading the language needs and all its PDFs,
    *absent* what stands in the place of each page that is not taken along.
    """
    top = f"{export.role}-{plan.edition.language}"
    chosen = {*pages, *_law(plan, export.role)}
    papers = _papers(plan, export.role, site)
    held = {
        path: f"{BELOW}/{path}"
        for path in site
        if not path.startswith("downloads/") and (path in chosen or not path.endswith(".html"))
    } | papers
    files = {f"{BELOW}/{path}": content for path, content in absent.items() if path not in held}
    link = partial(_lead, held, absent, plan.edition.root + ABSENT)
    for path, name in held.items():
        html = path.endswith(".html")
        files[name] = (
            _LINK.sub(partial(link, path), site[path].decode()).encode() if html else site[path]
        )
    files[FIRST] = _first(plan, export, papers).encode()
    for name in sorted(files):
        yield f"{top}/{name}", files[name]


def first_page(plans: Sequence[Plan]) -> str:
    """What a copy of the whole site on a stick opens with, in every language."""
    title = plans[0].handbook.settings.title
    leads = [(plan.edition, "index.html", plan.handbook.settings.title) for plan in plans]
    return _start_here(plans[0], title, leads)


def absent_pages(plan: Plan, site: Collection[str]) -> dict[str, bytes]:
    """A small page for each page of the language, by its path, and one for all other files."""
    titles = {plan.edition.root + one.address: one.title for one in plan.pages}
    paths = [one for one in site if one.endswith(".html")]
    found = {path: _absent(plan, path, titles.get(path, "")).encode() for path in paths}
    common = plan.edition.root + ABSENT
    return found | {common: _absent(plan, common).encode()}


def _law(plan: Plan, role: str) -> Iterator[str]:
    """The instruments with a provision for the role."""
    for one in plan.pages:
        if isinstance(one.target, Instrument) and any(
            role in provision.roles for provision in one.target.provisions
        ):
            yield plan.edition.root + one.address


def _papers(plan: Plan, role: str, site: Mapping[str, bytes]) -> dict[str, str]:
    """The role's PDFs: what is read first lies beside the file that is opened first."""
    found = {}
    for one in plan.papers:
        if one.role != role or one.variant or one.address not in site:
            continue
        if one.kind == "pack":
            found[one.address] = SHEETS
        elif one.kind == "handbook":
            found[one.address] = HANDBOOK
        elif one.kind == "sheet":
            found[one.address] = f"{BELOW}/{one.address}"
    light = sum(len(site[path]) for path in found) < LIMIT // 2
    return {path: name for path, name in found.items() if name != HANDBOOK or light}


def _lead(
    held: Mapping[str, str],
    absent: Collection[str],
    elsewhere: str,
    path: str,
    link: re.Match[str],
) -> str:
    """A link to what is held or said to be absent; any other leads to what says so of all."""
    before, address, after, quote = link.groups()
    goal = _goal(posixpath.dirname(path), address)
    name = held.get(goal)
    if name == f"{BELOW}/{goal}" or (name is None and goal in absent):
        return link[0]
    if name is None:
        return f"{before}{relative(path, elsewhere)}{quote}"
    return f"{before}{relative(f'{BELOW}/{path}', name)}{after}{quote}"


@cache
def _goal(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, address))


def _absent(plan: Plan, path: str, title: str = "") -> str:
    return render(
        "absent.html",
        edition=plan.edition,
        policy=POLICY,
        title=title,
        say=plan.edition.say,
        start=relative(path, f"{plan.edition.root}index.html"),
        style=relative(path, f"{plan.edition.root}assets/rahnuma/rahnuma.css"),
        address=plan.handbook.settings.address or "",
        online=f"{plan.handbook.settings.address}{path}" if title else "",
    )


def _first(plan: Plan, export: Export, papers: Mapping[str, str]) -> str:
    page = next(one for one in plan.pages if one.kind == "role" and one.role == export.role)
    leads = [(plan.edition, page.address, page.title)]
    beside = [name for name in (SHEETS, HANDBOOK) if name in papers.values()]
    return _start_here(plan, export.title, leads, beside)


def _start_here(
    plan: Plan,
    title: str,
    leads: Sequence[tuple[Edition, str, str]],
    papers: Sequence[str] = (),
) -> str:
    """The page beside the folder; *leads* are an edition, an address in it, and what is there."""
    return render(
        "start-here.html",
        edition=plan.edition,
        policy=POLICY,
        title=title,
        style=f"{BELOW}/{plan.edition.root}assets/rahnuma/rahnuma.css",
        editions=[
            (edition, f"{BELOW}/{edition.root}{address}", name) for edition, address, name in leads
        ],
        settings=plan.handbook.settings,
        papers=papers,
    )
