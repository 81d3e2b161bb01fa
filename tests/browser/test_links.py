"""All pages of the built site as text: links, ids, nesting, and what a strict policy bars."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from leads import Leads

from rahnuma.plan import Plan

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Leads]:
    """All pages but that for lost addresses, whose links begin at the root of a host."""
    return {path: Leads(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"}


@pytest.fixture(scope="module")
def downloads(site: Path, plans: tuple[Plan, ...]) -> set[Path]:
    """What a whole build puts beside the pages: PDFs, pictures, and archives of a role's pages."""
    return {site / one.address for plan in plans for one in (*plan.papers, *plan.exports)}


def test_every_link_leads_somewhere(
    site: Path, pages: dict[Path, Leads], downloads: set[Path]
) -> None:
    lost = [
        f"{path.relative_to(site)}: {goal.relative_to(site)} {anchor}"
        for path, page in pages.items()
        for goal, anchor in page.goals(page.links)
        if not (goal in downloads or goal.is_file())
        or (anchor and goal in pages and anchor not in pages[goal].ids)
    ]
    assert lost == []


def test_a_lost_address_leads_on_from_the_root_of_a_host(site: Path) -> None:
    links = Leads(site / "404.html").links
    assert "/index.html" in links
    assert [one for one in links if one[0] not in "/#"] == []
    files = (re.match("/([^?#]+)", one) for one in links)
    assert [one[0] for one in files if one and not (site / one[1]).is_file()] == []


def test_every_id_that_is_named_is_on_the_page(site: Path, pages: dict[Path, Leads]) -> None:
    lost = {
        path.name: missing
        for path, page in pages.items()
        if (missing := set(page.named) - set(page.ids))
    }
    assert lost == {}


def test_no_id_is_on_a_page_twice(site: Path, pages: dict[Path, Leads]) -> None:
    twice = {
        path.name: {one for one in page.ids if page.ids.count(one) > 1}
        for path, page in pages.items()
        if len(set(page.ids)) < len(page.ids)
    }
    assert twice == {}


def test_no_two_pages_of_a_language_have_one_title(
    site: Path, pages: dict[Path, Leads], plans: tuple[Plan, ...]
) -> None:
    for plan in plans:
        root = site / plan.edition.root
        titles = [pages[root / one.address].title for one in plan.pages]
        assert {one for one in titles if titles.count(one) > 1} == set()


def test_tags_are_nested(site: Path, pages: dict[Path, Leads]) -> None:
    stray = {path.name: page.stray for path, page in pages.items() if page.stray}
    assert stray == {}


def test_pages_hold_no_script_and_no_style_of_their_own(
    site: Path, pages: dict[Path, Leads]
) -> None:
    found = {path.name: page.inside for path, page in pages.items() if page.inside}
    assert found == {}


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    loads = re.compile(r"""(?:src|srcset)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//|@import""")
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".css"):
            assert not loads.search(path.read_text("utf-8")), path


def test_links_alone_lead_from_the_start_to_every_page_and_download(
    site: Path, pages: dict[Path, Leads], plans: tuple[Plan, ...]
) -> None:
    """By what is shown without JavaScript, and without leaving the language."""
    for plan in plans:
        root = site / plan.edition.root
        mine = {root / one.address for one in plan.pages}
        reached, waiting = set(), [root / "index.html"]
        while waiting:
            path = waiting.pop()
            if path in reached:
                continue
            reached.add(path)
            if path in mine:
                waiting += [goal for goal, _ in pages[path].goals(pages[path].shown)]
        assert mine - reached == set()
        files = {site / one.address for one in (*plan.papers, *plan.exports)}
        assert files - reached == set()


def test_links_alone_lead_to_every_step_question_and_provision(
    site: Path, pages: dict[Path, Leads], plans: tuple[Plan, ...]
) -> None:
    """Each stands on its page under its id: nothing is put there by a script."""
    for plan in plans:
        of = plan.handbook
        places = [
            *(
                (one, step.id)
                for one in of.checklists
                for part in one.groups
                for step in part.steps
            ),
            *((one, part.id) for one in of.decisions for part in (*one.questions, *one.outcomes)),
            *(
                (one, part.id)
                for one in of.instruments
                for part in one.provisions
                if part.verified != "no"
            ),
            *((one, one.id) for one in of.services),
        ]
        root = site / plan.edition.root
        lost = [
            (record.id, place)
            for record, place in places
            if place not in pages[root / plan.address(record).split("#")[0]].ids
        ]
        assert lost == []
