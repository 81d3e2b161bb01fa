"""Parts of a bound handbook in, places and entries out."""

from __future__ import annotations

import re

from rahnuma.findings import Spot
from rahnuma.indexing import MOST, with_cited, with_terms
from rahnuma.kinds.term import Term
from rahnuma.source import PLACE


def term(id: str, title: str, *synonyms: str) -> Term:
    words = {"id": id, "title": title, "synonyms": synonyms, "definition": "Words."}
    return Term.model_validate({**words, PLACE: Spot("guidelines/glossary.yml")})


def anchored(html: str) -> dict[str, str]:
    return dict(re.findall(r'<span id="(term-[^"]*)">([^<]*)</span>', html))


def test_a_term_is_found_by_its_title_its_synonyms_and_in_the_plural():
    parts = ["<h2>A</h2><p>A guardian.</p><h2>B</h2><p>Guardians</p><h2>C</h2><p>a Keeper</p>"]

    marked, found = with_terms(parts, [term("guardian", "guardian", "keeper")])

    assert found == {"guardian": ["term-guardian-1", "term-guardian-2", "term-guardian-3"]}
    assert list(anchored(marked[0]).values()) == ["guardian", "Guardians", "Keeper"]


def test_a_term_is_no_part_of_another_word():
    _, found = with_terms(["<p>Claimant, disclaim</p>"], [term("claim", "claim")])

    assert found == {}


def test_the_longest_term_is_meant():
    _, found = with_terms(
        ["<p>witness protection</p>"],
        [term("witness", "witness"), term("witness-protection", "witness protection")],
    )

    assert list(found) == ["witness-protection"]


def test_of_many_places_those_count_that_speak_most_of_a_term():
    units = [f"<h2>{n}</h2><p>{'consent ' * (1 + n % 5)}</p>" for n in range(20)]

    marked, found = with_terms(["".join(units)], [term("consent", "consent")])

    chosen = [n for n, unit in enumerate(re.split(r"(?=<h2)", marked[0])[1:]) if "term-" in unit]
    assert len(found["consent"]) == MOST
    assert all(n % 5 >= 3 for n in chosen)


def test_neither_notes_nor_drawings_are_indexed():
    silent = '<div class="drawn">consent</div><section class="notes">consent</section>'

    assert with_terms([silent], [term("consent", "consent")]) == ([silent], {})


def test_a_citation_counts_once_under_a_heading():
    note = '<sup><a href="#note-x-1">1</a></sup>'
    html = f"<h2>A</h2>{note}{note}<h2>B</h2>{note}"

    marked, found = with_cited(html, {"note-x-1": "act:s2"}, "x")

    assert found == {"act:s2": ["cited-x-1-1", "cited-x-2-1"]}
    assert marked.count("id=") == 2
