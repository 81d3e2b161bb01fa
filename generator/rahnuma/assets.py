"""What is installed beside the content: fonts, browser parts, styles, the interface's words.

The only reader of installed files. Third-party browser parts and fonts are npm packages below
`share/rahnuma/` of the Python environment; set-up puts them there, and cuts the screen's fonts.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from rahnuma.translate import read_catalogue

PACKAGE = Path(__file__).parent
THEME = PACKAGE / "theme"
PARTS = Path(sys.prefix) / "share" / "rahnuma"


class NotInstalled(Exception):
    """The machine lacks something; the message is one sentence with the mend."""


POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'"
)
"""The Content-Security-Policy of each page: nothing from another host, no script or style inline.

It stands in the page, since nobody knows what the host will send; Chromium and Firefox hold to it
for files on a disk too. Pictures as data are the icons in the style sheet of Material.
"""

HEADER_POLICY = f"{POLICY}; frame-ancestors 'self'"
"""The same as a header. Who may show a page in a frame can be said in a header alone."""

_LATIN = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
FONTS: tuple[tuple[str, str, str, str], ...] = (
    # family, npm package and file, weight, style. Each file has a family of its own: two files
    # under one name print the wrong letters (WeasyPrint 70, Latin beside Urdu).
    ("HandbookLatin", f"{_LATIN}-latin-400-normal", "400", "normal"),
    ("HandbookLatin", f"{_LATIN}-latin-700-normal", "700", "normal"),
    ("HandbookLatinExtended", f"{_LATIN}-latin-ext-400-normal", "400", "normal"),
    ("HandbookLatinExtended", f"{_LATIN}-latin-ext-700-normal", "700", "normal"),
    ("HandbookUrdu", "amiri/files/amiri-arabic-400-normal", "400", "normal"),
    ("HandbookUrdu", "amiri/files/amiri-arabic-700-normal", "700", "normal"),
)


def _part(path: str) -> bytes:
    try:
        return (PARTS / path).read_bytes()
    except FileNotFoundError:
        raise NotInstalled(
            f"The browser part '{path}' is not installed: run 'make set-up' in the project."
        ) from None


@cache
def font(path: str) -> bytes:
    """A font file of `FONTS` for print: as WOFF, since to unpack WOFF2 takes two seconds of each
    process that prints."""
    return _part(f"node_modules/@fontsource/{path}.woff")


@cache
def screen_font(name: str) -> bytes:
    """A font file of `SCREEN_FONTS`: as WOFF2, since to fetch it takes as long as it is large."""
    return _part(f"fonts/{name}")


@cache
def minisearch() -> str:
    """MiniSearch as a script for browsers, with its licence; without the notes between its lines,
    which are more than half of what it weighs."""
    licence = _part("node_modules/minisearch/LICENSE.txt").decode()
    noted = _part("node_modules/minisearch/dist/umd/index.js").decode()
    notes = re.compile(r"^\s*(?:/\*[\s\S]*?\*/|//.*$)\n|^[ \t]+", re.MULTILINE)
    return f"/*\n{licence}*/\n{notes.sub('', noted)}"


@cache
def material() -> str:
    """Where the style sheet of Material lies in the site; its name changes with its version."""
    folder = files("material") / "templates" / "assets" / "stylesheets"
    name = next(one.name for one in folder.iterdir() if re.fullmatch(r"main\..*css", one.name))
    return f"assets/stylesheets/{name}"


@cache
def style(name: str) -> str:
    """A style sheet of ours."""
    return (PACKAGE / "styles" / name).read_text("utf-8")


def token(name: str) -> str:
    """The value of a colour or a size of `tokens.css`, by day."""
    found = re.search(rf"--{name}: ([^;]+);", style("tokens.css"))
    assert found, name
    return found[1]


@cache
def script(name: str) -> str:
    """A browser script of ours."""
    return (PACKAGE / "browser" / name).read_text("utf-8")


@cache
def icon() -> str:
    """The handbook's sign, as it stands in the theme."""
    return (THEME / "assets" / "rahnuma" / "icon.svg").read_text("utf-8")


@cache
def server(name: str) -> str:
    """The settings of a web server for this site, with our policy as a header."""
    text = (PACKAGE / "hosting" / name).read_text("utf-8")
    return text.replace("{policy}", HEADER_POLICY).replace("{embedded}", POLICY)


SCREEN_STYLES = (
    "tokens.css",
    "screen.css",
    "ways.css",
    "leave.css",
    "share.css",
    "decide.css",
    "law.css",
    "kit.css",
    "ticks.css",
    "offline.css",
    "access.css",
)
"""Sent as one file, `rahnuma.css`, since a page waits for it on a weak signal."""
SCREEN_SCRIPTS = (
    "share.js",
    "device.js",
    "clip.js",
    "menu.js",
    "bar.js",
    "ways.js",
    "leave.js",
    "review.js",
    "search.js",
    "copy.js",
    "decide.js",
    "filter.js",
    "kit.js",
    "cases.js",
    "ticks.js",
    "kept.js",
    "offline.js",
    "keeping.js",
)
"""Sent one by one: what an old phone cannot read stops one of them, and the others go on.

`share.js` runs first, since it shares the page as it came.
"""
_ALONE_ON = {
    "copy.js": ("checklist", "copy"),
    "decide.js": ("decision",),
    "filter.js": ("legal",),
    "keeping.js": ("offline",),
    "kit.js": ("guideline",),
    "ticks.js": ("checklist",),
}
"""Scripts that serve some kinds of page alone, and are sent with those."""


def page_scripts(kind: str) -> tuple[str, ...]:
    """The names of the scripts that a kind of page loads, in order."""
    return tuple(one for one in SCREEN_SCRIPTS if kind in _ALONE_ON.get(one, (kind,)))


SEARCH_SCRIPTS = ("search-letters.js", "search-words.js", "search-find.js")
"""Loaded when somebody searches, in this order, after MiniSearch and before the index."""
SEARCH_PARTS = ("minisearch.js", *SEARCH_SCRIPTS, "search-index.js")


SCREEN_FONTS = ("urdu-regular.woff2", "urdu-bold.woff2")
"""Fetched by a browser only where the device has no Urdu font of its own."""


def browser_files() -> tuple[tuple[str, str | bytes], ...]:
    """What a page loads beside Material's own files, with its path in the site."""
    folder = "assets/rahnuma"
    return (
        *((f"{folder}/{name}", screen_font(name)) for name in SCREEN_FONTS),
        (f"{folder}/rahnuma.css", "\n".join(map(style, SCREEN_STYLES))),
        *((f"{folder}/{name}", script(name)) for name in (*SCREEN_SCRIPTS, *SEARCH_SCRIPTS)),
        (f"{folder}/minisearch.js", minisearch()),
        (f"{folder}/follow.js", script("follow.js")),
    )


def versions(files: Iterable[tuple[str, str | bytes]]) -> dict[str, str]:
    """The beginning of the hash of each file by its name.

    It stands behind the file's address, so that a page never runs with the script of another
    edition, and a browser may keep a file as long as it likes.
    """
    return {posixpath.basename(path): _hash(content)[:12] for path, content in files}


def _hash(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


@cache
def parts_fingerprint() -> str:
    """A hash of the fonts and browser parts of other people that we send or print with."""
    digest = hashlib.sha256(minisearch().encode() + _print_fonts())
    for name in SCREEN_FONTS:
        digest.update(name.encode() + screen_font(name))
    return digest.hexdigest()


def _print_fonts() -> bytes:
    """Each face of print and its file, one after the other."""
    return b"".join(f"{face}".encode() + font(face[1]) for face in FONTS)


@cache
def phrases(language: str) -> Mapping[str, str]:
    """The interface's words in a language, by their English; empty where there is no catalogue."""
    path = PACKAGE / "catalogues" / f"{language}.po"
    if not path.is_file():
        return {}
    catalogue, findings = read_catalogue(path.name, path.read_text("utf-8"))
    assert not findings, findings
    return {entry.source: entry.words for entry in catalogue.entries if entry.words}


PRINT_STYLES = ("print.css", "book.css")
_SITE_OUTPUTS = (
    "copies.py",
    "exports.py",
    "install.py",
    "offline.py",
    "pages.py",
    "print_report.py",
    "redirects.py",
    "search.py",
    "steps.py",
)
"""Modules of `outputs/` that make no PDF: a change there makes none anew."""


@cache
def fingerprint() -> str:
    """A hash of all that shapes print beside its HTML: styles, fonts, and our own code."""
    digest = hashlib.sha256()
    for name in PRINT_STYLES:
        digest.update(style(name).encode())
    for path in sorted((PACKAGE / "outputs").glob("*.py")):
        if path.name not in _SITE_OUTPUTS:
            digest.update(path.read_bytes())
    digest.update(_print_fonts())
    for package in ("weasyprint", "pikepdf", "fonttools", "pypdfium2", "pillow"):
        digest.update(version(package).encode())
    return digest.hexdigest()


@cache
def taken_along_by(language: str) -> str:
    """A hash of what makes a role's file to take along, beside the site's own files."""
    digest = hashlib.sha256()
    for name in (
        "zipping.py", "outputs/exports.py", "templates/_page.html", "templates/absent.html",
        "templates/start-here.html", f"catalogues/{language}.po",
    ):  # fmt: skip
        path = PACKAGE / name
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
