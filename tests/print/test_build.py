"""A whole build of the small handbook, twice: what it publishes, and what the second one leaves."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from asking import plans_of
from worlds import SMALL

from rahnuma.making import Result, build
from rahnuma.outputs.artifact import as_json, read_report

pytestmark = pytest.mark.print


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("built") / "small")


@pytest.fixture(scope="module")
def first(project: Path) -> Result:
    return build(project, plans_of(project), on_terminal=False)


def test_a_build_reports_on_every_pdf(project, first):
    rows = json.loads((project / "site" / "print-report.json").read_text("utf-8"))
    page = (project / "site" / "print-report.html").read_text("utf-8")
    papers = [paper.address for plan in plans_of(project) for paper in plan.papers]
    pdfs = [path for path in papers if path.endswith(".pdf")]

    assert (first.changed, first.made, first.faults) == (True, len(papers), ())
    assert [row["path"] for row in rows] == sorted(pdfs)
    assert all(f'href="{path}"' in page for path in pdfs)
    assert 'href="print-report.html"' in (project / "site" / "downloads.html").read_text("utf-8")


def test_a_second_build_makes_nothing_and_still_tells_of_faults(project, first):
    told = (project / ".cache" / "pdf").glob("*.json")
    kept = next(one for one in told if one.read_text("utf-8") != "null")
    kept.write_text(as_json(replace(read_report(kept.read_text("utf-8")), contrast=4.5)), "utf-8")
    told = build(project, plans_of(project), on_terminal=False)
    after = build(project, plans_of(project), on_terminal=False)

    assert [one.code for one in told.faults] == ["print-contrast"]
    assert (after.made, after.changed, after.faults) == (0, False, told.faults)
