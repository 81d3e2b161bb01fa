"""The site from a real server, then without one: what a device keeps, renews and erases."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from rahnuma.plan import Plan
from rahnuma.publish import publish

pytestmark = pytest.mark.browser

PREFIX = "/victims/"
"""The site is served in a sub-folder, since that is the harder case."""

EVERY = """async (addresses) => {
  const wrong = [];
  for (const [address, sha256] of addresses) {
    try {
      const response = await fetch(address);
      const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
      const hash = [...new Uint8Array(bytes)]
        .map((one) => one.toString(16).padStart(2, "0")).join("");
      if (!response.ok || hash !== sha256) wrong.push(address);
    } catch {
      wrong.push(address);
    }
  }
  return wrong;
}"""


@dataclass
class Host:
    """A web server with the site; *falters* answers 500 for a path, *asked* is what was asked."""

    root: str
    folder: Path
    asked: list[str] = field(default_factory=list)
    falters: Callable[[str], bool] = lambda path: False
    over: dict[str, bytes] = field(default_factory=dict)


@pytest.fixture(scope="session")
def published(
    site: Path, plans: tuple[Plan, ...], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The site as `rahnuma build` publishes it, but for the PDFs."""
    project = tmp_path_factory.mktemp("published")
    (project / ".cache").mkdir()
    folders = {one.edition.language: site / one.edition.root for one in plans}
    publish(project, plans, folders, [], {})
    return project / "site"


@pytest.fixture
def host(published: Path) -> Iterator[Host]:
    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix(PREFIX)
            host.asked.append(path)
            if host.falters(path):
                self.send_error(500)
            elif path in host.over:
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(path))
                self.send_header("Content-Length", str(len(host.over[path])))
                self.end_headers()
                self.wfile.write(host.over[path])
            else:
                super().do_GET()

        def translate_path(self, path: str) -> str:
            return super().translate_path("/" + path.removeprefix(PREFIX))

        def log_message(self, *words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(published)))
    host = Host(f"http://127.0.0.1:{server.server_port}{PREFIX}", published)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield host
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A script's mistake fails the test."""
    page = context.new_page()
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    yield page
    assert not mistakes


def at_work(page: Page) -> None:
    """Waits until the worker answers for the page."""
    page.wait_for_function("() => navigator.serviceWorker.controller")


def until(page: Page, script: str, seconds: int = 120) -> None:
    """Waits until what a script awaits is true; `wait_for_function` awaits nothing."""
    for _ in range(seconds * 5):
        if page.evaluate(script):
            return
        page.wait_for_timeout(200)
    raise AssertionError(script)


ALL_THERE = """async () => {
  const held = await window.rahnumaKept.held("en");
  return Boolean(held && held.wanted && held.there === held.wanted);
}"""
VISITED = "caches.match(location.href).then(Boolean)"


def keep_all(page: Page, host: Host, root: str = "") -> None:
    page.goto(f"{host.root}{root}offline.html")
    page.locator(".r-keeping__whole").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator(".r-keeping").get_attribute("data-done"), timeout=120_000
    )


def keep_role(page: Page, host: Host) -> None:
    """Fewer pages, where it does not matter which."""
    page.goto(f"{host.root}offline.html")
    page.select_option("#_keep-role", "health")
    page.locator(".r-keeping__role").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator(".r-keeping").get_attribute("data-done"), timeout=120_000
    )


def rows(host: Host, language: str = "en", role: str = "") -> list[list[str]]:
    """The addresses and hashes of all that reading a language needs, or a role."""
    listed = json.loads((host.folder / f"offline-{language}.json").read_text("utf-8"))
    wanted = listed["roles"][role]["pages"] if role else listed["whole"]
    files = [listed["files"][number] for number in wanted]
    return [[host.root + path, sha256] for path, _, sha256 in files]


@pytest.mark.parametrize(("language", "root"), [("en", ""), ("ur", "ur/")])
def test_a_kept_language_opens_without_a_network(
    page: Page,
    context: BrowserContext,
    host: Host,
    plans: tuple[Plan, ...],
    language: str,
    root: str,
) -> None:
    keep_all(page, host, root)
    host.falters = lambda path: True
    context.set_offline(True)

    assert page.evaluate(EVERY, rows(host, language)) == []
    for kind in ("start", "role", "checklist", "guideline", "instrument", "services", "term"):
        plan = next(one for one in plans if one.edition.language == language)
        planned = next(one for one in plan.pages if one.kind == kind)
        page.goto(f"{host.root}{root}{planned.address}")
        assert page.locator("main h1").is_visible()
        expect(page.locator("#_offline")).to_contain_text(plan.handbook.settings.edition)
    page.goto(f"{host.root}{root}index.html")
    page.fill("#_search-field", "1122")
    assert page.locator(".r-hit").first.get_attribute("href")
    page.locator(".r-hit").first.click()
    assert page.locator("main h1").is_visible()


def test_nothing_is_asked_of_another_host_and_nothing_is_kept_unasked(
    page: Page, context: BrowserContext, host: Host
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host.root}media/index.html")
    at_work(page)
    page.goto(f"{host.root}offline.html")
    page.wait_for_timeout(1500)

    assert {one[: len(host.root)] for one in asked} == {host.root}
    assert len([one for one in set(host.asked) if one.endswith(".html")]) <= 3
    assert not [one for one in host.asked if one.endswith(".pdf") or "offline-" in one]


def test_a_visited_page_opens_again_and_says_that_it_is_kept(
    page: Page, context: BrowserContext, host: Host
) -> None:
    page.goto(f"{host.root}media/index.html")
    at_work(page)
    page.goto(f"{host.root}ethics/index.html")
    until(page, VISITED)
    host.falters = lambda path: True
    context.set_offline(True)

    page.goto(f"{host.root}ethics/index.html")
    assert page.locator("main h1").is_visible()
    words = page.locator("#_offline").get_attribute("data-visited")
    expect(page.locator("#_offline")).to_contain_text(words.split("{date}")[0])
    assert page.evaluate("[...document.styleSheets].every((one) => one.cssRules.length)")


def test_a_page_that_is_not_kept_is_named(page: Page, context: BrowserContext, host: Host) -> None:
    page.goto(f"{host.root}media/index.html")
    at_work(page)
    page.goto(f"{host.root}offline.html")
    until(page, VISITED)
    host.falters = lambda path: True
    context.set_offline(True)

    page.goto(f"{host.root}legal/index.html")
    assert page.url == f"{host.root}offline.html#missing=legal%2Findex.html"
    expect(page.locator(".r-keeping__missing")).to_contain_text("legal/index.html")


def test_the_pages_of_a_role_are_kept_at_once(
    page: Page, context: BrowserContext, host: Host, plans: tuple[Plan, ...]
) -> None:
    page.goto(f"{host.root}index.html")
    page.evaluate("window.rahnumaDevice.write('role', 'health')")
    page.goto(f"{host.root}roles/health.html")
    until(page, ALL_THERE)
    host.falters = lambda path: True
    context.set_offline(True)

    sheet = next(one for one in plans[0].pages if one.kind == "checklist" and one.role == "health")
    page.goto(host.root + sheet.address)
    assert page.locator("main h1").inner_text() == sheet.title
    other = next(one for one in plans[0].pages if one.kind == "checklist" and one.role == "editor")
    page.goto(host.root + other.address)
    assert "#missing=" in page.url


@pytest.mark.parametrize("connection", [{"saveData": True}, {"effectiveType": "2g"}])
def test_on_a_dear_connection_the_pages_of_a_role_are_asked_for(
    page: Page, context: BrowserContext, host: Host, connection: dict[str, object]
) -> None:
    context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection',"
        f" {{ get: () => ({json.dumps(connection)}) }})"
    )
    page.goto(f"{host.root}index.html")
    page.evaluate("window.rahnumaDevice.write('role', 'health')")
    page.goto(f"{host.root}roles/health.html")
    expect(page.locator("#_offline button").first).to_be_visible()
    assert not [one for one in host.asked if one.startswith("checklists/")]

    page.locator("#_offline button").first.click()
    until(page, ALL_THERE)


def anew(host: Host, path: str = "services/index.html") -> None:
    """The host has another edition: one page has other words, and the lists say so."""

    content = (host.folder / path).read_bytes().replace(b"<h1", b"<h1 data-newer", 1)
    listed = json.loads((host.folder / "offline-en.json").read_text("utf-8"))
    row = next(one for one in listed["files"] if one[0] == path)
    row[1:] = [len(content), hashlib.sha256(content).hexdigest()]
    listed["version"] = "newer0000000"
    offer = json.loads((host.folder / "offline.json").read_text("utf-8"))
    offer["edition"] = "2099.9"
    offer["languages"]["en"]["version"] = "newer0000000"
    host.over = {
        path: content,
        "offline-en.json": json.dumps(listed).encode(),
        "offline.json": json.dumps(offer).encode(),
    }


def test_a_newer_edition_is_announced_and_taken(
    page: Page, context: BrowserContext, host: Host
) -> None:
    keep_role(page, host)
    anew(host)
    host.asked.clear()
    page.evaluate(
        "window.rahnumaDevice.write('saved', {...rahnumaDevice.read('saved'), looked: 0})"
    )
    page.goto(f"{host.root}ethics/index.html")
    expect(page.locator("#_offline")).to_contain_text("2099.9")
    page.locator("#_offline button").click()
    expect(page.locator("#_offline")).to_contain_text(
        page.locator("#_offline").get_attribute("data-taken"), timeout=120_000
    )
    # What is the same in both editions is not loaded again.
    assert len([one for one in set(host.asked) if one.endswith(".html")]) <= 3

    host.falters = lambda path: True
    context.set_offline(True)
    page.goto(f"{host.root}services/index.html")
    assert page.locator("h1[data-newer]").count() == 1
    assert len([one for one in page.evaluate("caches.keys()") if one.startswith("rahnuma-en")]) == 1


def test_a_broken_download_leaves_what_was_kept(
    page: Page, context: BrowserContext, host: Host
) -> None:
    keep_role(page, host)
    anew(host)
    host.falters = lambda path: path == "services/index.html"
    page.goto(f"{host.root}offline.html")
    page.locator(".r-keeping__newer button").click()
    work = page.locator(".r-keeping__work [role=status]")
    expect(work).to_have_text(
        page.locator("#_offline").get_attribute("data-network"), timeout=120_000
    )

    host.falters = lambda path: True
    context.set_offline(True)
    assert page.evaluate(EVERY, rows(host, role="health")) == []


def test_a_file_other_than_announced_is_not_kept(page: Page, host: Host) -> None:
    host.over = {"media/index.html": b"<h1>Somebody else's words</h1>"}
    page.goto(f"{host.root}offline.html")
    page.locator(".r-keeping__whole").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator("#_offline").get_attribute("data-changed"), timeout=120_000
    )
    assert page.evaluate("caches.match('media/index.html')") is None


def test_stopping_keeps_what_is_there_and_going_on_ends_it(page: Page, host: Host) -> None:
    page.goto(f"{host.root}offline.html")
    page.locator(".r-keeping__whole").click()
    page.wait_for_function("() => document.querySelector('.r-keeping progress').value > 1e5")
    page.locator(".r-keeping__stop").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator("#_offline").get_attribute("data-stopped")
    )
    held = page.evaluate("window.rahnumaKept.held('en')")
    assert 0 < held["there"] < held["wanted"]

    host.asked.clear()
    keep_all(page, host)
    again = [one for one in set(host.asked) if one.endswith(".html")]
    assert len(again) <= held["wanted"] - held["there"] + 4


def test_a_full_device_says_so(page: Page, context: BrowserContext, host: Host) -> None:
    context.add_init_script("""{
      const put = Cache.prototype.put;
      let room = 12;
      Cache.prototype.put = function (...given) {
        if (!room) return Promise.reject(new DOMException("full", "QuotaExceededError"));
        room -= 1;
        return put.apply(this, given);
      };
    }""")
    page.goto(f"{host.root}offline.html")
    page.locator(".r-keeping__whole").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator("#_offline").get_attribute("data-room")
    )


def test_erasing_leaves_nothing_and_keeps_nothing_more(page: Page, host: Host) -> None:
    page.goto(f"{host.root}index.html")
    page.evaluate("window.rahnumaDevice.write('role', 'health')")
    keep_role(page, host)
    page.locator(".r-keeping__remove").click()
    expect(page.locator(".r-keeping__work [role=status]")).to_have_text(
        page.locator(".r-keeping").get_attribute("data-removed")
    )
    page.goto(f"{host.root}roles/health.html")
    page.wait_for_timeout(1000)
    assert page.evaluate("caches.keys()") == []
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )


def test_leave_and_clear_breaks_nothing(page: Page, host: Host) -> None:
    keep_role(page, host)
    page.evaluate("""async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      window.rahnumaDevice.forget();
    }""")
    page.goto("about:blank")
    page.goto(f"{host.root}offline.html")
    expect(page.locator(".r-keeping__state")).to_have_text(
        page.locator(".r-keeping").get_attribute("data-none")
    )
    keep_role(page, host)


def test_the_worker_that_ends_it_erases_what_is_kept(
    page: Page, host: Host, project_root: Path
) -> None:
    keep_role(page, host)
    host.over = {"sw.js": (project_root / "generator/rahnuma/hosting/sw-off.js").read_bytes()}
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
    until(page, "caches.keys().then((names) => names.length === 0)")
    host.falters = lambda path: path == "sw.js"
    page.goto(f"{host.root}index.html")
    assert page.locator("main h1").is_visible()


def test_from_a_file_the_page_says_what_works_instead(page: Page, published: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"file://{published}/offline.html")
    assert page.locator(".r-keeping__without").is_visible()
    assert not page.locator(".r-keeping").is_visible()
    assert said == []


def test_without_scripts_the_page_says_what_works_instead(
    browser: Browser, published: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{published}/offline.html")
    assert page.locator(".r-keeping__without").is_visible()
    assert page.locator("a[href$='.zip']").count() > 5
    context.close()


def test_a_phone_can_install_it(page: Page, host: Host) -> None:
    for root, language in (("", "en"), ("ur/", "ur")):
        page.goto(f"{host.root}{root}index.html")
        manifest = page.evaluate("""async () => {
          const link = document.querySelector("link[rel=manifest]").href;
          const read = await (await fetch(link)).json();
          const sizes = await Promise.all(read.icons.map(async ({ src }) => {
            const picture = new Image();
            picture.src = new URL(src, link);
            await picture.decode();
            return picture.naturalWidth;
          }));
          return { ...read, sizes, start: new URL(read.start_url, link).href };
        }""")
        assert manifest["lang"] == language
        assert manifest["start"] == f"{host.root}{root}index.html"
        assert manifest["sizes"] == [192, 512, 512]
