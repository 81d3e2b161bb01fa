"""The JSON Schemas beside the package are those of the kinds, and an editor can use them."""

from __future__ import annotations

import json

import pytest
from worlds import TESTS

from rahnuma.kinds import KINDS
from rahnuma.schema import file_name, schemas
from rahnuma.settings import Settings

FOLDER = TESTS.parent / "generator" / "rahnuma" / "schemas"
MODELS = {file_name(one): one.model for one in KINDS} | {"handbook.json": Settings}


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_the_one_of_its_kind(name, expected):
    expected(FOLDER / name, schemas()[name])


def test_no_schema_is_left_over():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(schemas())


@pytest.mark.parametrize("name", schemas())
def test_a_schema_shows_no_private_key(name):
    text = schemas()[name]
    for private in ('"@', '"spot"', '"language"', '"body"'):
        assert private not in text


@pytest.mark.parametrize("name", schemas())
def test_a_schema_refuses_unknown_keys(name):
    def walk(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False, node
                assert node.get("properties")
            for below in node.values():
                walk(below)
        elif isinstance(node, list):
            for below in node:
                walk(below)

    walk(json.loads(schemas()[name]))


@pytest.mark.parametrize("name", schemas())
def test_a_schema_asks_for_what_the_reader_asks_for(name):
    schema, model = json.loads(schemas()[name]), MODELS[name]
    own = schema.get("$defs", {}).get(model.__name__, schema)
    needed = {
        key for key, field in model.model_fields.items() if field.is_required() and not field.alias
    }
    assert set(own["required"]) == needed
    assert set(own["properties"]) == {
        key for key, field in model.model_fields.items() if not field.alias
    }
    assert own["description"]


def test_an_editor_takes_a_year_written_as_a_number():
    year = json.loads(schemas()["instrument.json"])["properties"]["year"]
    assert "number" in year["type"]


def test_a_description_says_what_a_key_is_for():
    use = json.loads(schemas()["checklist.json"])["properties"]["use"]
    assert use["description"].startswith("The pause point")
