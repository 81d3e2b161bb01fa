"""`rahnuma new`."""

from __future__ import annotations

from pathlib import Path

import click

from rahnuma.starting import write


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Write a small handbook about another subject into FOLDER, ready to build.

    Example: rahnuma new ../flood-shelter
    """
    try:
        files = write(folder)
    except FileExistsError:
        raise click.UsageError(f"{folder} is not empty: name a new folder") from None
    name = click.get_current_context().find_root().command_path
    click.echo(f"Wrote {files} files into {folder}. Next: {name} build --project {folder}")
