"""A guideline: one page of guidance in Markdown, with what it is for in front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from rahnuma.findings import Finding, Spot
from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Prose, Text

BODY = "@body"
"""Where the reader puts the Markdown below the front matter; no key can be written so."""

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*$", re.MULTILINE)
_WITH_ID = re.compile(r"(.*?)[ \t]*\{[ \t]*#([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*\}")
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading of a guideline: its level (2 is a section), words, id and place."""

    level: int
    title: str
    id: str
    spot: Spot


class Guideline(Content):
    """Purpose, who, when; the body says what to do, what never to do, and what it rests on."""

    purpose: Text
    when: Text | None = None
    who: Text | None = None
    body: Prose = Field(alias=BODY)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body, in order; an id that is missing is empty."""
        return tuple(_headings(self.body))


def _headings(body: Prose) -> Iterator[Heading]:
    code_blanked = _FENCE.sub(lambda fence: re.sub(r"[^\n]", " ", fence[0]), body)
    above = body.spot.line + body.raw[: body.raw.find(body)].count("\n")
    for match in _HEADING.finditer(code_blanked):
        named = _WITH_ID.fullmatch(match[2])
        title, id = (named[1], named[2]) if named else (match[2], "")
        line = above + body[: match.start()].count("\n")
        yield Heading(len(match[1]), title, id, Spot(body.spot.file, line))


def headings_carry_ids(guideline: Guideline) -> Iterator[Finding]:
    """A heading carries a written id, once, so that links hold in every language."""
    seen: set[str] = set()
    for heading in guideline.headings:
        if not heading.id:
            slug = "-".join(re.findall(r"[a-z0-9]+", heading.title.lower())) or "section"
            yield Finding(
                heading.spot,
                "missing-heading-id",
                f"the heading '{heading.title}' has no id",
                f"write '{'#' * heading.level} {heading.title} {{#{slug}}}'",
            )
        elif heading.id in seen:
            yield Finding(
                heading.spot,
                "duplicate-id",
                f"'{heading.id}' is the id of two headings",
                "give one of them another id",
            )
        seen.add(heading.id)


def headings_go_down_in_steps(guideline: Guideline) -> Iterator[Finding]:
    """The title is the first level, so the body begins at the second and skips none."""
    above = 1
    for heading in guideline.headings:
        if heading.level == 1 or heading.level > above + 1:
            right = min(max(heading.level, 2), above + 1)
            yield Finding(
                heading.spot,
                "heading-level",
                f"the heading '{heading.title}' is of level {heading.level} below one of level {above}",
                f"begin it with '{'#' * right} '",
            )
        above = heading.level


KIND = Kind(
    "guideline", Guideline, rules=(headings_carry_ids, headings_go_down_in_steps)
)
