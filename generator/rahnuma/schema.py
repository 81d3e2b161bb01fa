"""The kinds of content in; a JSON Schema a kind of file out, for completion in an author's editor.

An editor reads `1997` as a number where we read the words as written, so a string may be a number
there. The texts are kept below `schemas/`; `make goldens` writes them again.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from rahnuma.kinds import KINDS
from rahnuma.kinds.kind import Kind
from rahnuma.settings import Settings

FILES = {"service": "services.json", "term": "glossary.json"}
"""Names of schemas whose file holds a list; every other one is called after its kind."""


def schemas() -> dict[str, str]:
    """The text of each schema by its file name."""
    found = {file_name(one): _text(_of_kind(one)) for one in KINDS}
    found["handbook.json"] = _text(_of(Settings, "handbook"))
    return dict(sorted(found.items()))


def file_name(kind: Kind) -> str:
    """What the schema of a kind's files is called."""
    return FILES.get(kind.name, f"{kind.name}.json")


def _of_kind(kind: Kind) -> dict[str, Any]:
    schema = _of(kind.model, kind.name)
    if kind.many is None:
        return schema
    below = schema.pop("$defs", {})
    below[kind.model.__name__] = {k: v for k, v in schema.items() if not k.startswith("$")}
    items = {"$ref": f"#/$defs/{kind.model.__name__}"}
    return {
        "$schema": schema["$schema"],
        "$defs": below,
        "title": f"{kind.name}s of a handbook",
        "description": schema["description"],
        "type": "object",
        "properties": {kind.many: {"type": "array", "items": items}},
        "required": [kind.many],
        "additionalProperties": False,
    }


def _of(model: type[BaseModel], name: str) -> dict[str, Any]:
    schema = _plain(model.model_json_schema(mode="validation"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": name,
    }


def _plain(node: Any) -> Any:
    """Without what an editor shows and nobody needs: names made from keys, and empty values."""
    if isinstance(node, list):
        return [_plain(one) for one in node]
    if not isinstance(node, dict):
        return node
    node = {key: _plain(value) for key, value in node.items()}
    if isinstance(node.get("title"), str):
        del node["title"]
    if node.get("default") in (None, [], ()):
        node.pop("default", None)
    choices = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    if len(choices) == 1:
        del node["anyOf"]
        node = {**choices[0], **node}
    return node


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
