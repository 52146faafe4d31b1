"""How a command ends: a sentence for people, a number for programs."""

from enum import IntEnum
from typing import NoReturn

import typer


class ExitCode(IntEnum):
    """Documented in docs/command-line.md; 2 is what the command line itself uses."""

    DONE = 0
    NOT_ALL = 1
    WRONG_USE = 2
    BAD_FILE = 3
    NO_STORE = 4


def fail(sentence: str, code: ExitCode) -> NoReturn:
    """Say what is wrong and end the command."""
    typer.echo(sentence, err=True)
    raise typer.Exit(code=code)
