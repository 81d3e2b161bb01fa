"""A handbook and an edition in, every page and paper with its address out."""

from __future__ import annotations

import re
from collections import Counter

from worlds import SMALL, TODAY, WORKSHOP

from rahnuma.build import prepare
from rahnuma.editions import Edition
from rahnuma.handbook import Handbook
from rahnuma.load import load
from rahnuma.plan import Plan, relative

PLANS = prepare(SMALL, TODAY).plans


def outline(plan: Plan) -> str:
    """Pages and papers as a table, for a person to review."""
    rows = [f"# {plan.edition.jurisdiction}, {plan.edition.language}", ""]
    rows += [
        f"{plan.edition.root}{one.address}  {one.kind} {one.id} [{one.language}] {one.title}"
        for one in plan.pages
    ]
    rows += ["", *(f"{one.address}  {one.kind} {one.id}: {one.title}" for one in plan.papers), ""]
    return "\n".join(rows)


def test_the_plan_is_as_reviewed(golden):
    golden("plan.txt", "\n".join(outline(plan) for plan in PLANS))


def test_there_is_a_plan_a_language():
    assert [(one.edition.language, one.edition.root) for one in PLANS] == [
        ("en", ""),
        ("ur", "ur/"),
    ]


def test_an_address_is_used_once():
    for plan in PLANS:
        addresses = Counter(one.address for one in (*plan.pages, *plan.papers))
        assert addresses.most_common(1)[0][1] == 1


def test_an_address_can_be_typed_from_paper():
    for plan in PLANS:
        for one in plan.pages:
            assert re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.html", one.address)
        for one in plan.papers:
            assert re.fullmatch(r"downloads/(en|ur)/[a-z]+s/[a-z0-9-]+\.(pdf|png)", one.address)


def test_both_languages_have_the_same_addresses():
    first, second = PLANS
    assert [one.address for one in first.pages] == [one.address for one in second.pages]


def test_every_record_can_be_reached():
    plan = PLANS[0]
    for record in plan.handbook.records:
        if type(record).__name__ != "Jurisdiction":
            assert plan.address(record), record.id


def test_a_paper_is_in_one_language():
    first, second = PLANS
    assert {one.kind for one in first.papers} == {"sheet", "card", "pack", "handbook"}
    assert [one.address for one in second.papers] == [
        "downloads/ur/sheets/at-the-door.pdf",
        "downloads/ur/sheets/at-the-door-large.pdf",
        "downloads/ur/sheets/at-the-door-fill.pdf",
        "downloads/ur/sheets/at-the-door-picture.png",
        "downloads/ur/cards/at-the-door.pdf",
        "downloads/ur/cards/at-the-door-card-fold.pdf",
    ]


def test_there_is_a_pack_for_a_workshop_a_role_and_a_stage(handbook_of):
    plan = Plan(Edition("valley", "en"), handbook_of(WORKSHOP).handbook, ("en",))
    packs = {
        one.address: [sheet.id for sheet in one.checklists]
        for one in plan.papers
        if one.kind == "pack"
    }

    assert packs == {
        "downloads/en/packs/first-evening.pdf": ["nurse-return", "guide-meeting"],
        "downloads/en/packs/guide.pdf": ["guide-meeting", "guide-return"],
        "downloads/en/packs/nurse.pdf": ["nurse-meeting", "nurse-return"],
        "downloads/en/packs/meeting.pdf": ["guide-meeting", "nurse-meeting"],
        "downloads/en/packs/return.pdf": ["guide-return", "nurse-return"],
    }


def test_a_workshop_has_a_pack_once_all_its_sheets_are_translated(handbook_of):
    handbook = handbook_of(WORKSHOP).handbook
    turned = [one.model_copy(update={"language": "ur"}) for one in handbook.records]
    settings = handbook.settings.model_copy(update={"language": "ur"})

    def packs(left_out: str) -> list[str]:
        records = tuple(one for one in turned if one.id != left_out)
        urdu = Handbook(settings, records)
        plan = Plan(Edition("valley", "ur", False), urdu, ("en", "ur"))
        return [one.id for one in plan.papers if one.kind == "pack"]

    assert packs(left_out="") == ["first-evening", "guide", "nurse", "meeting", "return"]
    assert packs(left_out="nurse-return") == ["guide", "nurse", "meeting", "return"]


def test_a_step_is_known_by_the_words_of_its_authors_and_of_its_translators():
    english, urdu = (plan.step_codes["at-the-door", "say-your-name"] for plan in PLANS)
    assert list(english) == ["en"] and sorted(urdu) == ["en", "ur"]
    assert urdu["en"] == english["en"] != urdu["ur"]


def test_a_page_says_what_an_author_edits():
    for one in PLANS[0].pages:
        assert (SMALL / one.source).is_file()


def test_a_relative_link_leads_from_page_to_page():
    assert relative("a/b.html", "a/c.html#d") == "c.html#d"
    assert relative("a/b.html", "c/d.html") == "../c/d.html"
    assert relative("index.html", "c/d.html") == "c/d.html"
    assert relative("a/b.html", "a/b.html#c") == "#c"


def test_nothing_is_planned_where_something_is_wrong(tmp_path):
    (tmp_path / "handbook.yml").write_text("title: x\n")
    assert prepare(tmp_path, TODAY).plans == ()


def test_an_unread_handbook_is_not_planned():
    assert load(SMALL / "nowhere").handbook is None
