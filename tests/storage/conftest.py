"""The backends every contract test runs on: a database without records for each test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, text

from assessment.repository import Repository
from storage.database import Database, open_database
from storage.organisations import add_organisation
from storage.repository import SqlRepository
from tests.storage.emptied import forget_everything
from tests.storage.examples import a_company, an_assessment
from tests.storage.postgresql_server import running_server

_NUMBERS = count()


@contextmanager
def _database(administration: Engine, purpose: str, template: str = "template1") -> Iterator[str]:
    """Create a database on the server and drop it afterwards."""
    name = f"oktagon_{purpose}_{os.getpid()}_{next(_NUMBERS)}"
    with administration.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield name
    finally:
        with administration.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def _address(server: URL, name: str) -> str:
    return server.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def server() -> Iterator[URL]:
    with running_server() as url:
        yield url


@pytest.fixture(scope="session")
def administration(server: URL) -> Iterator[Engine]:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def template(administration: Engine, server: URL) -> Iterator[str]:
    """Name of a PostgreSQL database without records, to be cloned."""
    with _database(administration, "template") as name:
        open_database(_address(server, name)).close()
        yield name


@pytest.fixture
def sqlite_url(empty_file: Path, tmp_path: Path) -> str:
    file = tmp_path / "oktagon.db"
    shutil.copy(empty_file, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(administration: Engine, server: URL, template: str) -> Iterator[str]:
    with _database(administration, "test", template) as name:
        yield _address(server, name)


@pytest.fixture
def empty_postgresql_url(administration: Engine, server: URL) -> Iterator[str]:
    """A database that has never been opened by Oktagon."""
    with _database(administration, "empty") as name:
        yield _address(server, name)


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    with closing(open_database(sqlite_url)) as database:
        yield database


@pytest.fixture(scope="session")
def shared_database(administration: Engine, server: URL, template: str) -> Iterator[Database]:
    """To create and open one for each test would take longer than the test itself."""
    with (
        _database(administration, "shared", template) as name,
        closing(open_database(_address(server, name))) as database,
    ):
        yield database


@pytest.fixture
def postgresql_database(shared_database: Database) -> Database:
    forget_everything(shared_database)
    return shared_database


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """A database with nothing but the local organisation and one other, on each backend."""
    database: Database = request.getfixturevalue(f"{request.param}_database")
    add_organisation(database, "other", "Somebody else")
    return database


@pytest.fixture
def repository(database: Database) -> Repository:
    """The local organisation with one company and one assessment without answers."""
    repository = SqlRepository(database)
    repository.add_company(a_company())
    repository.add_assessment(an_assessment())
    return repository


@pytest.fixture
def other(database: Database) -> Repository:
    """Another organisation, without records."""
    return SqlRepository(database, "other")
