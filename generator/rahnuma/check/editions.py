"""Released editions: what they say was printed is what was printed."""

from __future__ import annotations

from collections.abc import Iterator

from rahnuma.codes import print_code
from rahnuma.findings import Finding
from rahnuma.handbook import Handbook


def words_make_their_code(handbook: Handbook) -> Iterator[Finding]:
    """The words of a released sheet make the code that was printed on it."""
    for release in handbook.releases:
        for sheet in release.sheets:
            if print_code(sheet) != sheet.print_code:
                yield Finding(
                    sheet.spot,
                    "altered-edition",
                    f"the words of '{sheet.id}' ({sheet.language}) do not make the code "
                    f"'{sheet.print_code}'",
                    "restore the file as 'rahnuma release' wrote it",
                )


def sheets_stand_once(handbook: Handbook) -> Iterator[Finding]:
    """A sheet has one code in an edition, so it stands in its record once."""
    for release in handbook.releases:
        seen: set[tuple[str, str, str]] = set()
        for sheet in release.sheets:
            name = (sheet.jurisdiction, sheet.language, sheet.id)
            if name in seen:
                yield Finding(
                    sheet.spot,
                    "duplicate-id",
                    f"the sheet '{sheet.id}' ({sheet.language}) stands in this edition twice",
                    "restore the file as 'rahnuma release' wrote it",
                )
            seen.add(name)


RULES = (words_make_their_code, sheets_stand_once)
