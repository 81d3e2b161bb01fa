"""`rahnuma explain`."""

from __future__ import annotations

import click

from rahnuma.rules import RULES


@click.command()
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
        raise click.UsageError(f"'{code}' is not a rule; 'rahnuma explain' lists them")
