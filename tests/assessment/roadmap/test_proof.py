"""When a measure that is done has arrived in the result: three questions, told case by case."""

from datetime import date

import pytest

from assessment.answer import Answer, Evidence
from assessment.roadmap.adopted import PlannedMeasure
from assessment.roadmap.estimates import Estimate
from assessment.roadmap.plan import FollowUp, MeasureStatus
from assessment.roadmap.proof import Proof, proofs
from assessment.scoring import result
from tests.builders import (
    asked,
    axis,
    capability,
    dont_know,
    effect,
    level,
    measure,
    not_applicable,
    question,
    questionnaire,
)

EDITION = questionnaire(axis("B1", capability("1A", question("q1"), question("q2"))))
LIFTING = measure("M01", effect("q1", 3), effect("q2", 2), effect("elsewhere", 3))


def proven(*given: Answer) -> dict[str, bool]:
    """Question → whether it proves the measure, with these answers."""
    answers = {answer.question: answer for answer in given}
    scored = result(EDITION, asked(EDITION), answers)
    return {one.question: one.given for one in proofs(LIFTING, scored, answers)}


def test_only_questions_that_are_asked_have_to_be_rated_again() -> None:
    assert proven() == {"q1": False, "q2": False}


@pytest.mark.parametrize(
    ("reached", "evidence", "is_given"),
    [
        (2, Evidence.E3, False),
        (3, Evidence.E0, False),
        (3, Evidence.E1, True),
        (4, Evidence.E2, True),
    ],
)
def test_the_level_counts_with_evidence_only(
    reached: int,
    evidence: Evidence,
    is_given: bool,  # noqa: FBT001
) -> None:
    assert proven(level("q1", reached, evidence))["q1"] is is_given


def test_each_question_is_judged_by_its_own_level() -> None:
    found = proven(level("q1", 2, Evidence.E1), level("q2", 2, Evidence.E1))
    assert found == {"q1": False, "q2": True}


def test_what_nobody_knows_proves_nothing_and_what_does_not_apply_needs_no_proof() -> None:
    assert proven(dont_know("q1"), not_applicable("q2")) == {"q1": False}


def test_the_highest_level_a_question_is_led_to_counts() -> None:
    twice = measure("M02", effect("q1", 2), effect("q1", 4))
    answers = {"q1": level("q1", 3, Evidence.E2)}
    scored = result(EDITION, asked(EDITION), answers)
    assert proofs(twice, scored, answers) == (Proof(question="q1", level=4, given=False),)


def planned(status: MeasureStatus, **given: bool) -> PlannedMeasure:
    return PlannedMeasure(
        measure=LIFTING,
        wave=1,
        estimate=Estimate(cost=0, days={}, weeks=1, chance=1),
        start=date(2026, 1, 5),
        due=date(2026, 4, 5),
        role="it",
        follow_up=FollowUp(status=status),
        proofs=tuple(Proof(question=name, level=3, given=one) for name, one in given.items()),
    )


def test_a_measure_is_proven_once_it_is_done_and_every_question_shows_it() -> None:
    assert planned(MeasureStatus.DONE, q1=True, q2=True).is_proven
    assert not planned(MeasureStatus.DONE, q1=True, q2=False).is_proven
    assert not planned(MeasureStatus.RUNNING, q1=True, q2=True).is_proven
    assert not planned(MeasureStatus.DONE).is_proven
    assert planned(MeasureStatus.DONE, q1=True, q2=False).unproven == ("q2",)
