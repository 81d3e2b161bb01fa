"""The three marks that our Markdown adds: citations, references and facts. Text in, marks out.

`[@ata-1997:s21; constitution-1973:art14]` cites, `[the form][claim-form]` and `[][claim-form]`
refer, `[=rescue-number]` prints a named fact. Text between backticks is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rahnuma.record import Citation, Id, Reference, Text

CODE = r"(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
MARK = re.compile(
    CODE
    + r"|\[@(?P<cite>[^\[\]\n]*)\]"
    + r"|\[=(?P<fact>[^\[\]\n]*)\]"
    + r"|(?<!\!)\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\[(?P<refer>[^\[\]\n]*)\]",
    re.DOTALL,
)
LINK = re.compile(CODE + r"|(?P<image>!?)\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\((?P<target>[^()\s]*)[^()]*\)", re.DOTALL)
HTML = re.compile(CODE + r"|(?P<html><(?:[a-zA-Z/!?][^>\n]*>?))|(?P<auto><(?:https?://|mailto:)[^>\s]*>)", re.DOTALL)


def citations(text: Text) -> Iterator[Citation]:
    """The citations of *text*, each with its own place."""
    for match in MARK.finditer(text):
        if match["cite"] is not None:
            for part in match["cite"].split(";"):
                yield Citation.of(part.strip(), text.at(part.strip() or match[0]))


def references(text: Text) -> Iterator[Reference]:
    """The references of *text*, each with its own place."""
    for match in MARK.finditer(text):
        if match["refer"] is not None:
            yield Reference.of(match["refer"] or match["label"], text.at(f"][{match['refer']}]"))


def facts(text: Text) -> Iterator[Id]:
    """The named facts of *text*, each with its own place."""
    for match in MARK.finditer(text):
        if match["fact"] is not None:
            yield Id.of(match["fact"].strip(), text.at(match[0]))
