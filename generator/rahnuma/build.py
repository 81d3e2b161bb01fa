"""The way through in one place: load, check, plan. What follows is a function of the plans."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from rahnuma import assets
from rahnuma.check import check
from rahnuma.editions import Edition
from rahnuma.findings import Finding, errors
from rahnuma.handbook import Handbook
from rahnuma.load import Loaded, load
from rahnuma.plan import Plan
from rahnuma.translate import in_language


@dataclass(frozen=True)
class Prepared:
    """What was read, what is wrong with it, and one plan a language where nothing is an error."""

    loaded: Loaded
    findings: tuple[Finding, ...]
    plans: tuple[Plan, ...]


def prepare(project: Path, today: datetime.date, for_release: bool = False) -> Prepared:
    """Reads and judges a project, and plans its editions."""
    loaded = load(project)
    findings = check(loaded, today, for_release)
    if errors(findings) or loaded.handbook is None:
        return Prepared(loaded, findings, ())
    return Prepared(
        loaded,
        findings,
        tuple(
            _plan(loaded, loaded.handbook, i)
            for i in range(len(loaded.handbook.settings.languages))
        ),
    )


def _plan(loaded: Loaded, handbook: Handbook, number: int) -> Plan:
    languages = handbook.settings.languages
    language = languages[number]
    edition = Edition(
        handbook.settings.jurisdiction, language, number == 0, assets.phrases(language)
    )
    if not number:
        return Plan(edition, handbook, languages)
    shown = in_language(handbook, loaded.catalogues.get(language, ()), language)
    return Plan(edition, shown, languages, handbook)
