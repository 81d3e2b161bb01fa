"""What somebody may have meant: a word and the words that are known in, the nearest one out."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def near(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that is most like *word*; empty where none is like it."""
    return _near(str(word), tuple(map(str, known)), cutoff) if len(word) <= 80 else ""


@lru_cache(maxsize=4096)
def _near(word: str, known: tuple[str, ...], cutoff: float) -> str:
    found = get_close_matches(word, known, n=1, cutoff=cutoff)
    return found[0] if found else ""
