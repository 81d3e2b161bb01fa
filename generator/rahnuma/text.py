"""Text of a record in; plain Markdown, or HTML, out. One Markdown engine for screen and paper.

Citations, references and facts become links, notes and values by the three functions of a `Marks`;
each output brings its own. What a fact prints is decided in `shown.py`.
"""

from __future__ import annotations

import base64
import posixpath
import re
from dataclasses import dataclass, field
from html import escape
from typing import Protocol

from markupsafe import Markup

from rahnuma import engine, markup
from rahnuma.editions import Edition
from rahnuma.handbook import Target
from rahnuma.kinds.instrument import cited_as
from rahnuma.kinds.jurisdiction import Fact
from rahnuma.plan import Plan, relative
from rahnuma.record import Citation, Reference
from rahnuma.shown import fact_shown


class Marks(Protocol):
    """How an output writes our three marks, as Markdown."""

    plan: Plan

    def cite(self, citations: tuple[Citation, ...]) -> str: ...

    def refer(self, target: Target, anchor: str, label: str) -> str: ...

    def picture(self, target: str, path: str, alt: str) -> str: ...


def resolve(text: str, marks: Marks, file: str = "") -> str:
    """Markdown of ours to Markdown of everybody's. *file* is the source, for relative links."""
    handbook = marks.plan.handbook

    def mark(match: re.Match[str]) -> str:
        if match["cite"] is not None:
            cited = marks.cite(tuple(Citation(one.strip()) for one in match["cite"].split(";")))
            # "Stop![@…]" would make a picture of the link.
            return f" {cited}" if match.string[: match.start()].endswith("!") else cited
        if match["fact"] is not None:
            jurisdiction = handbook.jurisdiction
            fact = jurisdiction.fact(match["fact"].strip()) if jurisdiction else None
            return fact_html(fact, marks.plan.edition) if fact else match[0]
        if match["refer"] is not None:
            reference = Reference(match["refer"] or match["label"])
            targets = handbook.targets(reference)
            if not targets:
                return match[0]
            label = match["label"] if match["refer"] else ""
            return marks.refer(targets[0], reference.anchor, label or str(targets[0].title))
        return match[0]

    def link(match: re.Match[str]) -> str:
        target = match["target"]
        if not target:
            return match[0]
        path, _, anchor = target.partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        if match["image"]:
            return marks.picture(target, source.partition("/")[2], match["label"])
        if not path.endswith(".md"):
            return match[0]
        found = handbook.guideline_at(source)
        return marks.refer(found, anchor, match["label"]) if found else match[0]

    return markup.MARK.sub(mark, markup.LINK.sub(link, text))


def block(text: str, marks: Marks, file: str = "") -> Markup:
    """Paragraphs, lists and tables as HTML."""
    return Markup(engine.html(resolve(text, marks, file)))


def inline(text: str, marks: Marks) -> Markup:
    """A sentence or two as HTML, without the paragraph round it where there is only one."""
    html = engine.html(resolve(text, marks))
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        html = html[3:-4]
    return Markup(html)


def plain(text: str, marks: Marks) -> str:
    """The words alone, for an index or a tooltip."""
    without = markup.MARK.sub(
        lambda match: match[0] if match["code"] else "" if match["cite"] is not None else match[0],
        text,
    )
    html = str(inline(without, marks))
    return " ".join(Markup(html).striptags().split())


def fact_html(fact: Fact, edition: Edition) -> str:
    """A named fact as inline HTML: its value, its value with a mark, or a blank to fill in."""
    how = fact_shown(fact)
    if how == "blank":
        return blank_html(fact.label, edition)
    kind = "fact telephone" if fact.kind == "telephone" else "fact"
    value = f'<bdi class="{kind}">{escape(fact.value or "")}</bdi>'
    return value if how == "plain" else f"{value} {to_be_confirmed(edition)}"


def blank_html(label: str, edition: Edition) -> str:
    """A blank to fill in by pen, which says what belongs there."""
    return (
        f'<span class="blank"><span class="blank-line">\u00a0</span> '
        f'<span class="blank-label">({escape(label)}: {escape(edition.say("fill in"))})'
        f"</span></span>"
    )


def to_be_confirmed(edition: Edition) -> str:
    """The mark of what is only partly verified."""
    return f'<span class="unconfirmed">({escape(edition.say("to be confirmed"))})</span>'


@dataclass
class SiteMarks:
    """Marks as links of the site. *page* is the address of the page, below the edition's root.

    *suffix* is `.md` where MkDocs resolves the links, `.html` inside blocks that it passes through.
    """

    plan: Plan
    page: str
    suffix: str = ".html"

    def href(self, target: Target, anchor: str = "") -> str:
        address = self.plan.address(target, anchor)
        path, mark, place = relative(self.page, address).partition("#")
        return re.sub(r"\.html$", self.suffix, path) + mark + place

    def cite(self, citations: tuple[Citation, ...]) -> str:
        return "".join(
            f" [{self._label(one)}]({self._provision(one)}){{.citation}}" for one in citations
        ).lstrip()

    def _label(self, cite: Citation) -> str:
        handbook = self.plan.handbook
        instrument, provision = handbook.instrument(cite), handbook.provision(cite)
        if instrument is None:
            return str(cite)
        label = cited_as(instrument, provision)
        partly = (provision or instrument).verified != "yes"
        return f"{label} ({self.plan.edition.say('to be confirmed')})" if partly else label

    def _provision(self, cite: Citation) -> str:
        handbook = self.plan.handbook
        instrument, provision = handbook.instrument(cite), handbook.provision(cite)
        if instrument is None:
            return "#"
        gist = plain(provision.gist if provision else instrument.why, self)
        tooltip = gist.replace("\\", "").replace('"', "'").replace("*", "")
        return f'{self.href(instrument, cite.provision)} "{tooltip}"'

    def refer(self, target: Target, anchor: str, label: str) -> str:
        href = self.href(target, anchor)
        return f"[{label}]({href})" if self.plan.page(target) else label

    def picture(self, target: str, path: str, alt: str) -> str:
        return f"![{alt}]({target})"


@dataclass
class PaperMarks:
    """Marks as numbered notes and printed references. The notes gather while text is rendered."""

    plan: Plan
    inside: frozenset[str] = frozenset()
    """What is printed in the same PDF: references to it are links. See `place_in`."""
    notes: dict[str, int] = field(default_factory=dict)
    home: str = ""
    """The sheet or chapter whose notes are gathered: their ids are unique in a bound PDF."""

    def cite(self, citations: tuple[Citation, ...]) -> str:
        """Raised numbers, kept apart by commas so that 1 and 2 are not read as 12.

        A word joiner keeps them at their word; a span that forbids a break makes WeasyPrint break
        the line after its first word instead.
        """
        numbers = sorted({self.number(one) for one in citations})
        links = (f'<a href="#{self.note_id(one)}">{one}</a>' for one in numbers)
        apart = ",\u00a0".join(links)
        return f'<sup class="cited">\u2060{apart}</sup>'

    def number(self, cite: Citation) -> int:
        """The note's number: one a provision, in the order of first use."""
        return self.notes.setdefault(str(cite), len(self.notes) + 1)

    def note_id(self, number: int) -> str:
        return f"note-{self.home}-{number}"

    def refer(self, target: Target, anchor: str, label: str) -> str:
        address, _, place = self.plan.address(target).partition("#")
        id = place_in(self.inside, address, anchor or place)
        if not id:
            return escape(label)
        words = f"{escape(label)} {page_number_html(id, self.plan.edition)}"
        return f'<a class="reference" href="#{id}">{words}</a>'

    def picture(self, target: str, path: str, alt: str) -> str:
        """The picture itself: print opens no address."""
        suffix = path.rpartition(".")[2].lower()
        kind = {"jpg": "jpeg"}.get(suffix, suffix)
        content = base64.b64encode(self.plan.handbook.assets[path]).decode()
        return f"![{alt}](data:image/{kind};base64,{content})"


def printed_id(address: str, anchor: str = "") -> str:
    """The id of a page, or of a place in it, inside a bound PDF."""
    name = address.removesuffix(".html").replace("/", "-")
    return f"{name}--{anchor}" if anchor else name


def place_in(inside: frozenset[str], address: str, anchor: str = "") -> str:
    """The id under which a PDF prints a page, or a place in it; empty for what it does not print.

    *inside* holds the addresses of the pages that it prints. Of a page that it prints in part it
    also holds the address with `#`, and those of its places: `legal/act.html#s2`.
    """
    if anchor and f"{address}#{anchor}" in inside:
        return printed_id(address, anchor)
    if address not in inside:
        return ""
    return printed_id(address, "" if f"{address}#" in inside else anchor)


def page_number_html(id: str, edition: Edition) -> str:
    """'(page 12)', where the style sheet looks up the page of *id*."""
    number = f'<span class="page-number" data-to="#{id}"></span>'
    words = escape(edition.say("page {page}", page="{page}")).replace("{page}", number)
    return f'<span class="on-page">({words})</span>'
