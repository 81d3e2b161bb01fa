"""What must be settled before an edition is released."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rahnuma.findings import Finding
from rahnuma.handbook import Handbook
from rahnuma.record import Record
from rahnuma.translate import Catalogue, in_language


def unsettled(
    handbook: Handbook, catalogues: Mapping[str, Sequence[Catalogue]]
) -> Iterator[Finding]:
    """What nobody has approved, translated or verified."""
    for record in (handbook.settings, *handbook.records):
        if record.status != "approved":
            yield Finding(
                record.spot,
                "not-approved",
                f"'{name(record)}' is {record.status}",
                "have it approved by an office, then write status: approved",
            )
    for record, cite in handbook.citations:
        provision = handbook.provision(cite) or handbook.instrument(cite)
        if provision and provision.verified != "yes":
            yield Finding(
                cite.spot,
                "rests-on-unverified",
                f"'{record.id}' rests on '{cite}' (verified: {provision.verified})",
                "have a lawyer check the provision, or cite another",
            )
    for language in handbook.settings.languages[1:]:
        turned = in_language(handbook, catalogues.get(language, ()), language)
        for record in (turned.settings, *turned.records):
            if record.language != language:
                yield Finding(
                    record.spot,
                    "not-translated",
                    f"'{name(record)}' is not wholly translated into '{language}'",
                    f"complete translations/{language}/{record.spot.file.rpartition('.')[0]}.po",
                )


def name(record: Record) -> str:
    """What a finding calls a record; the settings have no id."""
    return getattr(record, "id", "handbook.yml")
