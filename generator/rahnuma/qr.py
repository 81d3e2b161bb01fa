"""An address in; its QR code as a picture that stands in the HTML out. The only user of segno.

A photocopy of a photocopy still has to open the page: correction is at least level M (15 % may be
lost), more where it fits in the same size, and a quiet zone of four modules is part of the picture.
"""

from __future__ import annotations

import segno

QUIET = 4
"""Modules of white on each side, as ISO/IEC 18004 asks."""


def picture(address: str) -> str:
    """An SVG as a data address; the same address gives the same signs."""
    return segno.make(address, error="m", micro=False).svg_data_uri(
        border=QUIET, omitsize=True, xmldecl=False, svgclass=None, lineclass=None, nl=False
    )
