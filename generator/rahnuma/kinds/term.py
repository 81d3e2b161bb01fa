"""A term: English, Urdu, the Roman spellings that people type, and what it means."""

from __future__ import annotations

from typing import Literal

from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, Same, Text


class Term(Content):
    """An entry of the glossary. `ur_confidence` says how sure the Urdu is."""

    status: Literal["draft", "in-review", "approved"] = "draft"
    ur: Same | None = None
    ur_confidence: Literal["high", "medium", "low"] | None = None
    roman: tuple[Same, ...] = ()
    synonyms: tuple[Same, ...] = ()
    definition: Text


KIND = Kind("term", Term, many="terms")
