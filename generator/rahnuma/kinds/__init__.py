"""The kinds of content. A new kind is one module here and one line in `KINDS`.

Kinds do not import one another: they meet through references and the handbook.
"""

from rahnuma.kinds import checklist, decision, guideline, instrument, jurisdiction, service, term
from rahnuma.kinds.kind import Kind

KINDS: tuple[Kind, ...] = (
    guideline.KIND,
    checklist.KIND,
    decision.KIND,
    instrument.KIND,
    service.KIND,
    jurisdiction.KIND,
    term.KIND,
)


def kind(name: str) -> Kind:
    """The kind called *name*."""
    return next(one for one in KINDS if one.name == name)
