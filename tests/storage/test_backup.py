"""Copies made before a migration are complete, sound and few."""

from contextlib import closing
from pathlib import Path

import pytest

from assessment.repository import NotSavedError
from storage import sqlite
from storage.backup import keep_backup
from storage.database import open_database
from storage.repository import SqlRepository
from tests.storage.golden_file import THREE, fill

DRIVER = sqlite.driver()


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


def test_a_copy_has_what_is_still_in_the_write_ahead_log(file: Path, sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    fill(database)
    assert file.with_name("oktagon.db-wal").stat().st_size > 0
    copy = keep_backup(file, "0002", DRIVER)
    database.close()
    assert copy.name.startswith("oktagon-before-0002-")
    assert not copy.with_name(f"{copy.name}-wal").exists()
    opened = open_database(f"sqlite:///{copy}")
    assert [one.answer for one in SqlRepository(opened).answers("spring").values()] == THREE
    opened.close()


def test_a_copy_is_made_while_somebody_is_writing(file: Path, sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE organisation SET name = 'unfinished'")
        copy = keep_backup(file, "0002", DRIVER)
    database.close()
    with closing(DRIVER.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM organisation").fetchall() == [("Oktagon",)]


def test_of_many_copies_the_last_five_stay(file: Path) -> None:
    copies = [keep_backup(file, f"{number:04}", DRIVER) for number in (9, 8, 7, 6, 5, 4, 3)]
    assert sorted(file.parent.glob("oktagon-before-*")) == sorted(copies[-5:])


def test_what_a_killed_copy_has_left_is_removed(file: Path) -> None:
    left = file.with_name("oktagon-before-0002-20260101T000000000000Z.part")
    left.write_bytes(b"half")
    keep_backup(file, "0002", DRIVER)
    assert not left.exists()


def test_files_of_others_beside_it_stay(file: Path) -> None:
    names = ["oktagon-before-christmas.db", "other-before-0002-20260101T0.part", "notes.db"]
    for name in names:
        file.with_name(name).write_text("mine")
    for _ in range(7):
        keep_backup(file, "0002", DRIVER)
    assert all(file.with_name(name).exists() for name in names)


def test_a_damaged_database_is_told_before_anything_changes(file: Path, sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    fill(database)
    database.close()
    content = bytearray(file.read_bytes())
    content[3 * 4096 + 8 : 4 * 4096] = b"\xff" * (4096 - 8)
    file.write_bytes(content)
    with pytest.raises(NotSavedError, match=r"damaged|malformed"):
        keep_backup(file, "0002", DRIVER)
    assert list(file.parent.glob("oktagon-before-*.db")) == []
