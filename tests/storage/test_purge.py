"""Erasing for good on every backend."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from assessment.repository import NotFoundError, Repository
from storage.database import open_database
from storage.repository import SqlRepository
from tests.storage.examples import LATER, NOW, a_company, an_answer, an_assessment
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop

AFTERWARDS = LATER + timedelta(days=30)


def test_nothing_that_lives_is_erased(repository: Repository) -> None:
    repository.save_answer("spring", an_answer(), 0, NOW)
    assert repository.purge(AFTERWARDS) == 0
    assert len(repository.answers("spring")) == 1


def test_what_was_deleted_later_can_still_be_restored(repository: Repository) -> None:
    deleted = repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    assert repository.purge(LATER) == 0
    assert [one.assessment for one in repository.assessments("acme", deleted=True)] == [deleted]


def test_a_company_deleted_later_can_still_be_restored(repository: Repository) -> None:
    deleted = repository.save_company(a_company(deleted_at=LATER), expected=1)
    assert repository.purge(LATER) == 0
    assert repository.companies(deleted=True) == [deleted]


def test_a_deleted_assessment_goes_with_its_answers(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"), [an_answer(level=1)])
    repository.save_answer("spring", an_answer(), 0, NOW)
    repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    assert repository.purge(AFTERWARDS) == 1
    assert repository.assessments("acme", deleted=True) == []
    with pytest.raises(NotFoundError):
        repository.save_assessment(an_assessment(), expected=2)
    assert len(repository.answers("autumn")) == 1


@pytest.mark.parametrize("deleted", ["assessment", "company"])
def test_a_workshop_goes_with_its_assessment(repository: Repository, deleted: str) -> None:
    open_workshop(repository)
    if deleted == "assessment":
        repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    else:
        repository.save_company(a_company(deleted_at=LATER), expected=1)
    assert repository.purge(AFTERWARDS) == (1 if deleted == "assessment" else 2)
    if deleted == "company":
        repository.add_company(a_company())
    repository.add_assessment(an_assessment())
    assert repository.workshop_of("spring") is None
    repository.add_workshop(a_workshop(queue=("B2-01",)))
    assert repository.workshop("kickoff").queue == ("B2-01",)
    assert repository.participants("kickoff") == []
    assert repository.votes("kickoff") == []


def test_the_workshops_of_other_assessments_stay(repository: Repository) -> None:
    open_workshop(repository)
    repository.add_assessment(an_assessment(id="autumn", deleted_at=LATER))
    assert repository.purge(AFTERWARDS) == 1
    assert repository.votes("kickoff") == [a_vote()]


def test_an_erased_id_used_again_does_not_show_old_answers(repository: Repository) -> None:
    repository.save_answer("spring", an_answer(), 0, NOW)
    repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    repository.purge(AFTERWARDS)
    repository.add_assessment(an_assessment())
    assert repository.answers("spring") == {}


def test_a_deleted_company_goes_with_everything_it_has(repository: Repository) -> None:
    repository.add_company(a_company(id="bakery"))
    repository.add_assessment(an_assessment(id="elsewhere", company_id="bakery"), [an_answer()])
    repository.save_answer("spring", an_answer(), 0, NOW)
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    assert repository.purge(AFTERWARDS) == 2
    assert repository.companies(deleted=True) == []
    with pytest.raises(NotFoundError):
        repository.save_company(a_company(), expected=2)
    assert len(repository.answers("elsewhere")) == 1


def test_another_organisation_keeps_what_it_has_deleted(
    repository: Repository, other: Repository
) -> None:
    other.add_company(a_company())
    theirs = other.save_company(a_company(deleted_at=LATER), expected=1)
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    repository.purge(AFTERWARDS)
    assert other.companies(deleted=True) == [theirs]


def test_no_erased_word_stays_in_the_files(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    repository = SqlRepository(database)
    repository.add_company(a_company(name="CANARY name"))
    repository.add_assessment(an_assessment(milestone="CANARY milestone"))
    repository.save_answer("spring", an_answer(note="CANARY note " * 300), 0, NOW)
    repository.add_workshop(a_workshop(measures=("CANARY measure",) * 300))
    repository.add_participant(a_participant("CANARY person"), limit=9)
    repository.save_vote(a_vote("CANARY person"))
    folder = Path(str(make_url(sqlite_url).database)).parent
    assert b"CANARY" in everything_in(folder)

    repository.save_company(a_company(deleted_at=LATER), expected=1)
    repository.purge(AFTERWARDS)
    assert b"CANARY" not in everything_in(folder)
    assert repository.companies() == []
    database.close()


def open_workshop(repository: Repository) -> None:
    """Open a workshop on the assessment, with one person and one vote in it."""
    repository.add_workshop(a_workshop())
    repository.add_participant(a_participant(), limit=200)
    repository.save_vote(a_vote())


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())
