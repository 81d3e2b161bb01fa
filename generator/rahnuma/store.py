"""Artifacts in; their bytes out, each made once. The only keeper of `.cache/pdf/`.

A file is kept by its artifact's key, with the report on it, and never made twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Executor, as_completed
from pathlib import Path

from rahnuma.outputs.artifact import Artifact, Made, Report, as_json, read_report


def make(
    artifacts: Sequence[Artifact],
    cache: Path,
    executor: Executor,
    progress: Callable[[str], None],
) -> dict[str, tuple[Path, Report | None]]:
    """The file and the report of each artifact by its key, made where the cache has none.

    What is made of another file waits for it. The order in which workers finish does not show.
    """
    cache.mkdir(parents=True, exist_ok=True)
    missing = {one.key: one for one in _longest_first(artifacts) if not kept(cache, one.key)}
    firsts = [one for one in missing.values() if one.origin is None]
    for wave in (firsts, [one for one in missing.values() if one.origin]):
        waiting = {executor.submit(one.make, *_given(cache, one)): one for one in wave}
        for done in as_completed(waiting):
            one, made = waiting[done], done.result()
            _keep(cache, one.key, made)
            progress(one.paper.address)
    return {one.key: (_file(cache, one.key), report(cache, one.key)) for one in artifacts}


def kept(cache: Path, key: str) -> bool:
    """Whether the cache has the file and the report of a key."""
    return _file(cache, key).is_file() and (cache / f"{key}.json").is_file()


def keep_only(cache: Path, keys: Collection[str]) -> None:
    """Removes what belongs to other keys: a cache that only grows fills a small disk."""
    for path in cache.iterdir():
        if path.name.partition(".")[0] not in keys:
            path.unlink()


def report(cache: Path, key: str) -> Report | None:
    """The report on a file that is kept; nothing where there is none on its kind."""
    return read_report((cache / f"{key}.json").read_text("utf-8"))


def _given(cache: Path, one: Artifact) -> tuple[bytes, ...]:
    return (_file(cache, one.origin.key).read_bytes(),) if one.origin else ()


def _file(cache: Path, key: str) -> Path:
    return cache / f"{key}.file"


def _longest_first(artifacts: Sequence[Artifact]) -> list[Artifact]:
    """What is made of most files takes longest: begun last, it would keep one worker busy while
    the others have nothing left to do."""
    return sorted(artifacts, key=lambda one: -len(one.paper.sources))


def _keep(cache: Path, key: str, made: Made) -> None:
    """Written beside and renamed, so that a build that is killed leaves no half file."""
    for suffix, content in (("file", made.content), ("json", as_json(made.report).encode())):
        beside = cache / f"{key}.{os.getpid()}.part"
        beside.write_bytes(content)
        beside.replace(cache / f"{key}.{suffix}")
