"""MkDocs with our plugin: pages from the sources, edit links to them, the last good plan."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from worlds import SMALL

from rahnuma.plugin import RahnumaPlugin

SHEET = "checklists/guide/at-the-door.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def spoil(project: Path) -> None:
    path = project / SHEET
    path.write_text(path.read_text("utf-8").replace("role: guide", "role: gide"), "utf-8")


def test_edit_links_lead_to_the_true_source(project):
    config = load_config(
        str(project / "mkdocs.yml"),
        site_dir=str(project / "out"),
        repo_url="https://code.example/valley",
        edit_uri="edit/main/guidelines/",
    )
    build(config)

    for page, source in (
        ("checklists/at-the-door.html", SHEET),
        ("meeting/listening.html", "guidelines/meeting/listening.md"),
        ("legal/relief-act.html", "guidelines/legal/relief-act.yml"),
    ):
        html = (project / "out" / page).read_text("utf-8")
        link = re.search(r'<a href="([^"]*)" rel="edit">', html)
        assert link and link[1] == f"https://code.example/valley/edit/main/{source}"


def test_without_a_repository_no_page_offers_to_edit(project):
    build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "out")))

    assert 'rel="edit"' not in (project / "out/checklists/at-the-door.html").read_text("utf-8")


def test_a_mistake_while_serving_leaves_the_last_good_plan(project):
    plugin = RahnumaPlugin()
    plugin.on_config(load_config(str(project / "mkdocs.yml")))
    good = plugin.plan
    spoil(project)
    plugin.on_config(load_config(str(project / "mkdocs.yml")))

    assert good is not None and plugin.plan is good


def test_the_plugin_outlives_a_rebuild(project):
    first, second = (load_config(str(project / "mkdocs.yml")) for _ in range(2))

    assert first.plugins["rahnuma"] is second.plugins["rahnuma"]


def test_a_mistake_at_the_start_builds_nothing(project):
    spoil(project)
    with pytest.raises(Abort):
        RahnumaPlugin().on_config(load_config(str(project / "mkdocs.yml")))


def test_a_language_that_is_not_there_is_named(project, monkeypatch):
    monkeypatch.setenv("RAHNUMA_LANGUAGE", "fr")
    with pytest.raises(Abort, match="'fr'"):
        RahnumaPlugin().on_config(load_config(str(project / "mkdocs.yml")))
