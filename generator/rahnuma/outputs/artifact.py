"""An artifact: one file that will exist, and how to make it if nobody has made it before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import TypeAdapter

from rahnuma.plan import Paper

ENOUGH = 7.0
"""The contrast of words with what they stand on, at least: level AAA of WCAG 2.2."""


@dataclass(frozen=True, order=True)
class Font:
    """A font of a PDF: whether its shapes are in the file, and whether it is one of ours."""

    name: str
    embedded: bool
    ours: bool


@dataclass(frozen=True)
class Report:
    """What an examination of a finished PDF found."""

    pages: int
    fonts: tuple[Font, ...] = ()
    words: int = 0
    back: int = 0
    """How many of the words come back from the file in their order."""
    tags: tuple[tuple[str, int], ...] = ()
    """The conditions of the Matterhorn Protocol that the file fails, and how often."""
    overflow: tuple[str, ...] = ()
    """Text that left its box or the page, each with its page."""
    contrast: float = 21.0
    """The least contrast of what is printed with what it is printed on."""


@dataclass(frozen=True)
class Made:
    """The bytes of a file, and what an examination of a PDF found; a picture has no report."""

    content: bytes
    report: Report | None = None


@dataclass(frozen=True)
class Artifact:
    """*key* is a hash of everything that the bytes depend on, so a file of that key is never made
    twice. *make* can run in another process. It is given the bytes of *origin*, where there is one:
    that is made first."""

    paper: Paper
    language: str
    key: str
    make: Callable[..., Made]
    origin: Artifact | None = None


_REPORT: TypeAdapter[Report | None] = TypeAdapter(Report | None)


def as_json(report: Report | None) -> str:
    """A report as it is kept beside its file."""
    return _REPORT.dump_json(report).decode()


def read_report(text: str) -> Report | None:
    """A report that was kept."""
    return _REPORT.validate_json(text)
