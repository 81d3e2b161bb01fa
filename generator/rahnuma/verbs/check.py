"""`rahnuma check`."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from rahnuma.build import prepare
from rahnuma.findings import FORMATS, errors
from rahnuma.verbs.common import CONTENT, DONE, PROJECT, show


@click.command()
@PROJECT
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="How to write findings.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that decides what is past its review. Today if left out.",
)
@click.option(
    "--release",
    is_flag=True,
    help="Also fail on what is not approved, out of date, untranslated or unverified.",
)
def check(project: Path, form: str, today: datetime.datetime | None, release: bool) -> None:
    """Read all content and say what is wrong with it, and how to mend it.

    Example: rahnuma check --format github
    """
    prepared = prepare(project, (today or datetime.datetime.now()).date(), release)
    show(prepared, form)
    failed = prepared.findings if release else errors(prepared.findings)
    sys.exit(CONTENT if failed else DONE)
