"""Editions on the command line: found by number or path, and what is wrong with them."""

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from assessment.edition import load_edition
from assessment.language import Language
from assessment.problem import EditionError, Problem
from assessment.questionnaire import Questionnaire
from commands.failure import ExitCode, fail
from commands.options import shown
from texts.wording import Wording

QUESTIONNAIRES = Path(__file__).parent.parent / "questionnaires"


def edition_folders() -> list[Path]:
    """The folders of all shipped editions, in order."""
    return sorted(path for path in QUESTIONNAIRES.glob("*/*") if path.is_dir())


def edition_folder(named: str, text: Wording) -> Path:
    """The folder of this path; else the shipped edition of this name, such as 1.0 or oktagon/1.0.

    The command ends with a sentence unless there is exactly one.
    """
    if Path(named).is_dir():
        return Path(named)
    wanted = tuple(named.split("/"))
    found = [folder for folder in edition_folders() if folder.parts[-len(wanted) :] == wanted]
    if len(found) != 1:
        listed = ", ".join(shown(folder) for folder in found or edition_folders())
        key = "cli.edition.several" if found else "cli.edition.unknown"
        fail(text(key, named=named, editions=listed), ExitCode.WRONG_USE)
    return found[0]


def loaded_edition(folder: Path, text: Wording) -> Questionnaire:
    """The edition in a folder; the command ends with its problems if it has any."""
    try:
        return load_edition(folder)
    except EditionError as error:
        fail_with_problems(folder, error.problems, text)


def fail_with_problems(folder: Path, problems: Iterable[Problem], text: Wording) -> NoReturn:
    """List the problems and end the command."""
    listed = [problem_line(folder, problem, text.language) for problem in problems]
    fail("\n".join([*listed, text("cli.edition.problems")]), ExitCode.BAD_FILE)


def problem_line(folder: Path, problem: Problem, language: Language) -> str:
    """One problem as `file:line  rule  sentence`."""
    place = f"{shown(folder / problem.file)}:{problem.line}"
    return f"{place}  {problem.rule}  {problem.message.in_(language)}"
