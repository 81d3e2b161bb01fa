"""Reports on finished PDFs in; the print report, as JSON and as a page, and its findings out.

The page is no page of the plan: it tells of the build, and is there when all PDFs are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rahnuma.assets import POLICY
from rahnuma.findings import Finding, Spot
from rahnuma.outputs.artifact import ENOUGH, Report
from rahnuma.plan import PRINT_REPORT, Paper, Plan
from rahnuma.templating import render

LEAST = 0.99
"""The share of its words that each PDF gives back in reading order, at least."""


def print_report(plan: Plan, reports: Sequence[tuple[Paper, Report]]) -> dict[str, str]:
    """The files of the report by their paths, in the words of the first edition."""
    rows = sorted(reports, key=_address)
    shown = [(*row, _share(row[1]), list(_faults(*row))) for row in rows]
    pages = render(
        "print-report.html",
        policy=POLICY,
        style="assets/rahnuma/rahnuma.css",
        edition=plan.edition,
        settings=plan.handbook.settings,
        say=plan.edition.say,
        rows=shown,
        shares=[_share(report) for _, report in rows],
        pages=sum(report.pages for _, report in rows),
    )
    listed = [_row(paper, report) for paper, report in rows]
    return {
        PRINT_REPORT: pages,
        "print-report.json": json.dumps(listed, ensure_ascii=False, indent=1) + "\n",
    }


def faults(reports: Sequence[tuple[Paper, Report]]) -> tuple[Finding, ...]:
    """A finding for each PDF and each kind of fault, sorted."""
    return tuple(sorted(one for paper, report in reports for one in _faults(paper, report)))


def _address(row: tuple[Paper, Report]) -> str:
    return row[0].address


def _share(report: Report) -> float:
    """Rounded down, so that only a PDF that gives back every word has the whole."""
    return int(report.back / report.words * 10_000) / 10_000 if report.words else 1.0


def _row(paper: Paper, report: Report) -> dict[str, object]:
    return {
        "path": paper.address,
        "pages": report.pages,
        "words": report.words,
        "words_back": report.back,
        "share": _share(report),
        "tags": [{"condition": number, "times": times} for number, times in report.tags],
        "fonts": [
            {"name": one.name, "embedded": one.embedded, "ours": one.ours} for one in report.fonts
        ],
        "overflow": list(report.overflow),
        "contrast": report.contrast,
    }


def _faults(paper: Paper, report: Report) -> Iterator[Finding]:
    def fault(code: str, what: str, fix: str) -> Finding:
        return Finding(Spot(paper.sources[0]), code, f"'{paper.address}' {what}", fix)

    if _share(report) < LEAST:
        yield fault(
            "print-words",
            f"gives back {report.back} of its {report.words} words in reading order",
            "take out letters that no font of the handbook has, or report the words that are lost",
        )
    if report.tags:
        failed = ", ".join(f"{number} ({times} times)" for number, times in report.tags)
        yield fault(
            "print-tags",
            f"fails conditions of PDF/UA: {failed}",
            "look the conditions up in docs/pdf-ua.md, and mend the template or the tags",
        )
    wrong = [one.name for one in report.fonts if not (one.embedded and one.ours)]
    if wrong:
        yield fault(
            "print-font",
            f"uses a font that is not the handbook's, or not in the file: {', '.join(wrong)}",
            "write with letters that the handbook's fonts have",
        )
    if report.overflow:
        more = f", and {len(report.overflow) - 1} more" if report.overflow[1:] else ""
        yield fault(
            "print-overflow",
            f"has text that leaves its box: {report.overflow[0]}{more}",
            "divide the long word, or say it in fewer letters",
        )
    if report.contrast < ENOUGH:
        yield fault(
            "print-contrast",
            f"has a contrast of {report.contrast}:1 where at least {ENOUGH:g}:1 is needed",
            "print it in black on white in styles/print.css, or give the picture darker lines",
        )
