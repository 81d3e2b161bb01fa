"""The one module that knows WeasyPrint: same HTML, same bytes; no address is opened."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys

import pytest
from asking import artifacts
from pypdf import PdfReader

from rahnuma.editions import Edition
from rahnuma.outputs.pdf import NoAddress, write
from rahnuma.plan import Plan
from rahnuma.text import PaperMarks, block

pytestmark = pytest.mark.print

ONE_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)

WRITE = """
import json
import sys
from rahnuma.outputs.pdf import write_bound
sys.stdout.buffer.write(write_bound(json.load(sys.stdin)).content)
"""


def test_the_same_html_gives_the_same_bytes_in_any_process(small_plans):
    parts = next(artifacts(small_plans, "handbook"))[1].make.args[0]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONUTF8": "1"},
        )
        for seed, zone in (("1", "Asia/Karachi"), ("2", "America/Lima"))
    ]
    one, other = [process.communicate(json.dumps(parts).encode())[0] for process in running]

    assert one.startswith(b"%PDF")
    assert one == other


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://pictures.example/a.png">',
        '<img src="file:///etc/hostname">',
        '<link rel="stylesheet" href="http://styles.example/a.css">',
        '<p style="background: url(https://pictures.example/a.png)">',
        '<style>@import "https://styles.example/a.css";</style>',
    ],
)
def test_an_address_is_refused(html):
    with pytest.raises(NoAddress):
        write(f"<title>A page</title>{html}")


def test_weasyprint_has_nothing_to_complain_of(small_plans, caplog):
    """A dead link, an unknown style or a letter that no font has would be logged."""
    for kind in ("sheet", "pack", "handbook"):
        for _, one in artifacts(small_plans, kind):
            with caplog.at_level(logging.WARNING, logger="weasyprint"):
                one.make()

    assert [record.getMessage() for record in caplog.records] == []


def test_a_picture_of_a_guideline_is_in_its_handbook(handbook_of):
    loaded = handbook_of(
        {
            "guidelines/meeting/door.png": ONE_DOT,
            "guidelines/meeting/room.md": """
                ---
                id: room
                title: The room
                status: draft
                purpose: Show the room.
                ---
                ![A door that stands open](door.png)
            """,
        }
    )
    marks = PaperMarks(Plan(Edition("valley", "en"), loaded.handbook, ("en",)))
    room = next(one for one in loaded.handbook.guidelines if one.id == "room")

    content = write(str(block(room.body, marks, room.spot.file))).content

    assert len(PdfReader(io.BytesIO(content)).pages[0].images) == 1
