"""What a build depends on, as one digest: each input changes it, what a build writes does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from worlds import SMALL

from rahnuma import assets, inputs
from rahnuma.inputs import digest
from rahnuma.outputs import pdf

FILES = sorted(one.relative_to(SMALL).as_posix() for one in SMALL.rglob("*") if one.is_file())
INSTALLED = [
    "plan.py", "templates/pages/role.md", "styles/book.css", "browser/search-find.js",
    "catalogues/ur.po", "theme/main.html",
]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(SMALL, tmp_path / "small")


def touched(path: Path) -> None:
    """The same file with one byte more."""
    path.write_bytes(path.read_bytes() + b"\n")


def test_the_same_project_has_the_same_digest_anywhere(project, tmp_path):
    other = shutil.copytree(project, tmp_path / "elsewhere" / "other")

    assert digest(project) == digest(other)


@pytest.mark.parametrize("file", FILES)
def test_each_file_of_a_project_counts(project, file):
    before = digest(project)
    touched(project / file)

    assert digest(project) != before


@pytest.mark.parametrize(
    "file", ["hooks/clock.py", "overrides/main.html", "guidelines/site/map.png", ".theme/x.html"]
)
def test_a_file_that_is_added_counts_whatever_it_is(project, file):
    before = digest(project)
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    (project / file).write_text("", "utf-8")

    assert digest(project) != before


def test_a_file_that_is_renamed_or_taken_out_counts(project):
    before = digest(project)
    (project / "guidelines" / "glossary.yml").rename(project / "guidelines" / "words.yml")
    renamed = digest(project)
    (project / "guidelines" / "words.yml").unlink()

    assert len({before, renamed, digest(project)}) == 3


def test_where_one_file_ends_and_the_next_begins_counts(project):
    (project / "a").write_bytes(b"bc")
    (project / "ab").write_bytes(b"")
    before = digest(project)
    (project / "a").write_bytes(b"")
    (project / "ab").write_bytes(b"c")

    assert digest(project) != before


@pytest.mark.parametrize(
    "file",
    [
        "site/index.html", ".cache/site-en/index.html", ".git/HEAD", "hooks/__pycache__/clock.pyc",
        "env/pyvenv.cfg", ".ruff_cache/CACHEDIR.TAG",
    ],
)  # fmt: skip
def test_what_builds_and_tools_write_does_not_count(project, file):
    before = digest(project)
    (project / file).parent.mkdir(parents=True, exist_ok=True)
    (project / file).write_text("written", "utf-8")

    assert digest(project) == before


def test_a_theme_folder_behind_a_link_counts(project, tmp_path):
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "main.html").write_text("one", "utf-8")
    (theme / "again").symlink_to(theme)
    (project / "overrides").symlink_to(theme)
    before = digest(project)
    touched(theme / "main.html")

    assert digest(project) != before


def test_what_the_settings_take_from_the_environment_counts(project, monkeypatch):
    settings = project / "mkdocs.yml"
    settings.write_text("copyright: !ENV [OFFICE, 'nobody']\n", "utf-8")
    monkeypatch.setenv("OTHER", "one")
    before = digest(project)
    monkeypatch.setenv("OTHER", "two")
    unnamed = digest(project)
    monkeypatch.setenv("OFFICE", "Lahore")

    assert unnamed == before
    assert digest(project) != before


def test_settings_that_are_inherited_from_elsewhere_count(project, tmp_path):
    above = tmp_path / "base.yml"
    above.write_text("site_name: One\n", "utf-8")
    (project / "mkdocs.yml").write_text("INHERIT: ../base.yml\n", "utf-8")
    before = digest(project)
    touched(above)

    assert digest(project) != before


@pytest.mark.parametrize("file", INSTALLED)
def test_each_file_of_our_own_counts(project, tmp_path, monkeypatch, file):
    package = shutil.copytree(assets.PACKAGE, tmp_path / "rahnuma")
    monkeypatch.setattr(assets, "PACKAGE", package)
    before = digest(project)
    touched(package / file)

    assert digest(project) != before


@pytest.mark.parametrize(
    ("where", "name", "value"),
    [
        (inputs, "LIBRARIES", "pango 1"),
        (inputs.sys, "version", "3.99"),
        (inputs, "distributions", lambda: ()),
        (assets, "parts_fingerprint", lambda: "other fonts"),
    ],
)
def test_what_is_installed_counts(project, monkeypatch, where, name, value):
    before = digest(project)
    monkeypatch.setattr(where, name, value)

    assert digest(project) != before


def test_a_pdf_is_made_anew_with_another_library_of_the_system(monkeypatch):
    before = pdf.key("<p>Words</p>")
    monkeypatch.setattr(pdf, "LIBRARIES", "pango 1")

    assert pdf.key("<p>Words</p>") != before
