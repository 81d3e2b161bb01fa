"""A page as text: where it leads, with and without its scripts, and how its tags stand."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urldefrag

ALONE = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
MAY_STAY_OPEN = {"li", "dt", "dd", "p", "tr", "td", "th", "thead", "tbody", "option"}
NAMES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list")
"""Attributes that name an id of the same page."""


class Leads(HTMLParser):
    """Ids and links, tags that close what is not open, scripts and styles inside the page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.title = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.shown: list[str] = []
        """The links that stand there without JavaScript too."""
        self.named: list[str] = []
        """The ids that attributes name."""
        self.stray: list[str] = []
        self.inside: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(path.read_text("utf-8"))

    def goals(self, links: list[str]) -> list[tuple[Path, str]]:
        """The files that links lead to, each with its anchor; other hosts and numbers left out.

        What stands behind a question mark is the version of a file, not its name.
        """
        parts = [urldefrag(re.sub(r"\?[^#]*", "", one)) for one in links]
        return [
            (Path(normpath(self.path.parent / unquote(address))) if address else self.path, anchor)
            for address, anchor in parts
            if ":" not in address
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        hidden = "hidden" in found or bool(self._open and self._open[-1][1])
        self.ids += [found["id"]] if found.get("id") else []
        links = [value for name in ("href", "src") if (value := found.get(name))]
        self.links += links
        if tag == "a" and not hidden:
            self.shown += links
        self.named += [one for name in NAMES for one in (found.get(name) or "").split()]
        if (tag == "script" and "src" not in found) or tag == "style":
            self.inside.append(tag)
        self.inside += [name for name in found if name == "style" or name.startswith("on")]
        if tag not in ALONE:
            self._open.append((tag, hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "title" and not self.title:
            self.title = data

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open[-1][0] != tag and self._open[-1][0] in MAY_STAY_OPEN:
            self._open.pop()
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
        else:
            self.stray.append(f"</{tag}> at line {self.getpos()[0]}")
