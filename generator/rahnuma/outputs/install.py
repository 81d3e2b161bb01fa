"""What a phone needs to put the site on its home screen: a plan in, a manifest and icons out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rahnuma import assets
from rahnuma.icon import png
from rahnuma.plan import Plan

ICONS = (("icon-192.png", 192, False), ("icon-512.png", 512, False), ("icon-full.png", 512, True))


def install_files(plan: Plan) -> Iterator[tuple[str, str | bytes]]:
    """The files with their paths in the edition; addresses in them are relative, for any host."""
    yield "manifest.webmanifest", _manifest(plan)
    for name, size, bare in ICONS:
        yield f"assets/rahnuma/{name}", png(assets.icon(), size, bare)


def _manifest(plan: Plan) -> str:
    edition, settings = plan.edition, plan.handbook.settings
    up = "./" if edition.first else "../"
    manifest = {
        # One application holds all languages; each begins at its own start page.
        "id": f"{up}index.html",
        "name": settings.title,
        "short_name": edition.say("Guide"),
        "lang": edition.language,
        "dir": edition.direction,
        "start_url": "./index.html",
        "scope": up,
        "display": "minimal-ui",
        "theme_color": assets.token("brand"),
        "background_color": assets.token("paper"),
        "icons": [
            {
                "src": f"assets/rahnuma/{name}",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "maskable" if bare else "any",
            }
            for name, size, bare in ICONS
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
