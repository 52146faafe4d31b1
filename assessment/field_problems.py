"""Says in an author's words what pydantic found wrong with the fields of a file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import ErrorDetails

from assessment.language import Bilingual
from assessment.problem import Problem, advice, phrase
from assessment.schema import fields_at
from assessment.yaml_document import Place, YamlDocument, child

MOST_PROBLEMS = 200
"""Listed for one file; an author mends these before asking for more."""
LANGUAGES = ("de", "en")
LIMITS = {
    "greater_than_equal": "ge",
    "greater_than": "gt",
    "less_than_equal": "le",
    "less_than": "lt",
}
EXPECTED = {
    "string_type": "text",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "float_type": "number",
    "bool_type": "truth",
    "tuple_type": "list",
    "too_short": "filled",
}
BILINGUAL = ("Bilingual", "Anchor")
FORMS = ("string_pattern_mismatch", "string_too_long", "string_too_short")


def field_problems(
    document: YamlDocument, model: TypeAdapter[Any], errors: list[ErrorDetails]
) -> Iterator[Problem]:
    """Yield one problem for each wrong place; a place inside a wrong one says nothing more."""
    if len(errors) > MOST_PROBLEMS:
        yield document.problem("more_problems")
    seen = set(document.marked)
    for error in errors[:MOST_PROBLEMS]:
        place = place_of(document, error)
        if not any(place[:end] in seen for end in range(len(place) + 1)):
            seen.add(place)
            rule, values = _rule_and_values(document, place, error, model)
            yield document.problem(rule, place, **values)


def place_of(document: YamlDocument, error: ErrorDetails) -> Place:
    """The place in the file; pydantic adds steps of its own for keys and for alternatives."""
    steps: list[str | int] = []
    node = document.data
    for step in error["loc"]:
        known = isinstance(node, list) or (isinstance(node, dict) and step in node)
        if not known and error["type"] != "missing":
            break
        steps.append(step)
        node = child(node, step)
    return tuple(steps)


def _rule_and_values(
    document: YamlDocument, place: Place, error: ErrorDetails, model: TypeAdapter[Any]
) -> tuple[str, Mapping[str, object]]:
    kind = error["type"]
    name = str(place[-1]) if place else document.file
    if name in LANGUAGES and _is_missing(error):
        return "missing_language", {
            "language": phrase("languages", name),
            "part": _part(place[:-1]),
        }
    if kind == "extra_forbidden":
        return "unknown_key", {"key": name, "advice": advice(name, fields_at(model, place[:-1]))}
    if error["loc"] and error["loc"][-1] == "[key]" and kind.startswith("int_"):
        return "wrong_key", {"key": name}
    if kind == "missing" and place[-2:-1] == ("legal",):
        return "legal_incomplete", {"field": name}
    field = _field(document, place)
    return ("missing_field", {"field": field}) if kind == "missing" else _wrong_value(error, field)


def _is_missing(error: ErrorDetails) -> bool:
    return error["type"] in ("missing", "string_too_short") or error["input"] is None


def _wrong_value(error: ErrorDetails, field: str) -> tuple[str, Mapping[str, object]]:
    kind, value = error["type"], error["input"]
    context: Mapping[str, Any] = error.get("ctx", {})
    shown = {"field": field, "value": value}
    if kind == "enum":
        choices = re.findall(r"'([^']*)'", context["expected"])
        return "wrong_choice", {**shown, "advice": advice(value, choices)}
    if kind in LIMITS:
        limit = phrase("limits", LIMITS[kind], limit=f"{context[LIMITS[kind]]:g}")
        return "out_of_range", {**shown, "limit": limit}
    if kind in FORMS:
        return "wrong_form", shown
    return "wrong_type", {"field": field, "expected": _expected(kind, context)}


def _expected(kind: str, context: Mapping[str, Any]) -> Bilingual:
    if context.get("class_name") in BILINGUAL:
        return phrase("expected", "bilingual")
    return phrase("expected", EXPECTED.get(kind, "fields"))


def _field(document: YamlDocument, place: Place) -> str:
    """The name of a field as an author finds it: the keys below the named entry around it."""
    whole = document.owner(place)
    depth = next(end for end in range(len(place) + 1) if document.owner(place[:end]) == whole)
    return ".".join(str(step) for step in place[depth:]) or document.file


def _part(place: Place) -> Bilingual:
    """Names a bilingual text for the sentence *the German text … is missing*."""
    if place[-2:-1] == ("anchors",):
        return phrase("parts", "level", level=place[-1])
    if place[-2:-1] == ("items",):
        return phrase("parts", "item", number=int(place[-1]) + 1)
    return phrase("parts", "field", field=place[-1] if place else "")
