"""The command line: `rahnuma build | check | serve | new | explain | release`. It holds no rules.

Exit codes: 0 done, 1 the content is at fault, 2 the command line is at fault, 3 the machine lacks
something. A verb's module is imported when it is called, so that `check` works on a machine that
cannot print, and starts in a moment.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from rahnuma import __version__
from rahnuma.assets import NotInstalled
from rahnuma.site import SiteFailed

CONTENT, MACHINE = 1, 3

VERBS = {
    "build": "Build everything into site/: pages, sheets, packs, the handbook.",
    "check": "Read all content and say what is wrong with it, and how to mend it.",
    "explain": "Say why a rule exists.",
    "new": "Write a small handbook about another subject, ready to build.",
    "release": "Record what is printed now, so that old copies can be told from current ones.",
    "serve": "Show the whole site, and build it again when a file changes.",
}
"""Each verb is the function of that name in the module of that name in `verbs/`."""


class _Verbs(click.Group):
    """Finds a verb when it is called. Source: click's documentation on lazy loading."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        return getattr(import_module(f"rahnuma.verbs.{name}"), name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of verbs, without importing them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__)
def commands() -> None:
    """Guidance in; a site, sheets to print and handbooks to carry out.

    Example: rahnuma build
    """


def main() -> None:
    """What the console script calls: one sentence, no traceback, for what the machine lacks."""
    try:
        commands()
    except SiteFailed as failure:
        _stop(f"MkDocs could not build the site; site/ is as it was.\n{failure}", CONTENT)
    except NotInstalled as lack:
        _stop(str(lack))
    except OSError as lack:
        if "cannot load library" in str(lack):
            _stop("Pango, which lays out the PDFs, is not installed: run 'make set-up'.")
        where = lack.filename or "no file named"
        _stop(f"{lack.strerror or lack}: {where}. Mend this, then try again.")


def _stop(why: str, code: int = MACHINE) -> None:
    click.echo(why, err=True)
    sys.exit(code)
