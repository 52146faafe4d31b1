"""What is special about PostgreSQL: waiting for rows, lost connections, servers that are away."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, text

from assessment.repository import NotSavedError
from storage.database import Database, open_database
from storage.repository import SqlRepository
from tests.storage.examples import NOW, a_company, an_answer, an_assessment


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
