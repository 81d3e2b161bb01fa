"""An open PDF in; the conditions of the Matterhorn Protocol 1.1 that it fails out.

The protocol lists how a file can fail PDF/UA-1. Here are those conditions that a program can see
and that a file of ours could meet; docs/pdf-ua.md goes through all of them one by one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from pikepdf import Dictionary, Name, Object

from rahnuma.outputs.reading import UNREADABLE, Node, Reading

_STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
}  # fmt: skip
_TABLES = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
_LISTS = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
_HOMES = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"},
    "TBody": {"Table"}, "TFoot": {"Table"},
}  # fmt: skip
_ITEMS = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_MAY_EXTRACT = 1 << 9


def failed(reading: Reading) -> dict[str, int]:
    """The conditions that the file fails, by their numbers, and how often."""
    times = {number: sum(test(reading)) for number, test in CONDITIONS.items()}
    return {number: count for number, count in times.items() if count}


def _nodes(reading: Reading) -> Iterator[Node]:
    for one in reading.tree.elements if reading.tree else ():
        yield from one.below


def _tagged_within(kind: str, tagged: bool) -> Callable[[Reading], Iterator[bool]]:
    def test(reading: Reading) -> Iterator[bool]:
        for side in reading.sides:
            yield from (
                piece.within == kind and (piece.mark is not None) == tagged for piece in side.pieces
            )

    return test


def _unmarked(reading: Reading) -> Iterator[int]:
    """Drawn outside of any mark, or under a number that no tag holds, or held and not drawn."""
    held = Counter(
        one for node in _nodes(reading) for one in node.children if not isinstance(one, Node)
    )
    yield from (side.unmarked for side in reading.sides)
    yield from (one not in held for one in reading.pieces)
    yield from (one not in reading.pieces or times > 1 for one, times in held.items())
    yield not held


def _suspect(reading: Reading) -> Iterator[bool]:
    marked = reading.root.get("/MarkInfo", Dictionary())
    yield bool(marked.get("/Suspects", False)) or not marked.get("/Marked", False)


def _unknown_types(reading: Reading) -> Iterator[bool]:
    roles = _roles(reading)
    for node in _nodes(reading):
        seen, tag = set(), node.tag
        while tag not in _STANDARD and tag in roles and tag not in seen:
            seen.add(tag)
            tag = roles[tag]
        yield tag not in _STANDARD


def _circular_roles(reading: Reading) -> Iterator[bool]:
    roles = _roles(reading)
    for tag in roles:
        seen = {tag}
        while (tag := roles.get(tag, "")) and tag not in seen:
            seen.add(tag)
        yield bool(tag)


def _remapped(reading: Reading) -> Iterator[bool]:
    yield from (tag in _STANDARD for tag in _roles(reading))


def _roles(reading: Reading) -> dict[str, str]:
    found = reading.root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    return {str(tag).lstrip("/"): str(role).lstrip("/") for tag, role in found.items()}


def _metadata(pattern: bytes) -> Callable[[Reading], Iterator[bool]]:
    def test(reading: Reading) -> Iterator[bool]:
        content = reading.root.Metadata.read_bytes() if "/Metadata" in reading.root else b""
        yield not re.search(pattern, content, re.DOTALL)

    return test


def _title_hidden(reading: Reading) -> Iterator[bool]:
    yield "/DisplayDocTitle" not in reading.root.get("/ViewerPreferences", Dictionary())


def _title_refused(reading: Reading) -> Iterator[bool]:
    yield reading.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is False


def _out_of_place(
    holds: dict[str, set[str]], homes: dict[str, set[str]]
) -> Callable[[Reading], Iterator[bool]]:
    """An element that holds what it may not, or stands where it may not."""

    def test(reading: Reading) -> Iterator[bool]:
        for node in _nodes(reading):
            for one in node.children:
                tag = one.tag if isinstance(one, Node) else ""
                yield node.tag in holds and tag not in holds[node.tag]
                yield tag in homes and node.tag not in homes[tag]

    return test


def _no_letters(reading: Reading) -> Iterator[bool]:
    yield from (UNREADABLE in piece.letters for piece in reading.pieces.values())


def _no_language(reading: Reading) -> Iterator[bool]:
    for node in _nodes(reading):
        if any(not isinstance(one, Node) for one in node.children):
            yield not _LANGUAGE.fullmatch(node.language)


def _no_language_at_all(reading: Reading) -> Iterator[bool]:
    yield not _LANGUAGE.fullmatch(str(reading.root.get("/Lang", "")))


def _no_alternative(reading: Reading) -> Iterator[bool]:
    for node in _nodes(reading):
        yield node.tag == "Figure" and not {"/Alt", "/ActualText"} & set(node.object.keys())


def _headings(reading: Reading) -> list[int]:
    return [int(node.tag[1]) for node in _nodes(reading) if re.fullmatch("H[1-6]", node.tag)]


def _first_heading(reading: Reading) -> Iterator[bool]:
    levels = _headings(reading)
    yield bool(levels) and levels[0] != 1


def _skipped_headings(reading: Reading) -> Iterator[bool]:
    levels = _headings(reading)
    yield from (after > before + 1 for before, after in pairwise(levels))


def _both_headings(reading: Reading) -> Iterator[bool]:
    yield bool(_headings(reading)) and any(node.tag == "H" for node in _nodes(reading))


def _two_headings(reading: Reading) -> Iterator[bool]:
    for node in _nodes(reading):
        yield sum(one.tag == "H" for one in node.elements) > 1


def _no_scope(reading: Reading) -> Iterator[bool]:
    for node in _nodes(reading):
        if node.tag == "TH":
            attributes = node.object.get("/A", Dictionary())
            yield attributes.get("/Scope") not in (Name.Row, Name.Column, Name.Both)


def _notes(reading: Reading) -> list[str]:
    return [str(node.object.get("/ID", "")) for node in _nodes(reading) if node.tag == "Note"]


def _notes_without_id(reading: Reading) -> Iterator[bool]:
    yield from (not id for id in _notes(reading))


def _notes_of_one_id(reading: Reading) -> Iterator[bool]:
    yield from (times > 1 for times in Counter(_notes(reading)).values())


def _encrypted(reading: Reading) -> Iterator[bool]:
    encryption = reading.pdf.trailer.get("/Encrypt")
    yield encryption is not None and not int(encryption.get("/P", 0)) & _MAY_EXTRACT


def _annotations(reading: Reading) -> Iterator[tuple[Object, Object]]:
    """Each annotation with its page."""
    for page in reading.pages:
        for one in page.get("/Annots", ()):
            yield page, one


def _held_by(reading: Reading) -> dict[tuple[int, int], Node]:
    return {one.objgen: node for node in _nodes(reading) for one in node.annotations}


def _other_annotations(reading: Reading) -> Iterator[bool]:
    held = _held_by(reading)
    for _, one in _annotations(reading):
        if one.Subtype not in (Name.Widget, Name.Link, Name.PrinterMark):
            yield one.objgen not in held or held[one.objgen].tag != "Annot"


def _undescribed(reading: Reading) -> Iterator[bool]:
    held = _held_by(reading)
    for _, one in _annotations(reading):
        if one.Subtype != Name.Widget:
            node = held.get(one.objgen)
            yield not str(one.get("/Contents", "")) and not (node and "/Alt" in node.object)


def _unnamed_fields(reading: Reading) -> Iterator[bool]:
    held = _held_by(reading)
    for _, one in _annotations(reading):
        if one.Subtype == Name.Widget:
            node = held.get(one.objgen)
            yield not str(one.get("/TU", "")) and not (node and "/Alt" in node.object)


def _trap_nets(reading: Reading) -> Iterator[bool]:
    yield from (one.Subtype == Name.TrapNet for _, one in _annotations(reading))


def _no_tabs(reading: Reading) -> Iterator[bool]:
    yield from ("/Annots" in page and "/Tabs" not in page for page in reading.pages)


def _other_tabs(reading: Reading) -> Iterator[bool]:
    for page in reading.pages:
        yield "/Annots" in page and page.get("/Tabs", Name.S) != Name.S


def _astray(subtype: Name, tag: str) -> Callable[[Reading], Iterator[bool]]:
    """An annotation that its element does not hold, or that does not know its element."""

    def test(reading: Reading) -> Iterator[bool]:
        held, parents = _held_by(reading), _parents(reading)
        for _, one in _annotations(reading):
            if one.Subtype == subtype:
                node = held.get(one.objgen)
                yield (
                    node is None
                    or node.tag != tag
                    or parents.get(int(one.get("/StructParent", -1))) != node.object.objgen
                )

    return test


def _parents(reading: Reading) -> dict[int, tuple[int, int]]:
    numbers = list(reading.root.StructTreeRoot.ParentTree.Nums)
    return {int(key): one.objgen for key, one in zip(numbers[::2], numbers[1::2], strict=True)}


def _silent_links(reading: Reading) -> Iterator[bool]:
    for _, one in _annotations(reading):
        yield one.Subtype == Name.Link and not str(one.get("/Contents", "")).strip()


def _fonts(test: Callable[[Object], bool]) -> Callable[[Reading], Iterator[bool]]:
    def each(reading: Reading) -> Iterator[bool]:
        yield from (test(font) for font in reading.fonts.values())

    return each


def _within(font: Object) -> Object:
    """The font below a composite one."""
    return font.DescendantFonts[0] if font.Subtype == Name.Type0 else font


def unembedded(font: Object) -> bool:
    """Whether the file lacks the shapes of a font."""
    descriptor = _within(font).get("/FontDescriptor", Dictionary())
    return not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())


def _no_glyph_map(font: Object) -> bool:
    below = _within(font)
    return below.Subtype == Name.CIDFontType2 and "/CIDToGIDMap" not in below


def _wrong_glyph_map(font: Object) -> bool:
    given = _within(font).get("/CIDToGIDMap", Name.Identity)
    return isinstance(given, Name) and given != Name.Identity


def _foreign_encoding(font: Object) -> bool:
    """Other encodings bring conditions of their own, which nothing here looks at."""
    return font.Subtype == Name.Type0 and font.Encoding not in (
        Name("/Identity-H"),
        Name("/Identity-V"),
    )


def _no_unicode(font: Object) -> bool:
    return font.Subtype == Name.Type0 and "/ToUnicode" not in font


def _maps_to(letters: bytes) -> Callable[[Object], bool]:
    def test(font: Object) -> bool:
        table = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
        return bool(re.search(rb"<[0-9a-f]+> <(?:%b)>" % letters, table, re.IGNORECASE))

    return test


def _no_glyph(reading: Reading) -> Iterator[bool]:
    for side in reading.sides:
        yield from (code == 0 for _, code in side.glyphs)


CONDITIONS: dict[str, Callable[[Reading], Iterator[int]]] = {
    "01-003": _tagged_within("tagged", tagged=False),
    "01-004": _tagged_within("artifact", tagged=True),
    "01-005": _unmarked,
    "01-007": _suspect,
    "02-001": _unknown_types,
    "02-003": _circular_roles,
    "02-004": _remapped,
    "06-001": _metadata(rb"xmpmeta|rdf:RDF"),
    "06-002": _metadata(rb"pdfuaid:part\s*(?:=\s*[\"']|>)1"),
    "06-003": _metadata(rb"<dc:title>.*?<rdf:li[^>]*>[^<]*\S[^<]*</rdf:li>"),
    "07-001": _title_hidden,
    "07-002": _title_refused,
    "09-004": _out_of_place(_TABLES, _HOMES),
    "09-005": _out_of_place(_LISTS, _ITEMS),
    "10-001": _no_letters,
    "11-001": _no_language,
    "11-002": _no_language_at_all,
    "11-003": _no_language_at_all,
    "11-004": _no_language_at_all,
    "11-006": _no_language_at_all,
    "13-004": _no_alternative,
    "14-002": _first_heading,
    "14-003": _skipped_headings,
    "14-006": _two_headings,
    "14-007": _both_headings,
    "15-003": _no_scope,
    "19-003": _notes_without_id,
    "19-004": _notes_of_one_id,
    "26-002": _encrypted,
    "28-002": _other_annotations,
    "28-004": _undescribed,
    "28-005": _unnamed_fields,
    "28-007": _trap_nets,
    "28-008": _no_tabs,
    "28-009": _other_tabs,
    "28-010": _astray(Name.Widget, "Form"),
    "28-011": _astray(Name.Link, "Link"),
    "28-012": _silent_links,
    "31-004": _fonts(_wrong_glyph_map),
    "31-005": _fonts(_no_glyph_map),
    "31-006": _fonts(_foreign_encoding),
    "31-009": _fonts(unembedded),
    "31-027": _fonts(_no_unicode),
    "31-028": _fonts(_maps_to(b"0000")),
    "31-029": _fonts(_maps_to(b"feff|fffe")),
    "31-030": _no_glyph,
}
"""By the number of the protocol. A test yields a number for each place that it looks at."""
