"""Tags of real PDFs: what is heard in which order, what is skipped, and that a fault is seen."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from asking import artifacts
from pikepdf import Array, Dictionary, Name, String

from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.examine import contrast, squeezed, written
from rahnuma.outputs.matterhorn import CONDITIONS, failed
from rahnuma.outputs.pdf import write
from rahnuma.outputs.print_report import faults
from rahnuma.outputs.reading import Node, Reading

pytestmark = pytest.mark.print

PAGE = '<html lang="en"><title>A page</title><body>{}</body></html>'


def artifact_of(plans, kind: str, language: str) -> Artifact:
    return next(one for plan, one in artifacts(plans, kind) if one.language == language)


def html_of(plans, kind: str, language: str) -> str:
    return "".join(artifact_of(plans, kind, language).make.args[0])


def tree_of(html: str) -> Node:
    """The tags of a page, with the words of each element under `.said`."""
    with Reading(write(html).content) as reading:
        for node in reading.tree.below:
            node.said = " ".join("".join(reading.text(node)).split())
        return reading.tree


def tags(html: str, *wanted: str) -> list[tuple[str, str]]:
    """The elements of some tags in reading order, each with its words."""
    return [(one.tag, one.said) for one in tree_of(html).below if one.tag in wanted]


def left_over(words: list[str], said: str) -> str:
    """What is said beside the words, which must all be said in their order."""
    beside, place = "", 0
    for word in words:
        found = said.find(word, place)
        assert 0 <= found < place + 60, f"'{word}' is not said after '{said[:place][-60:]}'"
        beside, place = beside + said[place:found], found + len(word)
    return beside + said[place:]


@pytest.mark.parametrize(
    ("kind", "language"), [("sheet", "en"), ("sheet", "ur"), ("pack", "en"), ("handbook", "en")]
)
def test_the_tags_say_the_words_of_the_source_in_its_order(kind, language, small_plans):
    html = html_of(small_plans, kind, language)
    with Reading(artifact_of(small_plans, kind, language).make().content) as reading:
        said = squeezed("".join(reading.text(reading.tree)))
    beside = left_over([squeezed(word) for word in written(html)], said)

    assert len(said) > 250
    assert re.fullmatch(r"\d*", beside)  # numbers of notes and of pages


def test_no_pdf_of_the_small_handbook_has_a_fault(small_plans):
    for kind in ("sheet", "pack", "handbook"):
        for _, one in artifacts(small_plans, kind):
            assert faults([(one.paper, one.make().report)]) == (), one.paper.address


def test_every_sheet_of_the_project_says_all_its_words_and_has_no_fault(project_sheets):
    for one in project_sheets:
        assert one.report.back == one.report.words, one.name
        assert (one.report.tags, one.report.overflow) == ((), ()), one.name
        assert one.report.contrast == 21.0, one.name


def test_a_table_over_three_pages_is_one_table_whose_head_is_heard_once():
    rows = "".join(f"<tr><td>{number}</td><td>word</td></tr>" for number in range(120))
    head = "<thead><tr><th>Number</th><th>Word</th></tr></thead>"
    html = PAGE.format(f"<table>{head}<tbody>{rows}</tbody></table>")
    tree = tree_of(html)

    assert write(html).report.pages >= 3
    assert [one.tag for one in tree.below if one.tag in ("Table", "THead", "TBody")] == [
        "Table", "THead", "TBody",
    ]  # fmt: skip
    assert sum(one.tag == "TR" for one in tree.below) == 121
    assert tree.said.count("Number") == 1
    assert write(html).report.tags == ()


def test_a_paragraph_and_a_list_that_run_on_stay_one():
    html = PAGE.format(
        "<p>" + "Words of one paragraph. " * 700 + "</p>"
        "<ol>" + "<li>An item of the list, which is long.</li>" * 90 + "</ol>"
    )
    tree = tree_of(html)

    assert write(html).report.pages >= 4
    assert [one.tag for one in tree.elements[0].elements] == ["P", "L"]
    assert sum(one.tag == "LI" for one in tree.below) == 90


def test_what_stands_in_the_margin_is_not_heard(small_plans):
    html = html_of(small_plans, "sheet", "en")
    with Reading(write(html).content) as reading:
        side = reading.sides[0]
        drawn = " ".join("".join(one.letters) for one in side.pieces)
        heard = "".join(reading.text(reading.tree))

    assert "Page 1 of 1" in " ".join(drawn.split()).replace(" 1 ", " 1 ")
    assert "Page 1" not in heard and "Edition" not in heard


def test_labels_bodies_and_nested_lists():
    html = PAGE.format(
        "<ul><li>One<ul><li>Within</li></ul></li><li>Two</li></ul>"
        '<ol style="list-style: none"><li><span class="number">7</span> Seventh</li></ol>'
    )
    assert tags(html, "L", "LI", "Lbl", "LBody") == [
        ("L", "• One– Within• Two"),
        ("LI", "• One– Within"), ("Lbl", "•"), ("LBody", "One– Within"),
        ("L", "– Within"), ("LI", "– Within"), ("Lbl", "–"), ("LBody", "Within"),
        ("LI", "• Two"), ("Lbl", "•"), ("LBody", "Two"),
        ("L", "7 Seventh"), ("LI", "7 Seventh"), ("Lbl", "7"), ("LBody", "Seventh"),
    ]  # fmt: skip


def test_the_bullets_of_nested_lists_are_in_our_fonts():
    html = PAGE.format("<ul><li>One<ul><li>Two<ul><li>Three</li></ul></li></ul></li></ul>")
    assert all(font.ours for font in write(html).report.fonts)


def test_words_that_stand_in_no_paragraph_become_one():
    html = PAGE.format("<figure>A figure</figure><div>A box</div><header>A head</header>")
    assert [tag for tag, _ in tags(html, "P", "Sect", "Document")] == ["Document", "P", "P", "P"]


def test_words_after_a_list_within_an_item_are_heard_after_it():
    html = PAGE.format("<ul><li>Before<ul><li>Within</li></ul>After</li></ul>")
    assert tree_of(html).said == "• Before– WithinAfter"


def test_headings_go_down_one_level_at_a_time():
    html = PAGE.format("<h1>A</h1><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3><h1>F</h1>")
    assert [tag for tag, _ in tags(html, *(f"H{level}" for level in range(1, 7)))] == [
        "H1", "H2", "H3", "H2", "H3", "H1",
    ]  # fmt: skip


def test_a_passage_in_another_language_says_so():
    html = PAGE.format('<p>He said <span lang="ur" dir="rtl">پانی دیں</span> twice.</p>')
    with Reading(write(html).content) as reading:
        found = [node for node in reading.tree.below if "/Lang" in node.object]
        assert [str(node.object.Lang) for node in found] == ["ur"]
        assert "".join(reading.text(found[0])) == "پانی دیں"


def test_urdu_is_spelt_out_in_the_order_in_which_it_is_read():
    html = PAGE.replace("en", "ur").format("<p>پانی دیں</p>")
    with Reading(write(html).content) as reading:
        spelt = [str(n.object.ActualText) for n in reading.tree.below if "/ActualText" in n.object]
    assert spelt == ["پانی دیں"]


def test_a_cell_of_a_head_says_what_it_heads():
    html = PAGE.format(
        '<table><tr><th scope="row">Office</th><td>Lahore</td></tr></table>'
        "<table><thead><tr><th>Place</th></tr></thead><tr><td>Lahore</td></tr></table>"
    )
    cells = [node for node in tree_of(html).below if node.tag == "TH"]
    with Reading(write(html).content) as reading:
        cells = [node for node in reading.tree.below if node.tag == "TH"]
        assert [str(one.object.A.Scope) for one in cells] == ["/Row", "/Column"]


def test_a_link_says_where_it_leads_and_can_be_hit():
    html = PAGE.format(
        '<p>See <a href="#goal" style="line-height: 0">the <span>other</span> page</a>.</p>'
        '<p id="goal">Here.</p>'
    )
    with Reading(write(html).content) as reading:
        (link,) = [node for node in reading.tree.below if node.tag == "Link"]
        (annotation,) = link.annotations
        _, low, _, high = (float(side) for side in annotation.Rect)
        assert str(annotation.Contents) == "the other page"
        assert high - low >= 10
        assert len(reading.pages[0].Annots) == 1


def test_a_note_number_says_its_source(small_plans):
    with Reading(write(html_of(small_plans, "sheet", "en")).content) as reading:
        notes = [str(one.Contents) for one in reading.pages[0].Annots]
    assert "1: Valley Relief Act, section 2: Dignity" in notes


ONE_DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="
)


def test_a_picture_is_heard_by_its_words_and_an_ornament_is_not():
    picture = f'<img src="data:image/png;base64,{ONE_DOT}" alt="{{}}">'
    html = PAGE.format(f"<p>{picture.format('A door')}</p><p>After</p>")
    with Reading(write(html).content) as reading:
        (figure,) = [node for node in reading.tree.below if node.tag == "Figure"]
        assert str(figure.object.Alt) == "A door"
        assert len(figure.object.A.BBox) == 4


def test_a_drawing_with_words_in_it_is_one_picture_and_heard_once():
    """Its words come back with the picture, and no paragraph tells them again."""
    drawing = (
        '<div class="drawn" style="position: relative; width: 90pt; height: 20pt">'
        '<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="20pt">'
        "<title>Question 1. Who rings?</title>"
        '<rect x="1" y="1" width="80" height="18" fill="none" stroke="black"/></svg>'
        '<p style="position: absolute; top: 2pt; left: 2pt">Who rings?</p></div>'
    )
    made = write(PAGE.format(f"<p>Before</p>{drawing}<p>After</p>"))
    with Reading(made.content) as reading:
        (figure,) = [node for node in reading.tree.below if node.tag == "Figure"]
        paragraphs = ["".join(reading.text(one)) for one in reading.tree.below if one.tag == "P"]

        assert str(figure.object.Alt) == "Question 1. Who rings?"
        assert "".join(reading.text(figure)) == "Who rings?"
        assert paragraphs == ["Before", "After"]
    assert (made.report.back, made.report.words, made.report.tags) == (4, 4, ())


def test_a_word_that_leaves_its_box_is_an_overflow():
    long = PAGE.format(f'<p style="width: 40mm">{"Rindfleisch" * 5}</p>')
    short = PAGE.format('<p style="width: 40mm">Beef</p>')

    assert write(long).report.overflow == (f"page 1: {'Rindfleisch' * 5}",)
    assert write(short).report.overflow == ()


def test_text_below_the_edge_of_its_page_is_an_overflow():
    html = PAGE.format('<p style="position: relative; top: 262mm">Low</p>')
    assert write(html).report.overflow == ("page 1: Low",)


@pytest.mark.parametrize(
    ("style", "least"),
    [("color: #767676", 4.54), ("color: #444; background: #ddd", 7.17), ("color: black", 21.0)],
)
def test_the_contrast_is_that_of_the_palest_words(style, least):
    assert write(PAGE.format(f'<p style="{style}">Words</p>')).report.contrast == least


def test_contrast_is_that_of_wcag():
    assert contrast((0.0,), (1.0, 1.0, 1.0)) == 21.0
    assert contrast((0.0, 0.0, 0.0, 0.0), (1.0,)) == 1.0


def test_a_letter_that_our_fonts_lack_is_seen():
    report = write(PAGE.format("<p>A door: 門</p>")).report
    assert report.tags or not all(font.ours for font in report.fonts)


def _first(pdf: pikepdf.Pdf, tag: str) -> Dictionary:
    """The first element of a tag."""
    return next(
        one
        for one in pdf.objects
        if isinstance(one, Dictionary) and one.get("/S") == Name(f"/{tag}")
    )


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _content(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents.read_bytes()
        assert old in content
        pdf.pages[0].Contents.write(content.replace(old, new, 1))

    return change


def _xmp(old: bytes) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.Root.Metadata.read_bytes()
        assert old in content
        pdf.Root.Metadata.write(content.replace(old, b""))

    return change


def _annotation(subtype: Name) -> Callable[[pikepdf.Pdf], object]:
    def add(pdf: pikepdf.Pdf) -> None:
        one = Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array([0, 0, 9, 9]))
        pdf.pages[0].Annots.append(pdf.make_indirect(one))
        pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[-1]]))

    return add


def _cmap(letters: bytes) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        table = _font(pdf).ToUnicode
        table.write(
            re.sub(
                rb"(<[0-9a-f]+>) <[0-9a-f]+>",
                rb"\1 <" + letters + b">",
                table.read_bytes(),
                count=1,
            )
        )

    return change


def _roles(**roles: str) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(
            {f"/{tag}": Name(f"/{role}") for tag, role in roles.items()}
        )

    return change


def _retag(old: str, new: str) -> Callable[[pikepdf.Pdf], object]:
    return lambda pdf: _first(pdf, old).__setitem__("/S", Name(f"/{new}"))


def _notes(*ids: str) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        for id in ids:
            element = _first(pdf, "P")
            element.S = Name.Note
            if id:
                element.ID = String(id)

    return change


def _two_headings(pdf: pikepdf.Pdf) -> None:
    parent = _first(pdf, "H1").P
    for one in parent.K:
        if isinstance(one, Dictionary):
            one.S = Name.H


WRONG = {
    "01-003": _content(b"/Span\n<</MCID 0>>\nBDC", b"/Span\n<</MCID 0>>\nBDC /Artifact BMC EMC"),
    "01-004": _content(b"/Span\n<</MCID 0>>\nBDC", b"/Artifact BMC /Span <</MCID 0>> BDC EMC"),
    "01-005": _content(b"/Artifact\nBMC", b"0 0 m 9 9 l S /Artifact\nBMC"),
    "01-007": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True),
    "02-001": _retag("Sect", "Chapter"),
    "02-003": _roles(Chapter="Story", Story="Chapter"),
    "02-004": _roles(P="Span"),
    "06-001": lambda pdf: pdf.Root.__delitem__("/Metadata"),
    "06-002": _xmp(b'pdfuaid:part="1"'),
    "06-003": _xmp(b"At the door"),
    "07-001": lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"),
    "07-002": lambda pdf: pdf.Root.ViewerPreferences.__setitem__("/DisplayDocTitle", False),
    "09-004": _retag("TR", "Sect"),
    "09-005": _retag("LI", "P"),
    "10-001": lambda pdf: _font(pdf).__delitem__("/ToUnicode"),
    "11-001": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "11-002": lambda pdf: pdf.Root.__setitem__("/Lang", String("not a language")),
    "11-003": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "11-004": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "11-006": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "13-004": _retag("H1", "Figure"),
    "14-002": _retag("H1", "H3"),
    "14-003": _retag("H2", "H4"),
    "14-006": _two_headings,
    "14-007": _retag("H2", "H"),
    "15-003": lambda pdf: _first(pdf, "TH").A.__delitem__("/Scope"),
    "19-003": _notes(""),
    "19-004": _notes("one", "one"),
    "28-002": _annotation(Name.Stamp),
    "28-004": _annotation(Name.Stamp),
    "28-005": _annotation(Name.Widget),
    "28-007": _annotation(Name.TrapNet),
    "28-008": lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"),
    "28-009": lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", Name.R),
    "28-010": _annotation(Name.Widget),
    "28-011": _retag("Link", "Span"),
    "28-012": lambda pdf: pdf.pages[0].Annots[0].__setitem__("/Contents", String("")),
    "31-004": lambda pdf: _font(pdf).DescendantFonts[0].__setitem__("/CIDToGIDMap", Name.Other),
    "31-005": lambda pdf: _font(pdf).DescendantFonts[0].__delitem__("/CIDToGIDMap"),
    "31-006": lambda pdf: _font(pdf).__setitem__("/Encoding", Name("/UniJIS-UCS2-H")),
    "31-009": lambda pdf: _font(pdf).DescendantFonts[0].__delitem__("/FontDescriptor"),
    "31-027": lambda pdf: _font(pdf).__delitem__("/ToUnicode"),
    "31-028": _cmap(b"0000"),
    "31-029": _cmap(b"feff"),
    "31-030": _content(b"] TJ", b"<0000>] TJ"),
}
"""How to break a good sheet so that it fails a condition."""


@pytest.fixture(scope="module")
def good(small_plans) -> bytes:
    return write(html_of(small_plans, "sheet", "en")).content


@pytest.mark.parametrize("number", WRONG)
def test_a_broken_pdf_fails_its_condition(number, good):
    with pikepdf.open(io.BytesIO(good)) as pdf:
        WRONG[number](pdf)
        broken = io.BytesIO()
        pdf.save(broken, fix_metadata_version=False)

    with Reading(broken.getvalue()) as reading:
        assert number in failed(reading)


def test_a_locked_pdf_fails_its_condition(good):
    with pikepdf.open(io.BytesIO(good)) as pdf:
        locked = io.BytesIO()
        nobody = pikepdf.Permissions(accessibility=False, extract=False)
        lock = pikepdf.Encryption(owner="owner", R=3, allow=nobody, aes=False, metadata=False)
        pdf.save(locked, encryption=lock)

    with Reading(locked.getvalue()) as reading:
        assert failed(reading) == {"26-002": 1}


def test_each_condition_has_its_broken_pdf():
    assert {*WRONG, "26-002"} == set(CONDITIONS)
