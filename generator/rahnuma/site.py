"""A project and a language in; a folder with MkDocs' site out. One process a language.

MkDocs keeps settings and logging of its own in the process, and empties its folder before it has
built anything; so it runs beside us, into a folder of the cache.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


class SiteFailed(Exception):
    """MkDocs could not build; the message is what it said."""


def build_sites(
    project: Path, languages: Sequence[str], into: Path, date: datetime.date
) -> dict[str, Path]:
    """Builds every language side by side. *date* is the edition's, so that no clock is read."""
    stamp = int(datetime.datetime.combine(date, datetime.time(), datetime.UTC).timestamp())
    folders = {language: into / f"site-{language}" for language in languages}
    running = [
        subprocess.Popen(
            [
                sys.executable, "-m", "mkdocs", "build", "--quiet",
                "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(folder.resolve()),
            ],
            env={
                **os.environ,
                "RAHNUMA_LANGUAGE": language,
                "SOURCE_DATE_EPOCH": str(stamp),
                "NO_MKDOCS_2_WARNING": "1",
                "TZ": "UTC",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for language, folder in folders.items()
    ]  # fmt: skip
    said = [process.communicate()[0] for process in running]
    for process, words in zip(running, said, strict=True):
        if process.returncode:
            raise SiteFailed(words.strip())
    return folders
