"""All pages of the built site as text: links, ids, nesting, and what a strict policy bars."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from rahnuma.plan import PRINT_REPORT

pytestmark = pytest.mark.browser
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


class Leads(HTMLParser):
    """A page's ids and links, tags that close what is not open, scripts and styles inside."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.stray: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [value for name in ("href", "src") if (value := found.get(name))]
        if (tag == "script" and "src" not in found) or tag == "style":
            self.inside.append(tag)
        self.inside += [name for name in found if name == "style" or name.startswith("on")]
        if tag not in ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1] != tag and self.open[-1] in MAY_STAY_OPEN:
            self.open.pop()
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.stray.append(f"</{tag}> at line {self.getpos()[0]}")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Leads]:
    found = {}
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":  # it is served at any address, so its links begin at the root
            found[path] = Leads()
            found[path].feed(path.read_text("utf-8"))
    return found


def test_every_link_leads_somewhere(site: Path, pages: dict[Path, Leads]) -> None:
    lost = []
    for path, page in pages.items():
        for link in page.links:
            address, anchor = urldefrag(link)
            if ":" in address or "/downloads/" in f"/{address}":
                continue
            if address.endswith(PRINT_REPORT):
                continue  # it comes with the downloads, which this site has not
            goal = (path.parent / unquote(address)).resolve() if address else path
            if not goal.is_file() or (anchor and goal in pages and anchor not in pages[goal].ids):
                lost.append(f"{path.relative_to(site)}: {link}")
    assert lost == []


def test_no_id_is_on_a_page_twice(site: Path, pages: dict[Path, Leads]) -> None:
    twice = {
        str(path.relative_to(site)): {one for one in page.ids if page.ids.count(one) > 1}
        for path, page in pages.items()
        if len(set(page.ids)) < len(page.ids)
    }
    assert twice == {}


def test_tags_are_nested(site: Path, pages: dict[Path, Leads]) -> None:
    stray = {str(path.relative_to(site)): page.stray for path, page in pages.items() if page.stray}
    assert stray == {}


def test_pages_hold_no_script_and_no_style_of_their_own(
    site: Path, pages: dict[Path, Leads]
) -> None:
    found = {
        str(path.relative_to(site)): page.inside for path, page in pages.items() if page.inside
    }
    assert found == {}


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    loads = re.compile(r"""(?:src|srcset)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//|@import""")
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".css"):
            assert not loads.search(path.read_text("utf-8")), path
