"""A checklist of a handbook in; the words that its sheet prints out, with their print code."""

from __future__ import annotations

import re

from markupsafe import Markup

from rahnuma import engine, markup
from rahnuma.codes import Wording, print_code
from rahnuma.handbook import Handbook
from rahnuma.kinds.checklist import Checklist, Step
from rahnuma.record import Citation, Record, Reference, Text
from rahnuma.shown import fact_shown
from rahnuma.source import PLACE

_NO_CODE = "000000"
PLAIN = re.compile(r"[^\W\d_](?:[^\\`*_\[\]{}<>&#\n]|\[=[a-z0-9-]+\])*")
"""A line in which Markdown finds nothing to do: most steps, so that a build need not wait."""
_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?)۔،؛؟])")


def wording(handbook: Handbook, checklist: Checklist) -> Wording:
    """The words of *checklist* in its language, in the handbook's jurisdiction."""
    words = Wording.model_validate(
        {
            PLACE: checklist.spot,
            "id": checklist.id,
            "jurisdiction": handbook.settings.jurisdiction,
            "language": checklist.language,
            "print_code": _NO_CODE,
            "title": checklist.title,
            "use": _said(handbook, checklist.use),
            "facts": _facts(handbook, checklist, (checklist.use,)),
            "mode": checklist.mode,
            "groups": [
                {
                    PLACE: group.spot,
                    "id": group.id,
                    "title": group.title,
                    "within": group.within,
                    "steps": [_step(handbook, step) for step in group.steps],
                }
                for group in checklist.groups
            ],
        }
    )
    return words.model_copy(update={"print_code": print_code(words)})


def _step(handbook: Handbook, step: Step) -> dict[str, object]:
    said = (step.do, *([step.caution] if step.caution else []))
    cited = (*step.cite, *(one for text in said for one in markup.citations(text)))
    return {
        PLACE: step.spot,
        "id": step.id,
        "text": _said(handbook, step.do),
        "warns": step.kind == "caution",
        "within": step.within,
        "caution": _said(handbook, step.caution) if step.caution else None,
        "cite": [Citation(one) for one in dict.fromkeys(map(str, cited))],
        "facts": _facts(handbook, step, (*said, *([step.why] if step.why else []))),
        "fields": [
            {PLACE: one.spot, "label": one.label, "options": one.options} for one in step.fields
        ],
        "critical": step.critical,
    }


def _facts(handbook: Handbook, home: Record, texts: tuple[Text, ...]) -> list[dict[str, object]]:
    """The facts that the texts of *home* name, each once, in order: a blank has its label."""
    jurisdiction = handbook.jurisdiction
    ids = dict.fromkeys(str(id) for text in texts for id in markup.facts(text))
    found = [jurisdiction.fact(id) for id in ids] if jurisdiction else []
    return [
        {
            PLACE: home.spot,
            "id": one.id,
            "shown": (how := fact_shown(one)),
            "value": one.label if how == "blank" else one.value,
        }
        for one in found
        if one
    ]


def _said(handbook: Handbook, text: Text) -> str:
    """The words alone. A fact stays as its mark, which Markdown leaves alone too."""

    def mark(match: re.Match[str]) -> str:
        if match["cite"] is not None:
            return ""
        if match["refer"] is None:
            return match[0]
        targets = handbook.targets(Reference(match["refer"] or match["label"]))
        return match["label"] if match["refer"] or not targets else str(targets[0].title)

    words = markup.MARK.sub(mark, text).strip()
    if not PLAIN.fullmatch(words):
        words = Markup(engine.html(words)).striptags()
    return _BEFORE_MARK.sub("", " ".join(words.split())) or str(text).strip()
