"""Text of a record in, Markdown or HTML out, for the screen and for paper."""

from __future__ import annotations

import pytest
from worlds import SMALL

from rahnuma.editions import Edition
from rahnuma.load import Loaded, load
from rahnuma.plan import Plan
from rahnuma.text import PaperMarks, SiteMarks, block, inline, plain, resolve


def plan(loaded: Loaded, **phrases: str) -> Plan:
    return Plan(Edition("valley", "en", True, phrases), loaded.handbook, ("en", "ur"))


SITE = SiteMarks(plan(load(SMALL)), "meeting/x.html")
PAPER = PaperMarks(plan(load(SMALL)))


def test_a_citation_is_a_link_with_its_gist():
    html = inline("Kindly. [@relief-act:s2]", SITE)
    assert 'href="../legal/relief-act.html#s2"' in html
    assert 'title="Everybody is met with respect."' in html
    assert "Valley Relief Act, section 2" in html


def test_a_citation_on_paper_is_a_number():
    marks = PaperMarks(plan(load(SMALL)))
    html = inline("One [@relief-act:s2], two [@relief-act], one again [@relief-act:s2].", marks)
    assert marks.notes == {"relief-act:s2": 1, "relief-act": 2}
    assert html.count(">1</a>") == 2 and html.count(">2</a>") == 1


def test_a_reference_is_a_link_by_title():
    assert inline("[][listening]", SITE) == '<a href="listening.html">Listening</a>'
    assert inline("[So][listening#never]", SITE) == '<a href="listening.html#never">So</a>'


def test_a_reference_on_paper_is_words_where_nothing_is_bound():
    assert inline("[So][listening]", PAPER) == "So"


def test_a_link_to_a_file_follows_its_content():
    words = resolve("[So](listening.md#listen)", SITE, "guidelines/meeting/index.md")
    assert words == "[So](listening.html#listen)"


def test_a_confirmed_fact_prints_its_value():
    assert '<bdi class="fact telephone">0100 2003000</bdi>' in inline("[=relief-line]", SITE)


def test_an_unconfirmed_amount_prints_a_blank():
    html = inline("[=grant]", SITE)
    assert "Amount of the grant" in html and 'class="blank' in html


def test_a_partly_verified_fact_says_so(handbook_of):
    loaded = handbook_of(
        {
            "guidelines/jurisdictions/valley.yml": """
        id: valley
        title: The valley
        facts:
          - { id: line, label: Line, kind: telephone, value: "99 & 1", verified: partly }
    """
        }
    )
    html = inline("[=line]", SiteMarks(plan(loaded), "x.html"))
    assert "99 &amp; 1" in html and "to be confirmed" in html


@pytest.mark.parametrize("marks", [SITE, PAPER])
def test_marks_in_code_are_left_alone(marks):
    assert inline("`[@relief-act:s2] [=grant]`", marks) == "<code>[@relief-act:s2] [=grant]</code>"


def test_one_paragraph_loses_its_element():
    assert inline("One.", SITE) == "One."
    assert inline("One.\n\nTwo.", SITE) == "<p>One.</p>\n<p>Two.</p>"


def test_a_table_carries_no_style():
    html = block("|a|b|\n|:-|-:|\n|1|2|", SITE)
    assert "style=" not in html and 'align="right"' in html


def test_plain_words_carry_no_marks():
    assert plain("**One** `<b>` [two][listening]. [@relief-act:s2]", SITE) == "One <b> two."


def test_a_citation_after_an_exclamation_mark_is_no_picture():
    assert "<img" not in inline("Stop![@relief-act:s2]", SITE)
