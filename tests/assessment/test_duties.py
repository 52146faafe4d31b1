"""Duties stand apart from maturity."""

import pytest

from assessment.answer import Answer
from assessment.duties import Duty, DutyState, duties
from assessment.question import LegalNotice
from assessment.questionnaire import Questionnaire
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    dont_know,
    level,
    not_applicable,
    one_axis,
    question,
    questionnaire,
    words,
)

NOTICE = LegalNotice(rule=words("§ 1"), as_of="2026-11-22", source="law")
LEGAL_GATE = {2: 2, 3: 2, 4: 3}


def edition() -> Questionnaire:
    """q1 is no duty; q2 names the level that covers its duty, q3 does not."""
    legal = {"legal": NOTICE}
    return questionnaire(
        one_axis(
            question("q1"),
            question("q2", gate=LEGAL_GATE).model_copy(update=legal),
            question("q3").model_copy(update=legal),
        )
    )


def found(*given: Answer) -> dict[str, Duty]:
    scored = result(edition(), asked(edition()), answers(*given))
    return {duty.question: duty for duty in duties(edition(), scored, answers(*given))}


def test_only_legal_questions_are_duties() -> None:
    assert set(found()) == {"q2", "q3"}


@pytest.mark.parametrize(
    ("chosen", "state"),
    [(0, DutyState.OPEN), (1, DutyState.OPEN), (2, DutyState.MET), (4, DutyState.MET)],
)
def test_the_lowest_level_of_the_gate_covers_the_duty(chosen: int, state: DutyState) -> None:
    duty = found(level("q2", chosen))["q2"]
    assert (duty.state, duty.level, duty.required) == (state, chosen, 2)


def test_without_a_gate_no_level_says_that_a_duty_is_met() -> None:
    duty = found(level("q3", 4))["q3"]
    assert (duty.state, duty.required) == (DutyState.TO_CHECK, None)


def test_what_nobody_knows_is_neither_met_nor_open() -> None:
    states = {name: duty.state for name, duty in found(dont_know("q2")).items()}
    assert states == {"q2": DutyState.UNKNOWN, "q3": DutyState.UNKNOWN}


def test_not_knowing_is_unknown_even_where_it_scores_as_the_lowest_level() -> None:
    strict = question("q1", gate=LEGAL_GATE, dk_as_zero=True).model_copy(update={"legal": NOTICE})
    edition = questionnaire(one_axis(strict))
    given = answers(dont_know("q1"))
    (duty,) = duties(edition, result(edition, asked(edition), given), given)
    assert (duty.state, duty.level) == (DutyState.UNKNOWN, None)


def test_a_duty_that_does_not_apply_is_left_out() -> None:
    assert set(found(not_applicable("q2"))) == {"q3"}


def test_what_is_urgent_comes_first() -> None:
    assert list(found(level("q2", 4), level("q3", 1))) == ["q3", "q2"]
    assert list(found(level("q2", 1), level("q3", 1))) == ["q2", "q3"]


def test_of_the_same_urgency_the_lowest_level_comes_first() -> None:
    edition = questionnaire(
        one_axis(*(question(name).model_copy(update={"legal": NOTICE}) for name in ("q1", "q2")))
    )
    given = answers(level("q1", 3), level("q2", 0))
    scored = duties(edition, result(edition, asked(edition), given), given)
    assert [duty.question for duty in scored] == ["q2", "q1"]
