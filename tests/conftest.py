"""What all tests share: small handbooks, goldens, and what is left out for want of a program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from worlds import DEFAULTS, TESTS, write

from rahnuma.load import Loaded, load

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
GROUPS = {
    # marker: (programs of which one is needed, what installs it)
    "browser": (
        CHROMIUM,
        "apt-get install chromium fonts-liberation",
    ),
    "ocr": (("tesseract",), "apt-get install tesseract-ocr poppler-utils"),
    "validator": (("java",), "apt-get install default-jre-headless"),
}
"""Test groups that need a program beside Python's packages."""


SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--goldens", action="store_true", help="rewrite expected outputs, to be reviewed as a diff"
    )


def missing() -> dict[str, str]:
    """The groups whose program is not here, with the command that installs it."""
    return {
        group: command
        for group, (programs, command) in GROUPS.items()
        if not any(shutil.which(one) for one in programs)
    }


def pytest_sessionstart(session: pytest.Session) -> None:
    """Said first, also under `-q`, which prints no header of its own."""
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    for group, command in missing().items():
        if terminal is not None:
            terminal.write_line(f"left out: {group} tests; '{command}' installs what they need")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for group, command in missing().items():
        if item.get_closest_marker(group):
            if os.environ.get("RAHNUMA_REQUIRE_ALL") == "1":
                pytest.fail(f"{group} tests need a program: {command}", pytrace=False)
            pytest.skip(f"{group} tests need a program: {command}")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The repository."""
    return TESTS.parent


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser; one, because two of its drivers do not share a process."""
    path = next(found for one in CHROMIUM if (found := shutil.which(one)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def handbook_of(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Loaded]:
    """A small handbook in a temporary folder, completed by the minimal good one, and read."""

    def make(files: Mapping[str, str | bytes] = {}) -> Loaded:
        return load(write(tmp_path, {**DEFAULTS, **files}))

    return make


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with `tests/golden/<name>`, or rewrites that file under `--goldens`."""
    return lambda name, text: expect(request.config, TESTS / "golden" / name, text)


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a file, or rewrites that file under `--goldens`."""
    return lambda path, text: expect(request.config, path, text)


def expect(config: pytest.Config, path: Path, text: str) -> None:
    if config.getoption("--goldens"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    else:
        assert path.is_file(), f"{path.name} is not there: 'make goldens' writes it"
        assert text == path.read_text("utf-8")
