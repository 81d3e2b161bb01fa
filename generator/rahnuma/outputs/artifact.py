"""An artifact: one file that will exist, and how to make it if nobody has made it before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rahnuma.plan import Paper


@dataclass(frozen=True)
class Made:
    """The bytes of a PDF and its pages."""

    content: bytes
    pages: int


@dataclass(frozen=True)
class Artifact:
    """*key* is a hash of everything that the bytes depend on, so a file of that key is never made
    twice. *make* can run in another process."""

    paper: Paper
    language: str
    key: str
    make: Callable[[], Made]
