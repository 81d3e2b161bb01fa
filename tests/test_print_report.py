"""Reports on finished PDFs in; the print report and its findings out."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from worlds import SMALL, TODAY, show

from rahnuma.build import prepare
from rahnuma.outputs.artifact import Font, Report, as_json, read_report
from rahnuma.outputs.print_report import faults, print_report
from rahnuma.rules import RULES

PLAN = prepare(SMALL, TODAY).plans[0]
SHEET = PLAN.papers[0]
GOOD = Report(
    pages=2,
    fonts=(Font("HandbookLatin", embedded=True, ours=True),),
    words=500,
    back=500,
    contrast=21.0,
)
BAD = {
    "print-words": replace(GOOD, back=494),
    "print-tags": replace(GOOD, tags=(("14-003", 2), ("28-012", 1))),
    "print-font": replace(GOOD, fonts=(*GOOD.fonts, Font("DejaVu-Sans", True, False))),
    "print-overflow": replace(GOOD, overflow=("page 1: Rindfleisch", "page 2: Etikett")),
    "print-contrast": replace(GOOD, contrast=4.54),
}
SAID = """\
checklists/guide/at-the-door.yml:1:1: warning[print-contrast] \
'downloads/en/sheets/at-the-door.pdf' has a contrast of 4.54:1 where at least 7:1 is needed
  fix: print it in black on white in styles/print.css, or give the picture darker lines
checklists/guide/at-the-door.yml:1:1: warning[print-font] \
'downloads/en/sheets/at-the-door.pdf' uses a font that is not the handbook's, or not in the file: \
DejaVu-Sans
  fix: write with letters that the handbook's fonts have
checklists/guide/at-the-door.yml:1:1: warning[print-overflow] \
'downloads/en/sheets/at-the-door.pdf' has text that leaves its box: page 1: Rindfleisch, and 1 more
  fix: divide the long word, or say it in fewer letters
checklists/guide/at-the-door.yml:1:1: warning[print-tags] \
'downloads/en/sheets/at-the-door.pdf' fails conditions of PDF/UA: 14-003 (2 times), 28-012 (1 times)
  fix: look the conditions up in docs/pdf-ua.md, and mend the template or the tags
checklists/guide/at-the-door.yml:1:1: warning[print-words] \
'downloads/en/sheets/at-the-door.pdf' gives back 494 of its 500 words in reading order
  fix: take out letters that no font of the handbook has, or report the words that are lost
"""


def test_a_good_pdf_has_no_fault():
    assert faults([(SHEET, GOOD)]) == ()


def test_each_kind_of_fault_is_a_finding():
    assert show(faults([(SHEET, report) for report in reversed(BAD.values())])) == SAID


def test_every_rule_about_print_is_raised():
    assert set(BAD) == {code for code in RULES if code.startswith("print-")}


@pytest.mark.parametrize("code", BAD)
def test_a_fault_is_named_by_its_rule(code):
    assert [one.code for one in faults([(SHEET, BAD[code])])] == [code]


def test_ninety_nine_words_in_a_hundred_are_enough():
    assert faults([(SHEET, replace(GOOD, back=495))]) == ()


def test_a_font_that_is_not_in_the_file_is_a_fault():
    font = Font("HandbookLatin", embedded=False, ours=True)
    assert [one.code for one in faults([(SHEET, replace(GOOD, fonts=(font,)))])] == ["print-font"]


def test_the_report_has_a_row_for_each_pdf_in_the_order_of_addresses():
    files = print_report(PLAN, [(paper, GOOD) for paper in PLAN.papers])
    rows = json.loads(files["print-report.json"])

    assert [row["path"] for row in rows] == sorted(paper.address for paper in PLAN.papers)
    assert next(row for row in rows if row["path"] == SHEET.address) == {
        "path": "downloads/en/sheets/at-the-door.pdf",
        "pages": 2,
        "words": 500,
        "words_back": 500,
        "share": 1.0,
        "tags": [],
        "fonts": [{"name": "HandbookLatin", "embedded": True, "ours": True}],
        "overflow": [],
        "contrast": 21.0,
    }


def test_a_word_in_ten_thousand_that_is_lost_is_not_rounded_away():
    lost = replace(GOOD, words=100_000, back=99_999)
    files = print_report(PLAN, [(SHEET, lost)])

    assert json.loads(files["print-report.json"])[0]["share"] == 0.9999


def test_the_page_links_each_pdf_and_names_its_faults():
    papers = [(paper, GOOD) for paper in PLAN.papers[1:]]
    page = print_report(PLAN, [(SHEET, BAD["print-tags"]), *papers])["print-report.html"]

    assert re.findall(r'<th scope="row"><a href="([^"]*)"', page) == sorted(
        paper.address for paper in PLAN.papers
    )
    assert page.count("<code>print-tags</code>") == 1
    assert "14-003 (2 times)" in page


def test_the_order_of_the_reports_does_not_show():
    reports = [(paper, GOOD) for paper in PLAN.papers]
    assert print_report(PLAN, reports) == print_report(PLAN, reports[::-1])


def test_a_report_comes_back_from_the_cache_as_it_was():
    report = replace(BAD["print-tags"], overflow=("page 1: لفظ",))
    assert read_report(as_json(report)) == report
