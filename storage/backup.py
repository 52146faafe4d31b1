"""A verified copy of the SQLite file before its tables change."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from types import ModuleType

from assessment.repository import NotSavedError

KEPT = 5


def keep_backup(file: Path, revision: str, chosen: ModuleType) -> Path:
    """Copy the database beside itself and return the copy; of older copies the last 5 stay.

    Copying the file by hand would miss what is still in the write-ahead log. NotSavedError if
    no sound copy can be made: nothing should be changed then.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    copy = file.with_name(f"{file.stem}-before-{revision}-{moment}.db")
    unfinished = copy.with_suffix(".part")
    try:
        _remove(_copies(file, ".part"))
        unfinished.touch(mode=0o600)
        _copy(file, unfinished, chosen)
        unfinished.rename(copy)
        _settle(copy.parent)
        _remove(sorted(_copies(file, ".db"), key=_moment)[:-KEPT])
    except (chosen.Error, OSError) as error:
        raise NotSavedError(f"no copy of the database could be made: {error}") from error
    return copy


def _copy(file: Path, target: Path, chosen: ModuleType) -> None:
    """Copy in one step: in several, each foreign write would start the copy again."""
    with closing(chosen.connect(file)) as source, closing(chosen.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        _check_copy(source, copy)


def _check_copy(source: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """A copy counts only if it is sound and has as many rows as the original."""
    if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise OSError("the copy of the database is damaged")
    if _row_counts(copy) != _row_counts(source):
        raise OSError("the copy of the database is incomplete")


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    counted = "SELECT count(*) FROM "
    return {name: connection.execute(f'{counted}"{name}"').fetchone()[0] for (name,) in tables}


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut; Windows cannot open a folder and needs no help."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _copies(file: Path, suffix: str) -> list[Path]:
    """Finished (`.db`) or unfinished (`.part`) copies of this database."""
    return list(file.parent.glob(f"{escape(file.stem)}-before-[0-9][0-9][0-9][0-9]-*{suffix}"))


def _moment(copy: Path) -> str:
    return copy.stem.rsplit("-", 1)[-1]


def _remove(copies: list[Path]) -> None:
    for copy in copies:
        copy.unlink()
