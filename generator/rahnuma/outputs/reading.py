"""The bytes of a PDF in; what a reader's program finds in them out: pages, tags, letters, colours.

It reads the file back and knows nothing of how it was made; of what pages can hold it understands
what WeasyPrint writes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

_TOKEN = re.compile(
    rb"/(?P<tag>\w+)\s*(?P<list><<.*?>>)?\s*\bB(?:DC|MC)\b"
    rb"|(?P<end>\bEMC\b)"
    rb"|/(?P<font>\S+) [-\d.]+ Tf\b"
    rb"|\[(?P<text>[^\]]*)\] TJ\b"
    rb"|(?P<colour>(?:[-\d.]+ )+)(?P<how>rg|RG|g|G|k|K|sc|SC|scn|SCN)\b"
    rb"|(?<=\s)(?P<paint>f\*|F|f|B\*|B|b\*|b|S|s|sh|Do|Tj)(?=\s)"
)
_HEX = re.compile(rb"<([0-9a-fA-F]*)>")
_MAPPED = re.compile(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]*)>")
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f"
_TURNED = re.compile(
    # Within text that runs from right to left: Latin words with what stands between them, and
    # numbers with their points, colons and dashes.
    f"[{_LATIN}](?:[^{_RIGHT}]*[{_LATIN}0-9])?|[0-9]+(?:[.,:/+-][0-9]+)*"
)
_FOREIGN = re.compile(f"[{_RIGHT}](?:[^{_LATIN}0-9]*[{_RIGHT}])?")
RIGHT_TO_LEFT = ("ur",)
"""Languages whose paragraphs run from the right."""
UNREADABLE = "\ufffd"
"""Stands for a glyph whose font does not say which letters it shows."""


@dataclass(frozen=True)
class Piece:
    """A marked piece of a page. *mark* is its number there; an artifact has none."""

    mark: int | None
    letters: tuple[str, ...]
    within: str
    """The mark that it lies in: `tagged`, `artifact` or nothing."""


@dataclass(frozen=True)
class Side:
    """What one page shows. *unmarked* counts what is neither tagged nor an artifact."""

    pieces: tuple[Piece, ...]
    unmarked: int
    colours: frozenset[tuple[str, tuple[float, ...]]]
    """Each as `text`, `fill` or `line`, with its parts from 0 to 1: grey, RGB or CMYK."""
    fonts: frozenset[str]
    glyphs: frozenset[tuple[str, int]]
    """Which glyphs of which fonts are drawn."""


@dataclass
class Node:
    """An element of the tree of tags. A leaf is a mark on a page: `(page, mark)`."""

    tag: str
    language: str
    object: Object
    children: list[Node | tuple[int, int]] = field(default_factory=list)
    annotations: list[Object] = field(default_factory=list)

    @property
    def below(self) -> Iterator[Node]:
        """Itself and all elements in it, in reading order."""
        yield self
        for one in self.children:
            if isinstance(one, Node):
                yield from one.below

    @property
    def elements(self) -> list[Node]:
        return [one for one in self.children if isinstance(one, Node)]


class Reading:
    """An open PDF. Close it by leaving `with`."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.root = self.pdf.Root
        self.pages = [page.obj for page in self.pdf.pages]
        self._letters: dict[tuple[int, int], dict[int, str]] = {}

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, *_: object) -> None:
        self.pdf.close()

    @cached_property
    def fonts(self) -> dict[str, Object]:
        """All fonts of all pages by their names."""
        return {
            str(font.BaseFont).lstrip("/"): font
            for page in self.pages
            for font in page.Resources.get("/Font", Dictionary()).values()
        }

    @cached_property
    def sides(self) -> list[Side]:
        return [self._side(page) for page in self.pages]

    @cached_property
    def tree(self) -> Node | None:
        """The tags from their root; nothing where there are none."""
        if "/StructTreeRoot" not in self.root or "/K" not in self.root.StructTreeRoot:
            return None
        self._numbers = {page.objgen: number for number, page in enumerate(self.pages)}
        top = Node("", str(self.root.get("/Lang", "")), self.root.StructTreeRoot)
        self._grow(top, None)
        return top

    def _grow(self, node: Node, page: int | None) -> None:
        if "/Pg" in node.object:
            page = self._numbers[node.object.Pg.objgen]
        kids = node.object.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                node.children.append((page, kid))
            elif kid.get("/Type") == Name.MCR:
                node.children.append((self._numbers[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == Name.OBJR:
                node.annotations.append(kid.Obj)
            else:
                language = str(kid.get("/Lang", node.language))
                child = Node(str(kid.S).lstrip("/"), language, kid)
                node.children.append(child)
                self._grow(child, page)

    @cached_property
    def pieces(self) -> dict[tuple[int, int], Piece]:
        """The pieces that carry a number, by page and number."""
        return {
            (number, piece.mark): piece
            for number, side in enumerate(self.sides)
            for piece in side.pieces
            if piece.mark is not None
        }

    def text(self, node: Node) -> Iterator[str]:
        """The words of an element in the order of the tags, piece by piece, as their fonts name
        the letters that are drawn."""
        for one in node.children:
            if isinstance(one, Node):
                yield from self.text(one)
            elif one in self.pieces:
                yield in_order(self.pieces[one].letters, node.language)

    def _side(self, page: Object) -> Side:
        fonts = page.Resources.get("/Font", Dictionary())
        letters_of = {str(name).lstrip("/"): self._letters_of(font) for name, font in fonts.items()}
        names = {str(name).lstrip("/"): str(font.BaseFont) for name, font in fonts.items()}
        open_marks: list[tuple[int | None, str, list[str]]] = []
        pieces: list[Piece] = []
        colours: set[tuple[str, tuple[float, ...]]] = set()
        glyphs: set[tuple[str, int]] = set()
        unmarked, font, fill = 0, "", (0.0,)
        for token in _TOKEN.finditer(page.Contents.read_bytes()):
            if token["tag"]:
                mark = re.search(rb"/MCID (\d+)", token["list"] or b"")
                kind = "artifact" if token["tag"] == b"Artifact" else "tagged"
                open_marks.append((int(mark[1]) if mark else None, kind, []))
            elif token["end"]:
                number, _, letters = open_marks.pop()
                pieces.append(
                    Piece(number, tuple(letters), open_marks[-1][1] if open_marks else "")
                )
            elif token["font"]:
                font = token["font"].decode()
            elif token["text"] is not None:
                codes = [
                    int(run[place : place + 4], 16)
                    for run in _HEX.findall(token["text"])
                    for place in range(0, len(run), 4)
                ]
                if not codes:
                    continue
                unmarked += not open_marks
                colours.add(("text", fill))
                glyphs.update((names[font], code) for code in codes)
                if open_marks:
                    open_marks[-1][2].extend(
                        letters_of[font].get(code, UNREADABLE) for code in codes
                    )
            elif token["colour"]:
                parts = tuple(float(part) for part in token["colour"].split())
                if token["how"].islower():
                    fill = parts
                else:
                    colours.add(("line", parts))
            else:
                unmarked += not open_marks
                if token["paint"][:1] in b"fFbB":
                    colours.add(("fill", fill))
        used = frozenset(name for name, _ in glyphs)
        return Side(tuple(pieces), unmarked, frozenset(colours), used, frozenset(glyphs))

    def _letters_of(self, font: Object) -> dict[int, str]:
        """What each glyph of a font stands for."""
        if font.objgen not in self._letters:
            table = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            self._letters[font.objgen] = {
                int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be", "replace")
                for code, letters in _MAPPED.findall(table.partition(b"beginbfchar")[2])
            }
        return self._letters[font.objgen]


def in_order(letters: tuple[str, ...], language: str) -> str:
    """Letters as they are drawn, from the left, in the order in which they are read.

    A piece without any letter that runs from the right, such as a telephone number, is one run.
    """
    drawn = "".join(letters)
    if language not in RIGHT_TO_LEFT or not _FOREIGN.search(drawn):
        return _FOREIGN.sub(lambda run: run[0][::-1], drawn)
    return _TURNED.sub(lambda run: run[0][::-1], "".join(reversed(letters)))
