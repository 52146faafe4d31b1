"""What is advised on one assessment as a whole."""

from assessment.advice import advice
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.scoring import result
from tests.builders import answers, asked, dont_know, effect, level, measure, two_axes


def edition() -> Questionnaire:
    """M02 waits for M01; both lift q1."""
    measures = (
        measure("M01", effect("q1", 2)),
        measure("M02", effect("q1", 3), after=[["M01"]]),
    )
    return two_axes().model_copy(update={"measures": measures})


def first_steps(*given: object) -> list[str]:
    content = edition()
    known = answers(*given)  # type: ignore[arg-type]
    found = advice(content, Profile(), known, result(content, asked(content), known))
    return [candidate.measure.id for candidate in found.first_steps]


def test_first_steps_wait_for_nothing() -> None:
    assert first_steps(level("q1", 1), level("q2", 1)) == ["M01"]


def test_without_an_overall_score_there_is_no_first_step() -> None:
    assert first_steps(level("q1", 1), dont_know("q2")) == []
