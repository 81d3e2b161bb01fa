"""The interface speaks each language: no phrase is left out of a catalogue."""

import re

import pytest

from rahnuma import assets
from rahnuma.kinds.instrument import Instrument
from rahnuma.kinds.service import Reach, Service
from rahnuma.record import Content

PHRASE = re.compile(r"""say\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")
SOURCES = [
    path
    for path in sorted(assets.PACKAGE.rglob("*"))
    if path.suffix in (".py", ".md", ".html") and "example" not in path.parts
]


def written():
    """The phrases that stand whole in templates and code; `say("verified: " + mark)` does not."""
    for path in SOURCES:
        for match in PHRASE.finditer(path.read_text("utf-8")):
            phrase = match[1] or match[2]
            if not phrase.endswith(" "):
                yield phrase


def carried():
    """The words that records carry as values and screens show."""
    for model, field in (
        (Content, "status"),
        (Instrument, "kind"),
        (Instrument, "law_status"),
        (Service, "kind"),
        (Reach, "by"),
    ):
        yield from model.model_fields[field].annotation.__args__
    yield from (f"verified: {mark}" for mark in ("yes", "partly", "no"))


def test_there_are_phrases_to_ask_for():
    assert len(set(written())) > 60
    assert "verified: yes" in set(carried())


@pytest.mark.parametrize("phrase", sorted({*written(), *carried()}))
def test_each_phrase_has_its_urdu(phrase):
    assert phrase in assets.phrases("ur")


@pytest.mark.parametrize("word", sorted(carried()))
def test_each_value_has_plain_english(word):
    assert word in assets.phrases("en")


@pytest.mark.parametrize("phrase", sorted(assets.phrases("ur")))
def test_the_urdu_keeps_what_is_filled_in(phrase):
    blanks = re.compile(r"\{\w*\}")
    assert sorted(blanks.findall(assets.phrases("ur")[phrase])) == sorted(blanks.findall(phrase))
