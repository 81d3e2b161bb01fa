"""Artifacts and site folders in, `site/` out: all of it or none, and only what is new is made."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from worlds import SMALL, TESTS, TODAY

from rahnuma.build import prepare
from rahnuma.outputs.artifact import Artifact, Made, Report
from rahnuma.plan import Plan
from rahnuma.publish import alone, publish, remember
from rahnuma.store import make

PLANS = prepare(SMALL, TODAY).plans


def artifacts(content: bytes = b"%PDF one") -> list[Artifact]:
    return [
        Artifact(
            one,
            plan.edition.language,
            f"key-{content.hex()}-{number}",
            lambda: Made(content, Report(2)),
        )
        for plan in PLANS
        for number, one in enumerate(plan.papers)
    ]


def sites(folder: Path, word: str = "today") -> dict[str, Path]:
    """A site folder a language, with every planned page in it."""
    for plan in PLANS:
        for page in plan.pages:
            path = folder / plan.edition.language / page.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"<p>{page.title} {word}</p>", "utf-8")
    return {plan.edition.language: folder / plan.edition.language for plan in PLANS}


def put(project: Path, word: str = "today", content: bytes = b"%PDF one") -> bool:
    project.mkdir(exist_ok=True)
    with alone(project) as cache, ThreadPoolExecutor(2) as executor:
        found = artifacts(content)
        made = make(found, cache / "pdf", executor, lambda path: None)
        return publish(project, PLANS, sites(cache / "made", word), found, made)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_everything_planned_is_published(tmp_path):
    assert put(tmp_path / "p") is True
    site = tmp_path / "p" / "site"
    for plan in PLANS:
        for page in plan.pages:
            assert (site / plan.edition.root / page.address).is_file()
        for paper in plan.papers:
            assert (site / paper.address).read_bytes() == b"%PDF one"


def test_the_manifest_names_every_output(tmp_path):
    put(tmp_path / "p")
    site = tmp_path / "p" / "site"
    rows = json.loads((site / "manifest.json").read_text("utf-8"))
    assert len(rows) == sum(
        len(plan.pages) + len(plan.papers) + len(plan.exports) for plan in PLANS
    )
    assert [one["path"] for one in rows] == sorted(one["path"] for one in rows)
    for row in rows:
        assert (site / row["path"]).stat().st_size == row["bytes"]
        assert all((SMALL / source).is_file() for source in row["sources"])
    assert {one["pages"] for one in rows if one["kind"] == "sheet"} == {2}
    assert {one["variant"] for one in rows if one["kind"] == "sheet"} == {
        None, "large", "fill", "picture", "a3",
    }  # fmt: skip
    assert {one["variant"] for one in rows if one["kind"] == "card"} == {None, "card-fold"}
    others = {one["variant"] for one in rows if one["kind"] not in ("sheet", "card")}
    assert others == {None}


def test_the_manifest_carries_the_print_code_of_a_sheet_alone(tmp_path):
    put(tmp_path / "p")
    rows = json.loads((tmp_path / "p" / "site" / "manifest.json").read_text("utf-8"))
    codes = {
        (one["id"], one["language"]): one["print_code"] for one in rows if one["kind"] == "sheet"
    }
    assert codes == {
        (paper.id, plan.edition.language): plan.wordings[paper.id].print_code
        for plan in PLANS
        for paper in plan.papers
        if paper.kind == "sheet" and paper.checklists and paper.variant != "a3"
    } | {("meeting", "en"): None, ("may-i-take-a-picture", "en"): None}
    assert {one["print_code"] for one in rows if one["kind"] != "sheet"} == {None}


def test_an_equal_site_is_left_untouched(tmp_path):
    put(tmp_path / "p")
    before = snapshot(tmp_path / "p" / "site")
    assert put(tmp_path / "p") is False
    assert snapshot(tmp_path / "p" / "site") == before


def test_another_site_takes_its_place(tmp_path):
    put(tmp_path / "p")
    assert put(tmp_path / "p", "tomorrow") is True
    assert "tomorrow" in (tmp_path / "p" / "site" / "index.html").read_text("utf-8")


def test_what_is_gone_from_the_plan_is_gone(tmp_path):
    put(tmp_path / "p")
    old = tmp_path / "p" / "site" / "old.html"
    old.write_text("old")
    assert put(tmp_path / "p") is True
    assert not old.exists()


def test_nothing_is_left_beside_the_site(tmp_path):
    put(tmp_path / "p")
    put(tmp_path / "p", "tomorrow")
    left = {path.name for path in (tmp_path / "p" / ".cache").iterdir()}
    assert left <= {"lock", "made", "pdf", "exports"}


def test_a_missing_page_leaves_the_old_site(tmp_path):
    put(tmp_path / "p")
    before = snapshot(tmp_path / "p" / "site")
    with alone(tmp_path / "p") as cache, ThreadPoolExecutor(1) as executor:
        made = make(artifacts(), cache / "pdf", executor, lambda path: None)
        folders = sites(cache / "made", "tomorrow")
        (folders["en"] / "index.html").unlink()
        with pytest.raises(FileNotFoundError):
            publish(tmp_path / "p", PLANS, folders, artifacts(), made)
    assert snapshot(tmp_path / "p" / "site") == before


def test_a_key_is_made_once(tmp_path):
    count: list[str] = []
    put(tmp_path / "p")
    with ThreadPoolExecutor(2) as executor:
        make(artifacts(), tmp_path / "p" / ".cache" / "pdf", executor, count.append)
    assert count == []


def test_the_files_of_this_build_and_of_the_one_before_are_kept_and_no_older_ones(tmp_path):
    for content in (b"one", b"two", b"three"):
        put(tmp_path / "p", content=content)
        remember(tmp_path / "p", "inputs", artifacts(content))
    kept = {path.name.partition(".")[0] for path in (tmp_path / "p" / ".cache" / "pdf").iterdir()}
    assert kept == {one.key for content in (b"two", b"three") for one in artifacts(content)}


def test_two_artifacts_of_one_key_are_made_once(tmp_path):
    paper = PLANS[0].papers[0]
    calls: list[int] = []

    def write() -> Made:
        calls.append(1)
        return Made(b"x", Report(1))

    twice = [Artifact(paper, "en", "same", write), Artifact(paper, "en", "same", write)]
    with ThreadPoolExecutor(2) as executor:
        made = make(twice, tmp_path, executor, lambda path: None)
    assert (calls, made["same"][1].pages) == ([1], 1)


def test_a_failed_artifact_raises_and_the_others_are_kept(tmp_path):
    paper = PLANS[0].papers[0]

    def fail() -> Made:
        raise RuntimeError("no ink")

    with ThreadPoolExecutor(1) as executor, pytest.raises(RuntimeError):
        make(
            [
                Artifact(paper, "en", "good", lambda: Made(b"x", Report(1))),
                Artifact(paper, "en", "bad", fail),
            ],
            tmp_path, executor, lambda path: None,
        )  # fmt: skip
    assert (tmp_path / "good.file").is_file() and not (tmp_path / "bad.file").exists()


def test_what_is_made_of_another_file_is_given_it(tmp_path):
    paper = PLANS[0].papers[0]
    sheet = Artifact(paper, "en", "sheet", lambda: Made(b"words", Report(2)))
    taken = Artifact(paper, "en", "taken", lambda content: Made(content + b" seen"), sheet)
    with ThreadPoolExecutor(2) as executor:
        made = make([taken, sheet], tmp_path, executor, lambda path: None)
    assert (made["taken"][0].read_bytes(), made["taken"][1]) == (b"words seen", None)


def test_a_half_kept_pdf_is_made_again(tmp_path):
    (tmp_path / "half.file").write_bytes(b"x")
    one = Artifact(PLANS[0].papers[0], "en", "half", lambda: Made(b"whole", Report(3)))
    with ThreadPoolExecutor(1) as executor:
        path, report = make([one], tmp_path, executor, lambda path: None)["half"]
    assert (path.read_bytes(), report) == (b"whole", Report(3))


CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_publish import put
print("ready", flush=True)
for number in range(1000):
    put(Path(sys.argv[2]), f"version {number}", b"%PDF " + str(number).encode())
"""


@pytest.mark.parametrize("wait", [0.05, 0.23])
def test_a_killed_build_leaves_a_whole_site(wait, tmp_path):
    put(tmp_path / "p", "version -1", b"%PDF -1")
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(TESTS), str(tmp_path / "p")],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    with child:
        child.stdout.readline()
        try:
            child.wait(wait)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)

    with alone(tmp_path / "p"):
        pass
    site = tmp_path / "p" / "site"
    assert len(versions(PLANS, site)) == 1
    assert put(tmp_path / "p", "after") is True


def versions(plans: tuple[Plan, ...], site: Path) -> set[str]:
    """Of which builds the files of a site are."""
    found = set()
    for plan in plans:
        for page in plan.pages:
            text = (site / plan.edition.root / page.address).read_text("utf-8")
            found.add(text.removesuffix("</p>").rpartition("version ")[2])
        for paper in plan.papers:
            found.add((site / paper.address).read_bytes().removeprefix(b"%PDF ").decode())
    return found
