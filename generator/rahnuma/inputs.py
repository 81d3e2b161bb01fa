"""A project in; a digest of everything that its build depends on out. Same digest, same `site/`.

Nothing else decides whether there is anything to build, so it errs on the safe side: every file of
the project counts, whatever it is, since `mkdocs.yml` may name a hook, a theme folder or a snippet
anywhere. Left out is only what builds and tools write: `site/` and its copy for a stick, `.cache/`,
Git's own folder, environments of Python, and folders that mark themselves as caches. Of other
packages the version counts, as it does for whoever installs them.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

from rahnuma import assets
from rahnuma.outputs.pdf import LIBRARIES

_WRITTEN = ("site", ".cache", ".git", "offline-copy", "offline-copy.zip")
"""At the top of a project."""
_MARKS = ("pyvenv.cfg", "CACHEDIR.TAG")
"""A folder that holds one of these is an environment of Python, or a cache."""
_NAMED = re.compile(r"!ENV\s+(\[[^\]]*\]|\S+)")
_INHERITED = re.compile(r"^INHERIT:\s*[\"']?([^\"'\n]+)", re.MULTILINE)


def digest(project: Path) -> str:
    """What a build of *project* depends on, as 64 hexadecimal digits."""
    made = hashlib.sha256()
    for name, content in _inputs(project):
        _add(made, name, content)
    return made.hexdigest()


def of_folder(folder: Path) -> str:
    """A digest of the files of a folder: their paths and bytes."""
    made = hashlib.sha256()
    for path in _files(folder, ()):
        _add(made, path.relative_to(folder).as_posix(), path.read_bytes())
    return made.hexdigest()


def _add(made: hashlib._Hash, name: str, content: bytes) -> None:
    """With their lengths, so that no two lists of files read alike."""
    label = os.fsencode(name)
    made.update(b"%d %d\n" % (len(label), len(content)))
    made.update(label)
    made.update(content)


def _inputs(project: Path) -> Iterator[tuple[str, bytes]]:
    yield "system", f"{sys.version} {platform.machine()} {LIBRARIES}".encode()
    packages = {f"{one.name} {one.version}" for one in distributions()}
    yield "packages", "\n".join(sorted(packages)).encode()
    yield "parts", assets.parts_fingerprint().encode()
    for path in _files(assets.PACKAGE, ()):
        yield f"rahnuma/{path.relative_to(assets.PACKAGE)}", path.read_bytes()
    for path in _files(project, _WRITTEN):
        yield f"project/{path.relative_to(project)}", path.read_bytes()
    yield from _settings(project / "mkdocs.yml")


def _settings(path: Path) -> Iterator[tuple[str, bytes]]:
    """What the settings of MkDocs bring in from elsewhere: values of the environment, and the
    settings that they build upon."""
    for _ in range(8):
        if not path.is_file():
            return
        content = path.read_bytes()
        text = content.decode("utf-8", "replace")
        yield f"settings/{path.name}", content
        for name in sorted(set(re.findall(r"\w+", " ".join(_NAMED.findall(text))))):
            yield f"environment/{name}", os.environ.get(name, "").encode()
        above = _INHERITED.search(text)
        if above is None:
            return
        path = path.parent / above[1].strip()


def _files(folder: Path, without: tuple[str, ...]) -> list[Path]:
    """All files below a folder, through links too, as MkDocs follows them; each folder once."""
    found, seen = [], set()
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in seen or any(mark in names for mark in _MARKS):
            folders.clear()
            continue
        seen.add(real)
        left = without if here == str(folder) else ()
        folders[:] = sorted(one for one in folders if one not in (*left, "__pycache__"))
        named = sorted(one for one in names if one not in left)
        found += [path for name in named if (path := Path(here, name)).is_file()]
    return found
