"""How SQLite is set up, and the driver with which it is safe."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from storage import sqlite, workshop_statements
from storage.database import Database, FileDatabase, open_database
from storage.migrate import migrate_file
from storage.repository import SqlRepository
from storage.tables import METADATA, answer
from tests.storage.examples import NOW, a_company, an_answer, an_assessment


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def reader(file: Path) -> Iterator[Engine]:
    engine = sqlite.reading_engine(file, 10, sqlite.driver())
    yield engine
    engine.dispose()


@pytest.fixture
def writer(file: Path) -> Iterator[Engine]:
    engine = sqlite.writing_engine(file, 10, sqlite.driver())
    yield engine
    engine.dispose()


def setting(engine: Engine, name: str) -> object:
    with engine.begin() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


FULL, OFF, ON = 2, 0, 1
SETTINGS = {
    "journal_mode": "wal",
    "synchronous": FULL,
    "trusted_schema": OFF,
    "secure_delete": ON,
    "mmap_size": 0,
    "wal_autocheckpoint": 1000,
    "busy_timeout": 10_000,
    "application_id": 0x4F4B5447,
    "user_version": 4,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_every_connection_is_set_up(reader: Engine, writer: Engine, name: str) -> None:
    assert setting(reader, name) == SETTINGS[name]
    assert setting(writer, name) == SETTINGS[name]


def test_writers_check_references_and_readers_cannot_write(reader: Engine, writer: Engine) -> None:
    assert setting(writer, "foreign_keys") == ON
    assert setting(reader, "query_only") == ON
    with pytest.raises(OperationalError, match="readonly"), reader.begin() as connection:
        connection.execute(text("DELETE FROM answer"))


def test_there_is_room_for_forty_people_at_once(reader: Engine, writer: Engine) -> None:
    connections = [engine.connect() for engine in (reader, writer) for _ in range(40)]
    assert len(connections) == 80
    for connection in connections:
        connection.close()


@pytest.mark.parametrize("table", METADATA.tables)
def test_every_table_is_strict_and_every_row_names_its_organisation(
    reader: Engine, table: str
) -> None:
    with reader.begin() as connection:
        strict = connection.exec_driver_sql(
            "SELECT strict FROM pragma_table_list WHERE name = ?", (table,)
        ).scalar_one()
    assert strict == 1
    assert table == "organisation" or "organisation_id" in METADATA.tables[table].primary_key


ASKED_OFTEN = {
    "PULSE": "ix_participant_seat (organisation_id=? AND workshop_id=?)",
    "PARTICIPANT_BEHIND_SECRET": "ix_participant_secret (secret=?)",
    "VOTES_OF_PARTICIPANT": "ix_vote_participant (participant_id=? AND organisation_id=?)",
    "VOTERS": "PRIMARY KEY (organisation_id=? AND workshop_id=? AND subject=? AND round=?)",
}
"""What phones and screens ask → the index that answers it without reading what others say."""


@pytest.mark.parametrize("name", ASKED_OFTEN)
def test_what_phones_and_screens_ask_is_answered_by_an_index(reader: Engine, name: str) -> None:
    asked = getattr(workshop_statements, name).compile(dialect=reader.dialect)
    names = asked.positiontup
    with reader.begin() as connection:
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", ("",) * len(names))
        plan = "; ".join(step.detail for step in steps)
    assert ASKED_OFTEN[name] in plan
    assert "SCAN" not in plan


def test_a_column_takes_nothing_but_its_type(sqlite_url: str, writer: Engine) -> None:
    fill(open_database(sqlite_url))
    with pytest.raises(IntegrityError, match="cannot store TEXT"), writer.begin() as connection:
        connection.execute(answer.update().values(level=text("'high'")))


def test_a_row_cannot_point_into_another_organisation(sqlite_url: str, writer: Engine) -> None:
    fill(open_database(sqlite_url))
    with writer.begin() as connection:
        connection.execute(text("INSERT INTO organisation VALUES ('other', 'Other')"))
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), writer.begin() as connection:
        connection.execute(answer.update().values(organisation_id="other"))


def test_reading_before_writing_never_ends_in_a_locked_database(
    sqlite_url: str, writer: Engine
) -> None:
    fill(open_database(sqlite_url))

    def count_up(_thread: int) -> None:
        """As another process would do it: without the lock of this process."""
        for _ in range(25):
            with writer.begin() as connection:
                level = connection.execute(text("SELECT version FROM answer")).scalar_one()
                connection.execute(text("UPDATE answer SET version = :new"), {"new": level + 1})

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count_up, range(8)))
    with writer.begin() as connection:
        assert connection.execute(text("SELECT version FROM answer")).scalar_one() == 201


def test_a_reader_sees_one_state_while_others_write(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    repository = fill(database)
    with database.reading() as connection:
        before = connection.execute(answer.select()).all()
        repository.save_answer("spring", an_answer(level=4), 1, NOW)
        assert connection.execute(answer.select()).all() == before
    assert repository.answers("spring")["B1-01"].answer.level == 4
    database.close()


def module(version: tuple[int, int, int]) -> ModuleType:
    """The driver in use, posing as another version."""
    posing = ModuleType("posing")
    posing.__dict__.update(sqlite.driver().__dict__, sqlite_version_info=version)
    return posing


def test_pythons_own_driver_is_used_where_it_is_safe() -> None:
    own = module((3, 51, 3))
    assert sqlite.driver(own, "no_such_driver") is own


def test_an_unsafe_driver_is_replaced_by_the_bundled_one(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = module((3, 53, 4))
    monkeypatch.setitem(__import__("sys").modules, "newer_driver", newer)
    assert sqlite.driver(module((3, 51, 2)), "newer_driver") is newer


def test_an_unsafe_driver_stays_where_there_is_no_better_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = module((3, 40, 1))
    monkeypatch.setitem(__import__("sys").modules, "older_driver", module((3, 50, 0)))
    assert sqlite.driver(own, "no_such_driver") is own
    assert sqlite.driver(own, "older_driver") is own


def test_the_driver_on_this_machine_is_safe() -> None:
    assert sqlite.driver().sqlite_version_info >= (3, 51, 3)


def without_wal(file: Path, patience: float = 10) -> Database:
    """The database as it is opened where no safe driver is to be had."""
    old = module((3, 40, 1))
    migrate_file(file, patience, old)
    reader = sqlite.reading_engine(file, patience, old)
    return FileDatabase(file, reader, sqlite.writing_engine(file, patience, old), patience)


EXTRA = 3


def test_an_unsafe_driver_writes_without_wal(tmp_path: Path) -> None:
    database = without_wal(tmp_path / "oktagon.db")
    with database.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == EXTRA
    database.close()


def test_many_people_can_save_without_wal(tmp_path: Path) -> None:
    database = without_wal(tmp_path / "oktagon.db")
    repository = fill(database)

    def work(person: int) -> None:
        for version in range(4):
            repository.save_answer("spring", an_answer(f"Q{person}", version), version, NOW)
            assert repository.answers("spring")[f"Q{person}"].version == version + 1

    with ThreadPoolExecutor(24) as people:
        list(people.map(work, range(24)))
    assert len(repository.answers("spring")) == 25
    database.close()


def test_a_file_changes_between_both_ways_without_loss(file: Path, sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    stored = fill(database).answers("spring")
    database.close()
    for reopened in (without_wal(file), open_database(sqlite_url)):
        assert SqlRepository(reopened).answers("spring") == stored
        reopened.close()


def fill(database: Database) -> SqlRepository:
    repository = SqlRepository(database)
    repository.add_company(a_company())
    repository.add_assessment(an_assessment(), [an_answer()])
    return repository
