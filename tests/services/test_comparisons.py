"""A milestone is set beside an earlier one of the same company, each with its own content."""

from datetime import timedelta

import pytest

from assessment.comparison import Certainty
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import Repository
from services.companies import delete_assessment, duplicate
from services.comparisons import compared, earlier_milestones
from services.results import outcome
from tests.builders import level
from tests.services.examples import NOW, started

LATER = NOW + timedelta(days=180)
LATEST = NOW + timedelta(days=360)


@pytest.fixture
def answered(repository: Repository, spring: Assessment) -> Assessment:
    """Spring, wholly at level 1."""
    for question in outcome(repository, spring.id).scope.asked:
        repository.save_answer(spring.id, level(question, 1), 0, NOW)
    return spring


@pytest.fixture
def autumn(repository: Repository, answered: Assessment) -> Assessment:
    """A copy of spring, half a year later."""
    return duplicate(repository, answered.id, "Herbst 2026", LATER)


def test_the_first_milestone_has_nothing_before_it(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    assert earlier_milestones(repository, answered) == ()


def test_earlier_milestones_come_newest_first(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    winter = duplicate(repository, autumn.id, "Winter", LATEST)
    assert earlier_milestones(repository, winter) == (autumn, answered)
    assert earlier_milestones(repository, autumn) == (answered,)


def test_a_milestone_without_answers_is_not_offered(
    repository: Repository, spring: Assessment
) -> None:
    empty = duplicate(repository, spring.id, "Herbst", LATER)
    assert earlier_milestones(repository, empty) == ()


def test_another_company_is_never_offered(repository: Repository, answered: Assessment) -> None:
    other = started(repository, assessment_id="other", name="Other", now=LATER)
    assert earlier_milestones(repository, other) == ()


def test_a_deleted_milestone_is_neither_offered_nor_compared(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    delete_assessment(repository, answered, LATER)
    assert earlier_milestones(repository, autumn) == ()
    assert compared(repository, outcome(repository, autumn.id), answered.id) is None


def test_a_fresh_copy_has_not_changed(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    found = compared(repository, outcome(repository, autumn.id), answered.id)
    assert found is not None
    assert found.same_questions
    assert found.comparison.changes == ()
    assert found.comparison.overall.certainty is Certainty.UNCHANGED


def test_what_is_answered_afterwards_makes_the_difference(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    repository.save_answer(autumn.id, level("B1-01", 2), 1, LATER)
    found = compared(repository, outcome(repository, autumn.id), answered.id)
    assert found is not None
    assert [change.question for change in found.comparison.changes] == ["B1-01"]
    assert found.earlier.result.overall.score == pytest.approx(25)
    assert (found.comparison.overall.points or 0) > 0


def test_a_deeper_assessment_is_compared_on_the_questions_of_both(
    repository: Repository, answered: Assessment, autumn: Assessment
) -> None:
    deeper = autumn.model_copy(update={"depth": "core"})
    repository.save_assessment(deeper, autumn.version)
    found = compared(repository, outcome(repository, autumn.id), answered.id)
    assert found is not None
    assert not found.same_questions
    assert len(found.later.scope.asked) > len(found.comparison.common)
    assert found.comparison.common == found.earlier.scope.asked
    assert found.comparison.overall.points == 0


def test_each_milestone_is_read_with_the_edition_it_was_started_with(
    repository: Repository, spring: Assessment, tiny: Questionnaire, autumn: Assessment
) -> None:
    repository.keep_edition(tiny)
    past = spring.model_copy(
        update={"id": "past", "content_hash": tiny.content_hash, "depth": "short"}
    )
    repository.add_assessment(past, [level("S-01", 2)])
    found = compared(repository, outcome(repository, autumn.id), "past")
    assert found is not None
    assert found.earlier.questionnaire == tiny
    assert found.comparison.common == ()
