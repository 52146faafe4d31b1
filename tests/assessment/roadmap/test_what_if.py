"""What the company looks like after measures, in full and by the chances."""

import pytest

from assessment.answer import AnswerKind, Evidence
from assessment.questionnaire import Questionnaire
from assessment.roadmap.estimates import Estimate
from assessment.roadmap.what_if import expected_gain, lifted_answers
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    dont_know,
    effect,
    level,
    measure,
    question,
    questionnaire,
)


def edition() -> Questionnaire:
    """Two questions of equal weight; M02 needs q2 at level 2, which M01 brings."""
    base = questionnaire(axis("B1", capability("1A", question("q1"), question("q2"))))
    measures = (
        measure("M02", effect("q1", 4, q2=2)),
        measure("M01", effect("q2", 2)),
        measure("M03", effect("q2", 3)),
    )
    return base.model_copy(update={"measures": measures})


GIVEN = answers(level("q1", 1, Evidence.E2), level("q2", 0))


def lifted(*measures: str) -> dict[str, int | None]:
    content = edition()
    found = lifted_answers(content, GIVEN, result(content, asked(content), GIVEN), measures)
    return {name: answer.level for name, answer in found.items()}


def chances(**found: float) -> dict[str, Estimate]:
    return {
        name: Estimate(cost=0, days={}, weeks=1, chance=chance) for name, chance in found.items()
    }


def test_nothing_chosen_changes_nothing() -> None:
    assert lifted() == {"q1": 1, "q2": 0}


def test_an_effect_waits_for_what_it_requires_and_another_measure_can_bring_it() -> None:
    assert lifted("M02") == {"q1": 1, "q2": 0}
    assert lifted("M02", "M01") == {"q1": 4, "q2": 2}


def test_of_two_measures_on_one_question_the_higher_level_counts() -> None:
    assert lifted("M01", "M03")["q2"] == 3


def test_evidence_stays_what_it_was() -> None:
    content = edition()
    scored = result(content, asked(content), GIVEN)
    found = lifted_answers(content, GIVEN, scored, ["M01", "M02"])
    assert found["q1"].evidence is Evidence.E2


def test_what_nobody_knows_is_not_lifted() -> None:
    content, given = edition(), answers(level("q1", 1), dont_know("q2"))
    found = lifted_answers(content, given, result(content, asked(content), given), ["M01"])
    assert found["q2"].kind is AnswerKind.DONT_KNOW


def test_the_expected_gain_counts_each_level_once_with_the_best_chance() -> None:
    """q2 weighs 1/2: 12.5 points a level. Levels 1 and 2 at 0.8, level 3 at 0.5: 26.25."""
    content = edition()
    scored = result(content, asked(content), GIVEN)
    gain = expected_gain(content, scored, chances(M01=0.8, M03=0.5))
    assert gain == pytest.approx(12.5 * (0.8 + 0.8 + 0.5))


def test_a_certain_plan_gains_in_expectation_what_it_gains_in_full() -> None:
    content = edition()
    scored = result(content, asked(content), GIVEN)
    found = lifted_answers(content, GIVEN, scored, ["M03"])
    after = result(content, asked(content), found).overall.score
    assert after is not None
    assert scored.overall.score is not None
    assert expected_gain(content, scored, chances(M03=1.0)) == pytest.approx(
        after - scored.overall.score
    )
