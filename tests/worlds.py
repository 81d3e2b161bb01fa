"""Small handbooks for tests: text in, a folder or what was read from it out."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import dedent

from rahnuma.check import check
from rahnuma.findings import Finding, as_text
from rahnuma.load import Loaded, load

TESTS = Path(__file__).parent
SMALL = TESTS / "handbooks" / "small"
BROKEN = TESTS / "handbooks" / "broken"
TODAY = datetime.date(2026, 11, 24)

DEFAULTS = {
    "handbook.yml": """
        title: After the flood
        jurisdiction: valley
        languages: [en, ur]
        status: draft
        edition: "2026.1"
        edition_date: 2026-11-24
        address: https://flood.example/
        mistakes_to: mistakes@flood.example
        notice: An example.
        roles:
          - { id: guide, title: Guide, does: Meets people. }
        stages:
          - { id: meeting, title: Meeting, purpose: Meet people. }
        gaps:
          - { role: guide, stages: [meeting], reason: This is an example. }
        """,
    "guidelines/jurisdictions/valley.yml": """
        id: valley
        title: The valley
        within: [country]
        facts:
          - { id: relief-line, label: Relief office, kind: telephone, value: "1122", verified: yes }
        """,
    "guidelines/legal/relief-act.yml": """
        id: relief-act
        title: Relief Act
        status: draft
        kind: act
        jurisdiction: valley
        year: 1999
        law_status: in-force
        verified: yes
        why: It says who helps.
        sources: [Gazette]
        check: Nothing.
        provisions:
          - { id: s2, number: "2", heading: Dignity, gist: Respect., verified: yes, source: Law }
        """,
}
"""A minimal good handbook; `handbook_of` completes what a test leaves out with it."""


def _sheet(role: str, stage: str) -> str:
    return f"""
        id: {role}-{stage}
        title: {role} at {stage}
        status: draft
        role: {role}
        stage: {stage}
        use: It begins.
        mode: read-do
        groups:
          - id: first
            title: First
            steps:
              - {{ id: look, do: Look around., kind: act }}
        """


WORKSHOP = {
    "handbook.yml": """
        title: After the flood
        jurisdiction: valley
        languages: [en]
        status: draft
        edition: "2026.1"
        edition_date: 2026-11-24
        address: https://flood.example/
        mistakes_to: mistakes@flood.example
        notice: An example.
        roles:
          - { id: guide, title: Guide, does: Meets people. }
          - { id: nurse, title: Nurse, does: Treats people. }
        stages:
          - { id: meeting, title: Meeting, purpose: Meet people. }
          - { id: return, title: Return, purpose: Go home. }
        packs:
          - id: first-evening
            title: First evening
            purpose: For those who open the shelter.
            checklists: [nurse-return, guide-meeting]
        """,
    **{
        f"checklists/{role}/{stage}.yml": _sheet(role, stage)
        for role in ("guide", "nurse")
        for stage in ("meeting", "return")
    },
}
"""Two roles at two stages, with a pack of chosen sheets."""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes *files* below *folder*; text loses the indentation that the test gave it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = dedent(content).lstrip("\n").encode()
        path.write_bytes(content)
    return folder


def overlaid(folder: Path, case: Path) -> Path:
    """The small handbook in *folder* with the files of *case* laid over it.

    `<name>.delete` in the case takes `<name>` away; `expected.txt` is no part of the handbook.
    """
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    for path in sorted(case.rglob("*")):
        goal = folder / path.relative_to(case)
        if path.is_dir() or path.name == "expected.txt":
            continue
        if path.suffix == ".delete":
            goal.with_suffix("").unlink()
            continue
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, goal)
    return folder


def judge(world: Loaded | Path, for_release: bool = False) -> tuple[Finding, ...]:
    """What the checker says of a folder, or of what was read from it."""
    return check(load(world) if isinstance(world, Path) else world, TODAY, for_release)


def show(findings: Iterable[Finding]) -> str:
    """Findings as a person sees them."""
    return as_text(tuple(findings))
