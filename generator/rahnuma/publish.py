"""Files of artifacts and site folders in; `site/` out, all of it or none. The only writer of it.

The next site is put together beside the present one and takes its place in one step. One build at
a time: `alone` waits for the other, and the system opens the lock when a build is killed.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import fcntl
import filecmp
import hashlib
import json
import os
import shutil
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rahnuma import inputs, store
from rahnuma.assets import taken_along_by
from rahnuma.kinds.checklist import POSTER
from rahnuma.outputs.artifact import Artifact, Report
from rahnuma.outputs.exports import BELOW, FIRST, absent_pages, first_page, role_export
from rahnuma.outputs.offline import Kept, offline, pages_of, read_offline, sized
from rahnuma.plan import Export, Page, Paper, Plan
from rahnuma.zipping import PACKED, zipped

NEXT, LAST = "next", "last"
"""Folders of the cache: the site that is being put together, and the one that it replaces."""
PUBLISHED = "published.json"
"""File of the cache: of which inputs `site/` is the build."""
COPY, COPY_NEXT = "offline-copy", "next-copy"
"""Where a copy for a stick is put, beside `site/`, and where it is put together."""


@contextmanager
def alone(project: Path) -> Iterator[Path]:
    """The project's cache folder, for one build at a time, tidied after one that was killed."""
    cache = project / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        last, site = cache / LAST, project / "site"
        if last.exists() and not site.exists():
            last.rename(site)
        for left in (cache / NEXT, cache / COPY_NEXT, last):
            shutil.rmtree(left, ignore_errors=True)
        yield cache


def remember(project: Path, digest: str, artifacts: Sequence[Artifact]) -> None:
    """Writes down of which inputs `site/` is the build, and which files are kept of it.

    The files of the build before stay as well, so that what is changed and changed back costs
    nothing; older ones go.
    """
    cache = project / ".cache"
    before = _told(cache)["kept"].values()
    store.keep_only(cache / "pdf", {*before, *(one.key for one in artifacts)})
    told = {
        "inputs": digest,
        "site": inputs.of_folder(project / "site"),
        "kept": {one.paper.address: one.key for one in artifacts},
    }
    beside = cache / f"{PUBLISHED}.{os.getpid()}.part"
    beside.write_text(json.dumps(told, indent=1), "utf-8")
    beside.replace(cache / PUBLISHED)


def standing(project: Path, digest: str) -> dict[str, Report | None] | None:
    """The reports on all files by their addresses, where `site/` is as a build of the same inputs
    left it; nothing where there is something to build."""
    cache = project / ".cache"
    told = _told(cache)
    if told["inputs"] != digest or told["site"] != inputs.of_folder(project / "site"):
        return None
    if not all(store.kept(cache / "pdf", key) for key in told["kept"].values()):
        return None
    return {address: store.report(cache / "pdf", key) for address, key in told["kept"].items()}


def _told(cache: Path) -> dict[str, Any]:
    """What the last build wrote down; before the first one, that nothing was built."""
    path = cache / PUBLISHED
    if path.is_file():
        return json.loads(path.read_text("utf-8"))
    return {"inputs": None, "site": None, "kept": {}}


def publish(
    project: Path,
    plans: Sequence[Plan],
    sites: dict[str, Path],
    artifacts: Sequence[Artifact],
    made: dict[str, tuple[Path, Report | None]],
    beside: Mapping[str, str] = MappingProxyType({}),
) -> bool:
    """Puts everything in place. Tells whether the site is another than before.

    *beside* holds what tells of the build itself: texts by their paths.
    """
    following = project / ".cache" / NEXT
    shutil.rmtree(following, ignore_errors=True)
    following.mkdir(parents=True)
    for plan in plans:
        source = sites[plan.edition.language]
        shutil.copytree(source, following / plan.edition.root, dirs_exist_ok=True)
    for one in artifacts:
        goal = following / one.paper.address
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(made[one.key][0], goal)
    _take_along(following, plans, project / ".cache" / "exports")
    manifest = json.dumps(
        _manifest(following, plans, artifacts, made), ensure_ascii=False, indent=1
    )
    (following / "manifest.json").write_text(manifest + "\n", "utf-8")
    for path, text in {**beside, **offline(plans, _kept_files(following, plans))}.items():
        (following / path).write_text(text, "utf-8")
    site = project / "site"
    if site.is_dir() and _same(site, following):
        shutil.rmtree(following)
        return False
    _put(following, site)
    return True


def put_offline_copy(project: Path, plans: Sequence[Plan]) -> tuple[Path, int]:
    """A copy of `site/` for a stick, as a folder and as a ZIP: the ZIP's path and its size.

    Both are whole before either takes its place.
    """
    site, cache = project / "site", project / ".cache"
    following, packed = cache / COPY_NEXT, cache / f"{COPY_NEXT}.zip"
    shutil.rmtree(following, ignore_errors=True)
    shutil.copytree(site, following / BELOW)
    (following / FIRST).write_text(first_page(plans), "utf-8")
    paths = sorted(one for one in following.rglob("*") if one.is_file())
    date = plans[0].handbook.settings.edition_date.date
    with packed.open("wb") as into:
        named = ((f"{COPY}/{one.relative_to(following).as_posix()}", one) for one in paths)
        zipped(((name, one.read_bytes()) for name, one in named), date, into)
    _put(following, project / COPY)
    goal = project / f"{COPY}.zip"
    packed.replace(goal)
    return goal, goal.stat().st_size


def _take_along(folder: Path, plans: Sequence[Plan], cache: Path) -> None:
    """Writes what a role takes along, then its size into each page that names it.

    A file is made anew when something in it changed; of the old ones none is left.
    """
    cache.mkdir(parents=True, exist_ok=True)
    paths = [one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()]
    sizes, used = {}, set()
    for plan in plans:
        mine = f"downloads/{plan.edition.language}/"
        wanted = [*read_offline(plan, paths), *(one for one in paths if one.startswith(mine))]
        site = {path: (folder / path).read_bytes() for path in sorted(wanted)}
        absent: dict[str, bytes] = {}
        known = _digest(plan, site)
        for export in plan.exports:
            kept = cache / f"{export.role}-{plan.edition.language}-{known}.zip"
            used.add(kept)
            if not kept.is_file():
                absent = absent or absent_pages(plan, site)
                pages = {plan.edition.root + one.address for one in pages_of(plan, export.role)}
                beside = kept.with_suffix(".part")
                with beside.open("wb") as into:
                    date = plan.handbook.settings.edition_date.date
                    zipped(role_export(plan, export, pages, site, absent), date, into)
                beside.replace(kept)
            goal = folder / export.address
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, goal)
            sizes[export.address] = goal.stat().st_size
    for old in cache.iterdir():
        if old not in used:
            old.unlink()
    for path in paths:
        if path.endswith(".html"):
            page = folder / path
            text = page.read_text("utf-8")
            if (told := sized(text, sizes)) != text:
                page.write_text(told, "utf-8")


def _digest(plan: Plan, site: Mapping[str, bytes]) -> str:
    """A hash of all that shapes the files to take along in a language."""
    digest = hashlib.sha256(taken_along_by(plan.edition.language).encode())
    digest.update(f"{plan.handbook.settings.address}".encode())
    for path, content in site.items():
        digest.update(path.encode() + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _kept_files(folder: Path, plans: Sequence[Plan]) -> dict[str, Kept]:
    """What a device may keep, with what it weighs on the way: text is packed by the server."""
    found = {}
    paths = [one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()]
    wanted = {path for plan in plans for path in read_offline(plan, paths)}
    for path in (*wanted, *(one for one in paths if one.endswith(".pdf"))):
        content = (folder / path).read_bytes()
        packed = len(content if path.endswith((".pdf", *PACKED)) else zlib.compress(content))
        found[path] = Kept(len(content), packed, hashlib.sha256(content).hexdigest())
    return found


def _manifest(
    folder: Path,
    plans: Sequence[Plan],
    artifacts: Iterable[Artifact],
    made: dict[str, tuple[Path, Report | None]],
) -> list[dict[str, object]]:
    """One entry an output, sorted by path."""
    rows = []
    for plan in plans:
        for page in plan.pages:
            path = plan.edition.root + page.address
            rows.append(_entry(folder, path, "page", page.id, plan, page))
        for one in plan.exports:
            rows.append(_entry(folder, one.address, one.kind, one.id, plan, one))
    by_language = {plan.edition.language: plan for plan in plans}
    for one in artifacts:
        entry = _entry(
            folder,
            one.paper.address,
            one.paper.kind,
            one.paper.id,
            by_language[one.language],
            one.paper,
        )
        report = made[one.key][1]
        pages = report.pages if report else 1  # a picture is one
        rows.append(entry | {"variant": one.paper.variant or None, "pages": pages})
    return sorted(rows, key=lambda row: str(row["path"]))


def _entry(
    folder: Path, path: str, kind: str, id: str, plan: Plan, of: Page | Paper | Export
) -> dict[str, object]:
    content = (folder / path).read_bytes()
    return {
        "path": path,
        "kind": kind,
        "id": id,
        "variant": None,
        "language": plan.edition.language,
        "jurisdiction": plan.edition.jurisdiction,
        "role": of.role or None,
        "stage": of.stage or None,
        "title": str(of.title),
        "status": of.status,
        "bytes": len(content),
        "pages": None,
        "sha256": hashlib.sha256(content).hexdigest(),
        "print_code": _print_code(plan, of),
        "sources": list(of.sources),
    }


def _print_code(plan: Plan, of: Page | Paper | Export) -> str | None:
    """The code of a checklist's sheet; a poster, a pack or a handbook holds many."""
    if isinstance(of, Paper) and of.kind == "sheet" and of.checklists and of.variant != POSTER:
        return str(plan.wordings[of.checklists[0].id].print_code)
    return None


def _same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    names = [
        sorted(p.relative_to(f).as_posix() for p in f.rglob("*") if p.is_file())
        for f in (one, other)
    ]
    if names[0] != names[1]:
        return False
    _, wrong, failed = filecmp.cmpfiles(one, other, names[0], shallow=False)
    return not wrong and not failed


def _put(following: Path, site: Path) -> None:
    """The next site takes the place of the present one, in one step where the system has it."""
    if not site.exists():
        following.rename(site)
        return
    if not _exchange(following, site):
        beside = following.with_name(LAST)
        site.rename(beside)
        following.rename(site)
        following = beside
    shutil.rmtree(following)


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders at once: renameat2 on Linux, renamex_np on macOS."""
    system = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            return system.renamex_np(*paths, 2) == 0
        here = -100  # AT_FDCWD
        return system.renameat2(here, paths[0], here, paths[1], 2) == 0
    except AttributeError:
        return False
