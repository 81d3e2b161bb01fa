"""Plans in, PDFs out; and what print tests ask a PDF: its words, its fonts, its bookmarks."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pypdf import PdfReader
from worlds import TODAY

from rahnuma import assets
from rahnuma.build import prepare
from rahnuma.kinds.checklist import Checklist, Step
from rahnuma.making import OUTPUTS
from rahnuma.outputs.artifact import Artifact, Made, Report
from rahnuma.plan import Paper, Plan
from rahnuma.record import WebAddress

_MARK = re.compile(r"\[@[^\]]*\]|\[=[^\]]*\]|\]\[[^\]]*\]|\]\([^)]*\)|\[|[*`]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2069\ufeff]")
ADDRESS = "https://guidance.example/victims/"
FAMILIES = {family for family, *_ in assets.FONTS}


@dataclass(frozen=True)
class Printed:
    """A PDF with what it was made from."""

    plan: Plan
    paper: Paper
    content: bytes
    texts: list[str]
    """The words of each page."""
    report: Report

    @property
    def name(self) -> str:
        return self.paper.address

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.content))


def plans_of(project: Path) -> tuple[Plan, ...]:
    prepared = prepare(project, TODAY)
    assert prepared.plans, [str(one) for one in prepared.findings]
    return prepared.plans


def addressed(plan: Plan) -> Plan:
    """The plan of a handbook that is published: its sheets print their address and a QR code."""
    settings = plan.handbook.settings.model_copy(update={"address": WebAddress(ADDRESS)})
    return replace(plan, handbook=replace(plan.handbook, settings=settings))


def artifacts(
    plans: Iterable[Plan], kind: str, variant: str = "", id: str = ""
) -> Iterator[tuple[Plan, Artifact]]:
    for plan in plans:
        for output in OUTPUTS:
            for one in output(plan):
                paper = one.paper
                if (paper.kind, paper.variant, paper.id) == (kind, variant, id or paper.id):
                    yield plan, one


def rendered(make: Callable[[], Made]) -> tuple[bytes, list[str], Report]:
    """A PDF, the words of its pages and its report: what a worker does, because pypdf takes its
    time."""
    one = make()
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(one.content)).pages]
    return one.content, texts, one.report


def made(plan: Plan, one: Artifact) -> Printed:
    return Printed(plan, one.paper, *rendered(one.make))


def squeezed(text: str) -> str:
    """Without spaces and signs that nobody sees: where a line breaks does not matter."""
    return "".join(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).split())


def written(checklist: Checklist) -> Iterator[str]:
    """What a sheet must say, piece by piece in order; facts and notes print words of their own."""
    for step in checklist.steps:
        yield from pieces(step)


def pieces(step: Step) -> Iterator[str]:
    """What a step says, piece by piece."""
    for text in (step.do, step.within, step.caution, step.why):
        yield from text_pieces(text or "")
    for blank in step.fields:
        yield blank.label
        yield from blank.options


def text_pieces(text: str) -> Iterator[str]:
    """What a text says between its marks."""
    yield from (piece for piece in _MARK.split(text) if squeezed(piece))


def first_missing(checklist: Checklist, texts: list[str]) -> str | None:
    """The first piece that the pages do not say where it should stand."""
    said, place = squeezed("".join(texts)), 0
    for piece in written(checklist):
        found = said.find(squeezed(piece), place)
        if found < 0:
            return piece
        place = found + len(squeezed(piece))
    return None


def fonts(reader: PdfReader) -> set[str]:
    """The families of the embedded fonts."""
    names: set[str] = set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            name = font.get_object()["/BaseFont"].lstrip("/").partition("+")[2]
            names.add(name.partition("-")[0])
    return names


def sizes_of(one: Printed) -> list[tuple[str, float]]:
    """What a PDF draws in one go, with its size in points."""
    found = []

    def look(text, cm, tm, font, size):
        if squeezed(text):
            found.append((squeezed(text), abs(size * tm[3] * cm[3])))

    for page in one.reader.pages:
        page.extract_text(visitor_text=look)
    return found


def bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Level, words and page (the first is 1) of each bookmark, in order."""

    def walk(outline: list, level: int) -> Iterator[tuple[int, str, int]]:
        for one in outline:
            if isinstance(one, list):
                yield from walk(one, level + 1)
            else:
                yield level, str(one.title), reader.get_destination_page_number(one) + 1

    return list(walk(reader.outline, 1))
