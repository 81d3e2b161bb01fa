"""Files in, a ZIP out: the same bytes at any time, for any user.

The one place that sets the dates and the rights inside; what a library would write there is the
clock's. Names are such that Windows and a stick's FAT32 take them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

LONGEST = 180
"""Windows takes 260 letters for a whole path; the rest is for the folder that it is put into."""

PACKED = (".zip", ".woff2", ".png", ".jpg", ".jpeg", ".webp")
"""Ends of the names of files that are packed already: to pack them again gains nothing."""
_REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ](?:/|$)')
_DEVICE = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)", re.IGNORECASE)


def zipped(files: Iterable[tuple[str, bytes]], date: datetime.date, into: IO[bytes]) -> None:
    """Writes files by their names, in the order given, with the edition's date as theirs."""
    stamp = (max(date.year, 1980), date.month, date.day, 0, 0, 0)
    with ZipFile(into, "w") as made:
        for name, content in files:
            entry = ZipInfo(name, stamp)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
            made.writestr(entry, content)


def portable(name: str) -> bool:
    """Whether Windows and FAT32 take a path."""
    return len(name) <= LONGEST and not _REFUSED.search(name) and not _DEVICE.search(name)
