"""What a device can keep and what is taken along: plans and files in, lists and ZIPs out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from test_publish import PLANS, put

from rahnuma.outputs.exports import FIRST, LIMIT, role_export
from rahnuma.outputs.install import install_files
from rahnuma.outputs.offline import Kept, offline, pages_of, read_offline
from rahnuma.publish import alone, put_offline_copy
from rahnuma.zipping import portable

ENGLISH, URDU = PLANS
LINK = re.compile(r'(?:href|src)="([^"#:]+)["#]')


@pytest.fixture
def site(tmp_path: Path) -> Path:
    put(tmp_path / "p")
    return tmp_path / "p" / "site"


def read(site: Path, name: str) -> dict:
    return json.loads((site / name).read_text("utf-8"))


def test_a_language_lists_all_that_reading_it_needs(site):
    for plan in PLANS:
        listed = read(site, f"offline-{plan.edition.language}.json")
        paths = [listed["files"][number][0] for number in listed["whole"]]
        assert {plan.edition.root + one.address for one in plan.pages} <= set(paths)
        others = [one for one in paths if one.startswith("ur/") != (plan is URDU)]
        assert others == []


def test_each_file_is_listed_with_its_size_and_hash(site):
    manifest = {one["path"]: one for one in read(site, "manifest.json")}
    for path, bytes, sha256 in read(site, "offline-en.json")["files"]:
        assert (site / path).stat().st_size == bytes
        if path in manifest:
            assert manifest[path]["sha256"] == sha256


def test_what_is_offered_is_what_is_listed(site):
    offer = read(site, "offline.json")["languages"]["en"]
    listed = read(site, offer["list"])
    assert offer["version"] == listed["version"]
    assert offer["whole"]["files"] == len(listed["whole"])
    for role, parts in listed["roles"].items():
        for part, numbers in parts.items():
            weight = sum(listed["files"][number][1] for number in numbers)
            said = offer["roles"][role][part]
            assert (said["files"], said["bytes"]) == (len(numbers), weight)


def test_another_word_is_another_version():
    files = {one: Kept(1, 1, "a" * 64) for one in (page.address for page in ENGLISH.pages)}
    before = json.loads(offline([ENGLISH], files)["offline.json"])
    files["index.html"] = Kept(1, 1, "b" * 64)
    after = json.loads(offline([ENGLISH], files)["offline.json"])
    assert before["languages"]["en"]["version"] != after["languages"]["en"]["version"]


def test_what_belongs_to_the_build_is_not_read_offline():
    paths = ["index.html", "404.html", "sitemap.xml", "ur/index.html", "downloads/en/sheets/a.pdf"]
    assert read_offline(ENGLISH, paths) == ["index.html"]
    assert read_offline(URDU, paths) == ["ur/index.html"]


def test_a_role_keeps_its_own_sheets_and_whom_to_ring():
    kept = pages_of(ENGLISH, "guide")
    assert {one.kind for one in kept} >= {"start", "role", "checklist", "services", "offline"}
    assert {one.role for one in kept} <= {"guide", ""}


def unpacked(site: Path, into: Path, language: str = "en") -> Path:
    with ZipFile(site / f"downloads/{language}/exports/guide.zip") as packed:
        assert packed.testzip() is None
        packed.extractall(into)
    return into / f"guide-{language}"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_what_a_role_takes_along_has_one_file_to_open_and_no_dead_link(site, tmp_path, language):
    folder = unpacked(site, tmp_path / "out", language)
    assert [one.name for one in folder.iterdir() if one.suffix == ".html"] == [FIRST]
    for page in folder.rglob("*.html"):
        for link in LINK.findall(page.read_text("utf-8")):
            assert (page.parent / link).exists() or link.endswith(".css"), (page, link)


def test_links_out_of_what_is_taken_along_say_so():
    page = next(one for one in ENGLISH.pages if one.kind == "role")
    html = (
        '<a href="../downloads/en/sheets/at-the-door.pdf">1</a>'
        '<a href="../downloads/en/packs/guide.pdf">2</a>'
        '<a href="../ur/roles/guide.html">3</a><a href="../legal/relief-act.html#s2">4</a>'
        '<a href="#top">5</a><a href="tel:1122">6</a><a href="../print-report.html">7</a>'
    )
    site = {
        page.address: html.encode(),
        "legal/relief-act.html": b"",
        "downloads/en/packs/guide.pdf": b"%PDF",
    }
    absent = {"legal/relief-act.html": b"not here"}
    found = dict(role_export(ENGLISH, ENGLISH.exports[0], [page.address], site, absent))
    links = re.findall('href="([^"]+)"', found[f"guide-en/handbook/{page.address}"].decode())
    assert links == [
        "../not-in-this-copy.html", "../../SHEETS.pdf", "../not-in-this-copy.html",
        "../legal/relief-act.html#s2", "#top", "tel:1122", "../not-in-this-copy.html",
    ]  # fmt: skip


def test_a_heavy_handbook_is_not_taken_along():
    def names(weight: int) -> set[str]:
        site = {
            one.address: b"%" * weight
            for one in ENGLISH.papers
            if one.role == "guide" and one.kind in ("pack", "handbook")
        }
        return {
            name.rpartition("/")[2]
            for name, _ in role_export(ENGLISH, ENGLISH.exports[0], [], site, {})
        }

    assert "HANDBOOK.pdf" in names(100)
    assert "HANDBOOK.pdf" not in names(LIMIT // 2) and "SHEETS.pdf" in names(LIMIT // 2)


def test_the_size_stands_where_a_page_names_the_file(tmp_path):
    plan = PLANS[0]
    address = plan.exports[0].address
    put(tmp_path / "p", f'<bdi class="r-size" data-bytes="{address}"></bdi>')
    page = (tmp_path / "p" / "site" / "index.html").read_text("utf-8")
    assert re.search(r'<bdi class="r-size" data-bytes="[^"]+">\d\.\d MB</bdi>', page)


def test_it_is_made_anew_only_when_something_changed(tmp_path):
    put(tmp_path / "p")
    cache = tmp_path / "p" / ".cache" / "exports"
    before = {one.name: one.stat().st_mtime_ns for one in cache.iterdir()}
    put(tmp_path / "p")
    assert {one.name: one.stat().st_mtime_ns for one in cache.iterdir()} == before
    put(tmp_path / "p", "tomorrow")
    assert len(before) == len(list(cache.iterdir()))
    assert not set(before) & {one.name for one in cache.iterdir()}


def test_a_copy_for_a_stick_has_one_file_to_open(site, tmp_path):
    with alone(tmp_path / "p"):
        path, size = put_offline_copy(tmp_path / "p", PLANS)
    folder = tmp_path / "p" / "offline-copy"
    assert {one.name for one in folder.iterdir()} == {"START-HERE.html", "handbook"}
    first = (folder / "START-HERE.html").read_text("utf-8")
    assert first.startswith("<!doctype html>")
    for link in re.findall('href="([^"]+html)"', first):
        assert (folder / link).is_file()
    assert 'lang="ur" dir="rtl"' in first
    assert path.stat().st_size == size
    with ZipFile(path) as packed:
        names = packed.namelist()
        assert packed.testzip() is None
    assert all(portable(one) for one in names)
    assert len(names) == sum(one.is_file() for one in site.rglob("*")) + 1


def test_two_copies_have_the_same_bytes(site, tmp_path):
    with alone(tmp_path / "p"):
        before = put_offline_copy(tmp_path / "p", PLANS)[0].read_bytes()
        assert put_offline_copy(tmp_path / "p", PLANS)[0].read_bytes() == before


def test_a_copy_that_fails_leaves_the_last_one(site, tmp_path):
    with alone(tmp_path / "p"):
        put_offline_copy(tmp_path / "p", PLANS)
    before = (tmp_path / "p" / "offline-copy.zip").read_bytes()
    for one in site.rglob("*.html"):
        one.unlink()
    broken = replace(ENGLISH, languages=())
    (site / "gone.html").symlink_to("nowhere.html")
    with alone(tmp_path / "p"), pytest.raises(OSError):
        put_offline_copy(tmp_path / "p", [broken])
    assert (tmp_path / "p" / "offline-copy.zip").read_bytes() == before
    assert (tmp_path / "p" / "offline-copy" / "handbook" / "index.html").is_file()


def test_a_phone_is_told_name_start_and_icons():
    for plan, up in ((ENGLISH, "./"), (URDU, "../")):
        files = dict(install_files(plan))
        manifest = json.loads(files["manifest.webmanifest"])
        assert manifest["name"] == plan.handbook.settings.title
        assert (manifest["lang"], manifest["dir"]) == (
            plan.edition.language,
            plan.edition.direction,
        )
        assert (manifest["scope"], manifest["start_url"]) == (up, "./index.html")
        assert len(manifest["short_name"]) <= 12
        assert {one["src"] for one in manifest["icons"]} <= set(files)
