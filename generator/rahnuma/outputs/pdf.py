"""HTML in; a tagged PDF out. The only module that knows WeasyPrint.

No address is ever opened: styles stand in the HTML, fonts come from `assets`. The same HTML gives
the same bytes: WeasyPrint writes no date of its own, and the identifier is a hash of the HTML.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from rahnuma import assets
from rahnuma.outputs.artifact import Made

_SCHEME = "font:"
VARIANT = "pdf/ua-1"
_TAG = re.compile(r"(<title>[^<]*</title>|<[^>]*>)")
_LETTERS = "[\u0610-\u061a\u0620-\u065f\u066e-\u06d3]"
_LAM_KAF = re.compile(
    f"(?<!{_LETTERS})(?!{_LETTERS}*\u0644[\u0622\u0623\u0625\u0627])"
    f"{_LETTERS}*\u0644[\u06a9\u06af]{_LETTERS}*"
)


class NoAddress(FatalURLFetchingError):
    """Something in the HTML asked for an address: our mistake, so it stops WeasyPrint, which would
    only log another exception and leave the picture out."""


class _Fonts(URLFetcher):
    """Opens our fonts, and pictures that stand in the HTML itself; nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        if url.startswith("data:image/"):
            return super().fetch(url)
        if not url.startswith(_SCHEME):
            raise NoAddress(f"print opens no address: {url}")
        content = assets.font(url.removeprefix(_SCHEME))
        return URLFetcherResponse(url, content, {"Content-Type": "font/woff2"})


def key(html: str) -> str:
    """A hash of everything that the bytes of this HTML's PDF depend on."""
    return hashlib.sha256(f"{assets.fingerprint()}\n{html}".encode()).hexdigest()


def write(html: str) -> Made:
    """Lays the HTML out and returns the PDF with its number of pages."""
    fonts, css = _styles()
    document = HTML(string=_without_joined_lam(html), url_fetcher=_Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=VARIANT, pdf_forms=True
    )
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    content = document.write_pdf(pdf_identifier=identifier, pdf_tags=True, pdf_variant=VARIANT)
    return Made(content, len(document.pages))


def _without_joined_lam(html: str) -> str:
    """Marks words in which Amiri would join lam to kaf or gaf.

    It draws the pair as two glyphs of one cluster, and WeasyPrint 70 then writes the text of the
    whole cluster to the second: the word comes back with a lam too many. Without that join the
    letters meet plainly. A word that also holds lam-alef keeps its joins, since it would break.
    """
    pieces = _TAG.split(html)
    pieces[::2] = [
        _LAM_KAF.sub(r'<span class="plain-lam">\g<0></span>', one) for one in pieces[::2]
    ]
    return "".join(pieces)


@cache
def _styles() -> tuple[FontConfiguration, CSS]:
    """Once a process: the fonts take longer to load than a sheet takes to lay out."""
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style};"
        f" src: url({_SCHEME}{path}); }}\n"
        for family, path, weight, style in assets.FONTS
    )
    css = CSS(
        string=faces + assets.style("print.css"),
        font_config=fonts,
        url_fetcher=_Fonts(),
    )
    return fonts, css
