"""A folder to serve, addresses to open, a question to ask each page; answers out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}

AT_ONCE = 3
"""How many pages answer a question at the same time."""

OLD_ID = "an-older-id"
"""An id that the first sheet of the tested site once had, so that one address leads on."""


class Quiet(SimpleHTTPRequestHandler):
    """Writes no log: a test fails on words that nobody expects."""

    def log_message(self, *_: object) -> None:
        pass


class Late(Quiet):
    """Scripts come when a weak signal lets them, and a font not at all."""

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.endswith(".js"):
            sleep(0.3)
        if path.endswith(".woff2"):
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            super().do_GET()


@contextmanager
def serving(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serves a folder over HTTP, as any host would, to this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def elsewhere(addresses: Iterable[str]) -> list[str]:
    """What was asked of another host than this machine."""
    return [one for one in addresses if urlsplit(one).hostname not in (None, "127.0.0.1")]


def every_page(site: Path) -> list[str]:
    """All pages that stay: neither those that lead on, nor the one that only a host can show."""
    pages = (path for path in sorted(site.rglob("*.html")) if path.name != "404.html")
    return [
        str(path.relative_to(site))
        for path in pages
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]


def asked(
    browser: Browser,
    root: str,
    addresses: Iterable[str],
    question: str,
    script: str,
    **looks: Any,
) -> Iterator[tuple[str, Any]]:
    """Each address with the answer of its page to *question*, a JavaScript function.

    Several pages answer at once, so that all cores have work. *script* is in each page before the
    page's own; *looks* are the settings of a context: size, colour scheme and so on.
    """
    context = browser.new_context(**looks)
    context.add_init_script(script)
    free, waiting = deque(context.new_page() for _ in range(AT_ONCE)), deque()

    def answer() -> tuple[str, Any]:
        page, address = waiting.popleft()
        free.append(page)
        return address, page.evaluate("window.__answer")

    for address in addresses:
        if not free:
            yield answer()
        page = free.popleft()
        page.goto(f"{root}/{address}")
        page.evaluate(f"() => {{ window.__answer = ({question})(); }}")
        waiting.append((page, address))
    while waiting:
        yield answer()
    context.close()
