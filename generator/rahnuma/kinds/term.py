"""A term: English, Urdu, the Roman spellings that people type, and what it means."""

from __future__ import annotations

from typing import Literal

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Same, Text


class Term(Content):
    """An entry of the glossary. `ur_confidence` says how sure the Urdu is."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    ur: Same | None = None
    """The Urdu words."""
    ur_confidence: Literal["high", "medium", "low"] | None = None
    """How sure the Urdu is."""
    roman: tuple[Same, ...] = ()
    """Roman-Urdu spellings that people type, with their usual slips."""
    synonyms: tuple[Same, ...] = ()
    """Other words for the same thing."""
    avoid: tuple[Same, ...] = ()
    """Words for the same thing that this handbook does not use."""
    definition: Text
    """What it means, in plain words."""


KIND = Kind("term", Term, many="terms")
