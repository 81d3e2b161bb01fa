"""A page's HTML in; the first use of each term as a link out."""

from __future__ import annotations

import re

import pytest

from rahnuma.terms import linked, names

GLOSSARY = """
    terms:
      - id: witness
        title: witness
        ur: گواہ
        definition: Somebody who saw it.
      - id: witness-protection
        title: witness protection
        ur: گواہوں کا تحفظ
        definition: Keeping witnesses safe.
      - id: first-report
        title: First Report
        synonyms: [FIR, پہلی رپورٹ]
        definition: What police write first.
      - id: injury
        title: injury
        definition: A hurt.
    """


@pytest.fixture
def link(handbook_of):
    handbook = handbook_of({"guidelines/glossary.yml": GLOSSARY}).handbook

    def run(html: str, language: str = "en", title: str = "") -> str:
        made = linked(html, names(handbook, language), lambda term: f"g/{term.id}.html", title)
        return re.sub(r'<a class="r-term" href="g/([a-z-]+).html">(.*?)</a>', r"[\1:\2]", made)

    return run


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p>A witness. A witness.</p>", "<p>A [witness:witness]. A witness.</p>"),
        ("<p>Two Witnesses</p>", "<p>Two [witness:Witnesses]</p>"),
        ("<p>old injuries</p>", "<p>old [injury:injuries]</p>"),
        ("<p>witness protection</p>", "<p>[witness-protection:witness protection]</p>"),
        ("<p>the FIR and a fir</p>", "<p>the [first-report:FIR] and a fir</p>"),
        ("<p>a fir and the FIR</p>", "<p>a fir and the [first-report:FIR]</p>"),
        ("<p>eyewitness, witness-box</p>", "<p>eyewitness, witness-box</p>"),
        ("<h2>Witness</h2><p>Witness</p>", "<h2>Witness</h2><p>[witness:Witness]</p>"),
        ('<a href="x">a <b>witness</b></a>', '<a href="x">a <b>witness</b></a>'),
        (
            "<dialog>a witness</dialog><p>witness</p>",
            "<dialog>a witness</dialog><p>[witness:witness]</p>",
        ),
        ("<p>R&amp;D &#8212; <br/>no <!-- witness --></p>",) * 2,
        ("<img alt='witness' src=\"a.png\">",) * 2,
    ],
)
def test_the_first_use_of_a_term_is_a_link(link, html, seen):
    assert link(html) == seen


def test_a_page_about_a_term_does_not_link_to_it(link):
    html = "<p>A witness and witness protection</p>"
    assert link(html, title="Witness protection") == (
        "<p>A [witness:witness] and witness protection</p>"
    )


def test_urdu_names_of_one_word_are_words_of_every_day(link):
    assert link("<p>گواہ اور گواہوں کا تحفظ</p>", "ur") == (
        "<p>گواہ اور [witness-protection:گواہوں کا تحفظ]</p>"
    )
    assert "first-report" in link("<p>پہلی رپورٹ</p>", "ur")


def test_a_handbook_without_terms_links_nothing(handbook_of):
    known = names(handbook_of({}).handbook, "en")
    assert linked("<p>A witness</p>", known, lambda term: "") == "<p>A witness</p>"


def test_a_card_is_one_link_and_holds_no_other(link):
    cards = '<ul class="r-cards r-sheets"><li><a href="x">Court</a> A witness comes.</li></ul>'
    assert link(f"{cards}<p>A witness.</p>") == f"{cards}<p>A [witness:witness].</p>"
