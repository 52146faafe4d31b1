"""What one answer says before it is weighed (method.md 3.4)."""

from assessment.readings import Reading, reading
from assessment.result import Status
from tests.builders import dont_know, not_applicable, one_axis, question, questionnaire

EDITION = questionnaire(one_axis(question("q1"), question("q2", dk_as_zero=True)))
PLAIN, MEASURED = EDITION.questions.values()


def test_what_does_not_apply_has_neither_level_nor_uncertainty() -> None:
    found = reading(EDITION, PLAIN, not_applicable("q1"))
    assert found == Reading(Status.NOT_APPLICABLE, level=None, value=None, sigma=0.0, sigmas={})


def test_not_knowing_is_as_uncertain_as_the_edition_says() -> None:
    assert reading(EDITION, PLAIN, dont_know("q1")) == Reading(
        Status.DONT_KNOW, level=None, value=None, sigma=1.155, sigmas={"dont_know": 1.155}
    )
    assert reading(EDITION, MEASURED, dont_know("q2")) == Reading(
        Status.ANSWERED, level=0, value=0, sigma=0.25, sigmas={"dont_know": 0.25}
    )


def test_no_answer_at_all_is_open() -> None:
    for member in (PLAIN, MEASURED):
        assert reading(EDITION, member, None) == Reading(
            Status.OPEN, level=None, value=None, sigma=1.155, sigmas={"dont_know": 1.155}
        )
