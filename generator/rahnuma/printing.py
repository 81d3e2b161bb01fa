"""What a print template may ask: words, notes and their sources. One view a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from rahnuma.editions import Edition, direction
from rahnuma.handbook import Handbook, Target
from rahnuma.kinds.instrument import Instrument, Provision, cited_as
from rahnuma.plan import Paper, Plan
from rahnuma.record import Citation, Reference
from rahnuma.settings import Settings
from rahnuma.text import PaperMarks, block, inline, printed_id
from rahnuma.templating import render


@dataclass(frozen=True)
class Note:
    """A numbered note: how the provision is cited, and what it says."""

    number: int
    name: str
    heading: str
    gist: Markup
    partly: bool
    target: str


@dataclass
class PrintView:
    """Notes gather while the template asks for words; the template prints them after the words."""

    plan: Plan
    paper: Paper
    inside: frozenset[str] = frozenset()
    marks: PaperMarks = field(init=False)

    def __post_init__(self) -> None:
        self.marks = PaperMarks(self.plan, self.inside)

    @property
    def edition(self) -> Edition:
        return self.plan.edition

    @property
    def settings(self) -> Settings:
        return self.plan.handbook.settings

    @property
    def handbook(self) -> Handbook:
        return self.plan.handbook

    def say(self, phrase: str, **values: object) -> str:
        return self.edition.say(phrase, **values)

    def fresh_notes(self) -> str:
        """Begins the notes of a sheet or chapter; prints nothing."""
        self.marks.notes = {}
        return ""

    def inline(self, text: str) -> Markup:
        return inline(text, self.marks)

    def block(self, text: str, file: str = "") -> Markup:
        return block(text, self.marks, file)

    def cite(self, citations: tuple[Citation, ...]) -> Markup:
        """Citations as raised note numbers."""
        return Markup(self.marks.cite(citations)) if citations else Markup("")

    def notes(self) -> list[Note]:
        """The notes gathered so far, in order."""
        return [self._note(Citation(text), number) for text, number in self.marks.notes.items()]

    def _note(self, cite: Citation, number: int) -> Note:
        instrument = self.handbook.instrument(cite)
        assert instrument is not None, cite
        provision: Provision | None = self.handbook.provision(cite)
        shown: Instrument | Provision = provision or instrument
        return Note(
            number,
            cited_as(instrument, provision),
            provision.heading if provision else "",
            inline(provision.gist if provision else instrument.why, PaperMarks(self.plan)),
            shown.verified != "yes",
            self.id(instrument, cite.provision),
        )

    def refer(self, target: Target) -> Markup:
        """A reference by title: a link where the target is printed in the same PDF."""
        return inline(self.marks.refer(target, "", str(target.title)), self.marks)

    def see(self, references: tuple[Reference, ...]) -> list[Target]:
        return [target for one in references for target in self.handbook.targets(one)]

    def id(self, target: Target, anchor: str = "") -> str:
        """The id of a target in a bound PDF."""
        return printed_id(self.plan.address(target).partition("#")[0], anchor)

    def direction(self, language: str) -> str:
        return direction(language)


def printed(template: str, view: PrintView, **values: object) -> str:
    """The HTML of a PDF."""
    return render(f"print/{template}.html", view=view, paper=view.paper, say=view.say, **values)
