"""`rahnuma release`."""

from __future__ import annotations

import datetime
import re
import sys
from pathlib import Path

import click

from rahnuma import releasing
from rahnuma.build import prepare
from rahnuma.codes import ReleaseName
from rahnuma.findings import errors
from rahnuma.verbs.common import CONTENT, PROJECT, show


def _name(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    if not re.fullmatch(ReleaseName.pattern, value) or not ReleaseName.sound(value):
        raise click.BadParameter(f"'{value}' is not {ReleaseName.means}; {ReleaseName.example}")
    return value


@click.command()
@click.argument("name", callback=_name)
@click.option(
    "--trial",
    is_flag=True,
    help="Release what has no errors, though not everything is approved. The record says so.",
)
@PROJECT
def release(name: str, trial: bool, project: Path) -> None:
    """Record what is printed now as editions/NAME.json.

    The record holds the print code and the words of each sheet, so that the site can say later
    whether a printed copy is current and what has changed since. It is never changed afterwards.
    Nothing is recorded while 'check --release' finds anything, unless it is a trial.

    Example: rahnuma release --trial 2026.1
    """
    prepared = prepare(project, datetime.date.today(), for_release=not trial)
    failed = errors(prepared.findings) if trial else prepared.findings
    if failed:
        show(prepared)
        click.echo("Nothing was released.", err=True)
        sys.exit(CONTENT)
    try:
        done = releasing.release(project, prepared.plans, name, trial)
    except FileExistsError:
        raise click.UsageError(
            f"'{name}' is released already, and a release is never changed: take another name"
        ) from None
    click.echo(
        f"Wrote {done.file}. Sheets: {done.sheets}; with new words: {done.new}. "
        "Commit it, then print."
    )
