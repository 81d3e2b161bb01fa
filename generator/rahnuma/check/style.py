"""English that readers under stress can follow: short sentences, somebody who acts, one meaning a
word. Law keeps its own words, so instruments are judged by the length of their sentences alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rahnuma.check.wording import LONGEST_STEP, step_words
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook, kind_of
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.decision import Decision
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument
from rahnuma.readability import Sentence, grade, own_sentences, sentences
from rahnuma.record import Citation, Content, Prose, Record, Text, Words

LONGEST = 25
"""Words of a sentence: beyond it, readers of public guidance lose the beginning (GOV.UK)."""
HARDEST = 9
"""The reading grade: a reader of 14."""
_SHARE = 8
"""One passive sentence in so many is too many."""

_BE = r"\b(?:is|are|was|were|be|been|being|gets?|got)\b"
_BETWEEN = r"(?:\s+(?:not|never|also|only|often|always|then|still|already|soon|first|\w+ly))*\s+"
_PARTICIPLE = (
    r"(?:\w{2,}ed|known|given|shown|taken|told|made|kept|held|seen|written|said|sent|done|found|"
    r"paid|put|read|heard|left|lost|brought|bought|built|chosen|broken|drawn|driven|forgotten|"
    r"hidden|led|met|set|shut|spoken|stolen|taught|thrown|understood|won|laid)\b"
)
_BY = re.compile(r"\s+(?:\w+\s+){0,4}by\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:when|if|that|what|who|whom|whose|which|because|before|after|until|whether|how|where|"
    r"while|as|so|than|though|unless)\b|[,:;(]",
    re.IGNORECASE,
)
"""What opens another clause: there, the person matters more than the one who acts."""

_STATES = (
    r"(?:tired|closed|injured|located|needed|related|interested|concerned|scared|worried|married|"
    r"trained|qualified|entitled)\b"
)
"""Words that look like something done to a person and tell how they are."""

_PASSIVE = re.compile(f"{_BE}{_BETWEEN}(?!{_STATES}){_PARTICIPLE}", re.IGNORECASE)
_DUTY = "write 'must' for law and fixed rules, 'should' for good practice"
_POSSIBLE = (
    r"become|cause|change(?! (?:the|your|their|his|her|its|it)\b)|cost|depend|die|differ|"
    r"fear|feel|forget|get no|give away|grow|happen|harm|hurt|include|last|lead to|lose|mean|"
    r"mislead|need|occur|seem|suffer|suit|take (?:long|time)|upset"
)
_HOW = (
    r"a|afraid|alone|an|at|dead|hard|hiding|hurt|in|late|long|many|missing|more|near|new|now|on|the|"
    r"true|unsafe|worse|wrong"
)
_MODALS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\b(?:shall|ought to)\b", re.I), "is a word of statutes", _DUTY),
    (
        re.compile(
            r"(?<!to )(?<!not )(?<!never )(?<!may )(?<!might )(?<!can )(?<!could )(?<!will )"
            r"\b(?:has|have) to\b",
            re.I,
        ),
        "says a duty in a third way",
        _DUTY,
    ),
    (
        re.compile(
            r"(?<!aim )(?<!wish )(?<!duty )(?<!task )(?<!rule )(?<!thing )(?<!way )(?<!goal )"
            r"(?<!reason )\b(?:is|are) to (?!blame\b)(?=[a-z]{2,})",
            re.I,
        ),
        "says a duty in a third way",
        _DUTY,
    ),
    (
        re.compile(
            rf"\bmay (?:not )?(?:(?:{_POSSIBLE})|have (?:\w+ )?(?:been|had|{_PARTICIPLE})|"
            rf"be (?:{_HOW}))\b",
            re.I,
        ),
        "is not a permission here",
        "write 'can' or 'might'; 'may' says that something is allowed",
    ),
)
_MUST = re.compile(r"\bmust\b", re.IGNORECASE)
_CITED_NEXT = re.compile(r"\W{0,3}\[@(?P<cites>[^\]]*)\]")
_NOBODY = re.compile(r"\b(?:not|never|nobody|no one|nothing|n't)\b", re.IGNORECASE)
_FOR_LAWYERS = re.compile(r"(?:^|/)(?:source|check|sources/\d+)$")
"""The places of keys that say where something was seen and what is to be checked."""
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}(?=s?\b)")
_ROMAN = re.compile(r"[IVXLC]+")


def read(handbook: Handbook) -> Iterator[tuple[Record, str, Words]]:
    """The texts that people read as sentences: no ids, spellings or sources."""
    for record, place, leaf in handbook.words:
        if type(leaf) in (Words, Text, Prose) and not _FOR_LAWYERS.search(place):
            yield record, place, leaf


def guidance(handbook: Handbook) -> Iterator[tuple[Record, Words, Sentence]]:
    """The sentences that are the handbook's own: neither the law's words nor what is quoted."""
    for record, _, leaf in read(handbook):
        if not isinstance(record, Instrument):
            yield from ((record, leaf, one) for one in own_sentences(leaf))


def sentences_are_short(handbook: Handbook) -> Iterator[Finding]:
    """A sentence is at most 25 words long."""
    for record, place, leaf in read(handbook):
        if isinstance(record, Instrument) and place.endswith(("title", "heading")):
            continue
        if place.endswith("/do") and step_words(leaf) > LONGEST_STEP:
            continue  # `steps_are_short` says it
        for one in sentences(leaf):
            words = len(one.words)
            if words > LONGEST:
                yield Finding(
                    leaf.at(one.start, one.end),
                    "long-sentence",
                    f"the sentence '{_begin(one)}' has {words} words",
                    f"say it in {LONGEST} words, or make two sentences of it",
                )


def pages_are_easy_to_read(handbook: Handbook) -> Iterator[Finding]:
    """A guideline, a checklist or a decision reads at grade nine or easier."""
    for record in handbook.records:
        if not isinstance(record, (Guideline, Checklist, Decision)):
            continue
        found = tuple(running(record))
        years = grade(found)
        if years > HARDEST:
            yield Finding(
                record.title.spot,
                "hard-to-read",
                f"the {kind_of(record)} '{record.id}' reads at grade {years:.1f}",
                f"shorten its sentences, and find plainer words for {_heaviest(found)}",
            )


def running(record: Content) -> Iterator[Sentence]:
    """The sentences of a record's text and lists, by which its reading grade is taken."""
    for place, leaf in record.leaves():
        if type(leaf) in (Text, Prose) and place != "title":
            yield from (one for one in sentences(leaf) if one.part in ("paragraph", "item"))


def _heaviest(found: tuple[Sentence, ...]) -> str:
    """The words of many letters that weigh most."""
    words = Counter(
        word.lower() for one in found for word in one.words if len(word) > 9 and word.isalpha()
    )
    heavy = sorted(words, key=lambda word: (-words[word], word))[:4]
    return ", ".join(f"'{word}'" for word in heavy) or "its long words"


def somebody_acts(handbook: Handbook) -> Iterator[Finding]:
    """A step says who acts; a guideline does so in seven sentences of eight."""
    for checklist in handbook.checklists:
        for step in checklist.steps:
            for leaf in (step.do, step.caution):
                for one, match in _passive(leaf) if leaf else ():
                    yield Finding(
                        leaf.at(one.start, one.end),
                        "passive-voice",
                        f"'{match[0]}' does not say who acts",
                        "name who does it, or begin with the verb",
                    )
    for guideline in handbook.guidelines:
        leaf = guideline.body
        known = [one for one in sentences(leaf) if one.part in ("paragraph", "item")]
        found = [
            (one, match)
            for one, match in _passive(leaf)
            if one.part != "cell" and not _says_the_law(leaf, one)
        ]
        if found and len(found) * _SHARE > len(known) >= _SHARE:
            one, match = found[0]
            yield Finding(
                leaf.at(one.start, one.end),
                "passive-voice",
                f"{len(found)} of {len(known)} sentences do not say who acts; "
                f"the first has '{match[0]}'",
                "name who does it, or begin with the verb",
            )


def _passive(leaf: Text) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Sentences whose main clause hides who acts."""
    for one in own_sentences(leaf):
        match = _PASSIVE.search(one.text)
        if (
            match
            and one.part != "heading"
            and not one.text.endswith("?")
            and not _CLAUSE.search(one.text, 0, match.start())
            and not _BY.match(one.text, match.end())
        ):
            yield one, match


def _says_the_law(leaf: Text, one: Sentence) -> bool:
    """Whether a citation follows: such a sentence tells what a law says, and orders nothing."""
    return bool(_CITED_NEXT.match(leaf, one.end))


def duties_have_one_word_each(handbook: Handbook) -> Iterator[Finding]:
    """'Must' is law or a fixed rule, 'should' good practice, 'may' a permission; nothing else."""
    for _, leaf, one in guidance(handbook):
        for pattern, wrong, mend in _MODALS:
            match = pattern.search(one.text)
            if match and not (mend is _DUTY and _NOBODY.search(one.text, 0, match.end())):
                yield Finding(
                    leaf.at(one.start, one.end),
                    "modal-verb",
                    f"'{match[0].strip()}' in '{_begin(one)}' {wrong}",
                    mend,
                )


def duties_rest_on_what_binds(handbook: Handbook) -> Iterator[Finding]:
    """A 'must' with citations has one that binds; standards and declarations say 'should'."""
    for guideline in handbook.guidelines:
        leaf = guideline.body
        for one in own_sentences(leaf):
            cited = _CITED_NEXT.match(leaf, one.end)
            if cited:
                cites = [Citation(cite.strip()) for cite in cited["cites"].split(";")]
                yield from _unbound(handbook, leaf, one, cites)
    for checklist in handbook.checklists:
        for step in checklist.steps:
            for one in own_sentences(step.do) if step.cite else ():
                yield from _unbound(handbook, step.do, one, step.cite)


def _unbound(
    handbook: Handbook, leaf: Text, one: Sentence, cites: Iterable[Citation]
) -> Iterator[Finding]:
    if not _MUST.search(one.text):
        return
    cited = [handbook.instrument(cite) for cite in cites]
    if cited and all(found and found.law_status == "not-binding" for found in cited):
        yield Finding(
            leaf.at(one.start, one.end),
            "modal-verb",
            f"'must' in '{_begin(one)}' rests on {cited[0].id if cited[0] else ''}, "
            "which binds nobody",
            "write 'should', or cite a law that binds",
        )


def words_are_in_the_glossary(handbook: Handbook) -> Iterator[Finding]:
    """An abbreviation is explained, and a thing has the one name that the glossary gives it."""
    explained = set(_abbreviations(handbook))
    preferred = {word.lower(): term.title for term in handbook.terms for word in term.avoid}
    avoided = alternatives(preferred)
    for _, leaf, one in guidance(handbook):
        yield from _unexplained(leaf, one, explained)
        for match in avoided.finditer(one.text) if avoided else ():
            yield Finding(
                leaf.at(one.start, one.end),
                "word-outside-glossary",
                f"'{match[0]}' is not the word of this handbook",
                f"write '{preferred[match[0].lower()]}'",
            )


def _unexplained(leaf: Words, one: Sentence, explained: set[str]) -> Iterator[Finding]:
    for match in _ABBREVIATION.finditer(one.text):
        if match[0] not in explained and not _ROMAN.fullmatch(match[0]):
            yield Finding(
                leaf.at(one.start, one.end),
                "unexplained-abbreviation",
                f"the glossary does not explain '{match[0]}'",
                "write the words, or add it to guidelines/glossary.yml as a synonym of its term",
            )


def _abbreviations(handbook: Handbook) -> Iterator[str]:
    """What the glossary explains, and what offices and laws are called."""
    for term in handbook.terms:
        for words in (term.title, *term.synonyms):
            yield from _ABBREVIATION.findall(words)
    for named in (*handbook.services, *handbook.instruments):
        yield from _ABBREVIATION.findall(named.title)


def alternatives(words: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for many words, the longest first; None where there are none."""
    known = sorted(words, key=lambda word: (-len(word), word))
    if not known:
        return None
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])", re.IGNORECASE)


def _begin(one: Sentence) -> str:
    return one.text if len(one.text) <= 50 else one.text[:47].rsplit(" ", 1)[0] + " …"


RULES = (
    sentences_are_short,
    pages_are_easy_to_read,
    somebody_acts,
    duties_have_one_word_each,
    duties_rest_on_what_binds,
    words_are_in_the_glossary,
)
