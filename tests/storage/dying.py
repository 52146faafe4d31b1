"""Migrate copies of a database and die at the first, the second, the third … statement that writes.

    python -m tests.storage.dying FOLDER SCRIPTS

Runs in a process of its own because it forks. FOLDER/start holds the files to begin with; after
the run FOLDER/1, FOLDER/2 … hold what a kill at that statement has left, and the last one what
a migration leaves that nobody has killed.
"""

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

import alembic.command  # noqa: F401 - loaded once, here, and not in each child
from sqlalchemy import Connection, Engine, event

from storage import sqlite
from storage.migrate import migrate_file


def migrate_copies(folder: Path, scripts: Path) -> None:
    for statement in count(1):
        copy = folder / str(statement)
        shutil.copytree(folder / "start", copy)
        child = os.fork()
        if child == 0:
            _die_at(statement)
            migrate_file(copy / "oktagon.db", 1, sqlite.driver(), scripts)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(os.waitstatus_to_exitcode(status))


def _die_at(statement: int) -> None:
    """Kill this process just before the n-th statement that writes, or commit."""
    numbers = count(1)

    def step() -> None:
        if next(numbers) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    def execute(_connection: Connection, _cursor: object, sql: str, *_further: object) -> None:
        if not sql.lstrip().startswith(("PRAGMA", "SELECT")):
            step()

    event.listen(Engine, "before_cursor_execute", execute)
    event.listen(Engine, "commit", lambda _connection: step())


if __name__ == "__main__":
    migrate_copies(Path(sys.argv[1]), Path(sys.argv[2]))
