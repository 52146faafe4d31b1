"""Bring a database to the newest revision: everything or nothing, with a copy made before.

Revisions are numbered; the files in `migrations/versions` are named after them.
"""

from pathlib import Path
from types import ModuleType

from sqlalchemy import URL, Connection, inspect, text

from assessment.repository import NewerDatabaseError, NotSavedError
from storage import postgresql, sqlite
from storage.backup import keep_backup

SCRIPTS = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = sqlite.APPLICATION_ID


def newest_revision(scripts: Path = SCRIPTS) -> str:
    return max(script.name[:4] for script in (scripts / "versions").glob("[0-9]*.py"))


def migrate_file(file: Path, patience: float, chosen: ModuleType, scripts: Path = SCRIPTS) -> None:
    """Create or migrate a SQLite file. ValueError if it belongs to another program."""
    newest = newest_revision(scripts)
    sqlite.create_file(file)
    reader = sqlite.reading_engine(file, patience, chosen)
    with reader.begin() as connection:
        _check_ours(connection)
        ready = _revision(connection, newest) == newest and _journal_mode_is_set(connection, chosen)
    reader.dispose()
    if ready:
        return
    with sqlite.migrating_engine(file, patience, chosen).begin() as connection:
        _check_safe(connection, chosen)
        revision = _revision(connection, newest)
        if revision == newest:
            return
        if revision:
            keep_backup(file, newest, chosen)
        _run(connection, scripts)
        _check_references(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={int(newest)}")


def migrate_server(url: URL, scripts: Path = SCRIPTS) -> None:
    """Create or migrate a PostgreSQL database; of several replicas one does it."""
    newest = newest_revision(scripts)
    engine = postgresql.migrating_engine(url)
    with engine.begin() as connection:
        if _revision(connection, newest) == newest:
            return
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        if _revision(connection, newest) != newest:
            _run(connection, scripts)


def _revision(connection: Connection, newest: str) -> str:
    """The revision of the database, empty if it has none. Refuses what is newer than us."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision is None:
        return ""
    if str(revision) > newest:
        raise NewerDatabaseError(f"database has revision {revision}, newest known is {newest}")
    return str(revision)


def _run(connection: Connection, scripts: Path) -> None:
    """Run the migrations inside the transaction of the caller."""
    from alembic import command  # noqa: PLC0415 - its import would cost every start 0.2 s
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")


def _check_ours(connection: Connection) -> None:
    """Never write into the database of another program."""
    number = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = inspect(connection).get_table_names()
    if number != sqlite.APPLICATION_ID and (number != 0 or tables):
        raise ValueError("this file is not a database of Oktagon")


def _journal_mode_is_set(connection: Connection, chosen: ModuleType) -> bool:
    mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    return str(mode).upper() == sqlite.journal_mode(chosen)


def _check_safe(connection: Connection, chosen: ModuleType) -> None:
    """An old SQLite must not write while somebody else keeps the file in WAL mode."""
    if sqlite.journal_mode(chosen) != "WAL" and not _journal_mode_is_set(connection, chosen):
        raise NotSavedError("another program has opened the database")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration breaks {len(broken)} references")
