"""Deleting can be taken back for thirty days; after that it is final."""

from datetime import timedelta

import pytest

from assessment.records import Assessment, Company
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.roadmap.plan import Plan
from services.companies import (
    BIN_DAYS,
    delete_assessment,
    delete_company,
    deleted_assessments,
    duplicate,
    empty_bin,
    restore_assessment,
    restore_company,
)
from tests.builders import level
from tests.services.examples import NOW, started

LATER = NOW + timedelta(days=1)


@pytest.fixture
def acme(repository: Repository, spring: Assessment) -> Company:
    """A company with one answered assessment."""
    repository.save_answer("spring", level("B1-01", 3), 0, NOW)
    return repository.company("spring")


def test_a_deleted_company_is_gone_with_its_assessments(
    repository: Repository, acme: Company
) -> None:
    gone = delete_company(repository, acme, LATER)
    assert gone.deleted_at == LATER
    assert repository.companies() == []
    assert repository.companies(deleted=True) == [gone]
    with pytest.raises(NotFoundError):
        repository.assessment("spring")


def test_a_restored_company_is_back_with_its_answers(repository: Repository, acme: Company) -> None:
    back = restore_company(repository, delete_company(repository, acme, LATER), LATER)
    assert (back.deleted_at, back.version) == (None, 3)
    assert repository.companies() == [back]
    assert repository.answers("spring")["B1-01"].answer == level("B1-01", 3)


def test_a_plan_is_gone_and_back_with_its_assessment(repository: Repository, acme: Company) -> None:
    kept = repository.save_plan("spring", Plan(schedule={"M01": 1}), 0, NOW)
    gone = delete_assessment(repository, repository.assessment("spring"), LATER)
    with pytest.raises(NotFoundError):
        repository.plan("spring")
    restore_assessment(repository, gone, LATER)
    assert repository.plan("spring") == kept


def test_a_deleted_assessment_leaves_the_others_of_its_company(
    repository: Repository, acme: Company
) -> None:
    autumn = duplicate(repository, "spring", "Herbst", LATER)
    delete_assessment(repository, repository.assessment("spring"), LATER)
    assert [one.assessment for one in repository.assessments("spring")] == [autumn]


def test_a_restored_assessment_is_back_with_its_answers(
    repository: Repository, acme: Company
) -> None:
    gone = delete_assessment(repository, repository.assessment("spring"), LATER)
    back = restore_assessment(repository, gone, LATER)
    assert repository.assessment("spring") == back
    assert back.deleted_at is None
    assert repository.answers("spring")["B1-01"].answer == level("B1-01", 3)


def test_the_bin_lists_assessments_only_of_companies_that_are_still_there(
    repository: Repository, acme: Company
) -> None:
    started(repository, assessment_id="other", name="Bakery")
    for assessment_id in ("spring", "other"):
        delete_assessment(repository, repository.assessment(assessment_id), LATER)
    delete_company(repository, repository.company("other"), LATER)
    (found,) = deleted_assessments(repository, list(repository.companies()))
    assert (found[0], found[1].assessment.id) == (acme, "spring")


def test_deleting_what_somebody_else_has_renamed_is_a_conflict(
    repository: Repository, acme: Company
) -> None:
    theirs = repository.save_company(acme.model_copy(update={"name": "Theirs"}), acme.version)
    with pytest.raises(ConflictError):
        delete_company(repository, acme, LATER)
    assert repository.companies() == [theirs]


def test_what_was_deleted_less_than_thirty_days_ago_stays_in_the_bin(
    repository: Repository, acme: Company
) -> None:
    gone = delete_company(repository, acme, LATER)
    assert empty_bin(repository, LATER + BIN_DAYS) == 0
    assert restore_company(repository, gone, LATER).name == "Acme GmbH"


def test_what_was_deleted_more_than_thirty_days_ago_is_erased(
    repository: Repository, acme: Company
) -> None:
    delete_company(repository, acme, LATER)
    assert empty_bin(repository, LATER + timedelta(days=30, seconds=1)) == 2
    assert repository.companies(deleted=True) == []


def test_emptying_the_bin_keeps_what_was_never_deleted(
    repository: Repository, acme: Company
) -> None:
    assert empty_bin(repository, LATER + timedelta(days=10_000)) == 0
    assert repository.companies() == [acme]
