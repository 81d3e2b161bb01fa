"""`rahnuma serve`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rahnuma.preview import preview
from rahnuma.verbs.build import run
from rahnuma.verbs.common import PROJECT


@click.command()
@PROJECT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
def serve(project: Path, host: str, port: int) -> None:
    """Show the whole site with downloads, and build it again when a file changes.

    Example: rahnuma serve --port 8080
    """
    code = run(project)
    if not (project / "site").is_dir():
        sys.exit(code)
    click.echo(f"Open http://{host}:{port}/ in a browser; Ctrl+C stops.")
    preview(project, host, port, lambda: run(project))
