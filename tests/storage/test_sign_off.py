"""When a workshop is signed off, nothing stays of people and their ratings."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from assessment.repository import NotFoundError, Repository
from assessment.workshop.repository import BallotClosedError, LobbyClosedError
from assessment.workshop.vote import Choice, ChoiceKind
from assessment.workshop.workshop import Standing, Workshop
from storage.database import Database, open_database
from storage.repository import SqlRepository
from tests.storage.examples import a_company, an_assessment
from tests.storage.test_foreign_organisation import everything
from tests.storage.test_purge import everything_in
from tests.storage.workshop_examples import a_participant, a_record, a_vote, a_workshop

SIGNED_OFF = a_workshop(
    standing=Standing.SIGNED_OFF, code=None, link=None, advance_open=False, record=a_record()
)


def after_votes(repository: Repository) -> Repository:
    """With a workshop in which two people have voted."""
    repository.add_workshop(a_workshop())
    canary = Choice(kind=ChoiceKind.POINTS, points={"CANARY option": 5})
    for person in ("CANARY anna", "CANARY ben"):
        repository.add_participant(a_participant(person), limit=200)
        repository.save_vote(a_vote(person, key="CANARY key", choice=canary))
    return repository


def signed_off(repository: Repository) -> Workshop:
    return repository.save_workshop(SIGNED_OFF, expected=1, erase_people=True)


def test_the_record_stays_and_the_people_go(database: Database, repository: Repository) -> None:
    saved = signed_off(after_votes(repository))
    assert repository.workshop_of("spring") == saved
    assert saved.record == a_record()
    assert repository.participants("kickoff") == []
    assert repository.votes("kickoff") == []
    tables = everything(database)
    assert (tables["participant"], tables["vote"]) == ([], [])


def test_nobody_comes_in_or_votes_any_more(repository: Repository) -> None:
    signed_off(after_votes(repository))
    with pytest.raises(NotFoundError):
        repository.participant("hash of CANARY anna")
    with pytest.raises(NotFoundError):
        repository.save_vote(a_vote("CANARY anna"))
    with pytest.raises(LobbyClosedError):
        repository.add_participant(a_participant("CANARY anna"), limit=200)


def test_a_workshop_that_is_over_takes_no_votes_even_from_people_who_are_left(
    repository: Repository,
) -> None:
    after_votes(repository).save_workshop(SIGNED_OFF, expected=1)
    with pytest.raises(BallotClosedError):
        repository.save_vote(a_vote("CANARY anna", "B1-02"))


def test_other_workshops_keep_their_people(repository: Repository, other: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    repository.add_workshop(a_workshop(id="x", assessment_id="autumn", code="X", link="x"))
    guest = repository.add_participant(a_participant(workshop_id="x"), limit=9)
    cast = repository.save_vote(a_vote(workshop_id="x"))
    other.add_company(a_company())
    other.add_assessment(an_assessment())
    other.add_workshop(a_workshop(link="other"))
    theirs = other.add_participant(a_participant("carla"), limit=9)
    signed_off(after_votes(repository))
    assert repository.participants("x") == [guest]
    assert repository.votes("x") == [cast]
    assert other.participants("kickoff") == [theirs]


def test_no_name_no_secret_and_no_vote_stays_in_the_files(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    repository = SqlRepository(database)
    repository.add_company(a_company())
    repository.add_assessment(an_assessment())
    after_votes(repository)
    folder = Path(str(make_url(sqlite_url).database)).parent
    for trace in (b"CANARY Ben", b"hash of CANARY", b"CANARY option", b"CANARY key"):
        assert trace.lower() in everything_in(folder).lower()

    signed_off(repository)
    assert b"canary" not in everything_in(folder).lower()
    database.close()
    assert b"canary" not in everything_in(folder).lower()
