"""Folders in; a handbook, its catalogues and what could not be read out. The only reader of content.

It never judges what the words say: that is `check`. What a file is, its folder decides.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook
from rahnuma.kinds import kind
from rahnuma.kinds.guideline import BODY
from rahnuma.kinds.kind import Kind
from rahnuma.record import Content, read_record
from rahnuma.settings import Settings
from rahnuma.source import PLACE, Document, Refused, decode, read_front_matter, read_yaml
from rahnuma.translate import Catalogue, read_catalogue

GUIDELINES, CHECKLISTS, TRANSLATIONS = "guidelines", "checklists", "translations"
PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".webp")

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
    assets: list[str] = []
    catalogues: dict[str, list[Catalogue]] = {}

    for file in _files(project, findings):
        path = PurePosixPath(file)
        try:
            if file == "handbook.yml":
                document = read_yaml(file, _text(project, file))
                settings, wrong = read_record(Settings, document)
                findings += wrong
            elif path.parts[0] == TRANSLATIONS:
                catalogue, wrong = read_catalogue(file, _text(project, file))
                catalogues.setdefault(path.parts[1], []).append(catalogue)
                findings += wrong
            elif path.suffix.lower() in PICTURES:
                assets.append(file.removeprefix(f"{GUIDELINES}/"))
            else:
                found, wrong = _records(file, _text(project, file))
                records += found
                findings += wrong
            files.append(file)
        except Refused as refused:
            findings.append(refused.finding)
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
        Handbook(settings, tuple(records), tuple(assets)) if settings else None,
        {language: tuple(found) for language, found in catalogues.items()},
        tuple(findings),
        tuple(files),
    )


def _files(project: Path, findings: list[Finding]) -> list[str]:
    """The content files in the order of their paths; hidden files are left out."""
    found = ["handbook.yml"] if (project / "handbook.yml").is_file() else []
    for top in (GUIDELINES, CHECKLISTS, TRANSLATIONS):
        for folder, folders, names in os.walk(project / top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted([*folders, *names]):
                path = Path(folder, name)
                file = path.relative_to(project).as_posix()
                if path.is_symlink() and not path.resolve().is_relative_to(project.resolve()):
                    findings.append(
                        Finding(
                            Spot(file),
                            "outside-project",
                            "this is a link to a place outside the project",
                            "put the file itself here, or remove the link",
                        )
                    )
                elif path.is_file() and not name.startswith("."):
                    if _known(PurePosixPath(file)):
                        found.append(file)
                    else:
                        findings.append(
                            Finding(
                                Spot(file),
                                "unknown-file",
                                f"'{name}' is no kind of content in this folder",
                                "write guidance as .md, other content as .yml, translations as .po, or move the file away",
                            )
                        )
    return found


def _known(path: PurePosixPath) -> bool:
    if path.parts[0] == TRANSLATIONS:
        return path.suffix == ".po" and len(path.parts) > 2
    if path.parts[0] == CHECKLISTS:
        return path.suffix == ".yml"
    return path.suffix in (".md", ".yml") or path.suffix.lower() in PICTURES


def _text(project: Path, file: str) -> str:
    return decode(file, (project / file).read_bytes())


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


def _records(file: str, text: str) -> tuple[list[Content], list[Finding]]:
    one = kind_of_file(file)
    document = read_front_matter(file, text) if file.endswith(".md") else read_yaml(file, text)
    if document.body is not None and isinstance(document.value, dict):
        document = Document({**document.value, BODY: document.body}, document.spots)
    if one.many is None:
        record, findings = read_record(one.model, document)
        return ([record] if record else []), findings
    return _list(one, document)


def _list(one: Kind, document: Document) -> tuple[list[Content], list[Finding]]:
    """The records of a file that holds several below one key; a bad one does not hide the others."""
    value = document.value
    if not isinstance(value, dict) or not isinstance(value.get(one.many), list):
        return [], [
            Finding(
                document.spot((one.many,)),
                "wrong-type",
                f"the file has no list '{one.many}'",
                f"begin with '{one.many}:' and write one entry a '- '",
            )
        ]
    records, findings = [], []
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
    for number, item in enumerate(value[one.many]):
        path = (one.many, number)
        below = {
            spot_path[2:]: spot
            for spot_path, spot in document.spots.items()
            if spot_path[:2] == path
        }
        record, wrong = read_record(one.model, Document(item, below))
        records += [record] if record else []
        findings += wrong
    return records, findings
