"""The command line: exit codes, help with an example, findings in three forms."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from worlds import BROKEN, SMALL, overlaid

from rahnuma.cli import VERBS, commands
from rahnuma.rules import RULES

CHECK = ("check", "--today", "2026-11-24", "--project")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(one) for one in arguments])


def outside(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it."""
    return subprocess.run(
        [sys.executable, "-m", "rahnuma", *map(str, arguments)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_good_content_exits_0():
    result = run(*CHECK, SMALL)
    assert (result.exit_code, result.output) == (
        0, "0 findings in 0 files. Read 8 records in 10 files.\n",
    )  # fmt: skip


def test_an_error_exits_1(tmp_path):
    result = run(*CHECK, overlaid(tmp_path, BROKEN / "unknown-provision"))
    assert result.exit_code == 1
    assert result.output.startswith(
        "checklists/guide/at-the-door.yml:19:16: error[unknown-provision]"
    )
    assert result.output.endswith("1 finding in 1 file. Read 8 records in 10 files.\n")


def test_a_warning_exits_0(tmp_path):
    assert run(*CHECK, overlaid(tmp_path, BROKEN / "past-review")).exit_code == 0


def test_a_warning_stops_a_release(tmp_path):
    folder = overlaid(tmp_path, BROKEN / "past-review")
    assert run(*CHECK, folder, "--release").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--project", "no/such/folder"), ("check", "--format", "poem"),
        ("check", "--today", "tomorrow"), ("explain", "no-such-rule"), ("no-such-verb",), ("new",),
        ("--no-such-option",),
    ],
)  # fmt: skip
def test_a_wrong_command_exits_2(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error:" in result.output


def test_a_machine_that_will_not_exits_3(tmp_path):
    (tmp_path / "file").write_text("x")
    result = outside("new", tmp_path / "file" / "folder")
    assert result.returncode == 3
    assert "Traceback" not in result.stderr and len(result.stderr.splitlines()) == 1


def test_the_module_is_the_same_program():
    result = outside(*CHECK, SMALL)
    assert (result.returncode, result.stdout, result.stderr) == (
        0, "0 findings in 0 files. Read 8 records in 10 files.\n", "",
    )  # fmt: skip


def test_a_folder_without_a_handbook_is_one_finding(tmp_path):
    result = run(*CHECK, tmp_path)
    assert result.exit_code == 1
    assert "handbook.yml:1:1: error[missing-file]" in result.output


def test_a_program_reads_json_alone(tmp_path):
    folder = overlaid(tmp_path, BROKEN / "unknown-provision")
    rows = json.loads(run(*CHECK, folder, "--format", "json").stdout)
    assert [(one["file"], one["line"], one["column"], one["code"]) for one in rows] == [
        ("checklists/guide/at-the-door.yml", 19, 16, "unknown-provision")
    ]
    assert json.loads(run(*CHECK, SMALL, "--format", "json").stdout) == []


def test_github_reads_commands_alone(tmp_path):
    folder = overlaid(tmp_path, BROKEN / "unknown-provision")
    output = run(*CHECK, folder, "--format", "github").stdout
    assert output.startswith(
        "::error file=checklists/guide/at-the-door.yml,line=19,col=16,title=unknown-provision::"
    )
    assert output.count("\n") == 1


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_shows_an_example(verb):
    result = run(verb, "--help")
    assert result.exit_code == 0
    assert f"Example: rahnuma {verb}" in result.output


def test_the_help_names_every_verb():
    output = run("--help").output
    assert all(verb in output for verb in VERBS)


@pytest.mark.parametrize("code", RULES)
def test_explain_says_why(code):
    result = run("explain", code)
    assert result.exit_code == 0
    assert RULES[code].why in result.output and RULES[code].weight in result.output


def test_explain_lists_all_rules():
    assert [line.split(" ")[0] for line in run("explain").output.splitlines()] == sorted(RULES)


def test_new_fills_an_empty_folder_only(tmp_path):
    result = run("new", tmp_path / "shelter")
    assert result.exit_code == 0
    assert (tmp_path / "shelter" / "handbook.yml").is_file()
    assert run("new", tmp_path / "shelter").exit_code == 2


def test_what_new_writes_has_no_errors(tmp_path):
    run("new", tmp_path / "shelter")
    assert run(*CHECK, tmp_path / "shelter").exit_code == 0


def test_check_writes_nothing(tmp_path):
    folder = overlaid(tmp_path, BROKEN / "past-review")
    before = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    run(*CHECK, folder)
    assert sorted(path.relative_to(folder) for path in folder.rglob("*")) == before
