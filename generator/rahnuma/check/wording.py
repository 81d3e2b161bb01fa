"""What text may not hold: HTML, attributes, personal data; what a step should not be: long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rahnuma import markup
from rahnuma.check.safety import unsafe
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook
from rahnuma.kinds.jurisdiction import Jurisdiction
from rahnuma.record import Text, Words

_ATTRIBUTES = re.compile(r"\{[ \t]*:?[ \t]*(?:[#.]|[\w-]+[ \t]*=)[^}\n]*\}")
_HEADING_ID = re.compile(r"^(#{1,6}.*?)\{[ \t]*#[\w-]*[ \t]*\}[ \t]*$", re.MULTILINE)
_CODE = re.compile(markup.CODE, re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
_LATIN = {zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
_DIGITS = re.compile(r"\d[\d\s()-]{6,}\d")
"""What is long enough for either, so that most texts are passed over at once."""
_SIGNS = re.compile(r"[<{\]]|^[ \t]*[>\-+*0-9]")
_CNIC = re.compile(r"(?<!\d)\d{5}-?\d{7}-?\d(?!\d)")
_TELEPHONE = re.compile(
    r"(?<![\d-])(?:(?:\+|00)92[\s-]?\d{2,3}|\(?0\d{2,3}\)?)[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\d-])"
)
LONGEST_STEP = 30
"""Words of a step."""


def text_is_plain_markdown(handbook: Handbook) -> Iterator[Finding]:
    """Text holds no HTML, no attributes and no link definitions."""
    for _, _, leaf in handbook.words:
        yield from not_plain(leaf)


def not_plain(leaf: Words) -> Iterator[Finding]:
    """What is no plain Markdown in one text, at its place, or as the engine would make it."""
    if "\n" not in leaf and not _SIGNS.search(leaf):  # as nearly all are
        return
    found = [*_html(leaf), *(_attributes(leaf) if isinstance(leaf, Text) else ())]
    yield from found or unsafe(leaf)


def _html(leaf: Words) -> Iterator[Finding]:
    for match in markup.HTML.finditer(leaf) if "<" in leaf else ():
        tag = match["html"]
        if tag and not (tag.startswith("</") and f"<{tag[2:].rstrip('>')}" in leaf):
            yield Finding(
                leaf.at(*match.span("html")),
                "raw-html",
                f"'{match['html'][:40]}' is HTML",
                "write it in Markdown, or put the sign < between backticks",
            )


def _attributes(leaf: Text) -> Iterator[Finding]:
    if "{" not in leaf and "]:" not in leaf:
        return
    text = _CODE.sub(_blank, _HEADING_ID.sub(_blank, leaf))
    for match in _ATTRIBUTES.finditer(text):
        yield Finding(
            leaf.at(*match.span()),
            "attributes",
            f"'{match[0][:40]}' sets attributes",
            "take the braces out; only a heading carries {#its-id}",
        )
    for match in _DEFINITION.finditer(text):
        yield Finding(
            leaf.at(*match.span()),
            "attributes",
            f"'{match[0].strip()[:40]}' defines a link",
            "write the link where it stands: [words](address) or [words][id]",
        )


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that places stay; the words of a heading stay too."""
    kept = match[1] if match.re is _HEADING_ID else ""
    return kept + re.sub(r"[^\n]", " ", match[0][len(kept) :])


def no_personal_data(handbook: Handbook) -> Iterator[Finding]:
    """Identity card numbers never; telephone numbers only as those of services and facts."""
    known = public_numbers(handbook)
    for _, _, leaf in handbook.words:
        yield from personal(leaf, known)


def personal(leaf: Words, known: frozenset[str] | None) -> Iterator[Finding]:
    """Numbers of persons in one text; *known* are the digits of public ones, if all were read."""
    if not _DIGITS.search(leaf):
        return
    text = leaf.translate(_LATIN)
    for match in _CNIC.finditer(text):
        yield _personal(leaf, match, "an identity card number")
    for match in _TELEPHONE.finditer(_CNIC.sub(_blank, text)):
        if known is not None and _digits(match[0]) not in known:
            yield _personal(leaf, match, "a telephone number")


def _personal(leaf: Words, match: re.Match[str], what: str) -> Finding:
    return Finding(
        leaf.at(*match.span()),
        "personal-data",
        f"'{leaf[match.start() : match.end()]}' looks like {what}",
        "take it out; a service's number stands in guidelines/services/, under 'reach:'",
    )


def public_numbers(handbook: Handbook) -> frozenset[str] | None:
    """The digits of the telephone numbers of services and facts; None where a file is unread."""
    folders = ("guidelines/services/", "guidelines/jurisdictions/")
    if any(name.startswith(folders) for name in handbook.unread):
        return None
    return frozenset(_digits(number.translate(_LATIN)) for number in _public_numbers(handbook))


def _public_numbers(handbook: Handbook) -> Iterator[str]:
    for service in handbook.services:
        yield from (one.value for one in service.reach if one.by == "telephone")
    for one in handbook.records:
        if isinstance(one, Jurisdiction):
            yield from (fact.value for fact in one.facts if fact.kind == "telephone" and fact.value)


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return re.sub(r"^(0092|92)", "0", digits)


def steps_are_short(handbook: Handbook) -> Iterator[Finding]:
    """A step is at most thirty words long."""
    for checklist in handbook.checklists:
        for step in checklist.steps:
            words = step_words(step.do)
            if words > LONGEST_STEP:
                yield Finding(
                    step.do.spot,
                    "long-step",
                    f"the step '{step.id}' has {words} words",
                    f"say it in {LONGEST_STEP} words, or make two steps of it",
                )


def step_words(text: Words) -> int:
    """How many words of a step a reader sees."""
    return len(markup.MARK.sub(lambda match: match["label"] or "", text).split())


def numbers_are_confirmed(handbook: Handbook) -> Iterator[Finding]:
    """A telephone number that prints says when somebody rang it."""
    for service in handbook.services:
        for one in service.reach:
            if (
                one.by == "telephone"
                and one.verified != "no"
                and not (one.confirmed or service.confirmed)
            ):
                yield Finding(
                    one.value.spot,
                    "unconfirmed-number",
                    f"'{one.value}' of {service.id} has no date of confirmation",
                    "ring it, then add confirmed: YYYY-MM-DD, or take the number out",
                )


RULES = (text_is_plain_markdown, no_personal_data, steps_are_short, numbers_are_confirmed)
