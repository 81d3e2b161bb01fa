"""Text that could hurt the people it is about: labels, blame, names, pictures, telling it again.

The words to avoid are no list of ours: the handbook's own guideline on words says them, to writers
and to this check alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rahnuma import markup
from rahnuma.check.style import alternatives, guidance
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.service import Service
from rahnuma.record import Text

_ROW = re.compile(r"^[ \t]*\|(?P<cells>[^\n]*)\|[ \t]*$", re.MULTILINE)
_BRACKETS = re.compile(r"\([^()]*\)")
_PEOPLE = re.compile(
    r"\b(?:person|people|man|men|woman|women|child|children|boys?|girls?|bab(?:y|ies)|face|victims?|"
    r"survivors?|famil(?:y|ies)|patients?|mothers?|fathers?|widows?|mourners?|injured)\b",
    re.IGNORECASE,
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Haji|Maulana|Allama|Syed|Syeda|Muhammad|Mohammad|Bibi|Begum)"
_KIND = r"(?:Road|Street|Hospital|Chowk|School|Town|Colony)\b"
_PLACE = rf"(?! (?:\w+ )?{_KIND})"
_NAMED = re.compile(
    rf"\b{_TITLE}\.?\s+(?!{_KIND})[A-Z][a-z]+\b{_PLACE}|\b[sdw]/o\s+[A-Z][a-z]+"
    rf"|\b[A-Z][a-z]+ Bibi\b{_PLACE}"
)
_WHO = re.compile(
    r"\b(?:names?|CNIC|identity card|birth|address|fingerprint|thumbprint|photograph|picture|"
    r"(?:father|mother|husband|wife)(?:'s)?)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\b(?:without|no|not by|instead of)\b", re.IGNORECASE)
_STORY = r"(?:story|account|attack|ordeal|events?|what happened|what they saw|everything)"
_HURT = (
    r"(?:them|him|her|people|(?:the|a|each|every) (?:\w+ )?(?:person|people|victims?|survivors?|"
    r"famil(?:y|ies)|child(?:ren)?|wom[ae]n|m[ae]n|patients?|relatives?|widows?|mothers?|fathers?))"
)
_RETELL = re.compile(
    rf"\bask {_HURT}\b.*\b(?:tell|describe|repeat|explain|recount|go (?:over|through))\b.*"
    rf"(?:\b{_STORY}\b|\bagain\b|\bonce more\b|\bin detail\b)"
    rf"|\b(?:tell|tells|retell|repeat|describe|recount|relive|narrate)\b.{{0,40}}\b{_STORY}\b"
    rf".{{0,20}}\b(?:again|once more|in detail)\b"
    rf"|\b(?:take|get|record|hear)\b.{{0,40}}\b(?:story|account|statement)\b.{{0,20}}"
    rf"\b(?:again|once more)\b"
    rf"|\b(?:take|record|get) (?:a|another) (?:second|new|further|fresh) (?:statement|interview)\b"
    rf"|\b(?:let|have|make) {_HURT}\b.*\b(?:relive|narrate|retell)\b"
    rf"|\b(?:retell|relive)\b",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"\b(?:never|not|nobody|no one|without|need not|instead|spare|avoid|before you ask)\b|n't\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Avoided:
    """A phrase that the guideline on words advises against, what it says instead, and why."""

    phrase: str
    say: str
    why: str


def avoided(guideline: Guideline) -> tuple[Avoided, ...]:
    """The tables of a guideline on words: say, avoid, why. What stands in brackets is no phrase."""
    return tuple(_avoided(guideline.body))


def _avoided(body: Text) -> Iterator[Avoided]:
    heading = True
    for row in _ROW.finditer(body):
        cells = [_BRACKETS.sub("", cell).strip() for cell in row["cells"].split("|")]
        if len(cells) != 3 or all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            heading = False
            continue
        after = re.match(r"\n[ \t]*\|[ \t:|-]+\n", body[row.end() :])
        if heading or after:
            continue
        for phrase in re.split(r"[;,]", cells[1]):
            words = phrase.strip(" \"“”'.…?")
            if words:
                yield Avoided(words, cells[0], cells[2])


def words_do_no_harm(handbook: Handbook) -> Iterator[Finding]:
    """No text uses a word that the handbook itself advises against."""
    home = _words_to_use(handbook)
    phrases = {one.phrase.lower(): one for one in avoided(home)} if home else {}
    pattern = alternatives(phrases)
    if pattern is None:
        return
    for record, leaf, one in guidance(handbook):
        for match in pattern.finditer(one.text) if record is not home else ():
            found = phrases[match[0].lower()]
            yield Finding(
                leaf.at(one.start, one.end),
                "word-to-avoid",
                f"'{match[0]}' is a word to avoid: {found.why}",
                f"say '{found.say}'" if found.say else "leave it out",
            )


def words_to_use_has_tables(handbook: Handbook) -> Iterator[Finding]:
    """The guideline on words has a table of words to say and to avoid."""
    named, home = handbook.settings.words_to_use, _words_to_use(handbook)
    if named and handbook.targets(named) and not (home and avoided(home)):
        yield Finding(
            named.spot,
            "no-words-to-avoid",
            f"'{named}' has no table of words to avoid",
            "name a guideline with a table of three columns: Say, Avoid, Why",
        )


def _words_to_use(handbook: Handbook) -> Guideline | None:
    named = handbook.settings.words_to_use
    targets = handbook.targets(named) if named else ()
    return next((one for one in targets if isinstance(one, Guideline)), None)


def pictures_show_nobody(handbook: Handbook) -> Iterator[Finding]:
    """A picture whose words name people shows people."""
    for guideline in handbook.guidelines:
        for match in markup.LINK.finditer(guideline.body):
            if match["code"] is None and match["image"] and _PEOPLE.search(match["label"]):
                yield Finding(
                    guideline.body.at(*match.span()),
                    "identifying-picture",
                    f"the picture '{match['label'][:60]}' shows people",
                    "use a drawing or a place, and say in its words that it shows no real person"
                    if "drawing" not in match["label"].lower()
                    else "say in its words what the drawing teaches, not who is in it",
                )


def nobody_is_named(handbook: Handbook) -> Iterator[Finding]:
    """Text carries offices and roles, and names of nobody."""
    for record, leaf, one in guidance(handbook):
        match = _NAMED.search(one.text)
        if match and not isinstance(record, Service):
            yield Finding(
                leaf.at(one.start, one.end),
                "person-named",
                f"'{match[0]}' names a person",
                "write the office or the role: 'the duty doctor', 'a mother'",
            )


def fields_ask_for_no_name(handbook: Handbook) -> Iterator[Finding]:
    """A field that tells who a person is says why the task needs it."""
    for checklist in handbook.checklists:
        for step in checklist.steps:
            for blank in step.fields:
                match = _WHO.search(blank.label)
                if match and not blank.why and not _WITHOUT.search(blank.label, 0, match.start()):
                    yield Finding(
                        blank.label.spot,
                        "identifying-field",
                        f"the field '{blank.label}' tells who a person is",
                        "ask for the case number instead, or add why: … with what needs it",
                    )


def nobody_tells_it_again(handbook: Handbook) -> Iterator[Finding]:
    """No advice sends a person to tell what happened once more."""
    for _, leaf, one in guidance(handbook):
        if _RETELL.search(one.text) and not _SPARED.search(one.text):
            yield Finding(
                leaf.at(one.start, one.end),
                "told-again",
                f"'{one.text[:80]}' makes a person tell it again",
                "read what is on file first, and ask only what is missing",
            )


RULES = (
    words_do_no_harm,
    words_to_use_has_tables,
    pictures_show_nobody,
    nobody_is_named,
    fields_ask_for_no_name,
    nobody_tells_it_again,
)
