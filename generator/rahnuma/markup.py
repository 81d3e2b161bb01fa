"""The three marks that our Markdown adds: citations, references and facts. Text in, marks out.

`[@ata-1997:s21; constitution-1973:art14]` cites, `[the form][claim-form]` and `[][claim-form]`
refer, `[=rescue-number]` prints a named fact. Text between backticks is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rahnuma.record import Citation, Id, Reference, Text

CODE = r"(?P<code>(?<!\\)(?P<ticks>`++)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`))"
"""Words between backticks; like Markdown's, they end with their paragraph."""
_LABEL = r"\[(?P<label>(?:[^\[\]\\]|\\.)*+)\]"
MARK = re.compile(
    CODE
    + r"|\[@(?P<cite>[^\[\]\n]*+)\]"
    + r"|\[=(?P<fact>[^\[\]\n]*+)\]"
    + rf"|(?<!\!){_LABEL}\[(?P<refer>[^\[\]\n]*+)\]",
    re.DOTALL,
)
_CITE = re.compile(CODE + r"|\[@(?P<cite>[^\[\]\n]*+)\]", re.DOTALL)
_FACT = re.compile(CODE + r"|\[=(?P<fact>[^\[\]\n]*+)\]", re.DOTALL)
LINK = re.compile(
    CODE + rf"|(?P<image>!?){_LABEL}\((?P<target>[^()\s]*+)[^()]*+\)",
    re.DOTALL,
)
HTML = re.compile(
    CODE + r"|(?P<auto><(?:https?://|mailto:)[^>\s]*+>)" + r"|(?P<html><(?:[a-zA-Z/!?][^>\n]*+>?))",
    re.DOTALL,
)


def citations(text: Text) -> Iterator[Citation]:
    """The citations of *text*, each with its own place."""
    for match in _CITE.finditer(text) if "[@" in text else ():
        if match["cite"] is None:
            continue
        start = match.start("cite")
        for part in match["cite"].split(";"):
            named = start + len(part) - len(part.lstrip())
            end = named + len(part.strip())
            spot = text.at(named, end) if end > named else text.at(*match.span())
            yield Citation.of(part.strip(), spot)
            start += len(part) + 1


def references(text: Text) -> Iterator[Reference]:
    """The references of *text*, each with its own place."""
    for match in MARK.finditer(text) if "][" in text else ():
        if match["refer"] is not None:
            group = "refer" if match["refer"] else "label"
            yield Reference.of(match[group], text.at(*match.span(group)))


def facts(text: Text) -> Iterator[Id]:
    """The named facts of *text*, each with its own place."""
    for match in _FACT.finditer(text) if "[=" in text else ():
        if match["fact"] is not None:
            yield Id.of(match["fact"].strip(), text.at(*match.span("fact")))
