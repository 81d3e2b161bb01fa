"""`rahnuma build`."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from rahnuma import making
from rahnuma.build import prepare
from rahnuma.findings import as_text, errors
from rahnuma.inputs import digest
from rahnuma.verbs.common import CONTENT, DONE, PROJECT, show


@click.command()
@PROJECT
@click.option(
    "--offline-copy",
    is_flag=True,
    help="Also put a copy for a USB stick beside site/: offline-copy/ and offline-copy.zip.",
)
def build(project: Path, offline_copy: bool) -> None:
    """Build everything into site/: pages, sheets, packs, the handbook.

    Nothing is changed in site/ unless all of it could be built.

    Example: rahnuma build --offline-copy --project handbooks/punjab
    """
    sys.exit(run(project, offline_copy))


def run(project: Path, offline_copy: bool = False) -> int:
    """Builds a project and returns the exit code."""
    inputs = digest(project)
    prepared = prepare(project, datetime.date.today())
    show(prepared)
    if errors(prepared.findings):
        click.echo("Nothing was built. site/ is as it was.", err=True)
        return CONTENT
    result = making.build(project, prepared.plans, sys.stderr.isatty(), inputs)
    click.echo(as_text(result.faults), nl=False)
    click.echo(
        f"Made {result.made} of {result.papers} downloads, {result.pages} pages. "
        + ("site/ is new." if result.changed else "Nothing changed: site/ is as it was.")
    )
    if offline_copy:
        path, size = making.offline_copy(project, prepared.plans)
        click.echo(
            f"Wrote {path} ({size / 1e6:.1f} MB): unpack it on a stick, open START-HERE.html."
        )
    return DONE
