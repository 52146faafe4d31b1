"""The data of this machine, opened for a command."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

from assessment.repository import NewerDatabaseError, NotSavedError, Repository
from commands.failure import ExitCode, fail
from storage.database import open_database
from storage.repository import SqlRepository
from texts.wording import Wording


@contextmanager
def opened_store(text: Wording) -> Iterator[Repository]:
    """The repository of the local organisation; the command ends if it cannot be used."""
    try:
        database = open_database()
    except NewerDatabaseError:
        fail(text("problems.newer_database.text"), ExitCode.NO_STORE)
    except NotSavedError:
        is_server = os.environ.get("OKTAGON_DATABASE_URL", "").startswith("postgres")
        fail(
            text("web.no_database.text" if is_server else "problems.no_storage.text"),
            ExitCode.NO_STORE,
        )
    except ValueError:
        fail(text("web.wrong_database.text"), ExitCode.NO_STORE)
    with closing(database):
        try:
            yield SqlRepository(database)
        except NotSavedError:
            fail(text("cli.not_saved"), ExitCode.NO_STORE)
