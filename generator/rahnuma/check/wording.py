"""What text may not hold: HTML, attributes, personal data; what a step should not be: long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rahnuma import markup
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook
from rahnuma.kinds.jurisdiction import Jurisdiction
from rahnuma.record import Record, Text, Words

_ATTRIBUTES = re.compile(r"\{[ \t]*:?[ \t]*(?:[#.]|[\w-]+[ \t]*=)[^}\n]*\}")
_HEADING = re.compile(r"^#{1,6}[ \t].*$", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
_CNIC = re.compile(r"(?<!\d)\d{5}-?\d{7}-?\d(?!\d)")
_TELEPHONE = re.compile(r"(?<![\d-])(?:(?:\+|00)92[\s-]?\d{2,3}|0\d{2,3})[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\d-])")
LONGEST = 30
"""Words of a step."""


def text_is_plain_markdown(handbook: Handbook) -> Iterator[Finding]:
    """Text holds no HTML, no attributes and no link definitions."""
    for leaf in _leaves(handbook):
        yield from _html(leaf)
        if isinstance(leaf, Text):
            yield from _attributes(leaf)


def _html(leaf: Words) -> Iterator[Finding]:
    for match in markup.HTML.finditer(leaf):
        if match["html"]:
            yield Finding(
                leaf.at(match["html"]),
                "raw-html",
                f"'{match['html'][:40]}' is HTML",
                "write it in Markdown, or put the sign < between backticks",
            )


def _attributes(leaf: Text) -> Iterator[Finding]:
    text = _HEADING.sub(lambda line: re.sub(r"\{[ \t]*#[a-z0-9-]+[ \t]*\}$", "", line[0].rstrip()), leaf)
    for match in _ATTRIBUTES.finditer(re.sub(markup.CODE, "", text, flags=re.DOTALL)):
        yield Finding(
            leaf.at(match[0]),
            "attributes",
            f"'{match[0][:40]}' sets attributes",
            "take the braces out; only a heading carries {#its-id}",
        )
    for match in _DEFINITION.finditer(text):
        yield Finding(
            leaf.at(match[0]),
            "attributes",
            f"'{match[0].strip()[:40]}' defines a link",
            "write the link where it stands: [words](address) or [words][id]",
        )


def no_personal_data(handbook: Handbook) -> Iterator[Finding]:
    """Identity card numbers never; telephone numbers only as those of services and facts."""
    known = {_digits(number) for number in _public_numbers(handbook)}
    for record in (handbook.settings, *handbook.records):
        for _, leaf in record.leaves():
            for match in _CNIC.finditer(leaf):
                yield _personal(leaf, match[0], "an identity card number")
            for match in _TELEPHONE.finditer(_CNIC.sub("", leaf)):
                if _digits(match[0]) not in known:
                    yield _personal(leaf, match[0], "a telephone number")


def _personal(leaf: Words, number: str, what: str) -> Finding:
    return Finding(
        leaf.at(number),
        "personal-data",
        f"'{number}' looks like {what}",
        "take it out; a service's number stands in guidelines/services/, under 'reach:'",
    )


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
            words = len(markup.MARK.sub(lambda match: match["label"] or "", step.do).split())
            if words > LONGEST:
                yield Finding(
                    step.do.spot,
                    "long-step",
                    f"the step '{step.id}' has {words} words",
                    f"say it in {LONGEST} words, or make two steps of it",
                )


def numbers_are_confirmed(handbook: Handbook) -> Iterator[Finding]:
    """A telephone number that prints says when somebody rang it."""
    for service in handbook.services:
        for one in service.reach:
            if one.by == "telephone" and one.verified != "no" and not (one.confirmed or service.confirmed):
                yield Finding(
                    one.value.spot,
                    "unconfirmed-number",
                    f"'{one.value}' of {service.id} has no date of confirmation",
                    "ring it, then add confirmed: YYYY-MM-DD, or take the number out",
                )


def _leaves(handbook: Handbook) -> Iterator[Words]:
    record: Record
    for record in (handbook.settings, *handbook.records):
        for _, leaf in record.leaves():
            yield leaf


RULES = (text_is_plain_markdown, no_personal_data, steps_are_short, numbers_are_confirmed)
