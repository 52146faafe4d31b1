"""The alert on silos, from the ratings of two departments to the advice."""

import pytest

from assessment.advice import advice
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from assessment.scoring import result
from assessment.workshop.departments import departments
from assessment.workshop.groups import GroupMean
from assessment.workshop.record import Record
from assessment.workshop.settings import Grouping
from tests.builders import levels
from tests.workshop_records import entry, tally

SILO = "departments_disagree"


def record(sales: float, service: float, grouping: Grouping = Grouping.DEPARTMENT) -> Record:
    means = {
        "sales": GroupMean(n=4, mean=sales),
        "service": GroupMean(n=4, mean=service),
    }
    questions = {"B1-01": entry("B1-01", tally(1, 1, 2, 2, 2, 2, 3, 3), level=2, groups=means)}
    return Record(respondents=8, grouping=grouping, questions=questions)


def fired(oktagon: Questionnaire, found: Record | None) -> list[tuple[str, tuple[str, ...]]]:
    """Alerts on silos with the questions that gave them away."""
    answers = levels(**{"B1-01": 2})
    asked = scope(oktagon, Profile(), "core")
    advised = advice(oktagon, Profile(), answers, result(oktagon, asked, answers), found)
    return [(one.rule.id, one.questions) for one in advised.alerts if one.rule.id == SILO]


def test_departments_one_level_apart_are_a_silo(oktagon: Questionnaire) -> None:
    assert fired(oktagon, record(2.5, 1.5)) == [(SILO, ("B1-01",))]


def test_departments_closer_than_a_level_are_none(oktagon: Questionnaire) -> None:
    assert fired(oktagon, record(2.5, 1.75)) == []


@pytest.mark.parametrize("found", [None, record(4.0, 0.0, Grouping.ROLE)])
def test_roles_and_assessments_without_a_workshop_raise_no_silo(
    oktagon: Questionnaire, found: Record | None
) -> None:
    assert fired(oktagon, found) == []


def test_questions_without_groups_say_nothing_about_departments() -> None:
    silent = record(4.0, 0.0)
    nothing = {"B1-02": entry("B1-02", tally(1, 2, 3))}
    assert departments(silent.model_copy(update={"questions": nothing})) == {}
