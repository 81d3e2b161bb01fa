"""Folders in; a handbook, its catalogues and what could not be read out.

The only reader of content. It never judges what the words say: that is `check`.
What a file is, its folder decides.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NoReturn

from rahnuma.codes import Release, ReleaseName, print_code
from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook
from rahnuma.kinds import kind
from rahnuma.kinds.guideline import BODY
from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, read_record
from rahnuma.settings import Settings
from rahnuma.source import (
    LARGEST,
    PLACE,
    Document,
    Refused,
    decode,
    read_front_matter,
    read_json,
    read_yaml,
)
from rahnuma.translate import Catalogue, read_catalogue

GUIDELINES, CHECKLISTS, TRANSLATIONS = "guidelines", "checklists", "translations"
EDITIONS = "editions"
LARGEST_RELEASE = 10_000_000
"""Bytes of one released edition: it holds the words of every sheet."""
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
"""No SVG: it can carry scripts."""

_FOLDERS = {"legal": "instrument", "services": "service", "jurisdictions": "jurisdiction"}
"""Folders of `guidelines/` whose YAML is of one kind; elsewhere YAML is a decision."""


@dataclass(frozen=True)
class Loaded:
    """What was read. Without a `handbook`, `handbook.yml` itself could not be read."""

    handbook: Handbook | None
    catalogues: dict[str, tuple[Catalogue, ...]]
    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def load(project: Path) -> Loaded:
    """Reads a project folder. Only a missing folder or an unreadable disk raises (`OSError`)."""
    findings: list[Finding] = []
    files: list[str] = []
    settings: Settings | None = None
    records: list[Content] = []
    assets: dict[str, bytes] = {}
    releases: list[Release] = []
    catalogues: dict[str, list[Catalogue]] = {}
    unread: set[str] = set()

    for file in _files(project, findings):
        path = PurePosixPath(file)
        try:
            if file == "handbook.yml":
                document = read_yaml(file, decode(file, _bytes(project, file)))
                settings, wrong = read_record(Settings, document)
                findings += wrong
            elif path.parts[0] == TRANSLATIONS:
                catalogue, wrong = _catalogue(file, _bytes(project, file))
                catalogues.setdefault(path.parts[1], []).append(catalogue)
                findings += wrong
            elif path.parts[0] == EDITIONS:
                release, wrong = _release(file, _bytes(project, file, LARGEST_RELEASE))
                releases += [release] if release else []
                findings += wrong
            elif path.suffix.lower() in PICTURES:
                assets[file.removeprefix(f"{GUIDELINES}/")] = (project / file).read_bytes()
            else:
                found, wrong = _records(file, _bytes(project, file))
                records += found
                findings += wrong
                if wrong:
                    unread |= _written(project, file) - {str(one.id) for one in found}
            files.append(file)
        except Refused as refused:
            findings.append(refused.finding)
            unread |= _written(project, file)
    if settings is None and not any(one.spot.file == "handbook.yml" for one in findings):
        findings.append(
            Finding(
                Spot("handbook.yml"),
                "missing-file",
                "there is no handbook.yml in this folder",
                "go to the handbook's folder, or make one with 'rahnuma new DIR'",
            )
        )
    return Loaded(
        Handbook(settings, tuple(records), assets, frozenset(unread), tuple(releases))
        if settings
        else None,
        {language: tuple(found) for language, found in catalogues.items()},
        tuple(findings),
        tuple(files),
    )


def _files(project: Path, findings: list[Finding]) -> list[str]:
    """The content files in the order of their paths; hidden files are left out."""
    found = []
    for path in _paths(project):
        file = path.relative_to(project).as_posix()
        spot = Spot(file.encode("utf-8", "backslashreplace").decode())  # a name need not be UTF-8
        if _leads_away(project, path):
            findings.append(
                Finding(
                    spot,
                    "outside-project",
                    "this is a link that leads to no file of this project",
                    "put the file itself here, or remove the link",
                )
            )
        elif path.is_file():
            if file.isprintable() and _known(PurePosixPath(file)):
                found.append(file)
            else:
                name = PurePosixPath(spot.file).name
                findings.append(
                    Finding(
                        spot,
                        "unknown-file",
                        f"'{name}' is no kind of content in this folder",
                        "write guidance as .md, other content as .yml, translations as .po, "
                        "or move the file away",
                    )
                )
    return found


def _paths(project: Path) -> Iterator[Path]:
    """Everything that is not hidden: `handbook.yml`, then the folders in their order."""
    for top in ("handbook.yml", GUIDELINES, CHECKLISTS, TRANSLATIONS, EDITIONS):
        path = project / top
        if path.is_symlink() or path.is_file():
            yield path
        elif path.is_dir():
            for folder, folders, names in os.walk(path, onerror=_unreadable):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted([*folders, *names]):
                    if not name.startswith("."):
                        yield Path(folder, name)


def _unreadable(error: OSError) -> NoReturn:
    raise error


def _leads_away(project: Path, path: Path) -> bool:
    """Whether *path* is a link to anything but a file of this project."""
    if not path.is_symlink():
        return False
    goal = Path(os.path.realpath(path))
    return not goal.is_file() or not goal.is_relative_to(os.path.realpath(project))


def _known(path: PurePosixPath) -> bool:
    if path.parts[0] == "handbook.yml":
        return True
    if path.parts[0] == TRANSLATIONS:
        return path.suffix == ".po" and len(path.parts) > 2
    if path.parts[0] == CHECKLISTS:
        return path.suffix == ".yml"
    if path.parts[0] == EDITIONS:
        return path.suffix == ".json" and len(path.parts) == 2
    return path.suffix in (".md", ".yml") or path.suffix.lower() in PICTURES


def _written(project: Path, file: str) -> set[str]:
    """The name of a file that could not be read, and the ids that it seems to write."""
    text = _bytes(project, file).decode("utf-8", "replace")
    ids = re.findall(r"^[ \t]*(?:- )?(?:\{ *)?id: *[\"']?([\w-]+)", text, re.MULTILINE)
    return {file, PurePosixPath(file).stem, *ids}


def _bytes(project: Path, file: str, largest: int = LARGEST) -> bytes:
    with (project / file).open("rb") as opened:
        return opened.read(largest + 1)


def kind_of_file(file: str) -> Kind:
    """The kind of the content file at *file*, by its folder."""
    path = PurePosixPath(file)
    if path.parts[0] == CHECKLISTS:
        return kind("checklist")
    if path.suffix == ".md":
        return kind("guideline")
    if file == f"{GUIDELINES}/glossary.yml":
        return kind("term")
    return kind(_FOLDERS.get(path.parts[1], "decision"))


@lru_cache(maxsize=20_000)
def _catalogue(file: str, content: bytes) -> tuple[Catalogue, tuple[Finding, ...]]:
    catalogue, findings = read_catalogue(file, decode(file, content))
    return catalogue, tuple(findings)


@lru_cache(maxsize=200)
def _release(file: str, content: bytes) -> tuple[Release | None, tuple[Finding, ...]]:
    """A released edition, read quickly; once more for the places where something is wrong."""
    text = decode(file, content, LARGEST_RELEASE, LARGEST_RELEASE)
    release, wrong = read_record(Release, read_json(file, text))
    if release is None or any(print_code(one) != one.print_code for one in release.sheets):
        release, wrong = read_record(Release, read_yaml(file, text))
    name = PurePosixPath(file).stem
    if not (re.fullmatch(ReleaseName.pattern, name) and ReleaseName.sound(name)):
        wrong = [
            Finding(
                Spot(file),
                "invalid-id",
                f"'{name}' is not {ReleaseName.means}",
                "give the file the name back that 'rahnuma release' gave it",
            )
        ]
        release = None
    return release, tuple(wrong)


@lru_cache(maxsize=20_000)
def _records(file: str, content: bytes) -> tuple[tuple[Content, ...], tuple[Finding, ...]]:
    """The records of a file. A file that did not change is read once, which `serve` lives on."""
    one, text = kind_of_file(file), decode(file, content)
    document = read_front_matter(file, text) if file.endswith(".md") else read_yaml(file, text)
    if document.body is not None and isinstance(document.value, dict):
        document = Document({**document.value, BODY: document.body}, document.spots)
    if one.many is None:
        record, findings = read_record(one.model, document)
        return ((record,) if record else ()), tuple(findings)
    return _list(one, document)


def _list(one: Kind, document: Document) -> tuple[tuple[Content, ...], tuple[Finding, ...]]:
    """The records of a file that holds several below one key; a bad one hides no other."""
    value = document.value
    if not isinstance(value, dict) or not isinstance(value.get(one.many), list):
        wrong = Finding(
            document.spot((one.many,)),
            "wrong-type",
            f"the file has no list '{one.many}'",
            f"begin with '{one.many}:', then write each entry after '- '",
        )
        return (), (wrong,)
    records: list[Content] = []
    findings: list[Finding] = []
    for key in value:
        if key not in (one.many, PLACE):
            findings.append(
                Finding(
                    document.spots[(key, PLACE)],
                    "unknown-key",
                    f"'{key}' is not a key of this file",
                    f"put the entries under '{one.many}:', and take '{key}' out",
                )
            )
    below: list[dict[tuple[str | int, ...], Spot]] = [{} for _ in value[one.many]]
    for path, spot in document.spots.items():
        if path[0:1] == (one.many,) and len(path) > 1 and isinstance(path[1], int):
            below[path[1]][path[2:]] = spot
    for number, (item, spots) in enumerate(zip(value[one.many], below, strict=True), 1):
        entry = Document(item, spots, name=f"'{one.many}' {number}")
        record, wrong = read_record(one.model, entry)
        records += [record] if record else []
        findings += wrong
    return tuple(records), tuple(findings)
