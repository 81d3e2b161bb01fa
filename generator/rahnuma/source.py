"""Text of a file in; values that know their place out.

YAML is read from parser events, without building objects and without guessing types: every
scalar stays as it was written (`no` is a word, `0300` keeps its zero), a key written twice is
seen, and depth and size are bounded before anything is built. PyYAML's own loader keeps the last
of two equal keys in silence and turns `no` into false.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from rahnuma.findings import Finding, Spot

DEEPEST = 12
"""Levels of nesting; our deepest record needs seven."""
LARGEST = 1_000_000
"""Bytes of one source file."""
LONGEST = 10_000
"""Characters of one line."""

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

    def at(self, start: int, end: int) -> Spot:
        """Where the words from *start* to *end* stand in the file.

        The scalar's own place where the file writes them in another way (with escapes).
        """
        offset = self._offset(start, end)
        if offset < 0:
            return self.spot
        before = self.raw[:offset]
        lines = before.count("\n")
        column = offset - before.rfind("\n") if lines else self.spot.column + offset
        return Spot(self.spot.file, self.spot.line + lines, column)

    def _offset(self, start: int, end: int) -> int:
        whole = self.raw.find(self)
        if whole >= 0:
            return whole + start
        # Folded or indented: the same words, the same time, with any space between them.
        words = self[start:end].split()
        if not words:
            return -1
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        earlier = sum(1 for _ in pattern.finditer(self, 0, start))
        found = [match.start() for match in pattern.finditer(self.raw)]
        return found[min(earlier, len(found) - 1)] if found else -1


@dataclass(frozen=True)
class Document:
    """A file's values, and the places of its keys and values by path. *name* is for messages."""

    value: object
    spots: dict[tuple[str | int, ...], Spot]
    body: Scalar | None = None
    name: str = "the file"

    def spot(self, path: tuple[str | int, ...]) -> Spot:
        """The place of the value at *path*, or of the nearest thing around it."""
        while path not in self.spots:
            path = path[:-1]
        return self.spots[path]


@dataclass
class Refused(Exception):
    """A file that cannot be read; used inside this package's readers, never shown."""

    finding: Finding


def decode(file: str, content: bytes, largest: int = LARGEST, longest: int = LONGEST) -> str:
    """Bytes to text: UTF-8, not larger than *largest* bytes, no line longer than *longest*
    characters, without control characters."""
    if len(content) > largest:
        raise Refused(
            Finding(
                Spot(file),
                "too-large",
                f"the file has more than {largest:,} bytes",
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
    control = _CONTROL.search(text)
    if control:
        before = text[: control.start()]
        raise Refused(_invisible(control[0], _spot_after(file, before)))
    long = re.search(rf"[^\n]{{{longest + 1}}}", text)
    if long:
        raise Refused(
            Finding(
                _spot_after(file, text[: long.start()]),
                "too-large",
                f"the line has more than {longest:,} characters",
                "split it into several lines",
            )
        )
    return text


_CONTROL = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)
"""Control characters, line ends that YAML and Markdown count differently, and marks that turn the
direction of what follows. The joiners and the two plain marks that Urdu is typed with are words."""


def _spot_after(file: str, before: str) -> Spot:
    return Spot(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _invisible(character: str, spot: Spot) -> Finding:
    return Finding(
        spot,
        "wrong-encoding",
        f"the invisible control character U+{ord(character):04X} stands in the text",
        "delete it: most editors show it when the cursor stops twice at one place",
    )


def read_yaml(file: str, text: str, first_line: int = 1) -> Document:
    """YAML text to values. Raises `Refused` with the finding for what cannot be read.

    *first_line* is the line of the file on which *text* begins.
    """
    return _Reader(file, text, first_line).document()


def read_json(file: str, text: str) -> Document:
    """JSON text to values as `read_yaml` gives them, quickly: all places are that of the file.

    JSON is YAML, so `read_yaml` finds the places where something is wrong.
    Raises `Refused` with the finding for what cannot be read.
    """

    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = {PLACE: Spot(file), **dict(pairs)}
        if len(values) <= len(pairs):  # a key is written twice, or is one of ours
            raise _Slowly
        return values

    try:
        if "\\u" in text:  # an escape can hide a sign that nobody sees
            raise _Slowly
        value = json.loads(
            text, object_pairs_hook=mapping, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        raise Refused(
            Finding(
                Spot(file, error.lineno, error.colno),
                "malformed-json",
                "what stands here cannot be read as JSON",
                "restore the file as 'rahnuma release' wrote it",
            )
        ) from None
    except (_Slowly, RecursionError):
        return read_yaml(file, text)
    return Document(value, {(): Spot(file)})


class _Slowly(Exception):
    """The fast reader leaves the text to the one that knows places."""


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
    # The body begins at the end of the closing line.
    return Document(document.value, document.spots, Scalar.of(body, Spot(file, line, 1), body))


@dataclass
class _Reader:
    file: str
    text: str
    first_line: int
    spots: dict[tuple[str | int, ...], Spot] = field(default_factory=dict)
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")

    def document(self) -> Document:
        self.spots[()] = Spot(self.file, self.first_line)
        try:
            events = iter(yaml.parse(self.text, Loader=_LOADER))
            value = self._document(events)
        except yaml.MarkedYAMLError as error:
            self._refuse(*_malformed(error, self))
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
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, events, ())
        return value

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], path: tuple[str | int, ...]
    ) -> object:
        spot = self._spot(event)
        self.spots[path] = spot
        self._refuse_tricks(event, spot)
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

    def _refuse_tricks(self, event: yaml.Event, spot: Spot) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(
                spot,
                "alias",
                "a word that begins with & or * is an anchor or an alias, and these are not read",
                "put quotes round the value, or write it out",
            )
        if getattr(event, "tag", None):
            self._refuse(
                spot,
                "alias",
                "a word that begins with ! is a tag, and tags are not read",
                "put quotes round the value, or take the tag out",
            )

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
        self._refuse_tricks(event, spot)
        if not isinstance(event, yaml.ScalarEvent) or event.value.startswith(("@", "<<")):
            self._refuse(spot, "malformed-yaml", "this is not a key", "write a word, then a colon")
        key = str(self._scalar(event, spot) or "")
        if key in values:
            self._refuse(
                spot,
                "duplicate-key",
                f"'{key[:60]}' is written twice here",
                "keep one of the two, and take the other out",
            )
        return key

    def _scalar(self, event: yaml.ScalarEvent, spot: Spot) -> Scalar | None:
        if not event.style and event.value in ("", "~", "null"):
            return None
        control = _CONTROL.search(event.value)
        if control:  # written as an escape between double quotes
            raise Refused(_invisible(control[0], spot))
        start, end = event.start_mark, event.end_mark
        rows = self.lines[start.line : end.line + 1]
        rows[-1] = rows[-1][: end.column]
        rows[0] = rows[0][start.column :]
        return Scalar.of(event.value, spot, "\n".join(rows))

    def _spot(self, event: yaml.Event) -> Spot:
        mark = event.start_mark
        return Spot(self.file, self.first_line + mark.line, mark.column + 1)

    def _refuse(self, spot: Spot, code: str, what: str, fix: str) -> NoReturn:
        raise Refused(Finding(spot, code, what, fix))


def _malformed(error: yaml.YAMLError, reader: _Reader) -> tuple[Spot, str, str, str]:
    """What the parser could not read, in a writer's words, at the place where to look."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    began = getattr(error, "context_mark", None)
    problem = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    what, fix, at_start = next(found for words, *found in _PROBLEMS if words in problem)
    mark = began if at_start and began else mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line = min(line, len(reader.lines) - 1)
    while line and not reader.lines[line].strip():  # the parser waits until the end of the file
        line, column = line - 1, len(reader.lines[line - 1]) - 1
    return Spot(reader.file, reader.first_line + line, column + 1), "malformed-yaml", what, fix


_PROBLEMS = (
    # Words of the parser, what a writer did, the mend, and whether to look where it began.
    ("cannot start any token", "a value cannot begin with this sign, and a line not with a tab",
     "put quotes round the value, or indent with spaces", False),
    ("mapping values are not allowed", "a second colon with a space behind it stands in this line",
     "put quotes round the whole value", False),
    ("quoted scalar", "the quotes that open here are not closed, or hold an unknown \\ sign",
     "close the quotes; between double quotes write \\\\ for \\", True),
    ("expected ':'", "this line is neither 'key: value' nor part of a value",
     "write a colon and a space after the key, or indent the line below its value", False),
    ("did not find expected key", "what stands here does not fit to what is before it",
     "close the quotes that open above, or quote a whole value, or indent as the line above",
     False),
    ("expected '-' indicator", "this line stands among list entries, but is none",
     "begin it with '- ', or indent it below its entry", False),
    ("flow", "the bracket of a list in one line is not closed, or lacks a comma",
     "write it as [one, two], with quotes round a value that holds [ ] { } or a comma", True),
    ("block scalar", "the words after > or | cannot be read",
     "write '>-' alone, then the words on the next line, indented", False),
    ("alias", "a value cannot begin with this sign", "put quotes round the value", False),
    ("anchor", "a value cannot begin with this sign", "put quotes round the value", False),
    ("tag", "a value cannot begin with this sign", "put quotes round the value", False),
    ("document start", "the file goes on after its end", "remove the line '...'", False),
    ("directive", "a line cannot begin with %", "put quotes round the value", False),
    ("", "this cannot be read as YAML", "check the indentation, the colons and the quotes", False),
)  # fmt: skip


class _LOADER(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The C parser where PyYAML has it; only its events are used."""
