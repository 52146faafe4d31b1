"""Runs a command as the command line does."""

from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

import cli


class Ran(NamedTuple):
    """How a command ended, and the lines it printed as result and as problems."""

    code: int
    lines: list[str]
    problems: list[str]


def run(*arguments: str | Path) -> Ran:
    """Run `python cli.py` with these arguments; what it did not expect is raised here."""
    result = CliRunner().invoke(
        cli.app, [str(argument) for argument in arguments], catch_exceptions=False
    )
    return Ran(result.exit_code, result.stdout.splitlines(), result.stderr.splitlines())
