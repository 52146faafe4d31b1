"""The outcome is what is on disk now, scored with the content the assessment was started with."""

import pytest

from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from assessment.scope import scope
from assessment.scoring import result
from services.companies import delete_assessment
from services.editions import current_edition
from services.results import outcome
from tests.builders import answers, level, measured, ticked
from tests.services.examples import NOW


def test_nothing_answered_gives_no_score(repository: Repository, spring: Assessment) -> None:
    found = outcome(repository, "spring")
    assert found.answers == {}
    assert found.result.overall.score is None
    assert found.company == repository.company("spring")
    assert found.questionnaire is current_edition()


def test_the_outcome_follows_every_saved_answer(repository: Repository, spring: Assessment) -> None:
    asked = scope(current_edition(), spring.profile, spring.depth)
    for question in asked.asked:
        repository.save_answer("spring", level(question, 4), 0, NOW)
    assert outcome(repository, "spring").result.overall.score == pytest.approx(100)
    repository.save_answer("spring", level("B1-01", 0), 1, NOW)
    found = outcome(repository, "spring")
    assert found.answers["B1-01"] == level("B1-01", 0)
    assert found.result == result(current_edition(), asked, found.answers)
    assert (found.result.overall.score or 100) < 100


def test_an_old_assessment_is_scored_by_its_own_rules(
    repository: Repository, spring: Assessment, tiny: Questionnaire
) -> None:
    repository.keep_edition(tiny)
    past = spring.model_copy(
        update={"id": "past", "content_hash": tiny.content_hash, "depth": "short"}
    )
    given = answers(level("S-01", 2), measured("S-03", 24), ticked("O-01", 0))
    repository.add_assessment(past, list(given.values()))
    found = outcome(repository, "past")
    assert found.questionnaire == tiny
    assert found.scope == scope(tiny, Profile(), "short")
    assert found.answers == given
    assert set(found.result.axes) == {"S", "O"}


def test_an_assessment_that_was_deleted_has_no_outcome(
    repository: Repository, spring: Assessment
) -> None:
    delete_assessment(repository, spring, NOW)
    with pytest.raises(NotFoundError):
        outcome(repository, "spring")
