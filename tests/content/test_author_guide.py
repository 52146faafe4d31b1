"""The guide for authors: its examples are right, its folders exist, its commands work."""

import json
import re

import pytest
import yaml
from pydantic import TypeAdapter

from assessment.edition_files import (
    ALERTS_MODEL,
    GLOSSARY_MODEL,
    INTERPRETATIONS_MODEL,
    JOURNEY_MODEL,
    MEASURES_MODEL,
    PLANNING_MODEL,
)
from assessment.measure import Measure
from assessment.question import Checklist, Question
from tests.commands.runner import run
from tests.conftest import ROOT

GUIDE = (ROOT / "questionnaires" / "README.md").read_text(encoding="utf-8")
EDITION = ROOT / "questionnaires" / "oktagon" / "1.0"


def examples(heading: str) -> list[str]:
    """The YAML in a section of the guide."""
    section = GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"```yaml\n(.*?)```", section, flags=re.DOTALL)


QUESTION, CHECKLIST = examples("Eine Frage hinzufügen")
MEASURES, PLANNING = examples("Maßnahmen und ihre Planung")
(ALERTS,) = examples("Muster-Hinweise")
JOURNEY, INTERPRETATIONS, GLOSSARY = examples("Kundenreise, Deutungen und Begriffe")


@pytest.mark.parametrize(
    ("example", "model"),
    [
        (QUESTION, TypeAdapter(tuple[Question, ...])),
        (MEASURES, MEASURES_MODEL),
        (PLANNING, PLANNING_MODEL),
        (ALERTS, ALERTS_MODEL),
        (JOURNEY, JOURNEY_MODEL),
        (INTERPRETATIONS, INTERPRETATIONS_MODEL),
        (GLOSSARY, GLOSSARY_MODEL),
    ],
    ids=["question", "measures", "planning", "alerts", "journey", "interpretations", "glossary"],
)
def test_every_example_can_be_used_as_it_stands(example: str, model: TypeAdapter[object]) -> None:
    model.validate_json(json.dumps(yaml.safe_load(example)), strict=True)


def test_the_example_of_points_to_tick_can_be_used() -> None:
    content = yaml.safe_load(CHECKLIST)["checklist"]
    Checklist.model_validate_json(json.dumps(content), strict=True)


def test_the_example_of_a_measure_shows_every_field_or_the_text_names_it() -> None:
    shown = set(yaml.safe_load(MEASURES)[0])
    section = GUIDE.partition("\n## Maßnahmen und ihre Planung\n")[2].partition("\n## ")[0]
    missing = set(Measure.model_fields) - shown
    assert [name for name in missing if f"`{name}" not in section] == []


def test_everything_in_an_edition_is_in_the_listing_and_nothing_else() -> None:
    listing = GUIDE.partition("```\n")[2].partition("```")[0]
    named = set(re.findall(r"^      (\S+)", listing, flags=re.MULTILINE))
    assert named == {f"{path.name}{'/' * path.is_dir()}" for path in EDITION.iterdir()}


def test_links_inside_the_guide_lead_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", GUIDE, flags=re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= headings


def test_every_command_of_the_guide_exists() -> None:
    named = set(re.findall(r"python cli\.py (\w+)", GUIDE))
    assert named == {"check", "preview", "diff", "publish"}
    for command in sorted(named):
        assert run(command, "--help").code == 0
