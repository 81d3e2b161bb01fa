"""What verbs share: the project option, and how findings are shown."""

from __future__ import annotations

from pathlib import Path

import click

from rahnuma.build import Prepared
from rahnuma.findings import FORMATS

DONE, CONTENT = 0, 1

PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The handbook's folder. The present one if left out.",
)


def show(prepared: Prepared, form: str = "text") -> None:
    """Prints the findings; as text also how many there are."""
    click.echo(FORMATS[form](prepared.findings), nl=False)
    if form == "text":
        count, files = len(prepared.findings), len({one.spot.file for one in prepared.findings})
        records = len(prepared.loaded.handbook.records) if prepared.loaded.handbook else 0
        click.echo(
            f"{count} finding{'s' * (count != 1)} in {files} file{'s' * (files != 1)}. "
            f"Read {records} records in {len(prepared.loaded.files)} files."
        )
