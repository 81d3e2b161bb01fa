"""Every PDF of the built site, read back: `make build`, then `make proof`."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import artifacts, plans_of

from rahnuma.outputs.examine import examined
from rahnuma.outputs.print_report import LEAST

pytestmark = [pytest.mark.print, pytest.mark.proof]


@pytest.fixture(scope="module")
def examined_pdfs(project_root: Path):
    """Each PDF of `site/` beside the HTML that it must say, and what it says."""
    site = project_root / "site"
    if not site.is_dir():
        pytest.skip("site/ is not there: 'make build' makes it")
    plans = plans_of(project_root)
    return {
        one.paper.address: examined(
            (site / one.paper.address).read_bytes(), "".join(one.make.args[0]), ()
        )
        for kind in ("sheet", "pack", "handbook")
        for _, one in artifacts(plans, kind)
    }


def test_every_pdf_says_its_words_in_their_order(examined_pdfs):
    lost = {
        address: f"{report.back} of {report.words}"
        for address, report in examined_pdfs.items()
        if report.back < LEAST * report.words
    }
    assert lost == {}


def test_no_pdf_fails_a_condition(examined_pdfs):
    failing = {address: report.tags for address, report in examined_pdfs.items() if report.tags}
    assert failing == {}


def test_every_pdf_has_our_fonts_alone_and_is_black_on_white(examined_pdfs):
    for address, report in examined_pdfs.items():
        assert all(one.embedded and one.ours for one in report.fonts), address
        assert report.contrast == 21.0, address
