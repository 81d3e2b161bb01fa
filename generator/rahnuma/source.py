"""Text of a file in; values that know their place out.

YAML is read from parser events, without building objects and without guessing types: every
scalar stays as it was written (`no` is a word, `0300` keeps its zero), a key written twice is
seen, and depth and size are bounded before anything is built. PyYAML's own loader keeps the last
of two equal keys in silence and turns `no` into false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from rahnuma.findings import Finding, Spot

DEEPEST = 12
"""Levels of nesting; our deepest record needs seven."""
LARGEST = 1_000_000
"""Bytes of one source file."""

PLACE = "@spot"
"""The key under which a mapping carries its own place. Content cannot use it: see `_key`."""


class Scalar(str):
    """A string as written, with its place and the raw text of the file around it."""

    spot: Spot
    raw: str

    @classmethod
    def of(cls, words: str, spot: Spot, raw: str = "") -> Scalar:
        made = cls(words)
        made.spot, made.raw = spot, raw
        return made

    def at(self, token: str) -> Spot:
        """Where *token* stands inside this scalar; the scalar's own place if it was folded away."""
        offset = self.raw.find(token)
        if offset < 0:
            return self.spot
        before = self.raw[:offset]
        lines = before.count("\n")
        column = offset - before.rfind("\n") if lines else self.spot.column + offset
        return Spot(self.spot.file, self.spot.line + lines, column)


@dataclass(frozen=True)
class Document:
    """A file's values, and the places of its keys and values by path."""

    value: object
    spots: dict[tuple[str | int, ...], Spot]
    body: Scalar | None = None

    def spot(self, path: tuple[str | int, ...]) -> Spot:
        """The place of the value at *path*, or of the nearest thing around it."""
        while path not in self.spots:
            path = path[:-1]
        return self.spots[path]


@dataclass
class Refused(Exception):
    """A file that cannot be read; used inside this package's readers, never shown."""

    finding: Finding


def decode(file: str, content: bytes) -> str:
    """Bytes to text: UTF-8, not larger than `LARGEST`, without control characters."""
    if len(content) > LARGEST:
        raise Refused(
            Finding(
                Spot(file),
                "too-large",
                f"the file has {len(content):,} bytes; {LARGEST:,} is the most",
                "split it into several files",
            )
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise Refused(
            Finding(
                Spot(file, line, column),
                "wrong-encoding",
                f"byte 0x{content[error.start]:02x} is not UTF-8",
                "save the file as UTF-8",
            )
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = re.search(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if control:
        before = text[: control.start()]
        raise Refused(
            Finding(
                Spot(file, before.count("\n") + 1, control.start() - before.rfind("\n")),
                "wrong-encoding",
                f"the invisible control character U+{ord(control.group()):04X} stands in the text",
                "delete it",
            )
        )
    return text


def read_yaml(file: str, text: str, first_line: int = 1) -> Document:
    """YAML text to values. Raises `Refused` with the finding for what cannot be read.

    *first_line* is the line of the file on which *text* begins.
    """
    return _Reader(file, text, first_line).document()


def read_front_matter(file: str, text: str) -> Document:
    """Markdown text that opens with YAML between two lines `---`."""
    opening, _, rest = text.partition("\n")
    end = re.search(r"^---[ \t]*$", rest, re.MULTILINE)
    if opening.rstrip() != "---" or not end:
        raise Refused(
            Finding(
                Spot(file),
                "no-front-matter",
                "the file does not open with front matter between two lines '---'"
                if opening.rstrip() != "---"
                else "the front matter has no closing line '---'",
                "begin with a line '---', then id, title and the other keys, then a line '---'",
            )
        )
    document = read_yaml(file, rest[: end.start()], first_line=2)
    body = rest[end.end() :]
    line = 2 + rest[: end.end()].count("\n")
    return Document(document.value, document.spots, Scalar.of(body, Spot(file, line), body))


@dataclass
class _Reader:
    file: str
    text: str
    first_line: int
    spots: dict[tuple[str | int, ...], Spot] = field(default_factory=dict)

    def document(self) -> Document:
        self.spots[()] = Spot(self.file, self.first_line)
        try:
            events = iter(yaml.parse(self.text, Loader=_LOADER))
            value = self._document(events)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._refuse(
                Spot(self.file, self.first_line + mark.line, mark.column + 1)
                if mark
                else Spot(self.file, self.first_line),
                "malformed-yaml",
                f"this is not YAML: {error.problem or error.context}",
                "check the indentation, the colons, and quotes round values with ': ' or ' #'",
            )
        except yaml.YAMLError as error:
            self._refuse(
                Spot(self.file, self.first_line),
                "malformed-yaml",
                f"this is not YAML: {error}",
                "check the indentation, the colons and the quotes",
            )
        return Document(value, self.spots)

    def _document(self, events: Iterator[yaml.Event]) -> object:
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        self._spot(event),
                        "malformed-yaml",
                        "a second document begins here",
                        "keep one document a file: remove the line '---'",
                    )
            elif isinstance(event, (yaml.NodeEvent,)):
                value = self._node(event, events, ())
        return value

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], path: tuple[str | int, ...]
    ) -> object:
        spot = self._spot(event)
        self.spots[path] = spot
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(
                spot,
                "alias",
                "anchors (&) and aliases (*) are not read",
                "write the value out, or put quotes round it",
            )
        if getattr(event, "tag", None):
            self._refuse(
                spot, "alias", f"the tag {event.tag} is not read", "remove the tag, or put quotes round the value"
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, spot)
        if len(path) >= DEEPEST:
            self._refuse(
                spot,
                "too-deep",
                f"this is nested more than {DEEPEST} levels deep",
                "check the indentation: no kind of content is nested so deep",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[object] = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(self._node(item, events, (*path, len(items))))
            return items
        return self._mapping(events, path, spot)

    def _mapping(
        self, events: Iterator[yaml.Event], path: tuple[str | int, ...], spot: Spot
    ) -> dict[str, object]:
        values: dict[str, object] = {PLACE: spot}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, values)
            values[key] = self._node(next(events), events, (*path, key))
            self.spots[(*path, key, PLACE)] = self._spot(event)
        return values

    def _key(self, event: yaml.Event, values: dict[str, object]) -> str:
        spot = self._spot(event)
        if not isinstance(event, yaml.ScalarEvent) or event.value.startswith(("@", "<<")):
            self._refuse(spot, "malformed-yaml", "this is not a key", "write a word, then a colon")
        if event.value in values:
            self._refuse(
                spot,
                "duplicate-key",
                f"'{event.value}' is written twice here",
                "keep one of the two",
            )
        return event.value

    def _scalar(self, event: yaml.ScalarEvent, spot: Spot) -> Scalar | None:
        if event.style is None or event.style == "":
            if event.value in ("", "~", "null"):
                return None
        start, end = event.start_mark, event.end_mark
        raw = "\n".join(self._lines()[start.line : end.line + 1])
        raw = raw[start.column :]
        return Scalar.of(event.value, spot, raw)

    def _lines(self) -> list[str]:
        if not hasattr(self, "_split"):
            self._split = self.text.split("\n")
        return self._split

    def _spot(self, event: yaml.Event) -> Spot:
        mark = event.start_mark
        return Spot(self.file, self.first_line + mark.line, mark.column + 1)

    def _refuse(self, spot: Spot, code: str, what: str, fix: str) -> None:
        raise Refused(Finding(spot, code, what, fix))


class _LOADER(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The C parser where PyYAML has it; only its events are used."""
