"""A built site in; a local server with live reload out, for people who write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from rahnuma.load import CHECKLISTS, EDITIONS, GUIDELINES, TRANSLATIONS


def preview(project: Path, host: str, port: int, build: Callable[[], object]) -> None:
    """Serves `site/` until it is interrupted; *build* is called when a source changes."""
    server = LiveReloadServer(builder=build, host=host, port=port, root=str(project / "site"))
    for name in (GUIDELINES, CHECKLISTS, TRANSLATIONS, EDITIONS, "handbook.yml", "mkdocs.yml"):
        if (project / name).exists():
            server.watch(str(project / name))
    try:
        server.serve()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
