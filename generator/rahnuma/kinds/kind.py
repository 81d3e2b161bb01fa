"""A kind of content: its name, its record, and the rules that one record alone can break."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rahnuma.findings import Finding
from rahnuma.record import Content

Rule = Callable[[Content], Iterator[Finding]]


@dataclass(frozen=True)
class Kind:
    """One kind. A file holds one record, or the key *many* holds a list of them."""

    name: str
    model: type[Content]
    many: str | None = None
    rules: tuple[Rule, ...] = ()
