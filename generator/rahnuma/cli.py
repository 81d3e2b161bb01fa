"""The command line: `rahnuma build | check | serve | new | explain`. It holds no rules.

Exit codes: 0 done, 1 the content is at fault, 2 the command line is at fault, 3 the machine lacks
something.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from rahnuma import __version__, making, starting
from rahnuma.assets import NotInstalled
from rahnuma.build import Prepared, prepare
from rahnuma.findings import FORMATS, errors
from rahnuma.preview import preview
from rahnuma.rules import RULES
from rahnuma.site import SiteFailed

DONE, CONTENT, COMMAND, MACHINE = range(4)

PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The handbook's folder. The present one if left out.",
)


def main() -> None:
    """What the console script calls: no traceback for what the machine lacks."""
    try:
        commands()
    except (NotInstalled, SiteFailed) as lack:
        click.echo(str(lack), err=True)
        sys.exit(MACHINE)
    except OSError as lack:
        click.echo(f"The machine would not: {lack.strerror or lack}: {lack.filename or ''}", err=True)
        sys.exit(MACHINE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def commands() -> None:
    """Guidance in; a site, sheets to print and handbooks to carry out.

    Example: rahnuma build
    """


@commands.command()
@PROJECT
def build(project: Path) -> None:
    """Build everything into site/: pages, sheets, packs, the handbook.

    Nothing is changed in site/ unless all of it could be built.

    Example: rahnuma build --project handbooks/punjab
    """
    sys.exit(_build(project))


def _build(project: Path) -> int:
    prepared = prepare(project, datetime.date.today())
    _show(prepared, "text")
    if errors(prepared.findings):
        click.echo("Nothing was built. site/ is as it was.", err=True)
        return CONTENT
    result = making.build(project, prepared.plans, sys.stderr.isatty())
    click.echo(
        f"Made {result.made} of {result.papers} PDFs, {result.pages} pages. "
        + ("site/ is new." if result.changed else "Nothing changed: site/ is as it was.")
    )
    return DONE


@commands.command()
@PROJECT
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How findings are written.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that decides what is past its review. Today if left out.")
@click.option("--release", is_flag=True, help="Also say what is not approved, not translated or rests on unverified law.")
def check(project: Path, form: str, today: datetime.datetime | None, release: bool) -> None:
    """Read all content and say what is wrong with it, and how to mend it.

    Example: rahnuma check --format github
    """
    prepared = prepare(project, today.date() if today else datetime.date.today(), release)
    _show(prepared, form)
    failed = prepared.findings if release else errors(prepared.findings)
    sys.exit(CONTENT if failed else DONE)


def _show(prepared: Prepared, form: str) -> None:
    click.echo(FORMATS[form](prepared.findings), nl=False)
    if form == "text":
        count, files = len(prepared.findings), len({one.spot.file for one in prepared.findings})
        records = len(prepared.loaded.handbook.records) if prepared.loaded.handbook else 0
        click.echo(
            f"{count} finding{'s' * (count != 1)} in {files} file{'s' * (files != 1)}. "
            f"Read {records} records in {len(prepared.loaded.files)} files."
        )


@commands.command()
@PROJECT
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=8000, show_default=True, help="Where to listen.")
def serve(project: Path, host: str, port: int) -> None:
    """Show the whole site with downloads, and build it again when a file changes.

    Example: rahnuma serve --port 8080
    """
    code = _build(project)
    if code and not (project / "site").is_dir():
        sys.exit(code)
    preview(project, host, port, lambda: _build(project))


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Write a small handbook about another subject into FOLDER, ready to build.

    Example: rahnuma new ../flood-shelter
    """
    try:
        files = starting.write(folder)
    except FileExistsError:
        raise click.UsageError(f"{folder} is not empty: name a new folder") from None
    click.echo(f"Wrote {files} files into {folder}. Next: cd {folder} && rahnuma build")


@commands.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say why a rule exists. Without CODE, list all rules.

    Example: rahnuma explain unknown-provision
    """
    if code is None:
        for name, rule in sorted(RULES.items()):
            click.echo(f"{name} ({rule.weight})")
    elif code in RULES:
        click.echo(f"{code} ({RULES[code].weight})\n{RULES[code].why}")
    else:
        raise click.UsageError(f"'{code}' is not a rule: 'rahnuma explain' lists them")
