"""Markdown in, HTML out: the one engine of the site, of print and of the checker.

The checker asks it what a text would become, and so refuses what a pattern of its own would miss.
"""

from __future__ import annotations

from functools import cache, lru_cache

import markdown

EXTENSIONS: dict[str, dict[str, object]] = {
    "attr_list": {},
    "fenced_code": {},
    "sane_lists": {},
    "tables": {"use_align_attribute": True},  # else alignment is an inline style
}
"""Python-Markdown's extensions with their settings."""


@cache
def _engine() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=list(EXTENSIONS), extension_configs=EXTENSIONS, output_format="html"
    )


@lru_cache(maxsize=50_000)
def html(text: str) -> str:
    """Everybody's Markdown as HTML.

    Kept, since a sentence is printed on a sheet and its variants, in packs, in handbooks and on
    pages, and what it becomes took half of the time to write them.
    """
    return _engine().reset().convert(text)
