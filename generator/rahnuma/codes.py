"""The words of a sheet in; its print code out: six signs that stand on every copy of these words.

Hashed is what a person acts on: the sheet's id, jurisdiction, language, title, pause point and
mode; the title and time limit of each group, since they say when its steps hold; and of each step,
in order, its id, words, time limit, caution, citations, places to write, and the facts that it
prints, as they print. Not hashed is `why`: it explains a step and changes nothing that is done (a
number in it is hashed with the facts). Nor are layout, edition, dates, status and the mark
`critical`: so large print, pack and single sheet share a code, and a code stays when nothing but
the date is new.

A word is what is printed, not how: emphasis is layout, and the words of the interface ("to be
confirmed") stand here as their state, so that a better translation of them makes no copy old.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from rahnuma.record import Citation, Day, Flag, Id, Record, Same, Text, Words

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U: a hand takes them for 1, 1, 0 and V. 32 signs carry five bits each."""
LENGTH = 6


class Code(Words):
    """A print code."""

    pattern: ClassVar[str] = f"[{SIGNS}]{{{LENGTH}}}"
    means: ClassVar[str] = f"a print code: {LENGTH} of the signs 0-9 and A-Z without I, L, O and U"
    example: ClassVar[str] = "restore the file as 'rahnuma release' wrote it"


class ReleaseName(Words):
    """The name of a release, which is the name of its file."""

    pattern: ClassVar[str] = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
    means: ClassVar[str] = (
        "a release's name: lower-case letters, digits, single dots and hyphens, 80 at most"
    )
    example: ClassVar[str] = "write it like '2026.1'"

    @classmethod
    def sound(cls, words: str) -> bool:
        return len(words) <= 80


class Said(Text):
    """Words as they were printed: they were read once, so nothing is asked of their length."""

    @classmethod
    def fits(cls, words: str) -> bool:
        return True


class FactWords(Record):
    """A named fact as it prints: its value, or the label of a blank."""

    id: Id
    shown: Literal["plain", "marked", "blank"]
    value: Words


class FieldWords(Record):
    """A place to write."""

    label: Words
    options: tuple[Words, ...] = ()


class StepWords(Record):
    """The words of a step. `[=id]` in them stands for the fact of that id in *facts*."""

    id: Id
    text: Said
    warns: Flag = False
    """The word "Caution" stands before the words: what they name is not to be done."""
    within: Words | None = None
    caution: Said | None = None
    cite: tuple[Citation, ...] = ()
    facts: tuple[FactWords, ...] = ()
    fields: tuple[FieldWords, ...] = ()
    critical: Flag = False
    """Nobody may act on an old wording. Not hashed."""


class GroupWords(Record):
    """The words of a group, with its steps in order."""

    id: Id
    title: Words
    within: Words | None = None
    steps: Annotated[tuple[StepWords, ...], Field(min_length=1)]


class Wording(Record):
    """The words of a sheet, with the print code that they make."""

    id: Id
    jurisdiction: Id
    language: Id
    print_code: Code
    title: Words
    use: Said
    facts: tuple[FactWords, ...] = ()
    """The facts of *use*."""
    mode: Literal["read-do", "do-confirm"]
    groups: Annotated[tuple[GroupWords, ...], Field(min_length=1)]

    @property
    def steps(self) -> tuple[StepWords, ...]:
        return tuple(step for group in self.groups for step in group.steps)


class Release(Record):
    """What was printed under a name: `editions/<name>.json`."""

    edition: Same
    """The edition's name as the sheets print it."""
    date: Day
    """The edition's date as the sheets print it."""
    trial: Flag = False
    """It was released before everything was approved."""
    sheets: tuple[Wording, ...] = ()

    @property
    def name(self) -> str:
        return PurePosixPath(self.spot.file).stem

    @property
    def age(self) -> tuple[object, ...]:
        """Sorts releases, the oldest first: by date, then 2026.9 before 2026.10."""
        parts = re.findall(r"\d+|\D+", self.name)
        return self.date, [(p.isdigit(), int(p) if p.isdigit() else 0, p) for p in parts]


def print_code(words: Wording) -> str:
    """The code of *words*; the one that they carry already does not matter."""
    return _signs(canonical(words))


def step_code(words: StepWords) -> str:
    """The code of a step's words alone: whoever ticked the step hears when they have changed."""
    return _signs(canonical(words))


def _signs(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    bits = int.from_bytes(digest, "big") >> (len(digest) * 8 - 5 * LENGTH)
    return "".join(SIGNS[bits >> 5 * place & 31] for place in reversed(range(LENGTH)))


def canonical(words: Wording | StepWords) -> str:
    """What is hashed, as JSON: sorted keys, no spaces, every letter as itself."""
    values = plain(words, without=("print_code", "critical"))
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(value: Any, without: tuple[str, ...] = ()) -> Any:
    """A record as values of JSON, without its place. What is empty is left out, so that a new key
    changes no code but those of the sheets that use it."""
    if isinstance(value, Record):
        found = {
            name: plain(getattr(value, name), without)
            for name in type(value).model_fields
            if name not in ("spot", *without)
        }
        return {name: one for name, one in found.items() if one not in (None, False, [])}
    if isinstance(value, tuple):
        return [plain(one, without) for one in value]
    return str(value) if isinstance(value, str) else value
