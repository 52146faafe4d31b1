"""The schemas that editors use are current and agree with the files people write."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from assessment.editor_schemas import MODELS, editor_schemas
from assessment.strict_yaml import read_yaml
from tests.conftest import ROOT, TINY

SCHEMAS = ROOT / "questionnaires" / "schema"
EDITIONS = [TINY, *sorted(path.parent for path in ROOT.glob("questionnaires/*/*/weights.yaml"))]
FILES = sorted(path for edition in EDITIONS for path in edition.rglob("*.yaml"))
NAMING_A_SCHEMA = [path for path in FILES if "$schema=" in path.read_text(encoding="utf-8")]


def schema_for(path: Path) -> dict[str, Any]:
    name = {"blocks": "axis", "measures": "measures"}.get(path.parent.name, path.stem)
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def errors(path: Path, content: object) -> list[str]:
    return [error.message for error in Draft7Validator(schema_for(path)).iter_errors(content)]


def test_schema_files_are_current() -> None:
    """`python cli.py schema` writes them anew."""
    written = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*")}
    assert written == editor_schemas()


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_draft_7(name: str) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in json.dumps(schema)
    assert "prefixItems" not in json.dumps(schema)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_agrees_with_its_schema(path: Path) -> None:
    assert errors(path, read_yaml(path, path.name).data) == []


def test_schema_sees_a_mistyped_field_and_a_key_that_is_no_level() -> None:
    path = TINY / "blocks" / "backup.yaml"
    document = read_yaml(path, path.name)
    question = ("capabilities", 0, "questions", 0)
    mistyped = document.changed(written={(*question, "wieght"): 2})
    no_level = document.changed(written={(*question, "anchors", "zwei"): {"de": "Ja", "en": "Yes"}})
    assert any("wieght" in error for error in errors(path, mistyped.data))
    assert any("zwei" in error for error in errors(path, no_level.data))


@pytest.mark.parametrize("path", NAMING_A_SCHEMA, ids=lambda path: path.stem)
def test_file_names_its_own_schema(path: Path) -> None:
    name = {"blocks": "axis", "measures": "measures"}.get(path.parent.name, path.stem)
    named = path.read_text(encoding="utf-8").split("$schema=")[1].split("\n")[0]
    assert (path.parent / named.strip()).resolve() == SCHEMAS / f"{name}.json"
