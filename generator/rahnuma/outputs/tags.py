"""A PDF and the tree of what is written in it; the PDF with that tree as its tags out.

WeasyPrint 70 tags page by page: what runs on to the next page is two paragraphs, two lists or two
tables, and what stands in margins is content that no tag holds. Here the tree is built anew: one
element for what was written once, labels of lists, scopes of header cells, languages of passages,
words for links; and all that the tree does not hold (running heads and feet, repeated heads of
tables) is an artifact. The same input gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from rahnuma.outputs.structure import Annotation, Element, Words

_MARKED = re.compile(rb"/\w+\s*<</MCID (\d+)>>\s*BDC")
_LEADER = re.compile(r"(?: ?\. ?){3,}")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TOUCHED = 10.0
"""Points: a link is at least as high, so that a raised number can be hit."""


def tagged(content: bytes, tree: Element) -> bytes:
    """The PDF with *tree* in place of the tags that it came with."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        _Tagger(pdf).tag(tree)
        made = io.BytesIO()
        pdf.save(
            made,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.generate,
        )
    return made.getvalue()


class _Tagger:
    """One PDF that is being tagged."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.marks: list[list[int]] = [[] for _ in self.pages]
        self.annotations: list[list[Object]] = [[] for _ in self.pages]
        self.parents: list[dict[int, Object]] = [{} for _ in self.pages]
        self.touched: list[tuple[Object, Object]] = []

    def tag(self, tree: Element) -> None:
        self._read(self.pdf.Root.StructTreeRoot)
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._build(tree, root)
        root.ParentTree, root.ParentTreeNextKey = self._parents()
        self.pdf.Root.StructTreeRoot = root
        touched = {annotation.objgen for annotation, _ in self.touched}
        for number, page in enumerate(self.pages):
            self._mark(page, number)
            if "/Annots" in page:
                page.Annots = Array([one for one in page.Annots if one.objgen in touched])

    def _read(self, old: Object) -> None:
        """The marks and the annotations of each page in the order of the old tree."""
        numbers = {page.objgen: number for number, page in enumerate(self.pages)}
        for element in old.K[0].K:
            number = numbers[element.Pg.objgen]
            for one in _leaves(element):
                if isinstance(one, int):
                    self.marks[number].append(one)
                else:
                    self.annotations[number].append(one)

    def _build(self, element: Element, parent: Object) -> Object:
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
        )
        if element.language:
            made.Lang = String(element.language)
        if element.alternative:
            made.Alt = String(element.alternative)
        attributes = _attributes(element)
        if attributes is not None:
            made.A = attributes
        home = next((one.page for one in element.children if not isinstance(one, Element)), None)
        if home is not None:
            made.Pg = self.pages[home]
        kids = [self._kid(one, made, element, home) for one in self._apart(element)]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(
        self, one: Element | Words | Annotation, made: Object, element: Element, home: int | None
    ) -> Object | int:
        if isinstance(one, Element):
            return self._build(one, made)
        if isinstance(one, Annotation):
            return self._touch(one, made, element)
        mark = self.marks[one.page][one.place]
        if _RIGHT_TO_LEFT.search(one.text):
            return self._spelt(one, mark, made)
        self.parents[one.page][mark] = made
        if one.page == home:
            return mark
        return Dictionary(Type=Name.MCR, Pg=self.pages[one.page], MCID=mark)

    def _apart(self, element: Element) -> Iterator[Element | Words | Annotation]:
        """The children without the annotations that lie within another one of the same link: each
        box in a link has brought its own, and a reader with a keyboard would stop at all."""
        around: list[tuple[int, tuple[float, ...]]] = []
        for one in element.children:
            if isinstance(one, Annotation):
                annotation = self.annotations[one.page][one.place]
                sides = tuple(float(side) for side in annotation.Rect)
                if any(one.page == page and _within(sides, other) for page, other in around):
                    continue
                around.append((one.page, sides))
            yield one

    def _spelt(self, one: Words, mark: int, parent: Object) -> Object:
        """Urdu letters stand in the file as they are drawn, from the left: the last one first. So
        the words are told once more, in their order."""
        made = self.pdf.make_indirect(
            Dictionary(
                Type=Name.StructElem,
                S=Name.Span,
                P=parent,
                Pg=self.pages[one.page],
                ActualText=String(one.text),
                K=mark,
            )
        )
        self.parents[one.page][mark] = made
        return made

    def _touch(self, one: Annotation, made: Object, element: Element) -> Object:
        annotation = self.annotations[one.page][one.place]
        self.touched.append((annotation, made))
        if annotation.Subtype == Name.Link:
            annotation.Contents = String(element.alternative or _LEADER.sub(" ", element.text))
            if "/Alt" in made:
                del made.Alt
            annotation.Rect = _high_enough(annotation.Rect)
        return Dictionary(Type=Name.OBJR, Pg=self.pages[one.page], Obj=annotation)

    def _parents(self) -> tuple[Object, int]:
        """The way back from a mark on a page, or from an annotation, to its element."""
        numbers = Array()
        for number, (page, parents) in enumerate(zip(self.pages, self.parents, strict=True)):
            page.StructParents = number
            row = Array([parents.get(mark) for mark in range(max(parents, default=-1) + 1)])
            numbers.extend([number, self.pdf.make_indirect(row)])
        for number, (annotation, made) in enumerate(self.touched, len(self.pages)):
            annotation.StructParent = number
            numbers.extend([number, made])
        return self.pdf.make_indirect(Dictionary(Nums=numbers)), len(self.pages) + len(self.touched)

    def _mark(self, page: Object, number: int) -> None:
        """Makes an artifact of each mark that no element holds."""
        held, listed = self.parents[number], set(self.marks[number])

        def mend(match: re.Match[bytes]) -> bytes:
            mark = int(match[1])
            if mark in held:
                return match[0]
            return b"/Artifact BMC" if mark in listed else b"/Artifact <</Type /Pagination>> BDC"

        page.Contents.write(_MARKED.sub(mend, page.Contents.read_bytes()))


def _leaves(element: Object) -> Iterator[int | Object]:
    """Marks, and annotations, in the order of a tree of WeasyPrint."""
    for one in element.K:
        if isinstance(one, int):
            yield one
        elif one.Type == Name.OBJR:
            yield one.Obj
        else:
            yield from _leaves(one)


def _attributes(element: Element) -> Object | None:
    """The attributes of a type, under the owner that defines them."""
    own = element.attributes
    if element.tag == "L":
        return _numbering(element)
    if not own:
        return None
    made = Dictionary(O=Name.Table if element.tag in ("TH", "TD") else Name.Layout)
    for name, value in own.items():
        made[f"/{name}"] = Name(f"/{value}") if isinstance(value, str) else value
    return made


def _numbering(element: Element) -> Object | None:
    """How the items of a list are labelled, where they are."""
    labels = (
        label.text
        for item in element.children
        if isinstance(item, Element)
        for label in item.children
        if isinstance(label, Element) and label.tag == "Lbl"
    )
    first = next(labels, "")
    if not first:
        return None
    how = Name.Decimal if first[0].isdigit() else Name.UpperAlpha if first.isalpha() else Name.Disc
    return Dictionary(O=Name.List, ListNumbering=how)


def _within(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    left, low, right, high = _sorted(one)
    around_left, around_low, around_right, around_high = _sorted(other)
    return (
        around_left - 1 <= left
        and right <= around_right + 1
        and around_low - _TOUCHED <= low
        and high <= around_high + _TOUCHED
    )


def _sorted(rectangle: tuple[float, ...]) -> tuple[float, ...]:
    """Left, low, right, high: any two corners may be given."""
    left, one, right, other = rectangle
    return min(left, right), min(one, other), max(left, right), max(one, other)


def _high_enough(rectangle: Object) -> Object:
    left, low, right, high = _sorted(tuple(float(side) for side in rectangle))
    more = max(0.0, _TOUCHED - (high - low)) / 2
    return Array([round(side, 2) for side in (left, low - more, right, high + more)])
