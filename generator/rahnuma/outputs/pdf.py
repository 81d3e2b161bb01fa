"""HTML in; a tagged PDF out. The only module that knows WeasyPrint.

No address is ever opened: styles stand in the HTML, fonts come from `assets`. The same HTML gives
the same bytes: WeasyPrint writes no date of its own, and the identifier is a hash of the HTML.
"""

from __future__ import annotations

import hashlib
from functools import cache

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from rahnuma import assets
from rahnuma.outputs.artifact import Made

_SCHEME = "font:"
VARIANT = "pdf/ua-1"


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
    document = HTML(string=html, url_fetcher=_Fonts()).render(
        stylesheets=[css], font_config=fonts, pdf_variant=VARIANT
    )
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    content = document.write_pdf(pdf_identifier=identifier, pdf_tags=True, pdf_variant=VARIANT)
    return Made(content, len(document.pages))


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
