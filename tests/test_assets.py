"""What is installed beside the content."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from rahnuma import assets

ARABIC = re.compile(r"[\u0600-\u06ff]")


@pytest.mark.parametrize("name", assets.SCREEN_FONTS)
def test_a_screen_font_has_every_letter_of_the_urdu_words(name: str, project_root: Path) -> None:
    held = TTFont(io.BytesIO(assets.screen_font(name))).getBestCmap()
    files = [
        *(project_root / "translations" / "ur").rglob("*.po"),
        project_root / "guidelines" / "glossary.yml",
        assets.PACKAGE / "catalogues" / "ur.po",
    ]
    used = {letter for one in files for letter in ARABIC.findall(one.read_text("utf-8"))}
    assert len(used) > 40
    assert {letter for letter in used if ord(letter) not in held} == set()


def test_a_page_asks_for_a_screen_font_for_the_letters_in_it_alone() -> None:
    ranges = re.findall(r"unicode-range: ([^;]*);", assets.style("screen.css"))
    pairs = [re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", one) for one in ranges]
    for name, said in zip(assets.SCREEN_FONTS, pairs, strict=True):
        letters = {
            code for start, end in said for code in range(int(start, 16), int(end or start, 16) + 1)
        }
        held = TTFont(io.BytesIO(assets.screen_font(name))).getBestCmap()
        assert letters <= set(held)


@pytest.mark.parametrize(
    ("kind", "script", "loads"),
    [
        ("checklist", "ticks.js", True),
        ("guideline", "ticks.js", False),
        ("offline", "keeping.js", True),
        ("", "keeping.js", False),
        ("", "search.js", True),
    ],
)
def test_a_page_loads_the_scripts_of_its_kind(kind: str, script: str, loads: bool) -> None:
    assert (script in assets.page_scripts(kind)) == loads


def test_the_page_is_shared_as_it_came() -> None:
    assert assets.page_scripts("checklist")[0] == "share.js"
