"""Databases of any age end up with the newest tables, or stay as they were."""

import shutil
import subprocess
import sys
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from assessment.repository import NewerDatabaseError
from storage import sqlite
from storage.database import Database, open_database
from storage.migrate import SCRIPTS, migrate_file, newest_revision
from storage.repository import SqlRepository
from storage.tables import METADATA
from tests.storage.examples import a_company, an_assessment
from tests.storage.golden_file import FOLDER, THREE, fill
from tests.storage.next_revision import (
    BREAKS_REFERENCES,
    FAILS_HALFWAY,
    REBUILDS_A_TABLE_WITH_CHILDREN,
    scripts_with,
)
from tests.storage.plan_examples import a_plan
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop

DRIVER = sqlite.driver()
OPEN_WHEN_TOLD = """
import sys
import alembic.command
from storage.database import open_database
print("ready", flush=True)
sys.stdin.readline()
open_database(sys.argv[1])
"""
GOLDEN = sorted(FOLDER.glob("oktagon-*.db"))


@pytest.fixture
def file(sqlite_url: str) -> Path:
    """A closed database with a company, an assessment and three answers."""
    database = open_database(sqlite_url)
    fill(database)
    database.close()
    return Path(sqlite_url.removeprefix("sqlite:///"))


def test_the_first_start_creates_everything(tmp_path: Path) -> None:
    file = tmp_path / "new folder ä" / "50 % #1?.db"
    database = open_database(f"sqlite:///{file.as_posix().replace('?', '%3F')}")
    fill(database)
    database.close()
    assert contents(next(file.parent.glob("*.db")))["answer"] == 3


def test_the_next_start_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    open_database(f"sqlite:///{file}").close()
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_the_migrated_tables_are_those_of_the_model(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_migrated_tables_have_every_rule_of_the_model(database: Database) -> None:
    with database.writing() as connection:
        migrated = rules(connection)
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
        assert migrated == rules(connection)
        assert any("length(note)" in rule for _, rule in migrated)
        connection.rollback()


def test_the_files_of_the_migrations_are_numbered_like_their_revisions() -> None:
    scripts = ScriptDirectory(str(SCRIPTS))
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert scripts.get_heads() == [newest_revision()]
    assert revisions == [f"{number:04}" for number in range(len(revisions), 0, -1)]
    for revision in revisions:
        assert Path(scripts.get_revision(revision).path).name.startswith(revision)


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_a_database_of_a_newer_oktagon_is_refused(
    request: pytest.FixtureRequest, backend: str
) -> None:
    url = request.getfixturevalue(f"{backend}_url")
    with closing(open_database(url)) as database, database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError):
        open_database(url)


def test_a_refused_file_is_not_changed(file: Path) -> None:
    execute(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(NewerDatabaseError):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "sign", ["CREATE TABLE diary (day TEXT)", "PRAGMA application_id = 252006674"]
)
def test_a_database_of_another_program_is_refused_and_not_changed(
    tmp_path: Path, sign: str
) -> None:
    file = tmp_path / "other.db"
    execute(file, sign)
    before = file.read_bytes()
    with pytest.raises(ValueError, match="not a database of Oktagon"):
        open_database(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_migration_keeps_every_row_of_the_children(file: Path, tmp_path: Path) -> None:
    before = contents(file)
    migrate_file(file, 1, DRIVER, scripts_with(tmp_path, REBUILDS_A_TABLE_WITH_CHILDREN))
    assert contents(file) == before
    assert before["answer"] == 3
    assert execute(file, "SELECT milestone, goal FROM assessment") == [("FRüHJAHR 2026", "none")]
    assert execute(file, "PRAGMA user_version") == [(5,)]
    assert execute(file, "PRAGMA foreign_key_check") == []


def test_before_a_migration_a_copy_is_kept_that_can_be_opened(file: Path, tmp_path: Path) -> None:
    stored = SqlRepository(open_database(f"sqlite:///{file}")).answers("spring")
    migrate_file(file, 1, DRIVER, scripts_with(tmp_path, REBUILDS_A_TABLE_WITH_CHILDREN))
    (copy,) = file.parent.glob("oktagon-before-0005-*.db")
    database = open_database(f"sqlite:///{copy}")
    assert SqlRepository(database).answers("spring") == stored
    database.close()


@pytest.mark.parametrize("script", [FAILS_HALFWAY, BREAKS_REFERENCES])
def test_a_migration_that_fails_leaves_everything_as_it_was(
    file: Path, tmp_path: Path, script: str
) -> None:
    before = dump(file)
    with pytest.raises(Exception, match=r"no_such_function|references"):
        migrate_file(file, 1, DRIVER, scripts_with(tmp_path, script))
    assert dump(file) == before
    assert len(list(file.parent.glob("oktagon-before-0005-*.db"))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_a_first_start_killed_at_any_step_leaves_nothing_or_everything(
    tmp_path: Path,
) -> None:
    (tmp_path / "start").mkdir()
    lefts = left_by_kills(tmp_path, SCRIPTS)
    states = [dump(left) if left.exists() else () for left in lefts]
    assert len(states) > 10
    assert set(states) == {(), states[-1]}
    for left in lefts:
        open_database(f"sqlite:///{left}").close()
        assert dump(left) == states[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_a_migration_killed_at_any_step_leaves_the_old_or_the_new(
    file: Path, tmp_path: Path
) -> None:
    scripts = scripts_with(tmp_path, REBUILDS_A_TABLE_WITH_CHILDREN)
    (tmp_path / "start").mkdir()
    shutil.copy(file, tmp_path / "start")
    lefts = left_by_kills(tmp_path, scripts)
    states = [dump(left) for left in lefts]
    assert len(states) > 7
    assert set(states) == {dump(file), states[-1]}
    for left in lefts:
        migrate_file(left, 1, DRIVER, scripts)
        assert dump(left) == states[-1]


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_of_several_first_starts_at_once_all_succeed(
    request: pytest.FixtureRequest, tmp_path: Path, backend: str
) -> None:
    if backend == "sqlite":
        url = f"sqlite:///{tmp_path / 'oktagon.db'}"
    else:
        url = request.getfixturevalue("empty_postgresql_url")
    command = [sys.executable, "-c", OPEN_WHEN_TOLD, url]
    starts = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)
    ]
    assert [start.stdout and start.stdout.readline() for start in starts] == [b"ready\n"] * 4
    for start in starts:
        assert start.stdin is not None
        start.stdin.write(b"go\n")
        start.stdin.flush()
    for start in starts:
        start.communicate()
    assert [start.returncode for start in starts] == [0] * 4
    assert list(tmp_path.glob("*-before-*")) == []
    database = open_database(url)
    fill(database)
    database.close()


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.stem)
def test_a_database_of_every_released_revision_opens_with_all_its_records(
    golden: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "oktagon.db"
    shutil.copyfile(golden, copy)
    database = open_database(f"sqlite:///{copy}")
    repository = SqlRepository(database)
    assert repository.company("acme") == a_company()
    assert repository.assessment("spring") == an_assessment()
    assert [one.answer for one in repository.answers("spring").values()] == THREE
    if golden.stem >= "oktagon-0003":
        assert repository.workshop_of("spring") == a_workshop()
        assert repository.participants("kickoff") == [a_participant()]
        assert repository.votes("kickoff") == [a_vote()]
    if golden.stem >= "oktagon-0004":
        assert repository.plan("spring").plan == a_plan()
    database.close()


def test_there_is_a_database_of_every_released_revision() -> None:
    assert [golden.stem for golden in GOLDEN] == [
        f"oktagon-{number:04}" for number in range(1, int(newest_revision()) + 1)
    ]


def left_by_kills(folder: Path, scripts: Path) -> list[Path]:
    command = [sys.executable, "-m", "tests.storage.dying", str(folder), str(scripts)]
    subprocess.run(command, check=True, timeout=120)
    numbered = [entry for entry in folder.iterdir() if entry.name.isdigit()]
    return [entry / "oktagon.db" for entry in sorted(numbered, key=lambda entry: int(entry.name))]


def execute(file: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(DRIVER.connect(file, isolation_level=None)) as connection:
        rows: list[tuple[object, ...]] = connection.execute(sql).fetchall()
    return rows


def dump(file: Path) -> tuple[tuple[object, ...], ...]:
    """How the tables were made and every row; nothing for an empty file."""
    found = execute(file, "SELECT type, name, sql FROM sqlite_master ORDER BY name")
    tables = [name for kind, name, _ in found if kind == "table"]
    made = [
        (name, *sorted(line.strip(" ,\t") for line in str(sql).splitlines()))
        for _, name, sql in found
    ]
    rows = [
        sorted(execute(file, f'SELECT * FROM "{table}"'), key=repr)  # noqa: S608 - our own name
        for table in tables
    ]
    return (*made, *chain(*rows))


def contents(file: Path) -> dict[str, object]:
    """Table → number of its rows."""
    counted = "SELECT count(*) FROM "
    return {table: execute(file, counted + table)[0][0] for table in METADATA.tables}


def rules(connection: Connection) -> set[tuple[str, ...]]:
    """Table and rule, in the words of the database."""
    if connection.dialect.name == "postgresql":
        query = (
            "SELECT conrelid::regclass::text, conname || pg_get_constraintdef(oid)"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
            " UNION SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " UNION SELECT table_name, concat_ws(' ', column_name, data_type, is_nullable)"
            " FROM information_schema.columns WHERE table_schema = 'public'"
        )
        found = {(str(table), str(rule)) for table, rule in connection.execute(text(query))}
    else:
        made = connection.execute(text("SELECT tbl_name, sql FROM sqlite_master WHERE sql > ''"))
        found = {
            (str(table), line.strip(" ,\t")) for table, sql in made for line in sql.splitlines()
        }
    return {(table, rule) for table, rule in found if table != "alembic_version"}
