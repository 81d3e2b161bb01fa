"""What the folder of broken handbooks does not hold: what is right stays unsaid."""

from __future__ import annotations

import datetime

import pytest
from worlds import SMALL, judge, show

from rahnuma.check import check
from rahnuma.load import load

PAGE = """---
id: x
title: X
status: draft
purpose: P
---
"""


def page(words: str) -> dict[str, str]:
    return {"guidelines/meeting/x.md": PAGE + words}


@pytest.mark.parametrize(
    "words",
    [
        "A < b and b > a.",
        "Use `<b>` and `{x=1}` and `[x](javascript:x)`.",
        "<https://ok.example/> and <mailto:a@ok.example>",
        "[Web](https://ok.example/a?b=c&d=e#f) [Mail](mailto:a@ok.example) [Ring](tel:1122)",
        "[Here](#here)\n\n## Here {#here}",
        "In [square brackets] and (round ones), 5 < 6 & 7.",
        "```\n<script>\n```",
        "| a | b |\n|:--|--:|\n| 1 | 2 |",
        "Sections 1-2, 35202-12345, 2026-11-24, 0.5, 10,000,000 and 1122.",
        "Ring 1122.",
        "![Words](door.png)",
        "Twelve {not an attribute} words.",
    ],
)
def test_good_words_pass(words, handbook_of):
    loaded = handbook_of({**page(words), "guidelines/meeting/door.png": b""})
    assert show(judge(loaded)) == ""


@pytest.mark.parametrize(
    "number", ["0300 1234567", "0300-1234567", "03001234567", "+92 300 1234567", "0092-300-1234567",
               "042 3579 1234", "(042) 35791234", "۰۳۰۰ ۱۲۳۴۵۶۷",
               "35202-1234567-1", "3520212345671"],
)  # fmt: skip
def test_a_number_of_a_person_is_found(number, handbook_of):
    assert [one.code for one in judge(handbook_of(page(f"Ring {number} now.")))] == [
        "personal-data"
    ]


@pytest.mark.parametrize(
    "written", ["042-35791234", "042 3579 1234", "+92 42 35791234", "(042) 35791234"]
)
def test_a_number_of_a_service_may_be_written(written, handbook_of):
    service = """
        services:
          - id: office
            title: Office
            kind: organisation
            does: Helps.
            reach: [{ by: telephone, value: "042 35791234", verified: yes, confirmed: 2026-01-01 }]
            districts: [all]
            verified: yes
            source: itself
    """
    loaded = handbook_of({**page(f"Ring {written}."), "guidelines/services/x.yml": service})
    assert show(judge(loaded)) == ""


def test_a_day_decides_what_is_past(handbook_of):
    loaded = handbook_of(
        {"guidelines/meeting/x.md": PAGE.replace("purpose", "review_by: 2026-11-24\npurpose")}
    )
    assert check(loaded, datetime.date(2026, 11, 24)) == ()
    assert [one.code for one in check(loaded, datetime.date(2026, 11, 25))] == ["past-review"]


def test_one_id_may_name_two_kinds(handbook_of):
    term = "terms:\n  - { id: x, title: x, definition: 'See [it][guideline:x].' }\n"
    assert show(judge(handbook_of({**page("Words."), "guidelines/glossary.yml": term}))) == ""


def test_findings_come_sorted_and_once(handbook_of):
    loaded = handbook_of(page("[@no:s1] [@no:s1]\n\n[a][b] [@no:s2]"))
    findings = judge(loaded)
    assert list(findings) == sorted(set(findings))
    assert [(one.spot.line, one.spot.column) for one in findings] == [
        (7, 3),
        (7, 12),
        (9, 5),
        (9, 10),
    ]


def test_a_translation_is_judged_like_its_source(handbook_of):
    catalogue = """
        msgctxt "x/title"
        msgid "X"
        msgstr "<i>X</i> 0300 1234567"
    """
    loaded = handbook_of({**page("Words."), "translations/ur/guidelines/meeting/x.po": catalogue})
    assert show(judge(loaded)) == (
        "translations/ur/guidelines/meeting/x.po:3:9: error[raw-html] '<i>' is HTML\n"
        "  fix: write it in Markdown, or put the sign < between backticks\n"
        "translations/ur/guidelines/meeting/x.po:3:18: error[personal-data] "
        "'0300 1234567' looks like a telephone number\n"
        "  fix: take it out; a service's number stands in guidelines/services/, under 'reach:'\n"
    )


def test_a_release_asks_for_more():
    plain, release = judge(SMALL), judge(SMALL, for_release=True)
    assert plain == ()
    assert {one.code for one in release} == {"not-approved", "not-translated"}
    assert {one.weight for one in release} == {"warning"}


def test_without_settings_only_they_are_wrong(handbook_of):
    loaded = handbook_of({**page("[@no:s1]"), "handbook.yml": "title: x\n"})
    assert loaded.handbook is None
    assert {one.spot.file for one in judge(loaded)} == {"handbook.yml"}


def test_a_link_to_a_guideline_is_a_path_from_the_file(handbook_of):
    files = {
        **page("[a](../media/y.md#here)"),
        "guidelines/media/y.md": PAGE.replace("x", "y") + "## A {#here}\n",
    }
    assert show(judge(handbook_of(files))) == ""
    assert load(SMALL).handbook.guidelines[0].id == "meeting-overview"
