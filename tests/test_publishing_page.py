"""What the one reads who hosts the site: the settings of servers, the same on page and in docs."""

from __future__ import annotations

from html import unescape

import pytest
from worlds import SMALL, TESTS, TODAY

from rahnuma import assets
from rahnuma.build import prepare
from rahnuma.outputs.pages import pages

DOCS = (TESTS.parent / "docs" / "publishing.md").read_text("utf-8")
SERVERS = ("apache.conf", "nginx.conf", "web.config")


@pytest.mark.parametrize("name", [*SERVERS, "sw-off.js"])
def test_the_docs_show_the_settings_as_they_are(name):
    assert assets.server(name).strip() in DOCS


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_sends_the_policy_of_the_pages(name):
    assert f"{assets.POLICY}; frame-ancestors 'self'" in assets.server(name)


@pytest.mark.parametrize("name", SERVERS)
def test_what_newsrooms_embed_may_stand_in_their_frame(name):
    settings = assets.server(name)
    assert "embed" in settings and f'"{assets.POLICY}"' in settings


def test_the_page_shows_all_of_them():
    page = next(one for one in pages(prepare(SMALL, TODAY).plans[0]) if one.page.kind == "hosting")
    for name in SERVERS:
        assert assets.server(name).strip() in unescape(page.text)
