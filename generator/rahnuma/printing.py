"""What a print template may ask: words, notes with their sources, page numbers. One view a PDF."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from babel.dates import format_date
from markupsafe import Markup, escape

from rahnuma import markup, phrasing
from rahnuma.editions import Edition, direction
from rahnuma.figure import figures
from rahnuma.handbook import Handbook, Target
from rahnuma.kinds.checklist import Checklist, Group, Step
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument, Provision, cited_as
from rahnuma.kinds.service import Reach, Service
from rahnuma.plan import COPY, Paper, Plan
from rahnuma.qr import picture
from rahnuma.record import Citation, Content, Reference, Text
from rahnuma.settings import Settings
from rahnuma.shown import fact_shown, reach_shown
from rahnuma.templating import render
from rahnuma.text import (
    PaperMarks,
    block,
    fact_html,
    inline,
    page_number_html,
    place_in,
    plain,
    printed_id,
)  # fmt: skip

POSTER_STEPS = (3, 2)
"""For each role: as many as have room on one side of A3. Where ten roles do not fit so, the first
number stands, and two sides hang beside one another."""
POSTER_LINES, POSTER_LETTERS, POSTER_FEW = 70, 38, 44
"""How many lines of how many letters a poster has room for; fewer lines are set larger."""
DECISION_LINES, DECISION_LETTERS, GAP = 92, 88, 0.4
"""How many lines of how many letters two sides have for the words of a decision, and what stands
between two of them, in lines; what has more is printed without why each question is asked."""
CARD_STEPS = 9
"""More a person does not keep in mind between two pauses, and a card holds no more."""
_SPACE_BEFORE_NOTE = re.compile(r'\s+(?=<sup class="cited">)')
_BLANK = re.compile(
    r'<span class="blank-line">[^<]*</span>( <span class="blank-label">\(([^<]*)\)</span>)'
)
_HEADING = re.compile(r'<(/?)h([2-5])(?: id="([^"]*)")?>')
_WITHIN_PAGE = re.compile(r'<a href="#([^"]*)"')


@dataclass(frozen=True)
class Note:
    """A numbered note: how the provision is cited, and what stands over it, in its language; *page*
    is where it is read."""

    id: str
    number: int
    name: str
    heading: str
    language: str
    partly: bool
    page: Markup


@dataclass(frozen=True)
class Online:
    """The QR code of a sheet's page for this copy, and addresses that a hand can type."""

    qr: str
    page: str
    copy: str


@dataclass
class PrintView:
    """Notes gather while the template asks for words; the template prints them after the words.

    *inside* is what is printed in the same PDF: see `place_in` in `text.py`.
    """

    plan: Plan
    paper: Paper
    inside: frozenset[str] = frozenset()
    marks: PaperMarks = field(init=False)
    entries: int = 0

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

    def direction(self, language: str) -> str:
        return direction(language)

    # Words

    def inline(self, text: str, cite: tuple[Citation, ...] = ()) -> Markup:
        """A record's sentence, with the numbers of what it rests on."""
        html = _tight(inline(text, self.marks) + (Markup(self.marks.cite(cite)) if cite else ""))
        return self._to_type(html) if self.paper.variant == "fill" else html

    def _to_type(self, html: Markup) -> Markup:
        """The blanks of facts that nobody has confirmed, to fill in on screen."""

        def entry(match: re.Match[str]) -> str:
            self.entries += 1
            return (
                f'<input class="entry blank-line" type="text" name="blank--{self.entries}"'
                f' title="{match[2]}">{match[1]}'
            )

        return Markup(_BLANK.sub(entry, str(html)))

    def plain(self, text: str) -> str:
        """A record's sentence without marks, for a tooltip."""
        return plain(text, self.marks)

    def body(self, guideline: Guideline, address: str) -> Markup:
        """A guideline's body one heading level down, its ids unique in a bound PDF."""
        ids = {one.id for one in guideline.headings if one.id}

        def heading(match: re.Match[str]) -> str:
            id = f' id="{printed_id(address, match[3])}"' if match[3] else ""
            return f"<{match[1]}h{int(match[2]) + 1}{id}>"

        def link(match: re.Match[str]) -> str:
            return f'<a href="#{printed_id(address, match[1])}"' if match[1] in ids else match[0]

        html = block(guideline.body, self.marks, guideline.spot.file)
        return _tight(_WITHIN_PAGE.sub(link, _HEADING.sub(heading, html)))

    def date(self, date: datetime.date) -> str:
        """A date in words, with Western digits."""
        return format_date(date, "d MMMM y", locale=self.edition.language)

    def edition_line(self) -> str:
        return self.say(
            "Edition {edition}, {date}",
            edition=self.settings.edition,
            date=self.date(self.settings.edition_date.date),
        )

    def status(self, of: Content | Settings) -> str:
        """How far somebody has approved it, in words."""
        if of.status == "draft":
            return self.say("Draft: not approved")
        if of.status == "in-review":
            return self.say("In review: not approved")
        return " · ".join(self._approval(of))

    def _approval(self, of: Content | Settings) -> Iterator[str]:
        yield self.say("Approved")
        if not isinstance(of, Content):
            return
        if of.reviewed_by:
            yield of.reviewed_by
        if of.reviewed_on:
            yield self.date(of.reviewed_on.date)
        if of.review_by:
            yield self.say("review by {date}", date=self.date(of.review_by.date))

    def page_of_pages(self) -> Markup:
        """'Page 1 of 2', where the style sheet counts."""
        words = escape(self.say("Page {page} of {pages}", page="{page}", pages="{pages}"))
        return words.format(
            page=Markup('<span class="this-page"></span>'),
            pages=Markup('<span class="all-pages"></span>'),
        )

    # Notes

    def fresh_notes(self, home: str) -> str:
        """Begins the notes of the sheet or chapter *home*; prints nothing."""
        self.marks.notes, self.marks.home = {}, home
        return ""

    def notes(self) -> list[Note]:
        """The notes gathered so far, in order."""
        return [self._note(Citation(text), number) for text, number in self.marks.notes.items()]

    def _note(self, cite: Citation, number: int) -> Note:
        instrument = self.handbook.instrument(cite)
        assert instrument is not None, cite
        provision: Provision | None = self.handbook.provision(cite)
        shown: Instrument | Provision = provision or instrument
        return Note(
            self.marks.note_id(number),
            number,
            cited_as(instrument, provision),
            provision.heading if provision else "",
            instrument.language,
            shown.verified != "yes",
            self._page(instrument, cite.provision),
        )

    # References

    def _page(self, target: Target, anchor: str = "") -> Markup:
        """'(page 12)' where the target is printed in the same PDF; nothing where it is not."""
        address, _, place = self.plan.address(target).partition("#")
        id = place_in(self.inside, address, anchor or place)
        if not id:
            return Markup("")
        return Markup(f'<a href="#{id}">{page_number_html(id, self.edition)}</a>')

    def refer(self, target: Target) -> Markup:
        """A reference by title: a link with its page where the same PDF prints the target."""
        return Markup(self.marks.refer(target, "", str(target.title)))

    def see(self, references: tuple[Reference, ...]) -> list[Target]:
        """The targets that are printed in the same PDF: paper cannot follow the others."""
        targets = [target for one in references for target in self.handbook.targets(one)]
        return [one for one in targets if self._page(one)]

    def elsewhere(self, references: tuple[Reference, ...]) -> list[tuple[Target, str]]:
        """The targets that are printed elsewhere, each with the short address of its page; none
        while the handbook has no address."""
        if self.settings.address is None:
            return []
        root = re.sub(r"^https?://", "", self.settings.address) + self.edition.root
        targets = [target for one in references for target in self.handbook.targets(one)]
        found = ((one, self.plan.address(one)) for one in targets if not self._page(one))
        return [(one, root + address) for one, address in found if address]

    def typed(self, target: Target) -> str:
        """The address of its page, as one types it; nothing while the handbook has none."""
        return _typed(self.plan.published(self.plan.address(target)))

    def figures(self, decision: Decision) -> list[Markup]:
        return list(figures(decision, self.edition))

    def id(self, target: Target, anchor: str = "") -> str:
        """The id of a target, or of a place in it, in this PDF."""
        return printed_id(self.plan.address(target).partition("#")[0], anchor)

    # Checklists

    def groups(self, checklist: Checklist) -> list[tuple[Group, list[tuple[int, Step]]]]:
        """The groups with their steps, numbered through the whole sheet."""
        numbers = iter(range(1, len(checklist.steps) + 1))
        return [(one, [(next(numbers), step) for step in one.steps]) for one in checklist.groups]

    def code(self, checklist: Checklist) -> Markup:
        """The print code, which reads from left to right in Urdu too."""
        code = self.plan.wordings[checklist.id].print_code
        return Markup('<bdi class="code" dir="ltr">{}</bdi>').format(code)

    def online(self, checklist: Checklist) -> Online | None:
        """Where the sheet is read online; nothing while the handbook has no address."""
        page = self.plan.published(self.plan.address(checklist))
        if not page:
            return None
        code = self.plan.wordings[checklist.id].print_code
        copy = self.plan.published(COPY)
        return Online(picture(f"{page}#copy={code}"), _typed(page), _typed(copy))

    # Posters

    def foremost(self, checklist: Checklist) -> list[Step]:
        """What a poster says of a sheet: its first critical steps, or its first steps where none is
        critical."""
        fit = (many for many in POSTER_STEPS if self._poster_lines(many) <= POSTER_LINES)
        return _foremost(checklist, next(fit, POSTER_STEPS[0]))

    def few(self) -> bool:
        """Whether a poster has room for larger letters."""
        return self._poster_lines(POSTER_STEPS[0]) <= POSTER_FEW

    def _poster_lines(self, many: int) -> float:
        """About how many lines a poster takes: three for a role and its sheet."""
        return sum(
            3 + sum(0.25 + ceil(len(self.plain(one.do)) / POSTER_LETTERS) for one in steps)
            for steps in (_foremost(one, many) for one in self.paper.checklists)
        )

    def all_numbers(self) -> list[tuple[str, str, Markup]]:
        """Whom the sheets of a poster let one ring, each once."""
        found = {row[0]: row for one in self.paper.checklists for row in self.numbers(one)}
        return list(found.values())

    def stage_online(self) -> tuple[str, str] | None:
        """The QR code of a poster's stage, and its address to type; nothing without an address."""
        stage = self.settings.stage(self.paper.stage)
        page = self.plan.published(self.plan.address(stage))
        return (picture(page), _typed(page)) if page else None

    # Cards

    def on_card(self, checklist: Checklist) -> list[tuple[Group, list[tuple[int, Step]]]]:
        """What a pocket card holds: every critical step, and the first others up to nine in all.

        The steps keep the numbers of the sheet. A card to fold has room for all of them.
        """
        if self.paper.variant:
            return self.groups(checklist)
        steps = [found for _, group in self.groups(checklist) for found in group]
        critical = [one for one in steps if one[1].critical]
        others = [one for one in steps if not one[1].critical]
        chosen = [*critical, *others[: max(0, CARD_STEPS - len(critical))]]
        groups = (
            (group, [one for one in own if one in chosen]) for group, own in self.groups(checklist)
        )
        return [(group, own) for group, own in groups if own]

    def numbers(self, checklist: Checklist) -> list[tuple[str, str, Markup]]:
        """Whom the sheet lets one ring: a name, its language, and the telephone number.

        They are among the facts of the sheet and its services; a blank is not rung.
        """
        found: dict[str, tuple[str, Markup]] = {}
        jurisdiction = self.handbook.jurisdiction
        for _, words in checklist.leaves():
            for id in markup.facts(words) if isinstance(words, Text) and jurisdiction else ():
                fact = jurisdiction.fact(id)
                if fact and fact.kind == "telephone" and fact_shown(fact) != "blank":
                    number = Markup(fact_html(fact, self.edition))
                    found.setdefault(fact.label, (jurisdiction.language, number))
        for reference in (*checklist.see, *(one for step in checklist.steps for one in step.see)):
            for service in self.handbook.targets(reference):
                if isinstance(service, Service):
                    for reach in service.reach:
                        if reach.by == "telephone" and reach_shown(service, reach) != "blank":
                            number = phrasing.reached(
                                service, reach, self.edition, self._number(reach)
                            )
                            found.setdefault(service.title, (service.language, number))
        return [(name, language, number) for name, (language, number) in found.items()]

    # Decisions

    def letter(self, number: int) -> str:
        return phrasing.letter(number)

    def leads(self, decision: Decision, go: str) -> Markup:
        """Where an answer leads: to question 3, or to outcome B on a page."""
        words = phrasing.leads(decision, go, self.edition)
        if go in [one.id for one in decision.questions]:
            return escape(words)
        id = self.id(decision, go)
        return Markup('<a href="#{}">{} {}</a>').format(
            id, words, Markup(page_number_html(id, self.edition))
        )

    def leads_to(self, decision: Decision, go: str) -> Markup:
        """The same in two words, on a sheet of two sides, which needs no page."""
        words = phrasing.leads_to(decision, go, self.edition)
        return Markup('<a href="#{}">{}</a>').format(self.id(decision, go), words)

    def explained(self, decision: Decision) -> bool:
        """Whether two sides have room for why each question is asked."""
        return self._decision_lines(decision) <= DECISION_LINES

    def _decision_lines(self, decision: Decision) -> float:
        """About how many lines a decision takes with all that it says."""

        def lines(letters: int, *texts: str) -> int:
            return ceil(sum(len(self.plain(one)) for one in texts) / letters)

        wide, half = DECISION_LETTERS, DECISION_LETTERS // 2
        cited = {one for has in (*decision.questions, *decision.outcomes) for one in has.cite}
        return (
            lines(wide, decision.use)
            + sum(
                GAP
                + lines(wide, one.ask)
                + max(
                    lines(half, one.why or ""), sum(lines(half // 2, a.answer) for a in one.answers)
                )
                for one in decision.questions
            )
            + sum(GAP + lines(wide, one.title, one.rule, one.do) for one in decision.outcomes)
            + len(cited) / 3
        )

    # The legal basis and who helps

    def provision_name(self, instrument: Instrument, provision: Provision) -> str:
        return cited_as(instrument, provision)

    def jurisdiction(self, id: str) -> str:
        return phrasing.jurisdiction(self.handbook, id, self.edition)

    def by_kind(self, services: tuple[Service, ...]) -> list[tuple[str, list[Service]]]:
        return phrasing.by_kind(services)

    def reach(self, service: Service, reach: Reach) -> Markup:
        """A way to reach a service, as far as it may be printed."""
        return phrasing.reached(
            service,
            reach,
            self.edition,
            Markup("{}: {}").format(self.say(reach.by), self._number(reach)),
        )

    def _number(self, reach: Reach) -> Markup:
        kind = Markup(' class="telephone"') if reach.by == "telephone" else ""
        return Markup('<bdi{} dir="ltr">{}</bdi>').format(kind, reach.value)

    def districts(self, service: Service) -> str:
        return phrasing.districts(self.handbook, service, self.edition)


def printed(template: str, view: PrintView, **values: object) -> str:
    """The HTML of a PDF."""
    return render(f"print/{template}.html", view=view, paper=view.paper, say=view.say, **values)


def _typed(address: str) -> str:
    """An address as one types it: a browser puts the rest before it."""
    return address.partition("://")[2]


def _foremost(checklist: Checklist, many: int) -> list[Step]:
    critical = [one for one in checklist.steps if one.critical]
    return (critical or list(checklist.steps))[:many]


def _tight(html: str) -> Markup:
    """A note's number stands at its word."""
    return Markup(_SPACE_BEFORE_NOTE.sub("", str(html)))  # as Markup it would be escaped again
