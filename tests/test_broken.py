"""Every rule has a broken handbook: one mistake laid over a good one, and what the checker says."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from worlds import BROKEN, SMALL, TESTS, judge, overlaid, show

from rahnuma.rules import RULES

CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
RELEASE = ("not-approved", "not-translated", "rests-on-unverified")
"""Rules that only `check --release` asks."""
PRINTED = {code for code in RULES if code.startswith("print-")}
"""Rules about finished PDFs, which no checker of content can ask: see test_print_report.py."""

SHEET = "checklists/guide/at-the-door.yml"


def _checklist(old: bytes, new: bytes) -> Callable[[Path], object]:
    """Replaces bytes of the checklist, as no editor would."""

    def change(folder: Path) -> None:
        content = (folder / SHEET).read_bytes()
        assert old in content
        (folder / SHEET).write_bytes(content.replace(old, new, 1))

    return change


MADE = {
    # Cases that no editor writes, or that Git would not keep.
    "wrong-encoding": _checklist(b"At the door", b"At the caf\xe9"),
    "wrong-encoding-2": _checklist(b"At the door", b"At the\x00door"),
    "wrong-encoding-3": _checklist(b"At the door", "At the \u202edoor".encode()),
    "wrong-encoding-4": _checklist(b"title: At the door", b'title: "At \\0 the door"'),
    "too-large": _checklist(b"mode: read-do\n", b"mode: read-do\n" + b"# words\n" * 125_001),
    "too-large-2": _checklist(b"At the door", b"At the door" * 1_000),
    "too-large-3": _checklist(
        b"use: Somebody stands at the door.", b"use:\n" + b"  Somebody stands here.\n" * 1_000
    ),
    "too-large-4": _checklist(b"title: At the door", b"title:\n" + b"  At the door\n" * 100),
    "too-deep": _checklist(b"mode: read-do", b"mode: " + b"[" * 9_000),
    "outside-project": lambda folder: (folder / "guidelines/notes.md").symlink_to("/etc/hostname"),
    "outside-project-2": lambda folder: (folder / "guidelines/more").symlink_to("legal"),
    "outside-project-3": lambda folder: (folder / "guidelines/self.md").symlink_to("self.md"),
    "unknown-file-3": lambda folder: Path(
        os.fsdecode(os.fsencode(folder) + b"/guidelines/caf\xe9.md")
    ).write_text("x"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_named_at_its_place(case, tmp_path, expected):
    folder = overlaid(tmp_path, BROKEN / case)
    if case in MADE:
        MADE[case](folder)

    said = judge(folder, _code(case) in RELEASE)
    if _code(case) in RELEASE:
        said = sorted({*said} - {*judge(SMALL, for_release=True)})

    expected(BROKEN / case / "expected.txt", show(said))
    assert _code(case) in {one.code for one in said}


def test_the_small_handbook_is_good():
    assert show(judge(SMALL)) == ""


def test_every_rule_has_a_broken_handbook():
    assert sorted({_code(case) for case in CASES} | PRINTED) == sorted(RULES)


def test_no_other_code_is_raised():
    package = TESTS.parent / "generator" / "rahnuma"
    words = "\n".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+|alias|circle|attributes|unreached)"', words))
    raised = {code for path in BROKEN.rglob("expected.txt") for code in _codes(path)}

    assert raised <= set(RULES)
    assert set(RULES) <= named


@pytest.mark.parametrize("case", CASES)
def test_a_finding_can_be_read_and_mended(case):
    lines = (BROKEN / case / "expected.txt").read_text("utf-8").splitlines()
    for what, fix in zip(lines[::2], lines[1::2], strict=True):
        assert re.match(r"[^\n]+:\d+:\d+: (error|warning)\[[a-z-]+\] \S", what)
        assert re.match(r"  fix: [a-z]", fix)
        assert not re.search(r"None|Scalar|\(\)|Traceback|<class|@spot", what + fix)
        assert len(what) < 300 and len(fix) < 300


def _code(case: str) -> str:
    return re.sub(r"-\d+$", "", case)


def _codes(path: Path) -> set[str]:
    return set(re.findall(r"(?:error|warning)\[([a-z-]+)\]", path.read_text("utf-8")))
