"""Files in, a ZIP out: the same bytes always, and names that Windows takes."""

from __future__ import annotations

import datetime
import io
from zipfile import ZipFile

import pytest

from rahnuma.zipping import LONGEST, portable, zipped

DAY = datetime.date(2026, 11, 24)


def packed(*files: tuple[str, bytes]) -> bytes:
    into = io.BytesIO()
    zipped(files, DAY, into)
    return into.getvalue()


def test_the_same_files_give_the_same_bytes(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Karachi")
    assert packed(("a/b.html", b"words"), ("c.pdf", b"%PDF")) == packed(
        ("a/b.html", b"words"), ("c.pdf", b"%PDF")
    )


def test_what_is_in_it_is_dated_as_the_edition():
    with ZipFile(io.BytesIO(packed(("a.html", b"words" * 99), ("b.woff2", b"font")))) as made:
        assert made.testzip() is None
        assert {one.date_time for one in made.infolist()} == {(2026, 11, 24, 0, 0, 0)}
        assert made.read("a.html") == b"words" * 99


@pytest.mark.parametrize(
    "name", ["a:b.png", "what?.png", "con/a.html", "NUL.txt", "end./a", "end ", "a" * (LONGEST + 1)]
)
def test_a_name_that_windows_refuses_is_known(name):
    assert not portable(name)


def test_our_names_are_taken():
    assert portable("offline-copy/handbook/ur/legal/ata-1997.html")
