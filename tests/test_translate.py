"""A catalogue in, the same handbook in another language out."""

from __future__ import annotations

from worlds import SMALL, TESTS

from rahnuma.findings import Spot
from rahnuma.handbook import Handbook
from rahnuma.load import load
from rahnuma.translate import Catalogue, in_language, read_catalogue, sentences

FILE = "translations/ur/checklists/guide/at-the-door.po"
TEXT = (SMALL / FILE).read_text("utf-8")


def turned(text: str = TEXT) -> Handbook:
    catalogue, findings = read_catalogue(FILE, text)
    assert findings == []
    return in_language(load(SMALL).handbook, [catalogue], "ur")


def test_a_wholly_translated_record_is_turned():
    sheet = turned().checklists[0]
    assert (sheet.language, sheet.title) == ("ur", "دروازے پر")
    assert sheet.steps[1].fields[0].options == ("پانی", "آرام", "ڈاکٹر")


def test_ids_and_citations_stay_as_they_are():
    sheet = turned().checklists[0]
    assert (sheet.id, sheet.role, sheet.steps[0].cite) == (
        "at-the-door",
        "guide",
        ("relief-act:s2",),
    )


def test_a_record_without_a_catalogue_stays_english():
    assert {one.language for one in turned().guidelines} == {"en"}


def test_a_missing_sentence_keeps_the_record_english():
    for text in (
        TEXT.replace('msgstr "پانی"', 'msgstr ""'),
        TEXT.replace('msgid "water"', 'msgid "fresh water"'),
        TEXT.replace('msgctxt "at-the-door/use"', '#, fuzzy\nmsgctxt "at-the-door/use"'),
        TEXT[: TEXT.index('msgctxt "at-the-door/groups/greet/steps/ring')],
    ):
        sheet = turned(text).checklists[0]
        assert (sheet.language, sheet.title) == ("en", "At the door")


def test_an_entry_knows_both_its_places():
    entry = read_catalogue(FILE, TEXT)[0].entries[0]
    assert (entry.spot, entry.words.spot) == (Spot(FILE, 8), Spot(FILE, 10))


def test_a_long_sentence_may_stand_on_several_lines():
    text = TEXT.replace('msgid "Greet"', 'msgid ""\n"Gre"\n"et"').replace(
        'msgstr "سلام کریں"', 'msgstr ""\n"سلام "\n"کریں"'
    )
    assert turned(text).checklists[0].groups[0].title == "سلام کریں"


def test_a_catalogue_mirrors_its_source():
    assert Catalogue(FILE, ()).source == "checklists/guide/at-the-door"


def test_sentences_are_what_a_translator_writes():
    sheet = load(SMALL).handbook.checklists[0]
    found = dict(sentences(sheet, sheet.id))
    assert found["at-the-door/groups/greet/title"] == "Greet"
    assert not any(place.endswith(("/id", "/role", "/cite/1", "reviewed_on")) for place in found)


def test_the_interface_is_a_catalogue_too():
    path = TESTS.parent / "generator" / "rahnuma" / "catalogues" / "ur.po"
    catalogue, findings = read_catalogue("catalogues/ur/ur.po", path.read_text("utf-8"))
    assert findings == []
    assert all(one.words for one in catalogue.entries)
