"""SQLite: which driver, and how each connection is set up.

SQLite 3.7.0 to 3.51.2 can damage a file in WAL mode when two connections write or checkpoint
at the same moment. Where Python's own SQLite is that old, the driver of the package `pysqlite3`
brings a newer one. Where that is not available either, the file is kept with a rollback journal
instead of a WAL: slower, as readers and writers wait for each other, but just as safe.
"""

import importlib
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from assessment.repository import NotSavedError

SAFE_WAL = (3, 51, 3)
APPLICATION_ID = 0x4F4B5447
"""“OKTG”: tells our files from those of other programs."""
CONNECTIONS = 40


def driver(own: ModuleType = sqlite3, bundled: str = "pysqlite3.dbapi2") -> ModuleType:
    """Python's own driver, or the bundled one if that is newer and Python's is unsafe."""
    if own.sqlite_version_info >= SAFE_WAL:
        return own
    try:
        newer = importlib.import_module(bundled)
    except ImportError:
        return own
    return newer if newer.sqlite_version_info >= SAFE_WAL else own


def journal_mode(chosen: ModuleType) -> str:
    return "WAL" if chosen.sqlite_version_info >= SAFE_WAL else "DELETE"


def reading_engine(file: Path, patience: float, chosen: ModuleType) -> Engine:
    """Connections that see one state of the data per transaction and cannot change it."""
    engine = create_engine(**_options(file, patience, chosen), **_pool(patience))
    return _set_up(engine, "BEGIN", [*_settings(chosen), "query_only=ON"])


def writing_engine(file: Path, patience: float, chosen: ModuleType) -> Engine:
    """Connections whose transactions are the only writer from their first moment on.

    A transaction that starts by reading and then writes fails at once if somebody else has
    written in between, however long it is willing to wait.
    """
    engine = create_engine(**_options(file, patience, chosen), **_pool(patience))
    return _set_up(engine, "BEGIN IMMEDIATE", [*_settings(chosen), "foreign_keys=ON"])


def migrating_engine(file: Path, patience: float, chosen: ModuleType) -> Engine:
    """One connection without foreign keys: rebuilding a table must not touch its children.

    It settles the journal mode, which is a property of the file.
    """
    engine = create_engine(**_options(file, patience, chosen), poolclass=NullPool)
    mode = f"journal_mode={journal_mode(chosen)}"
    return _set_up(engine, "BEGIN IMMEDIATE", [mode, *_settings(chosen), "foreign_keys=OFF"])


def create_file(file: Path) -> None:
    """Make an empty database readable by its owner only; an existing one stays as it is."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)
    except OSError as error:
        raise NotSavedError(str(error)) from error


def _options(file: Path, patience: float, chosen: ModuleType) -> dict[str, Any]:
    """`mode=rw`: a file that has vanished must not be replaced by an empty one."""

    def connect() -> DBAPIConnection:
        connection: DBAPIConnection = chosen.connect(
            f"{file.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=False,
        )
        return connection

    return {"url": URL.create("sqlite", database=str(file)), "module": chosen, "creator": connect}


def _pool(patience: float) -> dict[str, Any]:
    return {
        "poolclass": QueuePool,
        "pool_size": CONNECTIONS,
        "max_overflow": 0,
        "pool_timeout": patience,
    }


def _settings(chosen: ModuleType) -> list[str]:
    """With a rollback journal only EXTRA survives a power cut right after the commit."""
    synchronous = "FULL" if journal_mode(chosen) == "WAL" else "EXTRA"
    return [
        f"synchronous={synchronous}",
        "trusted_schema=OFF",
        "secure_delete=ON",
        "mmap_size=0",
        "wal_autocheckpoint=1000",
    ]


def _set_up(engine: Engine, begin: str, settings: list[str]) -> Engine:
    def prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine
