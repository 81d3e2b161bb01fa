"""A guideline: one page of guidance in Markdown, with what it is for in front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from rahnuma.findings import Finding, Spot
from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Prose, Text

BODY = "@body"
"""Where the reader puts the Markdown below the front matter; no key can be written so."""

_HEADING = re.compile(r"^(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"[=-]+ *")
_WITH_ID = re.compile(r"(.*?)[ \t]*\{[^{}]*#([a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])[^{}]*\}")
"""What stands beside the id in the braces is another rule's to judge."""
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
    """What it is good for, in a sentence."""
    when: Text | None = None
    """The situation in which it is read."""
    who: Text | None = None
    """Who leads, and who helps."""
    body: SkipJsonSchema[Prose] = Field(alias=BODY)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body, in order; an id that is missing is empty."""
        return tuple(_headings(self.body))


def heading_ids(body: str) -> tuple[str, ...]:
    """The ids of the headings of a Markdown text, in order."""
    named = (_WITH_ID.fullmatch(match[2]) for match in _HEADING.finditer(_without_code(body)))
    return tuple(match[2] for match in named if match)


def _headings(body: Prose) -> Iterator[Heading]:
    for match in _HEADING.finditer(_without_code(body)):
        named = _WITH_ID.fullmatch(match[2])
        title, id = (named[1], named[2]) if named else (match[2], "")
        yield Heading(len(match[1]), title, id, body.at(*match.span()))


def _without_code(body: str) -> str:
    return _FENCE.sub(lambda fence: re.sub(r"[^\n]", " ", fence[0]), body)


def headings_carry_ids(guideline: Guideline) -> Iterator[Finding]:
    """A heading carries a written id, once, so that links hold in every language."""
    seen: set[str] = set()
    for heading in guideline.headings:
        if not heading.id:
            words = re.sub(r"\{[^}]*\}?", "", heading.title)
            slug = "-".join(re.findall(r"[a-z0-9]+", words.lower())) or "section"
            yield Finding(
                heading.spot,
                "missing-heading-id",
                f"the heading '{words.strip()[:60]}' has no id of lower-case letters and hyphens",
                f"write '{'#' * heading.level} {words.strip()} {{#{slug}}}'",
            )
        elif heading.id in seen:
            yield Finding(
                heading.spot,
                "duplicate-id",
                f"'{heading.id}' is the id of two headings",
                "give one of them another id",
            )
        seen.add(heading.id)


def headings_open_with_hashes(guideline: Guideline) -> Iterator[Finding]:
    """A line under a paragraph makes a heading of it, without an id; most often it is a slip."""
    rows = ["", "", *_without_code(guideline.body).split("\n")]
    start = 0
    for before, above, row in zip(rows, rows[1:], rows[2:], strict=False):
        if _UNDERLINE.fullmatch(row) and above.strip() and not before.strip():
            yield Finding(
                guideline.body.at(start, start + len(row)),
                "missing-heading-id",
                f"this line makes a heading of '{above.strip()[:40]}', without an id",
                "leave an empty line above it, or write '## Heading {#its-id}'",
            )
        start += len(row) + 1


def headings_go_down_in_steps(guideline: Guideline) -> Iterator[Finding]:
    """The title is the first level, so the body begins at the second and skips none."""
    above = 1
    for heading in guideline.headings:
        if heading.level == 1 or heading.level > above + 1:
            right = min(max(heading.level, 2), above + 1)
            yield Finding(
                heading.spot,
                "heading-level",
                f"the heading '{heading.title}' is of level {heading.level}, below one of {above}",
                f"begin it with '{'#' * right} '",
            )
        above = heading.level


KIND = Kind(
    "guideline",
    Guideline,
    rules=(headings_carry_ids, headings_open_with_hashes, headings_go_down_in_steps),
)
