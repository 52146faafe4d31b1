"""An open database: who may read and who may write, and when."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine

from assessment.repository import NotSavedError
from storage import migrate, postgresql, sqlite
from storage.errors import translated
from storage.location import database_url
from storage.write_lock import WriteLock

PATIENCE = 10.0
"""Seconds a save waits for its turn before it is given up."""


class Database:
    """A database with all tables. Opened once per process; every thread may use it."""

    def __init__(self, reader: Engine, writer: Engine, patience: float) -> None:
        self.dialect = writer.dialect.name
        self._reader = reader
        self._writer = writer
        self._patience = patience

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the data and changes nothing."""
        with translated(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is durable when the block has ended, or NotSavedError."""
        with translated(), self._writer.begin() as connection:
            yield connection

    def empty_log(self) -> None:
        """Leave no erased text in files beside the database; a server sees to that itself."""

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()


class FileDatabase(Database):
    """A SQLite file. Writers of this process queue for one lock."""

    def __init__(self, file: Path, reader: Engine, writer: Engine, patience: float) -> None:
        super().__init__(reader, writer, patience)
        self._file = file
        self._identity = _identity(file)
        self._lock = WriteLock()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._lock.held(self._patience):
            self._check_file()
            with super().writing() as connection:
                yield connection

    def empty_log(self) -> None:
        """Move the write-ahead log into the file and cut it to nothing.

        If that fails now, the log is emptied when the database is closed.
        """
        failures = (NotSavedError, self._writer.dialect.loaded_dbapi.Error)
        with (
            suppress(*failures),
            self._lock.held(self._patience),
            closing(self._writer.raw_connection()) as connection,
        ):
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def _check_file(self) -> None:
        """SQLite would go on writing into a file that has been deleted or replaced meanwhile."""
        if _identity(self._file) != self._identity:
            raise NotSavedError("the database file has been moved or deleted")


def open_database(url: str | None = None, *, patience: float = PATIENCE) -> Database:
    """Open the database, creating or migrating it first where needed.

    `url` defaults to what `storage.location` finds. NewerDatabaseError if a newer Oktagon wrote
    it, NotSavedError if it cannot be reached or written, ValueError if the address is wrong or
    the file belongs to another program.
    """
    address = database_url(url)
    with translated():
        if address.drivername == "sqlite":
            return _open_file(Path(str(address.database)).absolute(), patience)
        return _open_server(address, patience)


def _open_file(file: Path, patience: float) -> Database:
    chosen = sqlite.driver()
    migrate.migrate_file(file, patience, chosen)
    reader = sqlite.reading_engine(file, patience, chosen)
    writer = sqlite.writing_engine(file, patience, chosen)
    return FileDatabase(file, reader, writer, patience)


def _open_server(address: URL, patience: float) -> Database:
    migrate.migrate_server(address)
    writer = postgresql.writing_engine(address, patience)
    return Database(postgresql.reading_engine(writer), writer, patience)


def _identity(file: Path) -> tuple[int, int] | None:
    """What the system knows the file by, whatever its name; None if it is gone."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
