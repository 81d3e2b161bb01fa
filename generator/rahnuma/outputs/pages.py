"""The pages of the site: a plan in, Markdown pages out.

Each page is Markdown that any site generator can build: our marks are links already, and blocks of
HTML hold what Markdown cannot say (steps, answers, cards).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from rahnuma import assets, phrasing
from rahnuma.codes import Wording
from rahnuma.copies import Copies, Copy, all_copies, copies
from rahnuma.editions import NAMES, Edition, direction
from rahnuma.handbook import Part, Resting, Target, kind_of
from rahnuma.kinds.checklist import FOLD, PICTURE, POSTER, Checklist, Step
from rahnuma.kinds.decision import Decision, Outcome, Question, ahead
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument, Provision
from rahnuma.kinds.service import Reach, Service
from rahnuma.plan import (
    PRINT_REPORT,
    UNSIZED,
    Export,
    Page,
    Paper,
    Plan,
    embedded_address,
    my_address,
    relative,
)
from rahnuma.record import Citation, Content, Reference
from rahnuma.settings import District, Role, Settings, Stage, Volume
from rahnuma.shown import reach_shown
from rahnuma.templating import render
from rahnuma.text import SiteMarks, inline, plain, resolve


@dataclass(frozen=True)
class MarkdownPage:
    """A page as Markdown: where it goes, its text, and the file that an author edits."""

    page: Page
    path: str
    text: str


def pages(plan: Plan) -> Iterator[MarkdownPage]:
    """All pages of an edition, in reading order."""
    for page in plan.pages:
        yield MarkdownPage(page, re.sub(r"\.html$", ".md", page.address), _text(plan, page))


def _text(plan: Plan, page: Page) -> str:
    view = _View(plan, page)
    shown = {"view": view, "page": page, "target": page.target, "say": view.say}
    body = render(f"pages/{page.kind}.md", **shown) + render("pages/_foot.md", **shown)
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"{_front_matter(plan, page)}\n{body}\n"


def _front_matter(plan: Plan, page: Page) -> str:
    """What the theme needs to know, as YAML whose values are JSON strings (JSON is YAML)."""
    record = page.target if isinstance(page.target, Content) else None
    picture = plan.paper("sheet", record.id, PICTURE) if record else None
    start = plan.edition.root + page.address
    values = {
        "title": str(page.title),
        "kind": page.kind,
        "status": page.status,
        "content_language": page.language,
        "content_direction": direction(page.language),
        "translated": page.language == plan.edition.language,
        "roles": [_link(plan, page, one) for one in _whom(plan, page)],
        "stages": [_link(plan, page, one) for one in _when(plan, page)],
        "reviewed_by": str(record.reviewed_by or "") if record else "",
        "reviewed_on": str(record.reviewed_on or "") if record else "",
        "address": plan.published(page.address),
        "path": start,
        "picture": relative(start, picture.address) if picture else "",
        "review_by": str(record.review_by) if record and record.review_by else "",
        "languages": [
            {
                "code": code,
                "name": NAMES[code],
                "href": relative(start, ("" if first else f"{code}/") + page.address),
            }
            for code, first in _roots(plan.languages)
            if code != plan.edition.language
        ],
    }
    rows = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()
    )
    return f"---\n{rows}---\n"


MOST_ROLES = 3
"""More are named in the page's own words alone, so that its first line stays short."""


def _whom(plan: Plan, page: Page) -> list[Role]:
    """The roles that a page's first line names; a sheet says it by itself."""
    of = page.target.roles if isinstance(page.target, (Guideline, Decision)) else ()
    roles = [one for one in plan.handbook.settings.roles if one.id in of]
    if page.kind == "mine":
        return [one for one in plan.handbook.settings.roles if one.id == page.role]
    return roles if len(roles) <= MOST_ROLES else []


def _when(plan: Plan, page: Page) -> list[Stage]:
    """The stages that a page's first line names."""
    if not isinstance(page.target, (Guideline, Decision)):
        return []
    return [one for one in plan.handbook.settings.stages if one.id in page.target.stages]


def _link(plan: Plan, page: Page, target: Target) -> dict[str, str]:
    return {"title": target.title, "href": relative(page.address, plan.address(target))}


def _roots(languages: tuple[str, ...]) -> list[tuple[str, bool]]:
    """Each language, and whether its pages stand at the root of the site."""
    return [(code, number == 0) for number, code in enumerate(languages)]


class _View:
    """What a page's template may ask: words, links and lists, all decided here."""

    def __init__(self, plan: Plan, page: Page) -> None:
        self.plan, self.page = plan, page
        self.handbook, self.settings = plan.handbook, plan.handbook.settings
        # A page's own words are in the language of its record, so that no page mixes two.
        edition = plan.edition
        self.edition = (
            edition
            if page.language == edition.language
            else Edition(
                edition.jurisdiction, page.language, edition.first, assets.phrases(page.language)
            )
        )
        self.say = self.edition.say
        self.reader = edition
        self._html = SiteMarks(plan, page.address)
        self._markdown = SiteMarks(plan, page.address, ".md")

    def inline(self, text: str) -> Markup:
        """A record's sentence as HTML."""
        return inline(text, self._html)

    def body(self, guideline: Guideline) -> Markup:
        """A guideline's body as Markdown whose links MkDocs resolves."""
        return Markup(resolve(guideline.body, self._markdown, guideline.spot.file).strip())

    def heading(self, text: str) -> Markup:
        """Plain words in a Markdown heading."""
        return Markup(re.sub(r"([\\`*_{}\[\]<>#])", r"\\\1", text))

    def cite(self, citations: tuple[Citation, ...]) -> Markup:
        """Citations as links."""
        return inline(self._html.cite(citations), self._html) if citations else Markup("")

    def link(self, target: Target, anchor: str = "") -> Markup:
        """A link to a record by its title, with its language where it differs from the page's."""
        if self.plan.page(target) is None:
            return escape(target.title)
        return Markup('<a href="{}"{}>{}</a>').format(
            self.href(target, anchor), self.language(target), target.title
        )

    def language(self, record: Target | Settings | Wording | Edition) -> Markup:
        """The attributes of an element whose words are in another language than the page."""
        language = getattr(record, "language", self.settings.language)
        if language == self.page.language:
            return Markup("")
        return Markup(' lang="{}" dir="{}"').format(language, direction(language))

    def href(self, target: Target, anchor: str = "") -> str:
        return self._html.href(target, anchor)

    def page_href(self, kind: str) -> str:
        """The link to the page of *kind* that exists once (`downloads`, `services` …), or empty."""
        found = next((one for one in self.plan.pages if one.kind == kind), None)
        return relative(self.page.address, found.address) if found else ""

    def to(self, address: str) -> str:
        """The link from this page to an address of the edition."""
        return relative(self.page.address, address)

    def published(self) -> str:
        """The whole web address of this page; empty while no `address:` is set."""
        return self.plan.published(self.page.address)

    def source(self) -> str:
        """Where a copied text comes from, and how far it can be relied on."""
        settings = self.settings
        edition = f"{self.say('Edition')} {settings.edition}"
        status = self.say(self.page.status)
        return f"{settings.title}. {edition}, {status}. {self.say('This is not legal advice.')}"

    def copies(self, checklist: Checklist) -> tuple[Copy, ...]:
        return copies(self.plan, checklist)

    def step_codes(self, checklist: Checklist, step: Step) -> str:
        """The codes of a step's words, each with its language: `en:0XKZ2V ur:7QH41B`."""
        codes = self.plan.step_codes[checklist.id, step.id]
        return " ".join(f"{language}:{code}" for language, code in sorted(codes.items()))

    def all_copies(self) -> list[Copies]:
        return list(all_copies(self.plan))

    def roots(self) -> dict[str, str]:
        """The folder of each language as this page leads to it, for scripts to begin links with."""
        start = self.plan.edition.root + self.page.address
        home = "index.html"
        return {
            code: relative(start, ("" if first else f"{code}/") + home).removesuffix(home)
            for code, first in _roots(self.plan.languages)
        }

    def see(self, references: tuple[Reference, ...]) -> list[Target]:
        return [target for one in references for target in self.handbook.targets(one)]

    def paper(self, kind: str, id: str, variant: str = "") -> Paper | None:
        return self.plan.paper(kind, id, variant)

    def forms(self, sheet: Content) -> list[tuple[str, Paper]]:
        """A sheet in all its forms, each by the name of its link; empty where it has no PDF."""
        forms = (
            ("sheet", "", self.say("Print A4")),
            ("sheet", "large", self.say("large print")),
            ("sheet", "fill", self.say("fill in on screen")),
            ("card", "", self.say("pocket card")),
            ("card", FOLD, self.say("card to fold")),
            ("sheet", PICTURE, self.say("picture to send")),
        )
        found = ((name, self.paper(kind, sheet.id, variant)) for kind, variant, name in forms)
        return [(name, paper) for name, paper in found if paper]

    def about(self, folder: str) -> list[Paper]:
        """The handbooks of handbook.yml that bind a folder of guidance whole."""
        found = [one for one in self.settings.handbooks if folder in one.folders]
        return self._handbooks(found)

    def all_law(self) -> list[Paper]:
        """The handbooks of handbook.yml that bind the whole legal basis."""
        return self._handbooks([one for one in self.settings.handbooks if one.law == "all"])

    def _handbooks(self, volumes: list[Volume]) -> list[Paper]:
        papers = (self.plan.paper("handbook", one.id) for one in volumes)
        return [one for one in papers if one]

    def file(self, paper: Paper | Export) -> str:
        """The link from this page to a file to download."""
        return relative(self.plan.edition.root + self.page.address, paper.address)

    def export(self, id: str) -> Export:
        """What a role takes along."""
        return next(one for one in self.plan.exports if one.id == id)

    def size(self, export: Export) -> Markup:
        """Where the size of a file will stand; publishing fills it in, when the file is made."""
        return Markup(UNSIZED).format(export.address)

    def server(self, name: str) -> str:
        """The settings of a web server for this site."""
        return assets.server(name)

    def print_report(self) -> str:
        """The link to the report on all PDFs of the build."""
        return relative(self.plan.edition.root + self.page.address, PRINT_REPORT)

    def kind(self, target: Target) -> str:
        return kind_of(target)

    def sheets(self, role: str = "", stage: str = "") -> list[Content]:
        return [
            one
            for one in self.handbook.checklists
            if (not role or one.role == role) and (not stage or one.stage == stage)
        ]

    def mode(self, checklist: Checklist) -> str:
        """How a sheet is worked through."""
        if checklist.mode == "read-do":
            return self.say("Read a step, then do it.")
        return self.say("Do it from memory, then confirm each step here.")

    def guidance(self, role: str = "", stage: str = "") -> list[Content]:
        """Guidelines and decisions for a role or at a stage, without the stages' overviews."""
        return [
            one
            for one in (*self.handbook.decisions, *self.handbook.guidelines)
            if (not role or role in one.roles)
            and (not stage or stage in one.stages)
            and not one.spot.file.endswith("/index.md")
        ]

    def services(self, role: str = "", stage: str = "") -> list[Content]:
        """Services for a role or at a stage; those that can be rung come first."""
        found = [
            one
            for one in self.handbook.services
            if (not role or role in one.roles) and (not stage or stage in one.stages)
        ]
        return sorted(found, key=lambda one: not any(_rings(one, reach) for reach in one.reach))

    def mine(self, role: str, stage: str) -> str:
        """The link to what a role does at a stage."""
        return self.to(my_address(role, stage))

    def nearest(self, role: str, stage: str) -> list[Content]:
        """The sheets of a role at the stage that is nearest to one where it has none."""
        stages = [one.id for one in self.settings.stages]
        here = stages.index(stage)
        by_distance = sorted(stages, key=lambda one: abs(stages.index(one) - here))
        return next(filter(None, (self.sheets(role, one) for one in by_distance)), [])

    def law_at(self, role: str, stage: str) -> list[tuple[Content, list[Content]]]:
        """Each instrument with the provisions that a role's sheets and guidance at a stage cite."""
        mine = [*self.sheets(role, stage), *self.guidance(role, stage)]
        wanted = {(kind_of(one), one.id) for one in mine}
        cited = {
            cite
            for record, cite in self.handbook.citations
            if (kind_of(record), record.id) in wanted
        }
        found = []
        for instrument in self.handbook.instruments:
            provisions = [p for p in self.seen(instrument) if f"{instrument.id}:{p.id}" in cited]
            if provisions or instrument.id in cited:
                found.append((instrument, provisions))
        return found

    def law(self, role: str = "", right: str = "") -> list[tuple[Instrument, list[Provision]]]:
        """Each instrument with its seen provisions that a role needs, or that carry a right."""
        found = []
        for instrument in self.handbook.instruments:
            mine = [
                one
                for one in self.seen(instrument)
                if (not role or role in one.roles) and (not right or right in one.rights)
            ]
            if mine:
                found.append((instrument, mine))
        return found

    def overview(self, stage: str) -> Guideline | None:
        return next(one.overview for one in self.plan.chapters if one.folder == stage)

    def themes(self) -> list[Guideline]:
        """The overviews of folders that are no stage."""
        return [one.overview for one in self.plan.chapters if one.kind == "theme" and one.overview]

    def resting(self, instrument: str, provision: str = "") -> list[tuple[str, list[Resting]]]:
        """What rests on a provision, or on an instrument as a whole, by kind, and deeds first."""
        cite = f"{instrument}:{provision}" if provision else instrument
        names = {
            Checklist: self.say("Sheets"),
            Decision: self.say("Decisions"),
            Guideline: self.say("Guidance"),
        }
        found: dict[str, list[Resting]] = {name: [] for name in names.values()}
        for one in self.handbook.resting.get(cite, ()):
            found.setdefault(names.get(type(one.record), self.say("Other pages")), []).append(one)
        return [(name, some) for name, some in found.items() if some]

    def words(self, part: Part) -> str:
        """A step, a question or an outcome in plain words, for a link to it."""
        text = {Step: "do", Question: "ask", Outcome: "title"}[type(part)]
        return plain(getattr(part, text), self._html)

    def reach(self, service: Service, reach: Reach) -> Markup:
        """A way to reach a service, as far as it may be shown; a telephone rings it at a touch."""
        value = Markup('<bdi dir="ltr">{}</bdi>').format(reach.value)
        if reach.by == "telephone":
            number = re.sub(r"[^\d+]", "", reach.value)
            value = Markup('<a href="tel:{}">{}</a>').format(number, value)
        return phrasing.reached(service, reach, self.edition, value)

    def gap(self, role: str, stage: str) -> Markup:
        reason = self.handbook.gap(role, stage)
        return self.inline(reason) if reason else escape("")

    def beside(self, stage: Stage) -> list[tuple[str, Stage]]:
        """The stage before and the stage after, where there are such."""
        stages = self.settings.stages
        here = stages.index(stage)
        found = [("before", stages[here - 1])] if here else []
        return found + [("next", one) for one in stages[here + 1 : here + 2]]

    def kit(self) -> Guideline | None:
        return self.handbook.media_kit

    def embedded(self) -> str:
        """The whole web address of the media kit as others embed it; empty without `address:`."""
        kit = self.kit()
        return self.plan.published(embedded_address(kit.id)) if kit else ""

    def rights(self) -> list[Target]:
        """The pages that explain a right each, in the handbook's order."""
        return self.see(self.settings.rights)

    def rights_of(self, provision: Provision) -> list[Target]:
        return [one for one in self.rights() if one.id in provision.rights]

    def is_right(self, target: Target) -> bool:
        return any(one.id == target.id for one in self.rights())

    def seen(self, instrument: Instrument) -> list[Provision]:
        """The provisions that may be shown as guidance."""
        return [one for one in instrument.provisions if one.verified != "no"]

    def letter(self, number: int) -> str:
        return phrasing.letter(number)

    def left(self, decision: Decision) -> dict[str, str]:
        """How far it is from each question to an outcome at most, in words."""
        return {id: phrasing.left(number, self.edition) for id, number in ahead(decision).items()}

    def leads(self, decision: Decision, go: str) -> str:
        return phrasing.leads(decision, go, self.edition)

    def instruments_by_jurisdiction(self) -> list[tuple[str, list[Instrument]]]:
        return phrasing.by_jurisdiction(self.handbook, self.handbook.instruments)

    def jurisdiction(self, id: str) -> str:
        return phrasing.jurisdiction(self.handbook, id, self.edition)

    def gaps(self, role: str) -> list[tuple[Target, Markup]]:
        """The stages at which a role has no sheet, with the stated reason."""
        return [
            (stage, self.inline(reason))
            for stage in self.settings.stages
            if not self.sheets(role, stage.id) and (reason := self.handbook.gap(role, stage.id))
        ]

    def services_by_kind(self) -> list[tuple[str, list[Service]]]:
        return phrasing.by_kind(self.handbook.services)

    def districts(self, service: Service) -> str:
        return phrasing.districts(self.handbook, service, self.edition)

    def own_districts(self, services: Sequence[Service]) -> list[District]:
        """The districts of handbook.yml in which one of the services helps alone."""
        named = {id for one in services for id in one.districts}
        return [one for one in self.settings.districts if one.id in named]

    def rests_on(self) -> tuple[Citation, ...]:
        """What the page cites, each once, in the order of first use."""
        own = self.overview(self.page.id) if self.page.kind == "stage" else self.page.target
        cited = (cite for record, cite in self.handbook.citations if record is own)
        return tuple({str(one): one for one in cited}.values())

    def onward(self) -> list[Markup]:
        """Where a reader goes from a sheet or from guidance: to what follows, and to the way in."""
        page, target = self.page, self.page.target
        if isinstance(target, Checklist):
            words = self.say("My page for this stage")
            mine = Markup('<a href="{}">{}</a>').format(self.mine(page.role, page.stage), words)
            return [mine, *map(self.link, _after(target, self.sheets(role=page.role)))]
        if not isinstance(target, (Guideline, Decision)):
            return []
        for one in self.plan.chapters:
            read = [record for record in one.records if not isinstance(record, Checklist)]
            if any(record is target for record in read):
                opening = one.stage or one.overview
                return [self.link(goal) for goal in (*_after(target, read), opening) if goal]
        return []

    def papers_by_kind(self) -> list[tuple[str, list[Paper]]]:
        """Packs, handbooks and posters before the many sheets; a sheet's other forms stand beside
        it."""
        papers = [one for one in self.plan.papers if one.kind != "card" and not one.variant]
        by_kind = {
            kind: [one for one in papers if one.kind == kind]
            for kind in dict.fromkeys(one.kind for one in papers)
        }
        by_kind["poster"] = [one for one in self.plan.papers if one.variant == POSTER]
        listed = [(kind, some) for kind, some in by_kind.items() if some]
        return sorted(listed, key=lambda one: one[0] == "sheet")


def _after(record: Content, records: list[Content]) -> list[Content]:
    """The one that follows *record* in a list, if any does."""
    here = next(number for number, one in enumerate(records) if one is record)
    return records[here + 1 : here + 2]


def _rings(service: Service, reach: Reach) -> bool:
    return reach.by == "telephone" and reach_shown(service, reach) != "blank"
