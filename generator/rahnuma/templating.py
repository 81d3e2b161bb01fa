"""Template and values in; text out. The only place where Jinja2 is set up."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """Escaping is on for every template; a name that nobody set is our mistake and raises."""
    return Environment(
        loader=PackageLoader("rahnuma", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # '{#' opens the id of a Markdown heading
        comment_end_string="##}",
    )


def render(template: str, **values: object) -> str:
    """The template of that name, filled in."""
    return environment().get_template(template).render(**values)
