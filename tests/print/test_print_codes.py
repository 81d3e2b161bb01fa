"""What a sheet prints so that its reader can ask whether it is current: code, QR code, address."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
import segno
from asking import ADDRESS, addressed, artifacts, plans_of
from worlds import DEFAULTS, write

from rahnuma import assets
from rahnuma.outputs.artifact import Artifact

pytestmark = pytest.mark.print

CODES = re.compile(r'<bdi class="code" dir="ltr">([0-9A-Z]{6})</bdi>')


def html(artifact: Artifact) -> str:
    return "".join(artifact.make.args[0])


def test_one_code_stands_on_sheet_pack_and_handbook(small_plans):
    plan = small_plans[0]
    code = plan.wordings["at-the-door"].print_code
    for kind in ("sheet", "pack", "handbook"):
        found = [set(CODES.findall(html(one))) for _, one in artifacts((plan,), kind)]
        assert {code} in found, kind
        assert all(codes <= {code} for codes in found), kind


def test_each_side_of_a_sheet_gives_its_code_back(project_sheets):
    for one in project_sheets:
        code = one.plan.wordings[one.paper.id].print_code
        for text in one.texts:
            assert code in text.split(), one.name


def test_each_side_of_a_sheet_says_where_it_is_online(project_sheets):
    for one in project_sheets:
        root = ADDRESS.removeprefix("https://") + one.plan.edition.root
        for text in one.texts:
            words = "".join(text.split())
            assert f"{root}checklists/{one.paper.id}.html" in words, one.name
            assert f"{root}copy.html" in words, one.name


def test_the_qr_code_opens_the_page_of_this_copy(small_plans):
    for plan in map(addressed, small_plans):
        ((_, one),) = artifacts((plan,), "sheet", id="at-the-door")
        address = (
            f"{ADDRESS}{plan.edition.root}checklists/at-the-door.html"
            f"#copy={plan.wordings['at-the-door'].print_code}"
        )
        drawn = drawn_modules(html(one))
        assert drawn == [list(row) for row in segno.make(address, error="m", micro=False).matrix]


def drawn_modules(text: str) -> list[list[int]]:
    """The dark modules of the picture, without its quiet zone of four."""
    svg = unquote(re.search(r'src="data:image/svg\+xml;charset=utf-8,([^"]*)"', text)[1])
    side = int(re.search(r"viewBox='0 0 (\d+) \1'", svg)[1])
    rows = [[0] * side for _ in range(side)]
    x = y = 0.0
    for name, dx, dy in re.findall(
        r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", re.search(r" d='([^']*)'", svg)[1]
    ):
        if name == "M":
            x, y = float(dx), float(dy)
        elif name == "m":
            x, y = x + float(dx), y + float(dy)
        else:
            for column in range(int(x), int(x) + int(dx)):
                rows[int(y)][column] = 1
            x += float(dx)
    assert not any(map(any, (*rows[:4], *rows[-4:])))
    assert not any(any((*row[:4], *row[-4:])) for row in rows)
    return [row[4:-4] for row in rows[4:-4]]


def test_a_qr_code_is_large_enough_to_scan_and_says_what_it_is(small_plans):
    ((_, one),) = artifacts((addressed(small_plans[0]),), "sheet", id="at-the-door")
    modules = len(drawn_modules(html(one)))
    style = assets.style("print.css").partition(".qr {")[2].partition("}")[0]
    width = float(re.search(r"width: ([\d.]+)mm", style)[1])

    assert width * modules / (modules + 8) >= 20
    assert 'alt="QR code: opens this sheet online' in html(one)


def test_without_an_address_only_the_code_is_printed(tmp_path):
    files = {
        name: text.replace("address: https://flood.example/\n", "\n")
        for name, text in DEFAULTS.items()
    }
    (plan, *_) = plans_of(write(tmp_path, {**files, "checklists/guide/door.yml": SHEET}))
    ((_, one),) = artifacts((plan,), "sheet")
    text = html(one)

    assert plan.handbook.settings.address is None
    assert CODES.findall(text) == [plan.wordings["door"].print_code] * 2  # a foot that goes on
    assert "<img" not in text and "copy.html" not in text and "://" not in text


SHEET = """
    id: door
    title: At the door
    status: draft
    role: guide
    stage: meeting
    use: Somebody stands at the door.
    mode: read-do
    groups:
      - id: greet
        title: Greet
        steps:
          - { id: name, do: Say your name., kind: act }
"""
