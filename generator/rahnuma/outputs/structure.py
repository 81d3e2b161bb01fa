"""What was written, as a tree of plain values: what `pdf` hands to `tags`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """A run of words, or a picture, that was drawn in one piece; *place* counts the pieces of a
    page from 0, in the order in which the file lists them."""

    page: int
    place: int
    text: str = ""


@dataclass(frozen=True)
class Annotation:
    """The part of a page that can be touched or typed into; *place* counts them like `Words`."""

    page: int
    place: int


@dataclass
class Element:
    """A structure element. *tag* is a standard structure type of PDF 1.7, such as `P` or `TH`.

    *attributes* belong to the type: `Scope`, `ColSpan`, `RowSpan`, or `BBox` in points.
    """

    tag: str
    language: str = ""
    """Set where it is another than that of what lies around it."""
    alternative: str = ""
    attributes: dict[str, str | int | tuple[float, ...]] = field(default_factory=dict)
    children: list[Element | Words | Annotation] = field(default_factory=list)

    @property
    def words(self) -> Iterator[Words]:
        """All that is written in it, in reading order."""
        for one in self.children:
            if isinstance(one, Words):
                yield one
            elif isinstance(one, Element):
                yield from one.words

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(" ".join(one.text for one in self.words).split())
