"""An edition: a jurisdiction and a language of all outputs, with the words of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

NAMES = {"en": "English", "ur": "اردو"}
"""Languages by their own names."""
_RIGHT_TO_LEFT = ("ur",)

Say = Callable[..., str]
"""An English phrase of the interface in, the phrase of the language out; `{name}` is filled in."""


@dataclass(frozen=True)
class Edition:
    """*first* tells whether it is the handbook's first language, which has no prefix."""

    jurisdiction: str
    language: str
    first: bool = True
    phrases: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        return direction(self.language)

    @property
    def root(self) -> str:
        """The folder of this edition's pages in the site: empty, or `ur/`."""
        return "" if self.first else f"{self.language}/"

    def say(self, phrase: str, **values: object) -> str:
        """A phrase of the interface in this language; in English where nobody translated it."""
        return (self.phrases.get(phrase) or phrase).format(**values)


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction in which a language is written."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"
