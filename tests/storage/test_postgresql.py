"""What is special about PostgreSQL: waiting for rows, lost connections, servers that are away."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, create_engine, text

from assessment.repository import NotSavedError
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.vote import Vote
from storage.database import Database, open_database
from storage.repository import SqlRepository
from tests.storage.examples import LATER, NOW, a_company, an_answer, an_assessment
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop, voting_on


@pytest.fixture
def database(postgresql_url: str) -> Iterator[Database]:
    database = open_database(postgresql_url, patience=0.2)
    yield database
    database.close()


@pytest.fixture
def repository(database: Database) -> SqlRepository:
    repository = SqlRepository(database)
    repository.add_company(a_company())
    repository.add_assessment(an_assessment(), [an_answer()])
    return repository


@pytest.fixture
def stranger(postgresql_url: str) -> Iterator[Engine]:
    """Somebody else with a connection to the same database."""
    engine = create_engine(postgresql_url)
    yield engine
    engine.dispose()


def test_while_somebody_holds_the_row_the_save_gives_up_and_works_later(
    repository: SqlRepository, stranger: Engine
) -> None:
    before = repository.answers("spring")
    with stranger.connect() as connection:
        connection.execute(text("UPDATE answer SET note = 'unfinished'"))
        with pytest.raises(NotSavedError, match="lock timeout"):
            repository.save_answer("spring", an_answer(level=4), 1, NOW)
        assert repository.answers("spring") == before
        connection.rollback()
    assert repository.save_answer("spring", an_answer(level=4), 1, NOW).version == 2


def test_the_server_is_told_how_long_a_save_may_wait(database: Database) -> None:
    with database.writing() as connection:
        assert connection.execute(text("SHOW lock_timeout")).scalar_one() == "200ms"


def test_a_restart_of_the_server_costs_no_save(repository: SqlRepository, stranger: Engine) -> None:
    with stranger.connect() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    assert repository.save_answer("spring", an_answer(level=4), 1, NOW).version == 2


def test_a_connection_lost_in_the_middle_saves_nothing(
    database: Database, repository: SqlRepository, stranger: Engine
) -> None:
    def lose_connection() -> None:
        with database.writing() as connection:
            connection.execute(text("UPDATE answer SET note = 'unfinished'"))
            own = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
            with stranger.connect() as other:
                other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": own})

    with pytest.raises(NotSavedError):
        lose_connection()
    assert repository.answers("spring")["B1-01"].answer == an_answer()


@pytest.fixture
def room(repository: SqlRepository) -> SqlRepository:
    """With a workshop that takes votes, and one person in it."""
    repository.add_workshop(a_workshop())
    repository.add_participant(a_participant(), limit=200)
    return repository


def test_a_round_is_not_closed_while_a_vote_is_on_its_way(
    room: SqlRepository, stranger: Engine
) -> None:
    with stranger.connect() as voting:
        voting.execute(text("SELECT FROM workshop FOR SHARE"))
        with pytest.raises(NotSavedError, match="lock timeout"):
            room.save_workshop(voting_on("B1-02"), expected=1)
        with pytest.raises(NotSavedError, match="lock timeout"):
            room.add_participant(a_participant("ben"), limit=200)
        room.save_vote(a_vote())


def test_a_vote_waits_until_the_closing_is_through_and_is_then_refused(
    postgresql_url: str, room: SqlRepository, stranger: Engine
) -> None:
    patient = open_database(postgresql_url)
    document = room.workshop("kickoff").model_copy(update={"advance_open": False})
    with ThreadPoolExecutor(1) as thread:
        with stranger.begin() as closing:
            closing.execute(
                text("UPDATE workshop SET document = :closed"),
                {"closed": document.model_dump_json()},
            )
            vote = thread.submit(SqlRepository(patient).save_vote, a_vote())
            until_it_waits(vote, stranger)
        with pytest.raises(BallotClosedError):
            vote.result()
    assert room.votes("kickoff") == []
    patient.close()


def test_whoever_is_being_removed_does_not_vote_meanwhile(
    room: SqlRepository, stranger: Engine
) -> None:
    with stranger.connect() as removing:
        removing.execute(text("UPDATE participant SET removed_at = :at"), {"at": str(LATER)})
        with pytest.raises(NotSavedError, match="lock timeout"):
            room.save_vote(a_vote())
    assert room.votes("kickoff") == []


def until_it_waits(done: Future[Vote], server: Engine) -> None:
    """Return when what is being done waits for a lock, or is done without having waited."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with server.connect() as connection:
        while not done.done() and not connection.execute(waiting).scalar_one():
            pass


def test_a_reader_cannot_write_and_sees_one_state(
    database: Database, repository: SqlRepository
) -> None:
    with database.reading() as connection:
        before = connection.execute(text("SELECT level FROM answer")).all()
        repository.save_answer("spring", an_answer(level=4), 1, NOW)
        assert connection.execute(text("SELECT level FROM answer")).all() == before
    with pytest.raises(NotSavedError, match="read-only"), database.reading() as connection:
        connection.execute(text("DELETE FROM answer"))


def test_a_server_that_is_away_is_told_without_the_password() -> None:
    with pytest.raises(NotSavedError) as failure:
        open_database("postgresql://anna:secret@127.0.0.1:1/oktagon")
    assert "secret" not in str(failure.value)
