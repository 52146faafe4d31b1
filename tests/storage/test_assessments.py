"""Assessments on every backend."""

import pytest

from assessment.answer import AnswerKind
from assessment.profile import Profile
from assessment.repository import ConflictError, NotFoundError, Repository
from tests.storage.examples import LATER, NOW, a_company, an_answer, an_assessment


def test_an_assessment_comes_back_as_it_was_stored(repository: Repository) -> None:
    autumn = an_assessment(id="autumn", position="B3-02")
    repository.add_assessment(autumn)
    assert repository.assessment("autumn") == autumn


def test_an_assessment_starts_with_the_answers_it_is_given(repository: Repository) -> None:
    given = [an_answer("B1-01", 3), an_answer("B2-01", 0, note="übernommen")]
    repository.add_assessment(an_assessment(id="autumn", changed_at=LATER), given)
    stored = repository.answers("autumn")
    assert [stored[question].answer for question in ("B1-01", "B2-01")] == given
    assert {(one.version, one.changed_at) for one in stored.values()} == {(1, LATER)}


def test_an_assessment_with_two_answers_to_one_question_is_refused_whole(
    repository: Repository,
) -> None:
    with pytest.raises(ValueError, match="refuses"):
        repository.add_assessment(an_assessment(id="autumn"), [an_answer(), an_answer()])
    with pytest.raises(NotFoundError):
        repository.assessment("autumn")


@pytest.mark.parametrize("deleted_at", [None, LATER])
def test_an_assessment_needs_a_company_that_is_there(
    repository: Repository, deleted_at: object
) -> None:
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    company_id = "acme" if deleted_at else "nobody"
    with pytest.raises(NotFoundError):
        repository.add_assessment(an_assessment(id="autumn", company_id=company_id))


def test_an_assessment_added_twice_is_a_conflict_and_stays(repository: Repository) -> None:
    with pytest.raises(ConflictError) as conflict:
        repository.add_assessment(an_assessment(milestone="Another"), [an_answer()])
    assert conflict.value.stored == an_assessment()
    assert repository.answers("spring") == {}


def test_saving_stores_every_field_but_the_position(repository: Repository) -> None:
    repository.save_position("spring", "B2-03")
    changed = an_assessment(
        milestone="Neu",
        depth="full",
        profile=Profile(industry="services"),
        multipliers={},
        position="B9-09",
        changed_at=LATER,
    )
    saved = repository.save_assessment(changed, expected=1)
    assert saved == changed.model_copy(update={"version": 2, "position": "B2-03"})
    assert repository.assessment("spring") == saved


def test_saving_an_old_version_is_a_conflict_that_shows_the_new_one(
    repository: Repository,
) -> None:
    newer = repository.save_assessment(an_assessment(milestone="Newer"), expected=1)
    with pytest.raises(ConflictError) as conflict:
        repository.save_assessment(an_assessment(milestone="Mine"), expected=1)
    assert conflict.value.stored == newer
    assert repository.assessment("spring") == newer


def test_the_position_is_remembered_without_a_new_version(repository: Repository) -> None:
    repository.save_position("spring", "B4-02")
    assert repository.assessment("spring") == an_assessment(position="B4-02")


def test_a_deleted_assessment_is_found_only_among_the_deleted(repository: Repository) -> None:
    deleted = repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    assert repository.assessments("acme") == []
    assert [one.assessment for one in repository.assessments("acme", deleted=True)] == [deleted]
    with pytest.raises(NotFoundError):
        repository.assessment("spring")
    with pytest.raises(NotFoundError):
        repository.answers("spring")
    with pytest.raises(NotFoundError):
        repository.save_answer("spring", an_answer(), 0, NOW)
    with pytest.raises(NotFoundError):
        repository.save_position("spring", "B1-01")


def test_a_deleted_assessment_can_be_restored_with_its_answers(repository: Repository) -> None:
    stored = repository.save_answer("spring", an_answer(), 0, NOW)
    deleted = repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    repository.save_assessment(deleted.model_copy(update={"deleted_at": None}), expected=2)
    assert repository.answers("spring") == {"B1-01": stored}


def test_an_assessment_of_a_deleted_company_is_out_of_reach(repository: Repository) -> None:
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    with pytest.raises(NotFoundError):
        repository.assessment("spring")
    with pytest.raises(NotFoundError):
        repository.answers("spring")
    with pytest.raises(NotFoundError):
        repository.save_assessment(an_assessment(milestone="Neu"), expected=1)
    with pytest.raises(NotFoundError):
        repository.save_answer("spring", an_answer(), 0, NOW)
    with pytest.raises(NotFoundError):
        repository.save_position("spring", "B1-01")


def test_an_assessment_of_a_deleted_company_cannot_be_moved_to_another(
    repository: Repository,
) -> None:
    repository.add_company(a_company(id="bakery"))
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    with pytest.raises(NotFoundError):
        repository.save_assessment(an_assessment(company_id="bakery"), expected=1)
    assert repository.assessments("bakery") == []


def test_assessments_are_listed_newest_first(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="winter", created_at=LATER))
    listed = [entry.assessment.id for entry in repository.assessments("acme")]
    assert listed == ["winter", "spring"]


def test_the_list_tells_the_last_change_and_the_settled_questions(repository: Repository) -> None:
    repository.add_company(a_company(id="bakery"))
    repository.add_assessment(an_assessment(id="elsewhere", company_id="bakery"), [an_answer()])
    repository.save_answer("spring", an_answer("B2-01", 1), 0, LATER)
    repository.save_answer("spring", an_answer("B1-01", kind=AnswerKind.DONT_KNOW), 0, NOW)
    note_only = an_answer("B1-02", kind=AnswerKind.OPEN, note="morgen fragen")
    repository.save_answer("spring", note_only, 0, NOW)
    (listed,) = repository.assessments("acme")
    assert listed.settled == ("B1-01", "B2-01")
    assert listed.changed_at == LATER
    assert listed.assessment.changed_at == NOW


def test_the_list_of_an_unknown_company_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.assessments("nobody")
