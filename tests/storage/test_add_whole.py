"""Storing an assessment with its company and content, all or nothing, on every backend."""

import pytest

from assessment.questionnaire import Questionnaire
from assessment.repository import ConflictError, NotFoundError, Repository
from tests.storage.examples import LATER, a_company, an_answer, an_assessment


def test_everything_is_there_afterwards(repository: Repository, tiny: Questionnaire) -> None:
    bakery = a_company(id="bakery", name="Bakery")
    autumn = an_assessment(id="autumn", company_id="bakery", changed_at=LATER)
    repository.add_whole(tiny, bakery, autumn, [an_answer("B1-01", 3)])
    assert repository.company("bakery") == bakery
    assert repository.assessment("autumn") == autumn
    assert repository.answers("autumn")["B1-01"].answer == an_answer("B1-01", 3)
    assert repository.edition(tiny.content_hash) == tiny


def test_a_company_that_is_there_gets_one_more_assessment(
    repository: Repository, tiny: Questionnaire
) -> None:
    repository.add_whole(tiny, None, an_assessment(id="autumn"), [])
    repository.add_whole(tiny, None, an_assessment(id="winter"), [])
    assert len(repository.assessments("acme")) == 3


def test_nothing_is_there_if_the_assessment_cannot_be_added(
    repository: Repository, tiny: Questionnaire
) -> None:
    bakery = a_company(id="bakery")
    with pytest.raises(ConflictError):
        repository.add_whole(tiny, bakery, an_assessment(company_id="bakery"), [])
    with pytest.raises(ValueError, match="refuses"):
        repository.add_whole(
            tiny,
            bakery,
            an_assessment(id="autumn", company_id="bakery"),
            [an_answer(), an_answer()],
        )
    with pytest.raises(NotFoundError):
        repository.add_whole(tiny, None, an_assessment(id="autumn", company_id="bakery"), [])
    assert [company.id for company in repository.companies()] == ["acme"]
    with pytest.raises(NotFoundError):
        repository.edition(tiny.content_hash)


def test_a_company_added_twice_is_a_conflict_and_stays(
    repository: Repository, tiny: Questionnaire
) -> None:
    with pytest.raises(ConflictError):
        repository.add_whole(tiny, a_company(name="Mine"), an_assessment(id="autumn"), [])
    assert repository.company("acme") == a_company()
    assert len(repository.assessments("acme")) == 1


def test_a_company_of_somebody_else_is_out_of_reach(
    repository: Repository, other: Repository, tiny: Questionnaire
) -> None:
    with pytest.raises(NotFoundError):
        other.add_whole(tiny, None, an_assessment(id="autumn"), [])
    assert len(repository.assessments("acme")) == 1
