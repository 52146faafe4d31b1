"""The JSON Schema of the file of an assessment, for programs that read or write one."""

import json

from assessment.exchange import EXCHANGE_MODEL
from assessment.schema import schema

FILE = "docs/assessment.schema.json"


def exchange_schema() -> str:
    """The content of the schema file (draft 7)."""
    described = {"title": "Oktagon assessment"} | schema(EXCHANGE_MODEL)
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
