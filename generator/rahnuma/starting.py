"""A folder in; a small handbook about another subject out, ready to build."""

from __future__ import annotations

import shutil
from pathlib import Path

EXAMPLE = Path(__file__).parent / "example"


def write(folder: Path) -> int:
    """Copies the example into *folder* and returns the number of files.

    Raises `FileExistsError` where the folder holds something already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    # What a build inside the example left behind is not part of it.
    left = shutil.ignore_patterns(".cache", "site", "__pycache__")
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True, ignore=left)
    return sum(1 for path in folder.rglob("*") if path.is_file())
