"""MkDocs: its events in, our pages out. The only module that knows MkDocs, and it holds no rules.

`mkdocs build` and `mkdocs serve` give the site in one language (`RAHNUMA_LANGUAGE`, English if
unset), straight from the source files. Our sources are taken out of MkDocs' collection and the
planned pages put in, so that there is one way for titles, languages, links and edit links.
"""

from __future__ import annotations

import datetime
import logging
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage

from rahnuma import assets
from rahnuma.assets import THEME
from rahnuma.build import prepare
from rahnuma.engine import EXTENSIONS
from rahnuma.findings import as_text, errors
from rahnuma.load import CHECKLISTS, EDITIONS, GUIDELINES, PICTURES, TRANSLATIONS
from rahnuma.outputs.copies import copy_scripts
from rahnuma.outputs.install import install_files
from rahnuma.outputs.pages import pages
from rahnuma.outputs.redirects import redirects
from rahnuma.outputs.search import search_scripts
from rahnuma.outputs.steps import step_scripts
from rahnuma.plan import Page, Plan, relative
from rahnuma.terms import linked, names
from rahnuma.voices import voiced

EXPLAINED = ("guideline", "stage", "decision", "checklist")
"""The kinds of pages on which the first use of a term leads to the glossary."""

UNUSED = re.compile(r"assets/javascripts/|assets/images/favicon\.png$|.*/palette\.|.*\.map$")
"""Files of Material that no page of ours asks for: three megabytes to copy and to keep."""

log = logging.getLogger("mkdocs.plugins.rahnuma")


class RahnumaPlugin(BasePlugin):
    """Guidelines, checklists, instruments and translations as pages of an MkDocs site."""

    def __init__(self) -> None:
        self.plan: Plan | None = None
        self.pages: dict[str, Page] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """A plugin with this event lives on from one rebuild to the next, and so does its plan."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        project = Path(config.config_file_path).parent
        plan = self._read(project)
        edition, settings = plan.edition, plan.handbook.settings
        config.site_name = settings.title
        config.use_directory_urls = False
        config.theme.dirs.insert(0, str(THEME))
        config.theme["language"] = edition.language
        config.theme["font"] = False
        config.theme["features"] = [
            *dict.fromkeys([*config.theme.get("features", []), "navigation.prune"])
        ]
        for name, settings_of in EXTENSIONS.items():
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs.setdefault(name, {}).update(settings_of)
        for folder in (CHECKLISTS, TRANSLATIONS, EDITIONS, "handbook.yml"):
            if (project / folder).exists():
                config.watch.append(str(project / folder))
        config.extra["rahnuma"] = {
            "plan": plan,
            "say": edition.say,
            "settings": settings,
            "policy": assets.POLICY,
            "brand": assets.token("brand"),
            "material": assets.material(),
            "scripts_of": assets.page_scripts,
        }
        return config

    def _read(self, project: Path) -> Plan:
        """The plan of the language asked for. Under `serve` the last good one stays."""
        prepared = prepare(project, datetime.date.today())
        for finding in prepared.findings:
            show = log.error if finding.weight == "error" else log.info
            show(as_text([finding]).rstrip())
        wanted = os.environ.get("RAHNUMA_LANGUAGE", "en")
        plan = next((one for one in prepared.plans if one.edition.language == wanted), None)
        if errors(prepared.findings):
            if self.plan is None:
                raise Abort("The content has errors; nothing was built.")
            return self.plan
        if plan is None:
            raise Abort(f"RAHNUMA_LANGUAGE is '{wanted}', which is no language of handbook.yml.")
        self.plan = plan
        return plan

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        kept = [
            one
            for one in files
            if one.src_uri.lower().endswith(PICTURES)
            or (one.src_dir != config.docs_dir and not UNUSED.match(one.src_uri))
        ]
        made = Files(kept)
        self.names = {code: names(self.plan.handbook, code) for code in self.plan.languages}
        for one in pages(self.plan):
            self.pages[one.path] = one.page
            file = File.generated(
                config, one.path, content=one.text, inclusion=_inclusion(one.page)
            )
            file.edit_uri = relative(f"{GUIDELINES}/index.md", one.page.source)
            made.append(file)
        parts = (
            *search_scripts(self.plan),
            *copy_scripts(self.plan),
            *step_scripts(self.plan),
            *assets.browser_files(),
            *install_files(self.plan),
        )
        versions = assets.versions(parts)
        config.extra["rahnuma"]["versions"] = versions
        config.extra["rahnuma"]["search"] = {one: versions[one] for one in assets.SEARCH_PARTS}
        for path, content in (*parts, *redirects(self.plan)):
            made.append(File.generated(config, path, content=content))
        config.nav = _nav(self.plan)
        return made

    def on_page_content(self, html: str, *, page: SitePage, config: object, files: object) -> str:
        planned = self.pages.get(page.file.src_uri)
        if planned is None:
            return html
        if planned.kind in EXPLAINED:
            html = linked(
                html,
                self.names[planned.language],
                lambda term: relative(planned.address, self.plan.address(term)),
                planned.title,
            )
        return voiced(html, planned.language)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
        server.watch(str(THEME))


OUTSIDE_THE_MENU = ("mine", "term", "embed", "hosting")
"""Too many for a menu: start, role pages and glossary lead to them; or for few readers."""


def _inclusion(page: Page) -> InclusionLevel:
    outside = page.kind in OUTSIDE_THE_MENU
    return InclusionLevel.NOT_IN_NAV if outside else InclusionLevel.UNDEFINED


def _nav(plan: Plan) -> list[object]:
    """The table of contents."""
    say = plan.edition.say

    def path(page: Page) -> str:
        return page.address.removesuffix("html") + "md"

    def of(*kinds: str) -> list[str]:
        return [path(page) for page in plan.pages if page.kind in kinds]

    def read(kind: str) -> list[dict[str, list[str]]]:
        return [
            {chapter.title: [path(page) for page in plan.read_in(chapter)]}
            for chapter in plan.chapters
            if chapter.kind == kind
        ]

    return [
        *of("start"),
        {say("What is happening?"): read("stage")},
        {say("Who are you?"): of("role")},
        *read("theme"),
        *([{say("Legal basis"): of("legal", "instrument")}] if of("legal") else []),
        *of("services", "glossary", "matrix", "downloads", "copy", "offline", "device", "about"),
    ]
