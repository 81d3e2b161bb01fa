"""A whole build of the small handbook, twice: what it publishes, and what the second one leaves."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from asking import plans_of
from worlds import SMALL

from rahnuma import making
from rahnuma.inputs import digest
from rahnuma.making import Result, build
from rahnuma.outputs.artifact import as_json, read_report
from rahnuma.publish import standing

pytestmark = pytest.mark.print


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("built") / "small")


def build_of(project: Path) -> Result:
    inputs = digest(project)
    return build(project, plans_of(project), False, inputs)


@pytest.fixture(scope="module")
def first(project: Path) -> Result:
    return build_of(project)


def test_a_build_reports_on_every_pdf(project, first):
    rows = json.loads((project / "site" / "print-report.json").read_text("utf-8"))
    page = (project / "site" / "print-report.html").read_text("utf-8")
    papers = [paper.address for plan in plans_of(project) for paper in plan.papers]
    pdfs = [path for path in papers if path.endswith(".pdf")]

    assert (first.changed, first.made, first.faults) == (True, len(papers), ())
    assert [row["path"] for row in rows] == sorted(pdfs)
    assert all(f'href="{path}"' in page for path in pdfs)
    assert 'href="print-report.html"' in (project / "site" / "downloads.html").read_text("utf-8")


def test_proofs_show_each_kind_of_file_once(project, first, project_root, tmp_path):
    proofs = tmp_path / "proofs"
    command = [sys.executable, project_root / "docs" / "make_proofs.py", project / "site", proofs]
    told = subprocess.run(
        command, env={"PATH": ""}, capture_output=True, check=True, text=True
    ).stdout
    names = {path.stem for path in proofs.iterdir()}

    assert "left out: pages of the site" in told
    assert f"Written to {proofs}" in told
    assert {
        "sheet-en-1", "sheet-large-ur-1", "sheet-fill-en-1", "sheet-picture-ur", "sheet-a3-en-1",
        "decision-en-1", "card-en-1", "card-card-fold-ur-1", "pack-en-1", "handbook-en-1",
        "contact-sheet-en-1", "contact-card-ur-1", "contact-handbook-en-1",
    } <= names  # fmt: skip


def test_a_second_build_makes_nothing_and_still_tells_of_faults(project, first):
    told = (project / ".cache" / "pdf").glob("*.json")
    kept = next(one for one in told if one.read_text("utf-8") != "null")
    kept.write_text(as_json(replace(read_report(kept.read_text("utf-8")), contrast=4.5)), "utf-8")
    told = build_of(project)
    after = build_of(project)

    assert [one.code for one in told.faults] == ["print-contrast"]
    assert (after.made, after.changed, after.faults) == (0, False, told.faults)


def test_nothing_is_done_while_inputs_and_site_stand(project, first, monkeypatch):
    last = build_of(project)
    monkeypatch.setattr(making, "OUTPUTS", ())  # a build that did anything would lose its PDFs
    again = build_of(project)

    assert (again.made, again.changed, again.papers) == (0, False, first.papers)
    assert (again.pages, again.faults) == (first.pages, last.faults)


def test_a_site_that_was_altered_by_hand_is_put_right(project, first):
    page = project / "site" / "index.html"
    as_built = page.read_bytes()
    page.write_text("Gone.", "utf-8")
    (project / "site" / "extra.txt").write_text("mine", "utf-8")
    again = build_of(project)

    assert (again.made, again.changed) == (0, True)
    assert page.read_bytes() == as_built
    assert not (project / "site" / "extra.txt").exists()


def test_what_is_changed_during_a_build_is_built_next_time(project, first):
    inputs = digest(project)
    plans = plans_of(project)
    glossary = project / "guidelines" / "glossary.yml"
    glossary.write_text(glossary.read_text("utf-8") + "# later\n", "utf-8")
    build(project, plans, False, inputs)

    assert standing(project, digest(project)) is None
