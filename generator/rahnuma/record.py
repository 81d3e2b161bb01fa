"""What every kind of content shares: frozen records of typed words that know their place.

A record is a pydantic model, so one declaration gives the reader, the editor's JSON Schema and the
documentation. Values stay strings as written, of a type of ours that says what they mean.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from rahnuma.findings import Finding, Spot
from rahnuma.near import near
from rahnuma.source import PLACE, Document, Scalar

Verified = Literal["yes", "partly", "no"]
"""How far a statement was checked; what each mark prints is decided in `shown.py`."""

R = TypeVar("R", bound="Record")


class Words(Scalar):
    """A line of plain words. The base of all typed words: a pattern, a sentence for people."""

    pattern: ClassVar[str] = r"[^\n]*\S[^\n]*"
    means: ClassVar[str] = "one line of words"
    example: ClassVar[str] = "put the words on one line"

    @classmethod
    def read(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("wrong-type", "{means}", {"means": cls.means})
        words = value.strip()
        if not cls.fits(words):
            raise PydanticCustomError("too-large", "{means}", {"means": cls.means})
        if not re.fullmatch(cls.pattern, words, re.DOTALL) or not cls.sound(words):
            raise PydanticCustomError(
                cls.code(), "{means}", {"means": cls.means, "mend": cls.example}
            )
        if isinstance(value, Scalar):
            return cls.of(words, value.spot, value.raw)
        return cls.of(words, Spot(""))

    @classmethod
    def sound(cls, words: str) -> bool:
        """Whether words that fit the pattern also make sense."""
        return True

    @classmethod
    def fits(cls, words: str) -> bool:
        """Whether a page, a phone and the Markdown engine can bear the length."""
        return len(words) <= 1_000

    @classmethod
    def code(cls) -> str:
        return "wrong-type"

    def saying(self, words: str) -> Self:
        """The same place with other words (a translation)."""
        return type(self).of(words, self.spot, self.raw)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        shape: dict[str, Any] = {"type": ["string", "number"], "description": cls.means}
        if cls.pattern != Words.pattern and not issubclass(cls, Text):
            shape["pattern"] = f"^(?:{cls.pattern})$"
        return shape


class Text(Words):
    """A sentence or two of simple Markdown, with citations, references and facts."""

    pattern: ClassVar[str] = r".*\S.*"
    means: ClassVar[str] = "words, with simple Markdown"
    example: ClassVar[str] = "write the words, or take the key out"

    @classmethod
    def fits(cls, words: str) -> bool:
        """Markdown takes the square of a paragraph's length to read."""
        return len(words) <= 100_000 and all(
            len(paragraph) <= 10_000 for paragraph in re.split(r"\n[ \t]*\n", words)
        )


class Prose(Text):
    """Paragraphs, lists and tables of Markdown."""

    pattern: ClassVar[str] = r".*"


class Id(Words):
    """A name for machines, paper and links: the same in every language, never changed."""

    pattern: ClassVar[str] = r"[a-z0-9]+(?:-[a-z0-9]+)*"
    means: ClassVar[str] = "an id: lower-case letters, digits and single hyphens, 80 at most"
    example: ClassVar[str] = "write it like 'claim-form'"

    @classmethod
    def code(cls) -> str:
        return "invalid-id"

    @classmethod
    def sound(cls, words: str) -> bool:
        return len(words) <= 80  # it becomes a file name


class Citation(Words):
    """`instrument:provision`, or an instrument alone."""

    pattern: ClassVar[str] = r"[a-z0-9-]+(?::[a-z0-9-]+)?"
    means: ClassVar[str] = "a citation: an instrument's id, a colon, a provision's id"
    example: ClassVar[str] = "write it like 'ata-1997:s21'"

    @property
    def instrument(self) -> str:
        return self.partition(":")[0]

    @property
    def provision(self) -> str:
        """The provision's id; empty where the whole instrument is cited."""
        return self.partition(":")[2]


class Reference(Words):
    """An id of other content, with its kind before it where two kinds share the id."""

    pattern: ClassVar[str] = r"(?:[a-z]+:)?[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9-]+)?"
    means: ClassVar[str] = "a reference: the id of other content"
    example: ClassVar[str] = "write it like 'claim-form' or 'checklist:claim-form'"

    @property
    def kind(self) -> str:
        return self.rpartition(":")[0]

    @property
    def id(self) -> str:
        return self.rpartition(":")[2].partition("#")[0]

    @property
    def anchor(self) -> str:
        """The part of the page after '#'; empty where the whole is meant."""
        return self.partition("#")[2]


class Same(Words):
    """Words that stay as they are in every language: a number, a spelling, an edition's name."""


class Day(Words):
    """A date as 2026-11-24."""

    pattern: ClassVar[str] = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    means: ClassVar[str] = "a date of the calendar, as year-month-day"
    example: ClassVar[str] = "write it like '2026-11-24'"

    @classmethod
    def code(cls) -> str:
        return "invalid-date"

    @classmethod
    def sound(cls, words: str) -> bool:
        try:
            datetime.date.fromisoformat(words)
        except ValueError:
            return False
        return True

    @property
    def date(self) -> datetime.date:
        return datetime.date.fromisoformat(self)


class Year(Words):
    """A year of four digits."""

    pattern: ClassVar[str] = r"[12][0-9]{3}"
    means: ClassVar[str] = "a year of four digits"
    example: ClassVar[str] = "write it like '1997'"


class WebAddress(Words):
    """An address of the web that ends in a slash."""

    pattern: ClassVar[str] = r"https?://[^\s<>\"']+/"
    means: ClassVar[str] = "an address that begins with https:// and ends with a slash"
    example: ClassVar[str] = "write it like 'https://guidance.example/victims/'"


class MailAddress(Words):
    """The mail address of an office."""

    pattern: ClassVar[str] = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    means: ClassVar[str] = "a mail address"
    example: ClassVar[str] = "write it like 'handbook@office.example'"


def _flag(value: object) -> bool:
    if value is True or value is False:
        return value
    if isinstance(value, Scalar) and value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("wrong-type", "{means}", {"means": "true or false"})


class _FlagSchema:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_flag)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "boolean"}


Flag = Annotated[bool, _FlagSchema]


class Record(BaseModel):
    """A mapping of a source file. `spot` is its place; the reader puts it in."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    spot: SkipJsonSchema[Spot] = Field(alias=PLACE, repr=False)

    def leaves(self) -> list[tuple[str, Words]]:
        """Every typed string below, with its place in the record: `groups/arrive/steps/ask/do`.

        Items of a list are named by their id where they have one, else by their number from 1.
        """
        found: list[tuple[str, Words]] = []
        _gather(self, "", found)
        return found


def _gather(value: object, place: str, found: list[tuple[str, Words]]) -> None:
    """Appends to one list: the checker walks all content, and a writer waits for it."""
    if isinstance(value, Words):
        found.append((place, value))
    elif isinstance(value, Record):
        before = f"{place}/" if place else ""
        for name in type(value).model_fields:
            below = getattr(value, name)
            if below:
                _gather(below, before + name, found)
    elif isinstance(value, tuple) and not isinstance(value, str):
        for number, item in enumerate(value, 1):
            _gather(item, f"{place}/{getattr(item, 'id', number)}", found)


class Content(Record):
    """What all content shares."""

    id: Id
    """Lower-case words joined by hyphens. Unique in its kind, never changed, never used again."""
    title: Words
    """Short, in plain words."""
    status: Literal["draft", "in-review", "approved"]
    """How far it has come; 'approved' needs reviewed_by and reviewed_on."""
    was: tuple[Id, ...] = ()
    """Old ids, which lead here."""
    applies_to: tuple[Id, ...] = ()
    """Jurisdictions where it holds; leave it out if it holds everywhere."""
    roles: tuple[Id, ...] = ()
    """Who needs it: roles of handbook.yml."""
    stages: tuple[Id, ...] = ()
    """When it is needed: stages of handbook.yml."""
    see: tuple[Reference, ...] = ()
    """Related content, by id; 'checklist:claim' where two kinds share the id."""
    asked: tuple[Same, ...] = ()
    """What people type who look for it, in any language and spelling; for the search alone."""
    reviewed_by: Words | None = None
    """The office that reviewed it, never a person."""
    reviewed_on: Day | None = None
    """The day of the review."""
    review_by: Day | None = None
    """The day by which to review it again."""
    language: SkipJsonSchema[str] = Field(default="en", alias="@language", repr=False)
    """The language that the record's words are in; the translator sets it."""


def read_record(model: type[R], document: Document) -> tuple[R | None, list[Finding]]:
    """A document's values as a record of *model*, or the findings that say why not."""
    if not isinstance(document.value, dict):
        return None, [
            Finding(
                document.spot(()),
                "wrong-type",
                f"{document.name} is not a list of keys and values"
                if document.value
                else f"{document.name} is empty",
                "begin with 'id:' and 'title:'; docs/writing.md shows each kind",
            )
        ]
    try:
        return model.model_validate(document.value), []
    except ValidationError as failure:
        wrong = failure.errors()
        # A list with a bad entry counts as too short as well: that is said once, at the entry.
        inner = {error["loc"][:depth] for error in wrong for depth in range(len(error["loc"]))}
        return None, [
            _finding(model, document, error)
            for error in wrong
            if not (error["type"] == "too_short" and error["loc"] in inner)
        ]


def _finding(model: type[Record], document: Document, error: Any) -> Finding:
    path = tuple(error["loc"])
    key = next(str(part) for part in reversed(path) if isinstance(part, str))
    kind, context, written = error["type"], error.get("ctx", {}), error["input"]
    if kind == "missing":
        if key == PLACE:
            name = _inside(path[:-1], document.name)
            return _wrong_type(document.spot(path), name, written, "a list of keys and values")
        inner = len(path) > 1 or document.name != "the file"
        code = "missing-id" if key == "id" and inner else "missing-field"
        return Finding(
            document.spot(path[:-1]),
            code,
            f"{_inside(path[:-1], document.name)} has no '{key}'",
            f"add a line '{key}:' with its value",
        )
    if kind == "extra_forbidden":
        meant = near(key, _keys(model, path[:-1]))
        return Finding(
            document.spots.get((*path, PLACE), document.spot(path)),
            "unknown-key",
            f"'{_short(key)}' is not a key of {_inside(path[:-1], document.name)}",
            f"did you mean '{meant}'?"
            if meant
            else f"use one of {', '.join(_keys(model, path[:-1]))}",
        )
    spot, name = document.spot(path), _inside(path, document.name)
    if written is None:
        if path and isinstance(path[-1], int):
            return Finding(
                spot,
                "missing-field",
                f"an entry of '{key}' is empty",
                "write the entry behind the '-', or take the '-' out",
            )
        return Finding(
            spot,
            "missing-field",
            f"'{key}' has no value",
            f"write a value after '{key}:', or take the key out",
        )
    if kind == "literal_error":
        options = re.findall(r"'([^']*)'", context["expected"])
        meant = near(str(written), options, cutoff=0.75)
        return Finding(
            spot,
            "unknown-value",
            f"'{_short(written)}' is not a value of '{key}'"
            if isinstance(written, str)
            else f"'{key}' is {_shape(written)}, not one word",
            f"did you mean '{meant}'?" if meant else f"use one of {', '.join(options)}",
        )
    if kind in ("wrong-type", "invalid-id", "invalid-date"):
        if "mend" in context and isinstance(written, str):
            return Finding(
                spot, kind, f"'{_short(written)}' is not {context['means']}", context["mend"]
            )
        return _wrong_type(spot, name, written, context["means"])
    if kind == "tuple_type":
        return _wrong_type(spot, name, written, "a list")
    if kind == "too_short":
        least = context["min_length"]
        return Finding(
            spot,
            "empty-list",
            f"'{key}' needs at least {least}, and has {context['actual_length']}",
            f"add entries to '{key}', each after '- '",
        )
    if kind == "too-large":
        return Finding(
            spot,
            kind,
            f"'{key}' is too long to be read",
            "keep a line below 1,000 signs, a paragraph below 10,000, a text below 100,000",
        )
    if kind in ("unknown-value", "duplicate-id"):
        return Finding(spot, kind, context["means"], context["mend"])
    return _wrong_type(spot, name, written, "a list of keys and values")


def _wrong_type(spot: Spot, name: str, written: object, means: str) -> Finding:
    mend = {
        "a list": "write the values as a list: [one, two], or one a line after '- '",
        "true or false": "write true or false",
        "a list of keys and values": "write 'key: value' lines below it, indented",
    }.get(means, f"write {means}")
    return Finding(spot, "wrong-type", f"{name} is {_shape(written)}, not {means}", mend)


def _shape(written: object) -> str:
    if isinstance(written, dict):
        return "keys and values"
    return "a list" if isinstance(written, (list, tuple)) else f"'{_short(written)}'"


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."


def _inside(path: tuple[Any, ...], file: str) -> str:
    """A path in a writer's words: `steps` 2 of `groups` 1."""
    if not path:
        return file
    words = [] if file == "the file" else [file]
    for part in path:
        if isinstance(part, int):
            words[-1] += f" {part + 1}"
        else:
            words.append(f"'{part}'")
    return " of ".join(reversed(words))


def _keys(model: type[BaseModel], path: tuple[Any, ...]) -> list[str]:
    """The keys that a writer may use in the record at *path*."""
    for part in path:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        model = next((m for m in _models(field.annotation) if m), model) if field else model
    return [name for name in model.model_fields if name not in ("spot", "language")]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models(argument)
