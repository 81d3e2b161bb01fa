"""Plans in; everything rendered and published out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.bound import bound
from rahnuma.outputs.sheets import sheets
from rahnuma.plan import Plan
from rahnuma.publish import make, publish
from rahnuma.site import build_sites

OUTPUTS = (sheets, bound)
"""Every output that yields PDFs. A new output is one module and one name here."""


@dataclass(frozen=True)
class Result:
    """What a build did."""

    pages: int
    papers: int
    made: int
    changed: bool


def build(project: Path, plans: Sequence[Plan], on_terminal: bool) -> Result:
    """Renders what the cache does not have, builds the site, and publishes both together."""
    artifacts: list[Artifact] = [one for plan in plans for output in OUTPUTS for one in output(plan)]
    cache = project / ".cache"
    made: list[str] = []
    progress = Progress(console=Console(stderr=True), transient=True) if on_terminal else None
    with progress or nullcontext():
        task = progress.add_task("PDFs", total=None) if progress else None

        def tell(path: str) -> None:
            made.append(path)
            if progress is not None and task is not None:
                progress.update(task, advance=1, description=path)
            else:
                click.echo(f"made {path}", err=True)

        # Spawned, not forked: a forked child shares the parent's font libraries.
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as executor:
            files = make(artifacts, cache / "pdf", executor, tell)
    languages = [plan.edition.language for plan in plans]
    date = plans[0].handbook.settings.edition_date.date
    sites = build_sites(project, languages, cache, date)
    changed = publish(project, plans, sites, artifacts, files)
    return Result(
        sum(len(plan.pages) for plan in plans), len(artifacts), len(made), changed
    )
