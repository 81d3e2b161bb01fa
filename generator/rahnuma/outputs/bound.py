"""Bound handbooks: a plan in, PDFs with cover, contents, chapters, notes and indexes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from rahnuma.binding import Binding, Cited
from rahnuma.indexing import Entry, with_cited, with_terms
from rahnuma.kinds.guideline import Guideline
from rahnuma.outputs.artifact import Artifact
from rahnuma.outputs.pdf import key, write_bound
from rahnuma.phrasing import by_jurisdiction, jurisdiction
from rahnuma.plan import Page, Paper, Plan
from rahnuma.printing import PrintView, printed
from rahnuma.text import printed_id


@dataclass(frozen=True)
class Part:
    """A chapter as it is printed: a stage, a theme, the law of a jurisdiction, who helps, terms.

    *label* stands above the title, *purpose* and *gap* below it. *pages* or *law* follow the
    overview.
    """

    kind: str
    id: str
    title: str
    label: str = ""
    purpose: str = ""
    gap: str = ""
    overview: Guideline | None = None
    address: str = ""
    pages: tuple[Page, ...] = ()
    law: tuple[Cited, ...] = ()


def bound(plan: Plan) -> Iterator[Artifact]:
    """The handbooks that the edition has."""
    for binding in plan.bindings:
        paper = plan.paper("handbook", binding.id)
        if paper:
            parts = _html(plan, paper, binding)
            yield Artifact(
                paper, plan.edition.language, key("\n".join(parts)), partial(write_bound, parts)
            )


def _html(plan: Plan, paper: Paper, binding: Binding) -> tuple[str, ...]:
    """The front matter, a part a chapter, and the indexes."""
    view = PrintView(plan, paper, frozenset(_inside(plan, binding)))
    parts = tuple(_parts(plan, binding))
    chapters, cited = [], {}
    for part in parts:
        html = printed("handbook_chapter", view, part=part, binding=binding)
        notes = {view.marks.note_id(number): cite for cite, number in view.marks.notes.items()}
        html, found = with_cited(html, notes, part.id)
        for cite, ids in found.items():
            cited.setdefault(cite, []).extend(ids)
        chapters.append(html)
    read = [number for number, one in enumerate(parts) if one.kind != "glossary"]
    marked, terms = with_terms([chapters[number] for number in read], binding.terms)
    for number, html in zip(read, marked, strict=True):
        chapters[number] = html
    indexes = [
        (id, title, entries)
        for id, title, entries in (
            ("index-of-terms", view.say("Index of terms"), _terms(view, binding, terms)),
            ("index-of-law", view.say("Index of law"), _law(view, binding, cited)),
        )
        if entries
    ]
    front = printed("handbook_front", view, parts=parts, binding=binding, indexes=indexes)
    back = [
        printed("handbook_index", view, id=id, title=title, entries=entries)
        for id, title, entries in indexes
    ]
    return (front, *chapters, *back)


def _parts(plan: Plan, binding: Binding) -> Iterator[Part]:
    """Chapters of guidance, then the law by jurisdiction, then who helps, then the glossary."""
    say, handbook = plan.edition.say, plan.handbook
    for chapter in binding.chapters:
        number = handbook.settings.stages.index(chapter.stage) + 1 if chapter.stage else 0
        yield Part(
            chapter.kind, printed_id(chapter.address), chapter.title,
            say("Stage {number}", number=number) if number else "", chapter.purpose,
            (handbook.gap(binding.role, chapter.folder) or "") if binding.role else "",
            chapter.overview, chapter.address,
            tuple(page for one in chapter.records if (page := plan.page(one))),
        )  # fmt: skip
    law = {one.instrument.id: one for one in binding.law}
    for id, instruments in by_jurisdiction(handbook, [one.instrument for one in binding.law]):
        yield Part(
            "legal", f"law-{id}", jurisdiction(handbook, id, plan.edition), say("Legal basis"),
            say("Everything here is a paraphrase. Read the official text before you cite it."),
            law=tuple(law[one.id] for one in instruments),
        )  # fmt: skip
    if binding.services:
        yield Part("services", "services", say("Who helps"))
    if binding.terms:
        yield Part("glossary", "glossary", say("Glossary"))


def _inside(plan: Plan, binding: Binding) -> Iterator[str]:
    """What the PDF prints: see `place_in`."""
    for chapter in binding.chapters:
        yield chapter.address
        if chapter.overview is None:
            yield f"{chapter.address}#"
        yield from (plan.address(one) for one in chapter.records)
    for one in binding.law:
        address = plan.address(one.instrument)
        yield from (address, f"{address}#")
        yield from (f"{address}#{provision.id}" for provision in one.provisions)
    yield from (plan.address(one) for one in (*binding.services, *binding.terms))


def _terms(view: PrintView, binding: Binding, found: dict[str, list[str]]) -> list[Entry]:
    return [
        Entry(str(one.title), tuple(found[one.id]), view.id(one))
        for one in binding.terms
        if one.id in found
    ]


def _law(view: PrintView, binding: Binding, cited: dict[str, list[str]]) -> list[Entry]:
    """Each instrument with its provisions: where it is explained, then where it is relied on."""
    return [
        Entry(
            str(law.instrument.title),
            tuple(cited.get(law.instrument.id, ())),
            view.id(law.instrument),
            tuple(
                Entry(
                    f"{one.number} · {one.heading}",
                    tuple(cited.get(f"{law.instrument.id}:{one.id}", ())),
                    view.id(law.instrument, one.id),
                )
                for one in law.provisions
            ),
        )
        for law in sorted(binding.law, key=lambda one: one.instrument.title.lower())
    ]
