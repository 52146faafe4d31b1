"""What the file of an assessment says, and its description for people and programs."""

import json
import re
from typing import Any

from jsonschema import Draft7Validator

from assessment.answer import Answer
from assessment.exchange import Exchange, exchange_text
from assessment.exchange_file import MOST_BYTES, read_exchange
from assessment.exchange_schema import FILE, exchange_schema
from assessment.questionnaire import Questionnaire
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, Plan
from assessment.roadmap.problem import Limits
from assessment.roadmap.targets import Targets
from services.exchange import exchanged
from tests.builders import level
from tests.conftest import ROOT
from tests.exchanges import content, outcome_of, tiny_exchange, tiny_exchange_with_plan

GUIDE = (ROOT / "docs" / "json-format.md").read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads((ROOT / FILE).read_text(encoding="utf-8"))


def test_reading_what_was_written_gives_the_same(tiny: Questionnaire) -> None:
    exchange = tiny_exchange(tiny)
    assert read_exchange(exchange_text(exchange).encode()) == exchange


def test_the_whole_questionnaire_of_today_comes_back(oktagon: Questionnaire) -> None:
    exchange = exchanged(outcome_of(oktagon, [level("B1-01", 3)], position=None))
    read = read_exchange(exchange_text(exchange).encode())
    assert read == exchange
    assert read.questionnaire.model_copy(update={"content_hash": read.content_hash}) == oktagon


def test_the_largest_assessment_fits_through_the_door(oktagon: Questionnaire) -> None:
    longest = [
        level(question, 4).model_copy(update={"note": "漢" * 4000, "reason": "ü" * 500})
        for question in oktagon.questions
    ]
    text = exchange_text(exchanged(outcome_of(oktagon, longest, position=None)))
    assert len(text.encode()) < MOST_BYTES / 2


def test_the_same_assessment_gives_the_same_text(tiny: Questionnaire) -> None:
    assert exchange_text(tiny_exchange(tiny)) == exchange_text(tiny_exchange(tiny))


def test_people_find_answers_before_the_long_questionnaire(tiny: Questionnaire) -> None:
    text = exchange_text(tiny_exchange(tiny))
    assert text.startswith('{\n  "format": "oktagon-assessment",\n  "version": 3,\n')
    assert text.index('"note": "Zwei von drei\\n„mit Zitat“ – 😀 株 =1+1"') < text.index(
        '"questionnaire"'
    )


def test_ids_of_this_database_stay_here(tiny: Questionnaire) -> None:
    text = exchange_text(exchanged(outcome_of(tiny, id="very-own-id", company_id="company-id")))
    assert "very-own-id" not in text
    assert "company-id" not in text


def test_the_schema_is_current() -> None:
    """`python cli.py schema` writes it anew."""
    assert (ROOT / FILE).read_text(encoding="utf-8") == exchange_schema()


def test_a_file_agrees_with_the_schema(tiny: Questionnaire) -> None:
    Draft7Validator.check_schema(SCHEMA)
    data = content(tiny_exchange_with_plan(tiny))
    assert list(Draft7Validator(SCHEMA).iter_errors(data)) == []
    data["answers"][0]["levle"] = 1
    assert len(list(Draft7Validator(SCHEMA).iter_errors(data))) == 1


def test_the_guide_explains_every_field() -> None:
    explained = set(re.findall(r"`(\w+)`", GUIDE))
    models = Exchange, Answer, Plan, Targets, Wishes, Limits, OwnEstimate, FollowUp
    fields = {field for model in models for field in model.model_fields}
    assert fields - explained == set()
