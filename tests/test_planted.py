"""The real content as the ground: one mistake in a copy, one finding at its line.

Places are found in the handbook as it is now, by ids and keys: editing words breaks nothing.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from rahnuma.cli import commands
from rahnuma.handbook import Handbook
from rahnuma.load import load
from rahnuma.record import Words
from rahnuma.rules import RULES

CONTENT = ("guidelines", "checklists", "translations", "handbook.yml", "mkdocs.yml")
ARGUMENTS = ("check", "--format", "json", "--today", "2026-11-24", "--project")
CONSEQUENCES = ("stale-translation", "unknown-translation")
"""A changed English sentence makes its translation stale: that is no second mistake."""


@dataclass(frozen=True)
class Ground:
    """A copy of the project's content, what was read from it, and what the checker says of it."""

    folder: Path
    handbook: Handbook
    findings: frozenset[tuple[object, ...]]

    def line(self, file: str, number: int) -> str:
        return (self.folder / file).read_text("utf-8").split("\n")[number - 1]

    def below(self, words: Words, prefix: str) -> int:
        """The first line from *words* on that begins with *prefix*, but for indentation."""
        rows = (self.folder / words.spot.file).read_text("utf-8").split("\n")
        return next(
            number
            for number in range(words.spot.line, len(rows) + 1)
            if rows[number - 1].strip().removeprefix("- ").startswith(prefix)
        )


@dataclass(frozen=True)
class Plant:
    """On a line of a file, *old* becomes *new*; the finding is expected at *at*, or on the line."""

    file: str
    line: int
    old: str
    new: str
    at: int = 0


@pytest.fixture(scope="module")
def ground(project_root, tmp_path_factory) -> Ground:
    folder = tmp_path_factory.mktemp("ground")
    for name in CONTENT:
        source = project_root / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copyfile(source, folder / name)
    handbook = load(folder).handbook
    assert handbook is not None
    return Ground(folder, handbook, frozenset(said(folder)[1]))


def said(folder: Path) -> tuple[int, list[tuple[object, ...]]]:
    """The exit code of `rahnuma check`, and its findings."""
    result = CliRunner().invoke(commands, [*ARGUMENTS, str(folder)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    rows = json.loads(result.stdout)
    return result.exit_code, [
        (one["file"], one["line"], one["code"], one["what"], one["weight"]) for one in rows
    ]


# Places. Each takes the first that will do.


def first(found: Iterable[Any]) -> Any:
    return next(iter(found))


def is_plain(words: Words) -> bool:
    """Whether the words stand on one line of the file, without quotes."""
    return words.raw == str(words)


def step(ground: Ground, will_do: Callable[[Any], object] = lambda step: True) -> Any:
    return first(
        one
        for sheet in ground.handbook.checklists
        for one in sheet.steps
        if is_plain(one.do) and will_do(one)
    )


def on(words: Words, new: str, old: str = "") -> Plant:
    """The words, or a part of them, written otherwise."""
    old = old or str(words)
    return Plant(words.spot.file, words.spot.line, old, new)


def more(words: Words, extra: str) -> Plant:
    return on(words, f"{words} {extra}")


def body(ground: Ground, extra: str) -> Plant:
    """Something added to the first plain line of a guideline."""
    for guideline in ground.handbook.guidelines:
        file, start = guideline.spot.file, guideline.body.spot.line + 1
        rows = (ground.folder / file).read_text("utf-8").split("\n")
        for number, row in enumerate(rows[start - 1 :], start):
            if row and row[0].isalpha() and row.endswith("."):
                return Plant(file, number, row, f"{row} {extra}")
    raise AssertionError("no guideline has a plain line")


def key(ground: Ground, words: Words, name: str, new: str) -> Plant:
    """The line of another key of the same record, from *words* on."""
    number = ground.below(words, f"{name}:")
    row = ground.line(words.spot.file, number)
    start = row.index(f"{name}:")
    return Plant(words.spot.file, number, row[start:], new)


def heading(ground: Ground, change: Callable[[str], str]) -> Plant:
    """The last heading of a guideline, which nothing is below."""
    guideline = first(one for one in ground.handbook.guidelines if len(one.headings) > 1)
    last = guideline.headings[-1]
    row = ground.line(last.spot.file, last.spot.line)
    return Plant(last.spot.file, last.spot.line, row, change(row))


def provision(ground: Ground, will_do: Callable[[Any], object]) -> Any:
    return first(
        one for law in ground.handbook.instruments for one in law.provisions if will_do(one)
    )


def unseen(ground: Ground) -> str:
    """A provision that nobody has seen, as a citation."""
    return first(
        f"{law.id}:{one.id}"
        for law in ground.handbook.instruments
        for one in law.provisions
        if one.verified == "no"
    )


def cited_step(ground: Ground) -> Any:
    return step(ground, lambda one: one.cite).cite[0]


def blank(ground: Ground, kind: str) -> Any:
    return first(
        field for one in ground.handbook.checklists for s in one.steps for field in s.fields
        if (field.type == "choice") == (kind == "choice")
    )  # fmt: skip


def sheet(ground: Ground) -> Any:
    return first(one for one in ground.handbook.checklists if is_plain(one.title))


def law(ground: Ground) -> Any:
    return first(ground.handbook.instruments)


def page(ground: Ground) -> Any:
    return first(one for one in ground.handbook.guidelines if is_plain(one.title))


def circle(ground: Ground) -> Plant:
    decision = first(ground.handbook.decisions)
    asked = {one.id: one for one in decision.questions}
    answer = first(one for one in decision.questions[0].answers if one.go in asked)
    back = asked[answer.go].answers[0].go
    return on(back, decision.questions[0].id)


def words_of(count: int) -> str:
    return " ".join(["act"] * count)


SETTINGS = "handbook.yml"

PLANTS: dict[str, tuple[str, Callable[[Ground], Plant]]] = {
    # name: (code, where and what)
    # handbook.yml
    "settings-key": (
        "unknown-key",
        lambda g: key(g, g.handbook.settings.title, "status", "status: draft\nnotize: x"),
    ),
    "settings-date": ("invalid-date", lambda g: on(g.handbook.settings.edition_date, "2026-13-01")),
    "settings-address": (
        "wrong-type",
        lambda g: key(
            g, g.handbook.settings.title, "edition_date", "edition_date: 2026-11-24\naddress: here"
        ),
    ),
    "settings-language": (
        "unknown-value",
        lambda g: key(g, g.handbook.settings.title, "languages", "languages: [en, fr]"),
    ),
    "settings-status": (
        "unknown-value",
        lambda g: key(g, g.handbook.settings.title, "status", "status: drafted"),
    ),
    "settings-colon": ("malformed-yaml", lambda g: more(g.handbook.settings.title, "now: here")),
    "settings-role-id": (
        "invalid-id",
        lambda g: on(g.handbook.settings.roles[0].id, "The Officer"),
    ),
    "settings-jurisdiction": (
        "unknown-jurisdiction",
        lambda g: on(g.handbook.settings.jurisdiction, "atlantis"),
    ),
    # checklists
    "sheet-provision": (
        "unknown-provision",
        lambda g: on(c := cited_step(g), f"{c.instrument}:zz-99"),
    ),
    "sheet-law": ("unknown-instrument", lambda g: on(cited_step(g), "no-such-law:s1")),
    "sheet-unseen": ("unverified-citation", lambda g: on(cited_step(g), unseen(g))),
    "sheet-citation": ("wrong-type", lambda g: on(cited_step(g), "Section 21")),
    "sheet-see": (
        "unknown-reference",
        lambda g: on(step(g, lambda s: s.see).see[0], "no-such-id-zz"),
    ),
    "sheet-service": (
        "unknown-service",
        lambda g: on(step(g, lambda s: s.see).see[0], "service:no-such-id-zz"),
    ),
    "sheet-kind": ("unknown-value", lambda g: key(g, step(g).id, "kind", "kind: remember")),
    "sheet-key": (
        "unknown-key",
        lambda g: key(g, step(g).id, "do", f"do: {step(g).do}\n        doo: x"),
    ),
    "sheet-twice": ("duplicate-key", lambda g: key(g, step(g).id, "kind", "do: Act.")),
    "sheet-empty": ("missing-field", lambda g: key(g, step(g).id, "do", "do:")),
    "sheet-step-id": ("invalid-id", lambda g: on(step(g).id, "Step One")),
    "sheet-long": ("long-step", lambda g: on(step(g).do, words_of(31))),
    "sheet-html": ("raw-html", lambda g: more(step(g).do, "<b>Now.")),
    "sheet-attributes": ("attributes", lambda g: more(step(g).do, "*now*{.big}")),
    "sheet-script": ("unsafe-link", lambda g: more(step(g).do, "[now](javascript:now)")),
    "sheet-card": ("personal-data", lambda g: more(step(g).do, "35202-1234567-1")),
    "sheet-telephone": ("personal-data", lambda g: more(step(g).do, "0300-7654321")),
    "sheet-fact": ("unknown-fact", lambda g: more(step(g).do, "[=no-such-fact]")),
    "sheet-role": ("unknown-role", lambda g: on(sheet(g).role, "nobody")),
    "sheet-stage": ("unknown-stage", lambda g: on(sheet(g).stage, "never")),
    "sheet-colon": ("malformed-yaml", lambda g: more(sheet(g).title, "now: here")),
    "sheet-anchor": ("alias", lambda g: on(sheet(g).title, f"&title {sheet(g).title}")),
    "sheet-tag": ("alias", lambda g: on(sheet(g).title, f"!secret {sheet(g).title}")),
    "sheet-tab": (
        "malformed-yaml",
        lambda g: Plant(
            f := step(g).id.spot.file, n := step(g).id.spot.line, r := g.line(f, n), "\t" + r
        ),
    ),
    "sheet-choice": (
        "choice-options",
        lambda g: Plant(
            (b := blank(g, "other")).id.spot.file,
            g.below(b.id, "type:"),
            f"type: {b.type}",
            "type: choice",
            at=b.id.spot.line,
        ),
    ),
    "sheet-approved": (
        "unreviewed-approval",
        lambda g: Plant(
            sheet(g).spot.file,
            g.below(sheet(g).id, "status:"),
            f"status: {sheet(g).status}",
            "status: approved",
            at=sheet(g).spot.line,
        ),
    ),
    "sheet-past": (
        "past-review",
        lambda g: key(
            g,
            sheet(g).id,
            "status",
            f"status: {sheet(g).status}\nreview_by: 2020-01-31",
        ),
    ),
    "sheet-index": (
        "duplicate-id",
        lambda g: on(sheet(g).title, f"{sheet(g).title}\nwas: [index]"),
    ),
    # guidelines
    "page-opening": ("no-front-matter", lambda g: Plant(page(g).spot.file, 1, "---", "--")),
    "page-heading-id": (
        "missing-heading-id",
        lambda g: heading(g, lambda row: row.split(" {#")[0]),
    ),
    "page-heading-level": ("heading-level", lambda g: heading(g, lambda row: f"###{row}")),
    "page-link": ("broken-link", lambda g: body(g, "[More](no-such-page.md).")),
    "page-anchor": ("broken-anchor", lambda g: body(g, "[More](#no-such-place).")),
    "page-picture": ("missing-image", lambda g: body(g, "![A door](no-such-picture.png)")),
    "page-outside-picture": (
        "outside-picture",
        lambda g: body(g, "![A](https://other.example/a.png)"),
    ),
    "page-reference": ("unknown-reference", lambda g: body(g, "[More][no-such-id-zz].")),
    "page-citation": ("unknown-instrument", lambda g: body(g, "[@no-such-law:s1]")),
    "page-script": ("raw-html", lambda g: body(g, "<script>alert(1)")),
    "page-event": ("raw-html", lambda g: body(g, "<img src=x onerror=alert(1)>")),
    "page-comment": ("raw-html", lambda g: body(g, "<!-- later -->")),
    "page-data": ("unsafe-link", lambda g: body(g, "[More](data:text/html,x)")),
    "page-braces": ("attributes", lambda g: body(g, '*More*{onclick="x"}')),
    "page-role": (
        "unknown-role",
        lambda g: on(first(one for one in g.handbook.guidelines if one.roles).roles[0], "nobody"),
    ),
    "page-see": (
        "wrong-type",
        lambda g: on(
            first(one for one in g.handbook.guidelines if one.see).see[0], "The Other Page"
        ),
    ),
    # the legal basis
    "law-year": ("wrong-type", lambda g: on(law(g).year, "soon")),
    "law-jurisdiction": ("unknown-jurisdiction", lambda g: on(law(g).jurisdiction, "atlantis")),
    "law-mark": (
        "unknown-value",
        lambda g: key(g, law(g).provisions[0].id, "verified", "verified: sure"),
    ),
    "law-role": ("unknown-role", lambda g: on(provision(g, lambda p: p.roles).roles[0], "nobody")),
    # other kinds
    "decision-answer": (
        "unknown-answer",
        lambda g: on(g.handbook.decisions[0].questions[0].answers[0].go, "no-such-id"),
    ),
    "decision-circle": ("circle", circle),
    "term-key": (
        "unknown-key",
        lambda g: key(g, g.handbook.terms[0].id, "definition", "meaning: x\n    definition: x"),
    ),
    "term-status": (
        "unknown-value",
        lambda g: on(
            t := first(one for one in g.handbook.terms if is_plain(one.title)).title,
            f"{t}\n    status: good",
        ),
    ),
    "fact-kind": (
        "unknown-value",
        lambda g: key(g, g.handbook.jurisdiction.facts[0].id, "kind", "kind: phone"),
    ),
    "service-way": ("missing-field", lambda g: key(g, g.handbook.services[0].id, "does", "does:")),
    "service-district": (
        "invalid-id",
        lambda g: key(g, g.handbook.services[0].id, "districts", "districts: [All of them]"),
    ),
}

ALSO = {
    "page-heading-id": ("broken-anchor",),
    "decision-circle": ("unreached",),
}
"""What the mistake brings with it elsewhere."""

LOWER = {
    "settings-key": 1, "settings-address": 1, "sheet-key": 1, "sheet-past": 1, "sheet-index": 1,
    "term-status": 1,
}  # fmt: skip
"""Plants of two lines: the mistake stands in the second."""


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_mistake_is_found_alone(name, ground):
    code, place = PLANTS[name]
    plant = place(ground)
    path = ground.folder / plant.file
    before = path.read_text("utf-8")
    rows = before.split("\n")
    assert plant.old in rows[plant.line - 1]
    rows[plant.line - 1] = rows[plant.line - 1].replace(plant.old, plant.new, 1)

    try:
        path.write_text("\n".join(rows), "utf-8")
        exit_code, findings = said(ground.folder)
    finally:
        path.write_text(before, "utf-8")

    shift = plant.new.count("\n")
    known = ground.findings | {(f, n + shift, *rest) for f, n, *rest in ground.findings}
    new = [one for one in findings if one not in known]
    line = plant.at or plant.line + LOWER.get(name, 0)
    may_come = (*CONSEQUENCES, *ALSO.get(name, ()))
    assert [one[:3] for one in new if one[2] not in may_come] == [(plant.file, line, code)]
    failed = RULES[code].weight == "error" or any(one[4] == "error" for one in ground.findings)
    assert exit_code == (1 if failed else 0)


def test_the_content_has_no_errors(ground):
    assert [one for one in ground.findings if one[4] == "error"] == []


def test_at_least_forty_mistakes_are_planted():
    assert len(PLANTS) >= 40


@pytest.mark.parametrize("name", ["sheet-provision", "page-script", "settings-colon"])
def test_a_failed_build_leaves_the_site_untouched(name, ground, tmp_path):
    folder = shutil.copytree(ground.folder, tmp_path / "project")
    site = folder / "site"
    (site / "ur").mkdir(parents=True)
    (site / "index.html").write_bytes(b"yesterday's page")
    (site / "ur" / "sheet.pdf").write_bytes(bytes(range(256)))
    times = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    plant = PLANTS[name][1](ground)
    rows = (folder / plant.file).read_text("utf-8").split("\n")
    rows[plant.line - 1] = rows[plant.line - 1].replace(plant.old, plant.new, 1)
    (folder / plant.file).write_text("\n".join(rows), "utf-8")

    result = CliRunner().invoke(commands, ["build", "--project", str(folder)])

    assert result.exit_code == 1
    assert "Nothing was built. site/ is as it was." in result.output
    assert (site / "index.html").read_bytes() == b"yesterday's page"
    assert (site / "ur" / "sheet.pdf").read_bytes() == bytes(range(256))
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == times
    assert sorted(path.name for path in folder.iterdir() if path.name == ".cache") == []
