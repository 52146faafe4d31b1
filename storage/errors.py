"""What the database says, in the words of the domain."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    ProgrammingError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionError

from assessment.repository import NotSavedError


@contextmanager
def translated() -> Iterator[None]:
    """Raise NotSavedError when the database cannot work, ValueError when it refuses a value.

    A wrong statement (`ProgrammingError`) is a mistake of ours and stays what it is.
    """
    try:
        yield
    except (IntegrityError, DataError) as error:
        raise ValueError("the database refuses a value") from error
    except ProgrammingError:
        raise
    except (DBAPIError, NoConnectionError) as error:
        raise NotSavedError(str(getattr(error, "orig", error))) from error
    except StatementError as error:
        if isinstance(error.orig, ValueError | OverflowError):
            raise ValueError(str(error.orig)) from error
        raise
    except OverflowError as error:
        raise ValueError("a number too large to be stored") from error
