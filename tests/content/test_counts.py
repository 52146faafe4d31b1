"""How much the edition holds, and that nothing of it is half done."""

from collections import Counter

import pytest

from assessment.language import Language
from assessment.measure import Basis, Measure
from assessment.profile import Staff
from assessment.questionnaire import Questionnaire
from tests.content.said import said

QUESTIONS = {
    "B1": 12,
    "B2": 12,
    "B3": 12,
    "B4": 12,
    "B5": 13,
    "B6": 12,
    "B7": 12,
    "B8": 14,
    "E": 14,
}
"""Axis → questions; together 113."""

DEPTHS = {"express": 27, "core": 45, "full": 113}
"""Depth → questions asked, those of the smaller depths included."""

CORE = {"B1": 5, "B2": 4, "B3": 3, "B4": 5, "B5": 7, "B6": 4, "B7": 4, "B8": 6, "E": 7}
"""Axis → questions of the core set."""

MAY_BE_EMPTY = {
    *("prerequisites", "excludes", "companions", "applies_when", "legal", "tool"),
    *("sources", "seeds", "offline", "reversible"),
}
"""What not every measure has. `offline` and `reversible` may be false."""


def test_questions_per_axis(oktagon: Questionnaire) -> None:
    counted = Counter(
        axis.id for axis in oktagon.axes for part in axis.capabilities for _ in part.questions
    )
    assert counted == QUESTIONS


@pytest.mark.parametrize("depth", DEPTHS)
def test_questions_per_depth(depth: str, oktagon: Questionnaire) -> None:
    order = [entry.id for entry in oktagon.depths]
    reached = order[: order.index(depth) + 1]
    asked = [name for name, entry in oktagon.questions.items() if entry.depth in reached]
    assert len(asked) == DEPTHS[depth]


def test_every_axis_has_three_questions_in_the_short_set(oktagon: Questionnaire) -> None:
    axis = {name: oktagon.axis_of[part.id].id for name, part in oktagon.capability_of.items()}
    express = Counter(axis[n] for n, q in oktagon.questions.items() if q.depth == "express")
    core = Counter(axis[n] for n, q in oktagon.questions.items() if q.depth != "full")
    assert express == dict.fromkeys(QUESTIONS, 3)
    assert core == CORE


def test_what_else_there_is(oktagon: Questionnaire) -> None:
    assert len(list(oktagon.capabilities())) == 34
    assert len(oktagon.alerts) == 10
    assert len(oktagon.measures) >= 48
    industries = [industry.id for industry in oktagon.weighting.industries]
    assert industries[0] == "neutral"
    assert len(industries) == 1 + 12


def test_every_axis_is_interpreted_at_every_stage(oktagon: Questionnaire) -> None:
    stages = [stage.stage for stage in oktagon.stages]
    assert [(row.axis, sorted(row.stages)) for row in oktagon.interpretations] == [
        (axis, stages) for axis in QUESTIONS
    ]
    assert len(stages) == 5


def test_every_axis_stands_in_the_journey(oktagon: Questionnaire) -> None:
    assert [(row.axis, [*row.bearing]) for row in oktagon.journey] == [
        (axis, ["need", "buy", "use"]) for axis in QUESTIONS
    ]


def test_every_question_has_five_anchors_a_reason_and_evidence(oktagon: Questionnaire) -> None:
    for question in oktagon.questions.values():
        assert sorted(question.anchors) == [0, 1, 2, 3, 4], question.id
    assert [place for place, _, text in said(oktagon) if not text.strip()] == []


def test_questions_that_hold_a_stage_back(oktagon: Questionnaire) -> None:
    assert sum(1 for question in oktagon.questions.values() if question.gate) == 26
    assert [gate.question for gate in oktagon.overall.gates] == ["E-02"]


def test_legal_questions_carry_the_date_of_the_edition(oktagon: Questionnaire) -> None:
    dates = {
        name: question.legal.as_of for name, question in oktagon.questions.items() if question.legal
    }
    assert len(dates) == 20
    assert {name for name, date in dates.items() if date != oktagon.as_of} == set()


@pytest.mark.parametrize("field", sorted({*Measure.model_fields} - MAY_BE_EMPTY))
def test_every_measure_fills_every_field(field: str, oktagon: Questionnaire) -> None:
    assert [measure.id for measure in oktagon.measures if not getattr(measure, field)] == []


def test_measures_say_where_they_come_from(oktagon: Questionnaire) -> None:
    unfounded = [
        measure.id
        for measure in oktagon.measures
        if (measure.basis is Basis.SEED and not measure.seeds)
        or (measure.basis is Basis.SOURCE and not measure.sources)
    ]
    assert unfounded == []


def test_first_steps_take_two_hours_at_most_and_no_budget(oktagon: Questionnaire) -> None:
    for measure in oktagon.measures:
        assert 0 < measure.first_step.hours <= 2, measure.id
        assert "€" not in measure.first_step.text.in_(Language.EN), measure.id


def test_no_measure_is_certain_and_none_a_mere_hope(oktagon: Questionnaire) -> None:
    chances = [measure.success[size] for measure in oktagon.measures for size in Staff]
    assert 0.2 <= min(chances) < max(chances) <= 0.95
