"""JSON Schemas of the files of an edition, so that editors help authors while they type."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from assessment.yaml_document import Place

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


class _EditorSchema(GenerateJsonSchema):
    """Draft 7, in which keys that are numbers are texts that look like numbers."""

    schema_dialect = DRAFT

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        described = super().dict_schema(schema)
        keys = schema.get("keys_schema", {})
        if keys.get("type") == "int":
            values = described.pop("additionalProperties", True)
            described |= {"patternProperties": {"^[0-9]+$": values}, "additionalProperties": False}
        return described


@cache
def schema(model: TypeAdapter[Any]) -> Schema:
    """The JSON Schema (draft 7) of one kind of file."""
    described = model.json_schema(
        schema_generator=_EditorSchema, ref_template="#/definitions/{model}"
    )
    definitions = described.pop("$defs", {})
    return {"$schema": DRAFT} | described | ({"definitions": definitions} if definitions else {})


def fields_at(model: TypeAdapter[Any], place: Place) -> Iterable[str]:
    """Names of the fields that a mapping at this place of a file may have."""
    whole = schema(model)
    found = _resolved(whole, whole)
    for step in place:
        found = _resolved(_below(found, step), whole)
    return tuple(found.get("properties", {}))


def _below(described: Mapping[str, Any], step: str | int) -> Mapping[str, Any]:
    if isinstance(step, int):
        items: Mapping[str, Any] = described.get("items", {})
        return items
    named: Mapping[str, Any] | None = described.get("properties", {}).get(step)
    if named is not None:
        return named
    patterns = list(described.get("patternProperties", {}).values())
    below = patterns[0] if patterns else described.get("additionalProperties")
    return below if isinstance(below, Mapping) else {}


def _resolved(described: Mapping[str, Any], whole: Schema) -> Mapping[str, Any]:
    """Follow references, and of alternatives take the one that is not *nothing*."""
    if "$ref" in described:
        name = described["$ref"].rsplit("/", 1)[1]
        return _resolved(whole["definitions"][name], whole)
    for option in described.get("anyOf", ()):
        if option.get("type") != "null":
            return _resolved(option, whole)
    return described
