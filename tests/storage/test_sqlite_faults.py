"""A full disk, a read-only folder, a locked or vanished file: nothing is lost, nobody is fooled."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from assessment.records import StoredAnswer
from assessment.repository import NotSavedError, Repository
from storage.database import Database, open_database
from storage.repository import SqlRepository
from tests.storage.examples import NOW, a_company, an_answer, an_assessment

LONG = "x" * 4000


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, patience=0.2)
    yield database
    database.close()


def set_largest_size(database: Database, pages: int) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_on_a_full_disk_the_save_fails_and_everything_saved_before_is_there(
    database: Database, repository: Repository
) -> None:
    set_largest_size(database, 60)
    saved: dict[str, StoredAnswer] = {}

    def save_until_full() -> None:
        for number in range(1000):
            answer = an_answer(f"Q{number}", note=LONG)
            saved[answer.question] = repository.save_answer("spring", answer, 0, NOW)

    with pytest.raises(NotSavedError, match="full"):
        save_until_full()
    assert len(saved) > 10
    assert repository.answers("spring") == saved
    check_integrity(database)

    set_largest_size(database, 100_000)
    repository.save_answer("spring", an_answer("after", note=LONG), 0, NOW)
    assert "after" in repository.answers("spring")


def test_on_a_full_disk_an_assessment_is_added_whole_or_not_at_all(
    database: Database, repository: Repository
) -> None:
    set_largest_size(database, 60)
    answers = [an_answer(f"Q{number}", note=LONG) for number in range(100)]
    with pytest.raises(NotSavedError):
        repository.add_assessment(an_assessment(id="autumn"), answers)
    assert [one.assessment.id for one in repository.assessments("acme")] == ["spring"]


def test_while_another_process_writes_the_save_gives_up_and_works_later(
    file: Path, repository: Repository
) -> None:
    with locked_by_another_process(file):
        with pytest.raises(NotSavedError, match="locked"):
            repository.save_answer("spring", an_answer(), 0, NOW)
        assert repository.answers("spring") == {}
    saved = repository.save_answer("spring", an_answer(), 0, NOW)
    assert repository.answers("spring") == {"B1-01": saved}


def test_while_one_thread_writes_the_save_of_another_gives_up(
    database: Database, repository: Repository
) -> None:
    with database.writing(), pytest.raises(NotSavedError, match="too long"):
        repository.save_answer("spring", an_answer(), 0, NOW)
    repository.save_answer("spring", an_answer(), 0, NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
def test_a_deleted_file_is_not_written_to(file: Path, repository: Repository) -> None:
    aside = file.rename(file.with_suffix(".aside"))
    with pytest.raises(NotSavedError, match="moved or deleted"):
        repository.save_answer("spring", an_answer(), 0, NOW)
    with pytest.raises(NotSavedError, match="unable to open"):
        repository.answers("spring")
    assert not file.exists()
    aside.rename(file)
    saved = repository.save_answer("spring", an_answer(), 0, NOW)
    assert repository.answers("spring") == {"B1-01": saved}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
def test_a_file_put_in_place_of_the_open_one_is_not_written_to(
    file: Path, repository: Repository
) -> None:
    other = Path(shutil.copy(file, file.with_suffix(".other")))
    other.rename(file)
    before = file.read_bytes()
    with pytest.raises(NotSavedError, match="moved or deleted"):
        repository.save_answer("spring", an_answer(), 0, NOW)
    assert file.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such rights on Windows")
def test_in_a_read_only_folder_the_save_fails_and_works_once_it_is_writable(
    empty_file: Path,
) -> None:
    with unprivileged_folder() as folder:
        shutil.copy(empty_file, folder / "oktagon.db")
        make_writable(folder)
        with powerless():
            database = open_database(f"sqlite:///{folder / 'oktagon.db'}", patience=0.2)
            repository = SqlRepository(database)
            repository.add_company(a_company())
            repository.add_assessment(an_assessment())
            database.close()
        make_read_only(folder)
        with powerless(), pytest.raises(NotSavedError):
            repository.save_answer("spring", an_answer(), 0, NOW)
        make_writable(folder)
        with powerless():
            repository.save_answer("spring", an_answer(), 0, NOW)
            assert len(repository.answers("spring")) == 1
            database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such rights on Windows")
def test_a_folder_that_cannot_be_written_is_told_at_the_start() -> None:
    with unprivileged_folder() as folder:
        make_read_only(folder)
        with powerless():
            with pytest.raises(NotSavedError):
                open_database(f"sqlite:///{folder / 'oktagon.db'}")
            with pytest.raises(NotSavedError):
                open_database(f"sqlite:///{folder / 'new' / 'oktagon.db'}")


def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "oktagon.db"
    file.write_bytes(b"SQLite format 3\0" + b"damage" * 1000)
    before = file.read_bytes()
    with pytest.raises(NotSavedError):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    for name, content in {"text.db": b"Dear diary", "image.db": b"\x89PNG" * 500}.items():
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises((NotSavedError, ValueError)):
            open_database(f"sqlite:///{file}")
        assert file.read_bytes() == content


def check_integrity(database: Database) -> None:
    with database.reading() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked_by_another_process(file: Path) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", LOCKING, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"locked\n"
        yield
        process.stdin.close()


@contextmanager
def unprivileged_folder() -> Iterator[Path]:
    """A folder that a user without rights can reach (pytest's own folders are closed to him)."""
    folder = Path(tempfile.mkdtemp(prefix="oktagon-", dir="/tmp"))
    make_writable(folder)
    try:
        yield folder
    finally:
        make_writable(folder)
        shutil.rmtree(folder)


@contextmanager
def powerless() -> Iterator[None]:
    """Run as somebody to whom rights matter; root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def make_read_only(folder: Path) -> None:
    folder.chmod(0o555)
    for file in folder.iterdir():
        file.chmod(0o444)


def make_writable(folder: Path) -> None:
    folder.chmod(0o777)
    for file in folder.iterdir():
        file.chmod(0o666)
