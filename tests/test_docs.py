"""What one can do is written down: kinds and their keys, rules, verbs, targets."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from worlds import TESTS

from rahnuma.cli import VERBS
from rahnuma.kinds import KINDS
from rahnuma.outputs.matterhorn import CONDITIONS
from rahnuma.rules import RULES
from rahnuma.settings import Settings

ROOT = TESTS.parent
WRITING = (ROOT / "docs" / "writing.md").read_text("utf-8")


def keys(model: type[BaseModel]) -> Iterator[str]:
    """The keys that a writer may use in a record, those of its parts included."""
    for name, field in model.model_fields.items():
        if field.alias:
            continue
        yield name
        for below in models(field.annotation):
            yield from keys(below)


def models(annotation) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models(argument)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_described_with_its_keys(kind):
    assert re.search(rf"^\| {kind.name} \|", WRITING, re.MULTILINE)
    missing = [one for one in dict.fromkeys(keys(kind.model)) if not told(one)]
    assert missing == []


def test_the_settings_are_described():
    assert [one for one in dict.fromkeys(keys(Settings)) if not told(one)] == []


def told(key: str) -> bool:
    """Whether docs/writing.md names a key, in an example or between backticks."""
    return bool(re.search(rf"(?:^|[\s{{`-]){key}`?:|`{key}`", WRITING, re.MULTILINE))


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_why(code):
    why = RULES[code].why
    assert re.match(r"[A-Z]", why) and why.endswith(".")
    assert 40 < len(why) < 300


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_a_page_for_people_is_there(name):
    assert (ROOT / name).read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_named_in_the_readme(verb):
    words = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    assert re.search(rf"(?:rahnuma|make) {verb}\b", words)


def test_a_make_target_says_what_it_does():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    for target in phony:
        assert re.search(rf"^{target}:[^#\n]*## \S", makefile, re.MULTILINE), target


def test_no_page_names_a_place_of_one_machine():
    for folder in ("generator", "docs", "tests"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".md", ".txt", ".json", ".yml", ".toml", ".sh"):
                text = path.read_text("utf-8", "replace")
                assert not re.search(r"/(?:home|Users|root|work)/\w", text), path


def test_each_condition_of_pdf_ua_says_whether_it_is_checked():
    page = (ROOT / "docs" / "pdf-ua.md").read_text("utf-8")
    told = dict(re.findall(r"^\| (\d\d-\d\d\d) \|.*\| ([^|]+) \|$", page, re.MULTILINE))
    checked = {number for number, here in told.items() if re.match(r"checked(?! with)", here)}

    assert checked == set(CONDITIONS)
    assert all(re.match(r"checked|not there: |not checked: ", here) for here in told.values())
