"""Who may import whom. The list here is the rule; arrows point from a tier to lower tiers only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from worlds import TESTS

PACKAGE = TESTS.parent / "generator" / "rahnuma"

TIERS: tuple[tuple[str, ...], ...] = (
    ("__init__", "rules", "near", "engine", "editions", "outputs", "verbs", "starting", "qr",
     "icon", "zipping"),
    ("findings", "site"),
    ("source",),
    ("record",),
    ("settings", "markup", "kinds.kind", "codes"),
    ("readability",),
    (
        "kinds.checklist", "kinds.decision", "kinds.guideline", "kinds.instrument",
        "kinds.jurisdiction", "kinds.service", "kinds.term",
    ),
    ("kinds", "shown"),
    ("handbook", "schema", "indexing"),
    ("chapters",),
    ("binding",),
    ("translate", "wording"),
    ("load", "assets"),
    (
        "check.safety", "check.links", "check.names", "check.review", "check.release",
        "check.editions",
    ),
    ("check.wording",),
    ("check.style",),
    ("check.harm",),
    ("check.translations",),
    ("check.run",),
    ("check", "plan"),
    ("text", "templating", "build", "copies", "terms", "voices"),
    ("phrasing", "outputs.artifact", "outputs.structure", "outputs.reading"),
    ("figure",),
    ("printing", "outputs.tags", "outputs.matterhorn"),
    ("outputs.examine",),
    ("outputs.pdf", "outputs.forms", "outputs.fourfold", "outputs.picture"),
    (
        "outputs.pages", "outputs.search", "outputs.sheets", "outputs.cards", "outputs.bound",
        "outputs.redirects", "outputs.print_report", "outputs.copies", "outputs.install",
        "outputs.offline", "outputs.exports", "outputs.steps",
    ),
    ("inputs", "store"),
    ("publish",),
    ("making", "preview", "releasing"),
    ("plugin", "verbs.common"),
    ("verbs.build", "verbs.check", "verbs.explain", "verbs.new", "verbs.release"),
    ("verbs.serve",),
    ("cli",),
    ("__main__",),
)  # fmt: skip

ALONE = {
    # who alone may import it: the border is crossed in one place
    "mkdocs": {"plugin", "preview"},
    "weasyprint": {"outputs.pdf"},
    "pikepdf": {
        "outputs.tags", "outputs.reading", "outputs.matterhorn", "outputs.forms",
        "outputs.fourfold",
    },
    "fontTools": {"outputs.forms", "outputs.pdf"},
    "pypdfium2": {"outputs.picture"},
    "PIL": {"icon", "outputs.picture"},
    "markdown": {"engine"},
    "yaml": {"source"},
    "babel": {"translate", "printing"},
    "jinja2": {"templating"},
    "concurrent": {"making", "store"},
    "subprocess": {"site"},
    "click": {"cli", "making", "verbs.build", "verbs.check", "verbs.common", "verbs.explain",
              "verbs.new", "verbs.release", "verbs.serve"},
    "rich": {"making"},
    "segno": {"qr"},
    "zipfile": {"zipping"},
}  # fmt: skip

PDF_MAKING = (
    "artifact", "pdf", "structure", "tags", "reading", "matterhorn", "examine", "forms", "fourfold",
    "picture",
)  # fmt: skip
"""The modules of `outputs/` that are no outputs: they make a PDF of HTML, and read it back."""

READERS = {"load", "assets", "starting", "store", "publish", "inputs"}
"""Who reads the disk: content, what is installed, the example to copy, what was made, and all of it
for its digest."""
IN_MEMORY = {
    "outputs.tags": {"open", "read_bytes"},
    "outputs.reading": {"open", "read_bytes"},
    "outputs.matterhorn": {"read_bytes"},
    "outputs.fourfold": {"read_bytes"},
}
"""What pikepdf calls so too, on bytes that are in memory already."""
WRITERS = {"store", "publish", "starting", "releasing"}
"""Who writes it."""
PURE = (
    "kinds.",
    "outputs.",
    "check.",
    "check",
    "plan",
    "text",
    "terms",
    "voices",
    "handbook",
    "record",
    "source",
    "markup",
    "translate",
    "shown",
    "schema",
    "codes",
    "wording",
    "copies",
    "qr",
    "icon",
    "zipping",
)
"""Neither the disk, nor the clock, nor the environment."""

READING = {
    "read_text",
    "read_bytes",
    "open",
    "iterdir",
    "rglob",
    "glob",
    "walk",
    "scandir",
    "copytree",
    "copyfile",
}
WRITING = {
    "write_text",
    "write_bytes",
    "mkdir",
    "rename",
    "replace_file",
    "unlink",
    "rmtree",
    "copytree",
    "copyfile",
}
CLOCK = {"today", "now", "utcnow", "time", "environ", "getenv", "urandom", "random"}


@cache
def modules() -> dict[str, ast.Module]:
    return {
        name(path): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "example" not in path.relative_to(PACKAGE).parts
    }


def name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imports(tree: ast.Module) -> Iterator[str]:
    """The full names of what a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for one in node.names:
                yield f"{node.module}.{one.name}"


def ours(tree: ast.Module) -> set[str]:
    """The modules of ours that a module imports."""
    found = set()
    for full in imports(tree):
        if full.partition(".")[0] != "rahnuma":
            continue
        below = full.removeprefix("rahnuma.")
        while below and below not in modules():
            below = below.rpartition(".")[0]
        found.add(below or "__init__")
    return found


def tier(module: str) -> int:
    return next(number for number, tier in enumerate(TIERS) if module in tier)


def test_every_module_has_its_tier():
    assert sorted(one for tier in TIERS for one in tier) == sorted(modules())


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_point_to_lower_tiers(module):
    for other in ours(modules()[module]):
        assert tier(other) < tier(module), f"{module} may not import {other}"


def test_there_is_no_circle():
    list(TopologicalSorter({one: ours(tree) for one, tree in modules().items()}).static_order())


@pytest.mark.parametrize("module", sorted(modules()))
def test_no_import_hides_in_a_function(module):
    for node in ast.walk(modules()[module]):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for below in ast.walk(node):
                assert not isinstance(below, (ast.Import, ast.ImportFrom)), node.name


@pytest.mark.parametrize("border", ALONE)
def test_a_border_is_crossed_in_one_place(border):
    across = {
        module
        for module, tree in modules().items()
        if any(full.partition(".")[0] == border for full in imports(tree))
    }
    assert across <= ALONE[border]


def test_kinds_import_no_other_kind():
    kinds = {one for one in modules() if one.startswith("kinds.")} - {"kinds.kind"}
    for kind in kinds:
        assert not ours(modules()[kind]) & kinds


def test_outputs_import_no_other_output():
    shared = {f"outputs.{one}" for one in PDF_MAKING}
    outputs = {one for one in modules() if one.startswith("outputs.")}
    public = {
        "outputs.artifact", "outputs.pdf", "outputs.forms", "outputs.fourfold", "outputs.picture",
    }  # fmt: skip
    for output in outputs - shared:
        assert ours(modules()[output]) & outputs <= public


@pytest.mark.parametrize("module", sorted(modules()))
def test_the_disk_is_read_and_written_in_few_places(module):
    called = set(calls(modules()[module]))
    if module not in READERS:
        assert not (called & READING) - IN_MEMORY.get(module, set())
    if module not in WRITERS:
        assert not called & WRITING - READING


@pytest.mark.parametrize("module", [one for one in sorted(modules()) if one.startswith(PURE)])
def test_a_pure_module_asks_no_clock(module):
    assert not set(calls(modules()[module])) & CLOCK


def calls(tree: ast.Module) -> Iterator[str]:
    """The names of methods and functions that are called, and of the environment."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.func.id
        elif isinstance(node, ast.Attribute) and node.attr == "environ":
            yield "environ"
