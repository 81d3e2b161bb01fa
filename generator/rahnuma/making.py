"""Plans in; everything rendered and published out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from rahnuma.findings import Finding
from rahnuma.inputs import digest
from rahnuma.outputs.bound import bound
from rahnuma.outputs.cards import cards
from rahnuma.outputs.print_report import faults, print_report
from rahnuma.outputs.sheets import sheets
from rahnuma.plan import Plan
from rahnuma.publish import alone, publish, put_offline_copy, remember, standing
from rahnuma.site import build_sites
from rahnuma.store import make

OUTPUTS = (sheets, cards, bound)
"""Every output that yields files to download. A new output is one module and one name here."""


@dataclass(frozen=True)
class Result:
    """What a build did."""

    pages: int
    papers: int
    made: int
    changed: bool
    faults: tuple[Finding, ...]
    """What is wrong with the PDFs, though nothing is wrong with the content."""


def build(project: Path, plans: Sequence[Plan], on_terminal: bool, inputs: str) -> Result:
    """Renders what the cache does not have, builds the site, and publishes both together.

    *inputs* is the digest of the project from before it was read into *plans*: where `site/`
    stands as the same inputs left it, there is nothing to do. What is changed during a build is
    not taken for built.
    """
    pages = sum(len(plan.pages) for plan in plans)
    made: list[str] = []
    with alone(project) as cache, _teller(made, on_terminal) as tell:
        if (kept := standing(project, inputs)) is not None:
            papers = [one for plan in plans for one in plan.papers]
            told = ((one, kept[one.address]) for one in papers)
            reports = [(paper, report) for paper, report in told if report]
            return Result(pages, len(papers), 0, False, faults(reports))
        artifacts = [one for plan in plans for output in OUTPUTS for one in output(plan)]
        # Spawned, not forked: a forked child shares the parent's font libraries.
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as executor:
            files = make(artifacts, cache / "pdf", executor, tell)
        sites = build_sites(
            project,
            [plan.edition.language for plan in plans],
            cache,
            plans[0].handbook.settings.edition_date.date,
        )
        told = ((one.paper, files[one.key][1]) for one in artifacts)
        reports = [(paper, report) for paper, report in told if report]
        beside = print_report(plans[0], reports)
        changed = publish(project, plans, sites, artifacts, files, beside)
        if digest(project) == inputs:
            remember(project, inputs, artifacts)
    return Result(pages, len(artifacts), len(made), changed, faults(reports))


def offline_copy(project: Path, plans: Sequence[Plan]) -> tuple[Path, int]:
    """Puts a copy of the site for a stick beside it; the path of its ZIP and the ZIP's size."""
    with alone(project):
        return put_offline_copy(project, plans)


@contextmanager
def _teller(made: list[str], on_terminal: bool) -> Iterator[Callable[[str], None]]:
    """Says what was made: a bar on a terminal, a line each elsewhere."""
    if not on_terminal:

        def line(path: str) -> None:
            made.append(path)
            click.echo(f"made {path}", err=True)

        yield line
        return
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("PDFs", total=None)

        def bar(path: str) -> None:
            made.append(path)
            progress.update(task, advance=1, description=path)

        yield bar
