"""A real browser on the built site, opened from its files as from a USB stick."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from walking import OLD_ID, PHONE, elsewhere, serving

from rahnuma.build import prepare
from rahnuma.outputs.artifact import Report
from rahnuma.outputs.print_report import print_report
from rahnuma.plan import Plan
from rahnuma.site import build_sites

CONTENT = ("guidelines", "checklists", "translations", "editions", "handbook.yml", "mkdocs.yml")


@pytest.fixture(scope="session")
def project(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content, with an old id for a sheet: nothing is written into the repository."""
    copy = tmp_path_factory.mktemp("project")
    for name in CONTENT:
        source = project_root / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        elif source.is_file():
            shutil.copy(source, copy / name)
    sheet = min((copy / "checklists").rglob("*.yml"))
    sheet.write_text(f"was: [{OLD_ID}]\n" + sheet.read_text("utf-8"), "utf-8")
    return copy


@pytest.fixture(scope="session")
def plans(project: Path) -> tuple[Plan, ...]:
    prepared = prepare(project, datetime.date(2026, 11, 24))
    assert prepared.plans, prepared.findings
    return prepared.plans


@pytest.fixture(scope="session")
def site(project: Path, plans: tuple[Plan, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that `rahnuma build` puts together but the downloads; its print report is invented."""
    languages = [plan.edition.language for plan in plans]
    folders = build_sites(
        project, languages, tmp_path_factory.mktemp("built"), datetime.date(2026, 11, 24)
    )
    for plan in plans[1:]:
        shutil.move(folders[plan.edition.language], folders[languages[0]] / plan.edition.root)
    examined = [(paper, Report(pages=2, words=90, back=90)) for paper in plans[0].papers]
    for name, text in print_report(plans[0], examined).items():
        (folders[languages[0]] / name).write_text(text, "utf-8")
    return folders[languages[0]]


@pytest.fixture(scope="session")
def one_of_each(plans: tuple[Plan, ...], site: Path) -> list[str]:
    """The address of one page of each kind in each language: translated if any is, and short."""
    found = []
    for plan in plans:
        by_kind: dict[str, tuple[bool, int, str]] = {}
        for page in plan.pages:
            address = plan.edition.root + page.address
            rank = (
                page.language != plan.edition.language,
                (site / address).stat().st_size,
                address,
            )
            by_kind[page.kind] = min(rank, by_kind.get(page.kind, rank))
        found += [address for *_, address in by_kind.values()]
    return found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone; whatever a test does on it, no request may leave the site."""
    context = browser.new_context(viewport=PHONE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context
    context.close()
    assert elsewhere(asked) == []


@pytest.fixture
def go(context: BrowserContext, site: Path) -> Iterator[Callable[[str], Page]]:
    """Opens an address of the site; a script's mistake fails the test."""
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))

    def open_page(address: str) -> Page:
        page.goto(f"file://{site}/{address}")
        return page

    yield open_page
    assert not mistakes


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which this machine serves the site, to itself alone."""
    with serving(site) as address:
        yield address
