"""The JSON Schema files that questionnaires/schema/ keeps for editors."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from assessment.edition_files import (
    ALERTS_MODEL,
    AXIS_MODEL,
    FRAME_MODEL,
    GLOSSARY_MODEL,
    INTERPRETATIONS_MODEL,
    JOURNEY_MODEL,
    MEASURES_MODEL,
    PLANNING_MODEL,
    SOURCES_MODEL,
    WEIGHTING_MODEL,
)
from assessment.sample import SAMPLE_MODEL
from assessment.schema import schema

MODELS: Mapping[str, TypeAdapter[Any]] = {
    "questionnaire": FRAME_MODEL,
    "axis": AXIS_MODEL,
    "weights": WEIGHTING_MODEL,
    "sources": SOURCES_MODEL,
    "planning": PLANNING_MODEL,
    "measures": MEASURES_MODEL,
    "alerts": ALERTS_MODEL,
    "journey": JOURNEY_MODEL,
    "interpretations": INTERPRETATIONS_MODEL,
    "glossary": GLOSSARY_MODEL,
    "sample": SAMPLE_MODEL,
}


def editor_schemas() -> dict[str, str]:
    """The content of each schema file by its name."""
    return {
        f"{name}.json": json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"
        for name, model in MODELS.items()
    }
