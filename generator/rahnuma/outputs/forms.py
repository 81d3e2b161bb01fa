"""A PDF with form fields in; the same PDF, whose fields any viewer can fill, out.

WeasyPrint 70 writes the fields, their names, tooltips and places in the tree. What it leaves is
mended here: the font of typed text has codes that no keyboard gives, so that it neither shows nor
comes back; a choice is written as so many fields of one name, and cannot be taken back; nothing
says how an empty field looks. Typed text is set in the handbook's Latin face, as one of the simple
fonts that viewers write with; for Urdu letters they take a face of their own. No script, and no
address to send anything to: what is typed stays in the file.
"""

from __future__ import annotations

import io
from functools import cache

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from pikepdf import open as read_pdf

from rahnuma import assets
from rahnuma.editions import direction

FONT = "HandbookLatin"
REGULAR = (FONT, "400")
_NO_TOGGLE, _NO_SPELLING = 1 << 14, 1 << 22
_TYPED = f"/{FONT} 0 Tf 0 g"
"""Size 0: a viewer makes long text smaller, so that all that was typed is printed too."""


def fillable(content: bytes) -> bytes:
    """The PDF with fields that show what is typed, and give it back."""
    with read_pdf(io.BytesIO(content)) as pdf:
        form = pdf.Root.AcroForm
        fonts = Dictionary({f"/{FONT}": pdf.make_indirect(_font(pdf))})
        form.DR = pdf.make_indirect(Dictionary(Font=fonts))
        form.DA = String(_TYPED)
        del form.NeedAppearances
        form.Fields = Array([one for one in form.Fields if "/Parent" not in one])
        for group in form.Fields:
            if "/Kids" in group:
                _choice(group)
        end = direction(str(pdf.Root.Lang)) == "rtl"
        for page in pdf.pages:
            for widget in page.obj.get("/Annots", ()):
                if widget.Subtype == Name.Widget:
                    _look(pdf, widget, end)
        mended = io.BytesIO()
        pdf.save(mended, deterministic_id=True)
    return mended.getvalue()


def _choice(group: Dictionary) -> None:
    """One field whose boxes say which answer they are; a second click takes the answer back."""
    group.Ff = int(group.Ff) & ~_NO_TOGGLE
    for box, answer in zip(group.Kids, group.Opt, strict=True):
        del box.T
        box.TU = String(f"{group.TU}: {answer}")


def _look(pdf: Pdf, widget: Dictionary, end: bool) -> None:
    """How a field looks before somebody fills it; *end* sets what is typed at the right."""
    if "/AP" in widget:
        widget.AP.N.Off = _nothing(pdf, widget)
        return
    widget.DA = String(_TYPED)
    widget.Ff = int(widget.get("/Ff", 0)) | _NO_SPELLING
    widget.Q = 2 if end else 0
    widget.AP = Dictionary(N=_nothing(pdf, widget))


def _nothing(pdf: Pdf, widget: Dictionary) -> Stream:
    left, one, right, other = map(float, widget.Rect)
    return Stream(
        pdf,
        b"/Tx BMC EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, abs(right - left), abs(other - one)]),
        Resources=pdf.Root.AcroForm.DR,
    )


def _font(pdf: Pdf) -> Dictionary:
    """The face as a simple font: one byte a letter, as viewers write what is typed."""
    program, widths, descriptor = _face()
    file = Stream(pdf, program, Length1=len(program))
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{FONT}"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=32,
        LastChar=255,
        Widths=Array(widths),
        FontDescriptor=pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name(f"/{FONT}"),
                Flags=1 << 5,  # no symbols
                ItalicAngle=0,
                StemV=80,
                FontFile2=pdf.make_indirect(file),
                **descriptor,
            )
        ),
    )


@cache
def _face() -> tuple[bytes, list[int], dict[str, object]]:
    """The face as TrueType, the widths of the letters of WinAnsi, and its measures."""
    path = next(path for family, path, weight, _ in assets.FONTS if (family, weight) == REGULAR)
    face = TTFont(io.BytesIO(assets.font(path)), recalcTimestamp=False)
    face.flavor = None
    program = io.BytesIO()
    face.save(program)
    per_em, letters = face["head"].unitsPerEm, face.getBestCmap()

    def measure(units: float) -> int:
        return round(units * 1000 / per_em)

    def width(code: int) -> int:
        letter = bytes([code]).decode("cp1252", "ignore")
        glyph = letters.get(ord(letter)) if letter else None
        return measure(face["hmtx"][glyph][0]) if glyph else 0

    box = ("xMin", "yMin", "xMax", "yMax")
    return (
        program.getvalue(),
        [width(code) for code in range(32, 256)],
        {
            "Ascent": measure(face["hhea"].ascent),
            "Descent": measure(face["hhea"].descent),
            "CapHeight": measure(face["OS/2"].sCapHeight),
            "FontBBox": Array([measure(getattr(face["head"], side)) for side in box]),
        },
    )
