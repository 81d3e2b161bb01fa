"""Every page passes an HTML validator without a word, and so does our style sheet.

The pages are read over HTTP, since the validator looks whether the policy of a page lets its own
scripts and styles in, and takes a file on a disk for another host.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from walking import OLD_ID, serving

from rahnuma.assets import PARTS
from rahnuma.plan import PRINT_REPORT

pytestmark = pytest.mark.validator


def said(goals: Sequence[str], *options: str) -> list[str]:
    """What the validator has to say of pages or files, warnings too."""
    ran = subprocess.run(
        [
            "java", "-Xss1m", "-Dnu.validator.servlet.allow-forbidden-hosts=true",
            "-jar", str(PARTS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"),
            "--format", "json", *options, *goals,
        ],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    found = json.loads(ran.stderr)["messages"]
    return [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in found]


def addresses(site: Path, served: str) -> list[str]:
    return [f"{served}/{one.relative_to(site)}" for one in sorted(site.rglob("*.html"))]


def test_a_page_of_each_kind_is_valid(site: Path, served: str, one_of_each: list[str]) -> None:
    beside = ("404.html", PRINT_REPORT, f"checklists/{OLD_ID}.html", f"ur/checklists/{OLD_ID}.html")
    assert said([f"{served}/{one}" for one in (*one_of_each, *beside)]) == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Wrong</title>'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
        '<p id="one" id="two"></b><script src="https://elsewhere.example/a.js"></script>'
    )
    with serving(tmp_path) as address:
        assert len(said([f"{address}/wrong.html"])) == 3


def test_our_style_sheet_is_valid(site: Path) -> None:
    assert said([str(site / "assets" / "rahnuma" / "rahnuma.css")], "--css") == []


@pytest.mark.proof
def test_every_page_is_valid(site: Path, served: str) -> None:
    assert said(addresses(site, served)) == []
