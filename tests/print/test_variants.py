"""Large print, sheets to fill in on screen, pictures, pocket cards: the same words again."""

from __future__ import annotations

import io

import pikepdf
import pytest
from asking import (
    Printed,
    addressed,
    artifacts,
    first_missing,
    made,
    pieces,
    plans_of,
    rendered,
    sizes_of,
    squeezed,
    text_pieces,
)
from pikepdf.form import DefaultAppearanceStreamGenerator, Form
from PIL import Image, ImageOps
from pypdf import PdfReader
from worlds import WORKSHOP

from rahnuma import assets
from rahnuma.editions import Edition
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.cards import cards
from rahnuma.outputs.sheets import sheets
from rahnuma.plan import Plan

pytestmark = pytest.mark.print

MM = 72 / 25.4
SHEET = """
    id: shelter
    title: Opening the shelter
    status: draft
    role: guide
    stage: meeting
    use: Water rises.
    mode: read-do
    groups:
      - id: open
        title: Open
        steps:
          - id: ring
            do: Ring the relief office, [=relief-line], or the mayor, [=mayor].
            kind: act
            fields:
              - { id: at, label: Rang at, type: time }
              - { id: on, label: Rang on, type: date }
              - { id: who, label: Spoke with, type: text }
          - id: ask
            do: Ask what is needed.
            kind: ask
            within: 1 hour
            fields:
              - { id: first, label: Needed first, type: choice, options: [water, rest, bread] }
              - { id: all, label: All needs, type: lines }
              - { id: people, label: People, type: number }
              - { id: reach, label: Telephone, type: telephone }
    """
FACTS = """
    id: valley
    title: The valley
    within: [country]
    facts:
      - { id: relief-line, label: Relief office, kind: telephone, value: "1122", verified: yes }
      - { id: mayor, label: The mayor, kind: telephone, value: "0100", verified: no }
    """


@pytest.fixture
def shelter_plan(handbook_of) -> Plan:
    """A sheet that has every type of field."""
    files = {
        "checklists/guide/shelter.yml": SHEET,
        "guidelines/jurisdictions/valley.yml": FACTS,
        "handbook.yml": """
            title: After the flood
            jurisdiction: valley
            languages: [en]
            status: draft
            edition: "2026.1"
            edition_date: 2026-11-24
            notice: An example.
            roles:
              - { id: guide, title: Guide, does: Meets people. }
            stages:
              - { id: meeting, title: Meeting, purpose: Meet people. }
            """,
    }
    return Plan(Edition("valley", "en"), handbook_of(files).handbook, ("en",))


@pytest.fixture
def shelter(shelter_plan):
    """Makes a variant of it."""
    return lambda kind, variant="": made(*next(artifacts((shelter_plan,), kind, variant)))


@pytest.fixture(scope="module")
def bedside(project_root) -> list[Artifact]:
    """All forms of one sheet of the project, in English and in Urdu."""
    plans = [addressed(plan) for plan in plans_of(project_root)]
    found = [one for plan in plans for output in (sheets, cards) for one in output(plan)]
    return [one for one in found if one.paper.id == "victim-support-officer-emergency"]


def form(bedside: list[Artifact], variant: str, language: str = "en") -> Artifact:
    return next(one for one in bedside if (one.paper.variant, one.language) == (variant, language))


@pytest.fixture(scope="module")
def long_sheet(project_sheets) -> tuple[Plan, str]:
    """The project's sheet with the most steps, in English."""
    english = [one for one in project_sheets if one.plan.edition.language == "en"]
    longest = max(english, key=lambda one: len(one.paper.checklists[0].steps))
    return longest.plan, longest.paper.id


def widgets(one: Printed) -> list[tuple[str, dict]]:
    """The form fields page by page in their order, a box of a choice by the name of its field."""
    found = []
    for page in one.reader.pages:
        assert page["/Tabs"] == "/S"
        for annotation in page.get("/Annots", ()):
            widget = annotation.get_object()
            if widget["/Subtype"] == "/Widget":
                parent = widget["/Parent"].get_object() if "/Parent" in widget else widget
                found.append((parent["/T"], widget))
    return found


# On screen


def test_a_field_has_a_name_and_a_tooltip_in_reading_order(shelter):
    said = [(name, widget["/TU"]) for name, widget in widgets(shelter("sheet", "fill"))]

    assert said == [
        ("case--officer", "Officer"),
        ("case--office", "Office"),
        ("case--number", "Case number"),
        ("case--date", "Date"),
        ("ring", "1. Ring the relief office, 1122, or the mayor, (The mayor: fill in)."),
        ("blank--1", "The mayor: fill in"),
        ("ring--at", "1. Rang at (hour:minute)"),
        ("ring--on", "1. Rang on (day/month/year)"),
        ("ring--who", "1. Spoke with"),
        ("ask", "2. Ask what is needed."),
        ("ask--first", "2. Needed first: water"),
        ("ask--first", "2. Needed first: rest"),
        ("ask--first", "2. Needed first: bread"),
        ("ask--all", "2. All needs"),
        ("ask--people", "2. People"),
        ("ask--reach", "2. Telephone"),
    ]


def test_a_field_is_of_the_type_of_what_is_written_there(shelter):
    fields = shelter("sheet", "fill").reader.get_fields()

    assert {name for name, one in fields.items() if one["/FT"] == "/Btn"} == {
        "ring", "ask", "ask--first",
    }  # fmt: skip
    assert fields["ask--first"]["/Opt"] == ["water", "rest", "bread"]
    many_lines = 1 << 12
    assert [name for name, one in fields.items() if one.get("/Ff", 0) & many_lines] == ["ask--all"]


def test_a_choice_can_be_taken_back(shelter):
    one_of_many, never_none = 1 << 15, 1 << 14
    flags = shelter("sheet", "fill").reader.get_fields()["ask--first"]["/Ff"]

    assert flags & one_of_many
    assert not flags & never_none


def test_a_box_is_large_enough_for_a_pen_and_a_finger(shelter):
    boxes = [one for _, one in widgets(shelter("sheet", "fill")) if "/AS" in one]

    assert len(boxes) == 5
    for left, bottom, right, top in (map(float, one["/Rect"]) for one in boxes):
        assert abs(right - left) >= 5 * MM
        assert abs(top - bottom) >= 5 * MM


def test_what_is_typed_shows_in_our_face_and_comes_back(shelter):
    typed = "Ward 3, Ayesha's brother – 14:30"
    with pikepdf.open(io.BytesIO(shelter("sheet", "fill").content)) as pdf:
        form = Form(pdf, DefaultAppearanceStreamGenerator)
        form["ring--who"].value = typed
        form["ask"].checked = True
        form["ask--first"].options[1].select()
        fonts = pdf.Root.AcroForm.DR.Font
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
        pdf.flatten_annotations()
        filled = io.BytesIO()
        pdf.save(filled)

    assert typed in " ".join(PdfReader(filled).pages[0].extract_text().split())


def test_a_form_runs_no_script_and_sends_nothing(shelter):
    content = shelter("sheet", "fill").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        kinds = {str(one.get("/S", "")) for one in found}
        keys = {key for one in found for key in dict(one)}

    assert "/FT" in keys
    assert not kinds & {"/JavaScript", "/SubmitForm", "/Launch"}
    assert not keys & {"/JS", "/AA", "/OpenAction"}


def test_the_form_says_where_the_words_stay(small_plans):
    for plan, one in artifacts(small_plans, "sheet", "fill"):
        words = plan.edition.say(
            "What you type stays in this file, on this device."
            " Keep what it says about a person as the rules of your office say."
        )
        html = one.make.args[0]
        assert words in html


def test_the_same_form_and_the_same_card_are_the_same_bytes(small_plans):
    for kind, variant in (("sheet", "fill"), ("card", "")):
        one = next(artifacts(small_plans, kind, variant))[1]
        assert one.make().content == one.make().content


# Large print


def test_a_variant_says_every_step_in_order(long_sheet):
    plan, id = long_sheet
    for variant in ("large", "fill"):
        one = made(*next(artifacts((plan,), "sheet", variant, id)))
        assert first_missing(one.paper.checklists[0], one.texts) is None


def test_large_print_is_set_in_18_points(long_sheet):
    plan, id = long_sheet
    one = made(*next(artifacts((plan,), "sheet", "large", id)))
    body = {squeezed(piece) for step in one.paper.checklists[0].steps for piece in pieces(step)}
    sizes = [size for text, size in sizes_of(one) if text in body]

    assert len(sizes) > 5
    assert min(sizes) >= 17.9


# Pictures


def seen(one: Artifact) -> Image.Image:
    return Image.open(io.BytesIO(one.make(one.origin.make().content).content)).convert("L")


def test_a_picture_shows_both_sides_with_little_white_round_them(bedside):
    picture = seen(form(bedside, "picture"))
    words = ImageOps.invert(picture).getbbox()

    assert picture.width > 2_100 and picture.height > 1_600
    assert words == (30, 0, picture.width - 30, picture.height)  # so high is the line between them


def test_the_first_side_of_an_urdu_picture_is_on_the_right(bedside):
    picture = seen(form(bedside, "picture", "ur"))
    half = picture.width // 2
    left, right = (picture.crop((at + 10, 0, at + half - 10, 250)) for at in (0, half))

    assert right.histogram()[0] > left.histogram()[0]  # the heavy title stands on the first side


def test_a_picture_of_one_side_stands_alone(shelter_plan):
    one = next(one for one in sheets(shelter_plan) if one.paper.variant == "picture")

    assert 1_000 < seen(one).width < 1_240


def test_a_picture_is_light_and_the_same_each_time(bedside):
    one = form(bedside, "picture")
    sheet = one.origin.make().content
    content = one.make(sheet).content

    assert len(content) < 200_000
    assert content == one.make(sheet).content


# Posters


def poster(plan: Plan) -> Printed:
    one = next(one for one in sheets(plan) if one.paper.variant == "a3")
    return Printed(plan, one.paper, *rendered(one.make))


def test_a_poster_says_what_comes_first_and_whom_to_ring(shelter_plan):
    one = poster(shelter_plan)
    words = " ".join(one.texts[0].split())

    assert [round(float(side) / MM) for side in one.reader.pages[0].mediabox[2:]] == [297, 420]
    assert "Ask what is needed." in words
    assert "Relief office 1122" in words
    assert (one.report.tags, one.report.overflow) == ((), ())
    assert one.report.back == one.report.words


def test_a_time_limit_is_called_a_target_on_every_form(shelter_plan, shelter):
    """Nobody on a poster or a card may take a target for law."""
    forms = [poster(shelter_plan), shelter("sheet"), shelter("card"), shelter("card", "card-fold")]

    for one in forms:
        assert squeezed("Ask what is needed. Target: 1 hour") in squeezed(one.texts[0])


def test_a_telephone_number_stays_on_one_line(shelter_plan):
    forms = [one for output in (sheets, cards) for one in output(shelter_plan)]

    for one in forms:
        if one.paper.variant != "picture":
            assert '<bdi class="fact telephone">1122</bdi>' in one.make.args[0], one.paper.address
    assert ".telephone { white-space: nowrap; }" in assets.style("print.css")


def test_a_poster_is_read_from_afar(shelter_plan):
    sizes = dict(sizes_of(poster(shelter_plan)))

    assert sizes[squeezed("Ask what is needed.")] >= 17.9
    assert min(sizes.values()) >= 11.9  # on A4 still more than eight points


def test_a_poster_leaves_out_no_role(handbook_of):
    plan = Plan(Edition("valley", "en"), handbook_of(WORKSHOP).handbook, ("en",))
    posters = {one.id: one for one in plan.papers if one.variant == "a3"}

    assert {id: [one.role for one in poster.checklists] for id, poster in posters.items()} == {
        "meeting": ["guide", "nurse"],
        "return": ["guide", "nurse"],
    }


def test_a_stage_that_is_not_wholly_translated_has_no_poster(project_root):
    english, urdu = plans_of(project_root)
    partly = {one.stage for one in urdu.handbook.checklists if one.language == "en"}

    assert {one.id for one in english.papers if one.variant == "a3"} >= partly
    assert not {one.id for one in urdu.papers if one.variant == "a3"} & partly


# Pocket cards


def test_four_cards_stand_on_a4_with_marks_between_them(shelter):
    card = shelter("card")
    page = card.reader.pages[0]
    words = squeezed(card.texts[0])

    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [210, 297]
    assert words.count(squeezed("Opening the shelter")) == 4
    assert words.count(squeezed("Ask what is needed.")) == 4
    drawn = page.get_contents().get_data().decode("latin-1")
    half = (297.638, 420.945)
    assert f"{half[0]} 0 m {half[0]} 17.0 l S" in drawn
    assert f"0 {half[1]} m 17.0 {half[1]} l S" in drawn


def test_a_screen_reader_meets_a_card_once(shelter):
    page = shelter("card").reader.pages[0]
    copy = page["/Resources"]["/XObject"]["/Card"].get_data()

    assert b"BDC" in page.get_contents().get_data()
    assert b"BDC" not in copy


def test_a_card_to_fold_has_every_step_on_one_side_of_a4(bedside):
    one = form(bedside, "card-fold")
    card = Printed(None, one.paper, *rendered(one.make))
    said, place = squeezed("".join(card.texts)), 0
    for step in card.paper.checklists[0].steps:
        for text in (step.do, step.caution or ""):
            for piece in text_pieces(text):
                place = said.find(squeezed(piece), place)
                assert place >= 0, piece

    assert [round(float(side) / MM) for side in card.reader.pages[0].mediabox[2:]] == [210, 297]
    assert (len(card.texts), card.report.tags, card.report.overflow) == (1, (), ())
    assert card.report.back == card.report.words


@pytest.mark.parametrize(
    ("language", "first"), [("en", b"q 1 0 0 1 297.638 0 cm"), ("ur", b"q 1 0 0 1 0 0 cm")]
)
def test_a_card_to_fold_opens_where_its_language_begins(language, first, bedside):
    content = form(bedside, "card-fold", language).make().content
    page = PdfReader(io.BytesIO(content)).pages[0]

    assert page.get_contents().get_data().startswith(first)


def test_what_is_folded_back_stands_on_its_head(bedside):
    page = PdfReader(io.BytesIO(form(bedside, "card-fold").make().content)).pages[0]
    upright: list[tuple[bool, float]] = []

    def look(text, cm, tm, font, size):
        if squeezed(text):
            upright.append((cm[0] * tm[0] > 0, cm[5] + cm[3] * tm[5]))

    page.extract_text(visitor_text=look)
    assert {True, False} == {way for way, _ in upright}
    assert all(way == (height < 420.945) for way, height in upright)


def test_a_card_is_legible_and_lists_the_numbers_to_ring(shelter):
    card = shelter("card")
    text = " ".join(card.texts[0].split())

    assert min(size for _, size in sizes_of(card)) >= 8.49
    assert "Relief office 1122" in text
    assert "The whole sheet has 2 steps." in text
