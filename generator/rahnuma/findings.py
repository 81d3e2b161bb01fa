"""What the checker says: a place, a sentence for what is wrong, a sentence for the mend.

A mistake in content is a value of this module, never an exception.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from rahnuma.rules import RULES


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in a source file: path from the project's root, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One mistake: where, which rule, what is wrong and how to mend it."""

    spot: Spot
    code: str
    what: str
    fix: str

    @property
    def weight(self) -> str:
        """`error` stops publishing, `warning` does not."""
        return RULES[self.code].weight


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop publishing."""
    return tuple(finding for finding in findings if finding.weight == "error")


def as_text(findings: Sequence[Finding]) -> str:
    """Two lines a finding, for people and terminals."""
    return "".join(
        f"{_line(str(one.spot))}: {one.weight}[{one.code}] {_line(one.what)}\n"
        f"  fix: {_line(one.fix)}\n"
        for one in findings
    )


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON list with one object a finding, for programs."""
    rows = [
        {
            **asdict(one.spot),
            "weight": one.weight,
            "code": one.code,
            "what": _line(one.what),
            "fix": _line(one.fix),
        }
        for one in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows beside the changed line."""
    return "".join(
        f"::{one.weight} file={_property(one.spot.file)},line={one.spot.line},"
        f"col={one.spot.column},title={one.code}::{_data(_line(f'{one.what}. Fix: {one.fix}'))}\n"
        for one in findings
    )


FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def _line(text: str) -> str:
    """One line, without the control characters that hostile content could send to a terminal."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(_line(text)).replace(":", "%3A").replace(",", "%2C")
