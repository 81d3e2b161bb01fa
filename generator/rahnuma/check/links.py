"""Citations, references, links and pictures lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches

from rahnuma import markup
from rahnuma.findings import Finding, Spot
from rahnuma.handbook import Handbook, Target, cited, kind_of, referred
from rahnuma.kinds.checklist import Checklist
from rahnuma.kinds.guideline import Guideline
from rahnuma.kinds.instrument import Instrument
from rahnuma.near import near
from rahnuma.record import Citation, Prose, Record, Reference, Text

SCHEMES = ("https://", "http://", "mailto:", "tel:")


def citations_lead_to_provisions(handbook: Handbook) -> Iterator[Finding]:
    """A citation names an instrument and a provision of it that somebody has seen."""
    known = [one.id for one in handbook.instruments]
    for cite in (cite for _, _, leaf in handbook.words for cite in cited(leaf)):
        instrument = handbook.instrument(cite)
        if instrument is None and cite.instrument in handbook.unread:
            continue
        if instrument is None:
            meant = near(cite.instrument, known)
            yield Finding(
                cite.spot,
                "unknown-instrument",
                f"'{cite.instrument}' is not an instrument of this handbook",
                f"did you mean '{meant}'?"
                if meant
                else f"add guidelines/legal/{_slug(cite.instrument)}.yml, or take the citation out",
            )
        elif cite.provision:
            yield from _provision(cite, instrument)
        elif instrument.verified == "no":
            yield _unverified(cite, instrument)


def _provision(cite: Citation, instrument: Instrument) -> Iterator[Finding]:
    provision = instrument.provision(cite.provision)
    if provision is None:
        known = [one.id for one in instrument.provisions if one.verified != "no"]
        like = get_close_matches(cite.provision, known, n=3, cutoff=0.5)
        yield Finding(
            cite.spot,
            "unknown-provision",
            f"'{cite}' is not a provision of {instrument.id}",
            f"use {'one of ' * (len(like) != 1)}{', '.join(like or known[:9])}, "
            f"or add it to {instrument.spot.file}",
        )
    elif provision.verified == "no":
        yield _unverified(cite, instrument)


def _unverified(cite: Citation, instrument: Instrument) -> Finding:
    return Finding(
        cite.spot,
        "unverified-citation",
        f"nobody has seen a text of '{cite}' (verified: no)",
        f"cite another provision, or have it checked and mark it in {instrument.spot.file}",
    )


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9-]", "", text) or "ID"


def references_lead_to_content(handbook: Handbook) -> Iterator[Finding]:
    """A reference names one record, and a place that it has."""
    for _, _, leaf in handbook.words:
        for reference in referred(leaf):
            yield from _reference(handbook, reference)


def _reference(handbook: Handbook, reference: Reference) -> Iterator[Finding]:
    targets = handbook.targets(reference)
    if not targets and reference.id in handbook.unread:
        return
    if not targets:
        meant = near(reference.id, handbook.ids)
        kind = "service" if reference.kind == "service" else "reference"
        yield Finding(
            reference.spot,
            f"unknown-{kind}",
            f"'{reference}' leads to nothing in this handbook",
            f"did you mean '{meant}'?" if meant else "write the id of a record, or take it out",
        )
    elif len(kinds := [*dict.fromkeys(kind_of(one) for one in targets)]) > 1:
        yield Finding(
            reference.spot,
            "ambiguous-reference",
            f"'{reference}' is the id of a {' and of a '.join(kinds)}",
            "write " + " or ".join(f"'{kind}:{reference}'" for kind in kinds),
        )
    elif reference.anchor and reference.anchor not in anchors(targets[0]):
        yield _no_anchor(reference.spot, reference.anchor, targets[0])


def anchors(target: Target | Record) -> tuple[str, ...]:
    """The places of a target's page that a link can lead to."""
    if isinstance(target, Guideline):
        return tuple(one.id for one in target.headings if one.id)
    if isinstance(target, Instrument):
        return tuple(one.id for one in target.provisions)
    if isinstance(target, Checklist):
        return (*(one.id for one in target.groups), *(one.id for one in target.steps))
    return ()


def _no_anchor(spot: Spot, anchor: str, target: Target | Record) -> Finding:
    known = anchors(target)
    meant = near(anchor, known)
    return Finding(
        spot,
        "broken-anchor",
        f"'{getattr(target, 'id', 'handbook.yml')}' has no place '{anchor}'",
        f"did you mean '#{meant}'?" if meant else f"take '#{anchor}' out",
    )


def links_lead_somewhere(handbook: Handbook) -> Iterator[Finding]:
    """A link leads to the web or to a guideline's file; a picture is there and has words for it."""
    for record, _, leaf in handbook.words:
        if isinstance(leaf, Text) and "](" in leaf:
            for match in markup.LINK.finditer(leaf):
                if match["target"] is not None:
                    yield from _link(handbook, record, leaf, match)


def _link(
    handbook: Handbook, record: Record, text: Text, match: re.Match[str]
) -> Iterator[Finding]:
    target, spot = match["target"], text.at(*match.span())
    if match["image"]:
        yield from _picture(handbook, record, text, match, spot)
    elif re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        if not target.lower().startswith(SCHEMES):
            yield Finding(
                spot,
                "unsafe-link",
                f"the link leads to '{target[:60]}'",
                f"begin it with one of {', '.join(SCHEMES)}",
            )
    elif target.startswith("#"):
        if target[1:] not in anchors(record):
            yield _no_anchor(spot, target[1:], record)
    elif not isinstance(text, Prose):
        yield Finding(
            spot,
            "broken-link",
            f"'{target}' leads to a file, and these words are shown on several pages",
            f"refer to it by its id: [{match['label'] or 'the words'}][its-id]",
        )
    else:
        path, _, anchor = target.partition("#")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(record.spot.file), path))
        found = handbook.guideline_at(file)
        if found is None and file in handbook.unread:
            return
        if found is None:
            yield Finding(
                spot,
                "broken-link",
                f"there is no guideline at '{file}'",
                f"refer to it by its id: [{match['label'] or 'the words'}][its-id]",
            )
        elif anchor and anchor not in anchors(found):
            yield _no_anchor(spot, anchor, found)


def _picture(
    handbook: Handbook, record: Record, text: Text, match: re.Match[str], spot: Spot
) -> Iterator[Finding]:
    target = match["target"]
    if not isinstance(text, Prose):
        yield Finding(
            spot,
            "missing-image",
            f"the picture '{target}' stands in words that are shown on several pages",
            "put it into the text of a guideline",
        )
        return
    if not match["label"].strip():
        yield Finding(
            spot,
            "missing-alt",
            f"the picture '{target}' has no words that stand in for it",
            f"write ![what it shows]({target})",
        )
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
        yield Finding(
            spot,
            "outside-picture",
            f"the picture comes from '{target}'",
            "put the picture beside the guideline",
        )
        return
    file = posixpath.normpath(posixpath.join(posixpath.dirname(record.spot.file), target))
    if file.removeprefix("guidelines/") not in handbook.assets:
        yield Finding(
            spot,
            "missing-image",
            f"there is no picture at '{file}'",
            "put it there, or mend the path",
        )


RULES = (citations_lead_to_provisions, references_lead_to_content, links_lead_somewhere)
