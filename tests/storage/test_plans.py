"""The plan of an assessment, on every backend."""

import pytest

from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.roadmap.plan import Plan, StoredPlan
from tests.storage.examples import LATER, NOW
from tests.storage.plan_examples import a_plan

OURS = a_plan()


def test_at_first_nothing_is_decided(repository: Repository) -> None:
    assert repository.plan("spring") == StoredPlan()


def test_what_was_saved_comes_back_whole(repository: Repository) -> None:
    saved = repository.save_plan("spring", OURS, 0, NOW)
    assert saved == StoredPlan(plan=OURS, version=1)
    assert repository.plan("spring") == saved


def test_all_plans_can_be_read_at_once(repository: Repository, other: Repository) -> None:
    assert repository.plans() == {}
    saved = repository.save_plan("spring", OURS, 0, NOW)
    assert repository.plans() == {"spring": saved}
    assert other.plans() == {}
    gone = repository.assessment("spring").model_copy(update={"deleted_at": NOW})
    repository.save_assessment(gone, 1)
    assert repository.plans() == {}


def test_the_next_plan_replaces_the_last(repository: Repository) -> None:
    repository.save_plan("spring", OURS, 0, NOW)
    assert repository.save_plan("spring", Plan(), 1, LATER) == StoredPlan(version=2)
    assert repository.plan("spring") == StoredPlan(version=2)


@pytest.mark.parametrize("expected", [0, 2])
def test_nobody_overwrites_a_plan_they_have_not_seen(repository: Repository, expected: int) -> None:
    kept = repository.save_plan("spring", OURS, 0, NOW)
    with pytest.raises(ConflictError) as conflict:
        repository.save_plan("spring", Plan(), expected, LATER)
    assert conflict.value.stored == kept
    assert repository.plan("spring") == kept


def test_an_assessment_that_is_not_there_has_no_plan(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.plan("nowhere")
    with pytest.raises(NotFoundError):
        repository.save_plan("nowhere", OURS, 0, NOW)


def test_others_neither_see_nor_change_it(repository: Repository, other: Repository) -> None:
    repository.save_plan("spring", OURS, 0, NOW)
    with pytest.raises(NotFoundError):
        other.plan("spring")
    with pytest.raises(NotFoundError):
        other.save_plan("spring", Plan(), 1, LATER)


def test_an_erased_assessment_takes_its_plan_along(repository: Repository) -> None:
    repository.save_plan("spring", OURS, 0, NOW)
    gone = repository.assessment("spring").model_copy(update={"deleted_at": NOW})
    repository.save_assessment(gone, 1)
    assert repository.purge(LATER) == 1
