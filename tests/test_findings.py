"""A finding is two lines for people, an object for programs, a command for GitHub."""

from __future__ import annotations

import json

from rahnuma.findings import Finding, Spot, as_github, as_json, as_text, errors

ERROR = Finding(Spot("a.yml", 14, 7), "unknown-provision", "'x' is not there", "write 'y'")
WARNING = Finding(Spot("b,1.yml"), "long-step", "100% long:\nyes", "say it, shorter")


def test_a_person_reads_two_lines():
    assert as_text([ERROR]) == (
        "a.yml:14:7: error[unknown-provision] 'x' is not there\n  fix: write 'y'\n"
    )


def test_a_line_end_cannot_break_a_finding():
    assert as_text([WARNING]) == (
        "b,1.yml:1:1: warning[long-step] 100% long: yes\n  fix: say it, shorter\n"
    )


def test_a_program_reads_objects():
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "a.yml", "line": 14, "column": 7, "weight": "error",
            "code": "unknown-provision", "what": "'x' is not there", "fix": "write 'y'",
        }
    ]  # fmt: skip


def test_github_reads_a_command():
    assert as_github([WARNING]) == (
        "::warning file=b%2C1.yml,line=1,col=1,title=long-step::"
        "100%25 long: yes. Fix: say it, shorter\n"
    )


def test_findings_sort_by_place():
    first = Finding(Spot("a.yml", 2, 1), "long-step", "a", "b")
    assert sorted([WARNING, ERROR, first]) == [first, ERROR, WARNING]


def test_only_errors_stop_publishing():
    assert errors([ERROR, WARNING]) == (ERROR,)


def test_urdu_words_stay_urdu():
    urdu = Finding(Spot("a.yml"), "long-step", "'دروازے پر'", "x")
    assert "دروازے پر" in as_text([urdu]) and "دروازے پر" in as_json([urdu])
