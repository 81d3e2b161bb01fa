"""Printed copies: which are current, what has changed since, and whether one may act on them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import SMALL, TODAY, judge

from rahnuma.build import prepare
from rahnuma.cli import commands
from rahnuma.codes import plain
from rahnuma.copies import Change, Copy, Row, all_copies, copies
from rahnuma.findings import errors
from rahnuma.outputs.copies import copy_scripts
from rahnuma.outputs.pages import pages
from rahnuma.outputs.redirects import redirects
from rahnuma.plan import Plan

SHEET, CATALOGUE = "checklists/guide/at-the-door.yml", "translations/ur/checklists/guide"
FIRST = "1ZPX8Y"
Edit = Callable[[str, str], None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def edit(project: Path) -> Edit:
    """Replaces words of the sheet, in English alone."""

    def replace(old: str, new: str) -> None:
        path = project / SHEET
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")

    return replace


def dated(project: Path, edition: str, date: str) -> None:
    path = project / "handbook.yml"
    rows = path.read_text("utf-8").splitlines()
    new = {"edition:": f'edition: "{edition}"', "edition_date:": f"edition_date: {date}"}
    path.write_text("\n".join(new.get(row.split(" ")[0], row) for row in rows) + "\n", "utf-8")


def release(project: Path, name: str, *more: str) -> Result:
    arguments = ["release", name, "--project", str(project), *more]
    return CliRunner().invoke(commands, arguments)


def trial(project: Path, name: str = "first") -> None:
    result = release(project, name, "--trial")
    assert result.exit_code == 0, result.output


def plan_of(project: Path, language: str = "en") -> Plan:
    prepared = prepare(project, TODAY)
    assert prepared.plans, prepared.findings
    return next(one for one in prepared.plans if one.edition.language == language)


def of_sheet(project: Path, language: str = "en") -> tuple[Copy, ...]:
    plan = plan_of(project, language)
    return copies(plan, plan.handbook.checklists[0])


def since(project: Path) -> tuple[Change, ...]:
    """What has changed since the oldest copy."""
    return of_sheet(project)[-1].changes


def test_a_sheet_that_nobody_released_is_current(project):
    (one,) = of_sheet(project)
    assert (one.code, one.state, one.releases, one.barred) == (FIRST, "current", (), False)


def test_a_released_sheet_is_current_while_its_words_stay(project):
    trial(project)
    dated(project, "2027.1", "2027-01-01")
    (one,) = of_sheet(project)
    assert (one.code, one.state, one.releases[0].name) == (FIRST, "current", "first")
    assert one.releases[0].trial


def test_a_changed_step_shows_its_old_and_new_words(project, edit):
    trial(project)
    edit("Say your name and your office.", "Say your name.")
    new, old = of_sheet(project)
    assert (new.state, new.releases) == ("current", ())
    assert (old.code, old.state, old.barred) == (FIRST, "old", False)
    assert old.changes == (
        Change(
            "changed", False, (Row("words", "Say your name and your office.", "Say your name."),)
        ),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ring the relief office", "Ring the office"),  # changed
        ("id: ring-the-office", "id: ring-them"),  # removed, and another added
        ("critical: true", "critical: true\n        within: at once"),
        ("within: first five minutes", "within: first hour"),  # its group holds at another time
        ("      - id: ring-the-office", "  - id: then\n    title: Then\n    steps:\n"
         "      - id: ring-the-office"),  # it moved into another group
    ],
)  # fmt: skip
def test_nobody_may_act_on_an_old_critical_step(project, edit, old, new):
    trial(project)
    edit(old, new)
    assert of_sheet(project)[-1].barred


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Say your name and", "Say the name of"),
        ("Somebody stands", "Somebody waits"),
        ("title: At the door", "title: At the gate"),
        ("mode: read-do", "mode: do-confirm"),
        ("[water, rest, a doctor]", "[water, rest]"),
        ("cite: [relief-act:s2]", "cite: [relief-act]"),
    ],
)
def test_a_copy_without_a_critical_change_can_be_used(project, edit, old, new):
    trial(project)
    edit(old, new)
    copy = of_sheet(project)[-1]
    assert copy.changes and not copy.barred


def test_a_step_that_becomes_critical_and_changes_bars_the_copy(project, edit):
    trial(project)
    edit(
        "do: Say your name and your office.",
        "critical: true\n        do: Say your name.",
    )
    assert of_sheet(project)[-1].barred


def test_added_and_removed_steps_are_told(project, edit):
    trial(project)
    edit("id: say-your-name", "id: say-a-name")
    assert [(one.what, one.rows[0]) for one in since(project)] == [
        ("added", Row("words", "", "Say your name and your office.")),
        ("removed", Row("words", "Say your name and your office.", "")),
    ]


def test_another_order_of_steps_is_told(project):
    trial(project)
    path = project / SHEET
    head, first, second, third = path.read_text("utf-8").split("\n      - id: ")
    path.write_text("\n      - id: ".join((head, second, first, third)), "utf-8")
    assert [one.what for one in since(project)] == ["order"]


def test_a_time_limit_names_its_group(project, edit):
    trial(project)
    edit("first five minutes", "first hour")
    assert since(project) == (
        Change("group", True, (Row("target", "first five minutes", "first hour"),), "Greet"),
    )


def test_a_change_beside_the_words_names_its_step(project, edit):
    trial(project)
    edit("[water, rest, a doctor]", "[water, rest]")
    (change,) = since(project)
    assert change.about == "Ask what the person needs first."
    assert change.rows[0].now == "Needed first (water, rest)"


def test_a_number_shows_as_it_printed(project):
    trial(project)
    path = project / "guidelines/jurisdictions/valley.yml"
    text = path.read_text("utf-8").replace("verified: yes", "verified: partly")
    path.write_text(text, "utf-8")
    assert since(project)[0].rows == (
        Row(
            "words",
            "Ring the relief office, 0100 2003000.",
            "Ring the relief office, 0100 2003000 (to be confirmed).",
        ),
    )


def test_what_is_not_translated_any_more_is_old(project, edit):
    trial(project)
    edit("Say your name and your office.", "Say your name.")
    (one,) = of_sheet(project, "ur")
    assert (one.state, one.barred) == ("untranslated", True)  # it holds a critical step


def test_who_holds_an_urdu_copy_is_told_in_urdu_on_an_english_page(project, edit):
    trial(project)
    edit("Say your name and your office.", "Say your name.")
    page = next(one for one in pages(plan_of(project, "ur")) if one.page.kind == "checklist")
    assert page.page.language == "en"
    copies_at = page.text.index('<ul class="r-copies" lang="ur" dir="rtl">')
    assert "یہ کاپی استعمال نہ کریں" in page.text[copies_at:]


def test_a_withdrawn_sheet_is_named_and_keeps_its_address(project):
    trial(project)
    (project / SHEET).unlink()
    (project / CATALOGUE / "at-the-door.po").unlink()
    overview = project / "guidelines/meeting/index.md"
    text = overview.read_text("utf-8").replace("see: [at-the-door]\n", "")
    overview.write_text(text.replace("[At the door][at-the-door]", "at the door"), "utf-8")
    plan = plan_of(project)

    (sheet,) = all_copies(plan)
    assert (sheet.id, sheet.title, sheet.address) == ("at-the-door", "At the door", "")
    assert (sheet.copies[0].state, sheet.copies[0].barred) == ("withdrawn", True)
    assert dict(redirects(plan)).keys() == {"checklists/at-the-door.html"}
    assert 'href="../copy.html"' in dict(redirects(plan))["checklists/at-the-door.html"]


def test_a_copy_of_an_old_id_is_one_of_the_new(project, edit):
    trial(project)
    edit("id: at-the-door\n", "id: at-the-gate\nwas: [at-the-door]\n")
    for path in project.rglob("*"):
        if path.suffix in (".md", ".po"):
            path.write_text(path.read_text("utf-8").replace("at-the-door", "at-the-gate"), "utf-8")
    new, old = of_sheet(project)
    assert (old.code, old.state, old.changes) == (FIRST, "old", ())
    assert new.code != FIRST
    assert 'src="../assets/rahnuma/follow.js"' in dict(redirects(plan_of(project)))[
        "checklists/at-the-door.html"
    ]  # fmt: skip


def test_ten_editions_are_told_apart_newest_first(project, edit):
    words = "Say your name and your office."
    for number in range(1, 11):
        dated(project, f"2026.{number}", f"2026-{number:02}-01")
        if number % 2:  # every second edition has the words of the one before
            edit(words, words := f"Say your name {number} times.")
        trial(project, f"2026.{number}")

    found = of_sheet(project)
    assert [[one.name for one in copy.releases] for copy in found] == [
        [f"2026.{number}", f"2026.{number - 1}"] for number in (10, 8, 6, 4, 2)
    ]
    assert [copy.state for copy in found] == ["current", *["old"] * 4]
    assert len({copy.code for copy in found}) == 5
    assert [copy.changes[0].rows[0].before for copy in found[1:]] == [
        f"Say your name {number} times." for number in (7, 5, 3, 1)
    ]


def test_words_that_come_back_are_current_again(project, edit):
    trial(project, "one")
    edit("Say your name and your office.", "Say your name.")
    trial(project, "two")
    edit("Say your name.", "Say your name and your office.")
    assert [(one.code, one.state) for one in of_sheet(project)][1] == (FIRST, "current")


def test_the_page_lists_its_codes_without_a_script(project, edit):
    trial(project)
    edit("Ring the relief office", "Ring the office")
    text = next(one.text for one in pages(plan_of(project)) if one.page.kind == "checklist")
    assert text.index("Not released yet.") < text.index(f'data-copy="{FIRST}"')
    assert "Do not use this copy: a critical step has changed." in text
    assert "<del>Ring the relief office, 0100 2003000.</del>" in text


def test_the_words_of_a_change_are_text(project, edit):
    trial(project)
    edit("Somebody stands at the door.", "Somebody says 1 < 2 & waits.")
    text = next(one.text for one in pages(plan_of(project)) if one.page.kind == "checklist")
    assert "<ins>Somebody says 1 &lt; 2 &amp; waits.</ins>" in text


def test_a_code_of_another_page_is_found_by_script(project, edit):
    trial(project)
    edit("Say your name and", "Say the name of")
    ((path, script),) = copy_scripts(plan_of(project))
    codes = json.loads(script.partition(" = ")[2].removesuffix(";\n"))
    assert path == "assets/rahnuma/copies.js" and script.startswith("(window.rahnumaCopies ??= {})")
    assert codes[FIRST] == ["checklists/at-the-door.html", "At the door"] and len(codes) == 2


@pytest.mark.parametrize(
    "words",
    [
        "[@relief-act:s2]",
        "Wait. " * 1_500 + "\n\n\n  " + "Wait. " * 1_500,
        "1. Say \\u00abname\\u00bb",
    ],
)
def test_whatever_can_be_printed_can_be_released_and_read(project, edit, words):
    edit("use: Somebody stands at the door.", f'use: "{words}"')
    edit("do: Say your name and your office.", 'do: "[@relief-act:s2]"')
    trial(project)
    assert [one.state for one in of_sheet(project)] == ["current"]


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 2_000), st.integers(0, 40), st.text('{}[],:"\\\\ \\n0tu@é', max_size=6))
def test_a_record_that_somebody_spoilt_becomes_findings(project, start, length, put):
    if not (project / "editions").exists():
        trial(project)
    path = project / "editions/first.json"
    whole = path.read_text("utf-8")
    try:
        path.write_text(whole[:start] + put + whole[start + length :], "utf-8")
        assert all(one.spot.file == "editions/first.json" for one in errors(judge(project)))
    finally:
        path.write_text(whole, "utf-8")


# The command


def test_a_release_is_refused_while_anything_is_unsettled(project):
    result = release(project, "2026.1")
    assert result.exit_code == 1
    assert "not-translated" in result.output and "Nothing was released." in result.output
    assert not (project / "editions").exists()


def test_what_is_settled_is_released(project):
    path = project / "handbook.yml"
    path.write_text(path.read_text("utf-8").replace("[en, ur]", "[en]"), "utf-8")
    shutil.rmtree(project / "translations")
    for name, title in (
        ("glossary.yml", "title: welcome"),
        ("services/valley.yml", "title: Relief office"),
        ("jurisdictions/valley.yml", "title: The valley"),
    ):
        draft = project / "guidelines" / name
        text = draft.read_text("utf-8")
        before = re.search(rf"^( *){title}$", text, re.MULTILINE)[1]
        rows = (title, "status: approved", "reviewed_by: Office", "reviewed_on: 2026-11-01")
        draft.write_text(text.replace(before + title, "\n".join(before + row for row in rows)))
    result = release(project, "2026.1")
    assert result.exit_code == 0, result.output
    assert "editions/2026.1.json" in result.output
    values = json.loads((project / "editions/2026.1.json").read_text("utf-8"))
    assert (values["edition"], values["date"], values["trial"]) == ("2026.1", "2026-11-24", False)
    assert [(one["id"], one["language"], one["print_code"]) for one in values["sheets"]] == [
        ("at-the-door", "en", FIRST)
    ]


def test_an_error_stops_a_trial_too(project, edit):
    edit("role: guide", "role: gide")
    result = release(project, "first", "--trial")
    assert result.exit_code == 1 and "unknown-role" in result.output
    assert not (project / "editions").exists()


@pytest.mark.parametrize(
    "name", ["../first", "a/b", "/etc/first", "First", "a..b", ".first", "a b", "", "x" * 81, "é"]
)
def test_a_name_that_is_no_file_name_is_refused(project, name):
    result = release(project, name, "--trial")
    assert result.exit_code == 2
    assert not (project / "editions").exists()


def test_a_name_is_used_once(project, edit):
    trial(project)
    before = (project / "editions/first.json").read_bytes()
    edit("Say your name and", "Say the name of")
    result = release(project, "first", "--trial")
    assert result.exit_code == 2 and "released already" in result.output
    assert (project / "editions/first.json").read_bytes() == before


def test_the_same_content_releases_to_the_same_bytes(project):
    trial(project, "one")
    trial(project, "two")
    assert {path.name for path in (project / "editions").iterdir()} == {"one.json", "two.json"}
    one, two = sorted((project / "editions").iterdir())
    assert one.read_bytes() == two.read_bytes()


def test_a_record_reads_back_as_the_words_that_were_printed(project):
    trial(project)
    plan = plan_of(project)
    released = {one.language: one for one in plan.handbook.releases[0].sheets}
    assert plain(released["en"]) == plain(plan.wordings["at-the-door"])
    assert released["en"].steps[2].critical
    assert prepare(project, TODAY).findings == ()
