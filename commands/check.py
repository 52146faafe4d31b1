"""`check`: every problem of a questionnaire, for those who write one."""

from pathlib import Path
from typing import Annotated

import typer

from assessment.edition_check import check_edition
from assessment.edition_files import edition_files
from assessment.language import Language
from commands.edition_folder import QUESTIONNAIRES, edition_folders, problem_line
from commands.options import HELP, InLanguage, shown
from texts.wording import Wording

Folders = Annotated[list[Path] | None, typer.Argument(help=HELP("cli.check.folders"))]


def check(folders: Folders = None, language: InLanguage = Language.DE) -> None:
    """Print every problem as `file:line  rule  sentence`; leave with 1 if there is any."""
    wording = Wording(language)
    editions = folders or edition_folders()
    problems = 0
    for folder in editions:
        for problem in check_edition(folder):
            problems += 1
            typer.echo(problem_line(folder, problem, language))
    if not editions:
        typer.echo(wording("cli.check.none", folder=shown(QUESTIONNAIRES)))
    else:
        key = "cli.check.failed" if problems else "cli.check.passed"
        typer.echo(wording(key, problems=problems, **_counts(editions)))
    raise typer.Exit(code=1 if problems or not editions else 0)


def _counts(editions: list[Path]) -> dict[str, int]:
    contents = [edition_files(folder) for folder in editions]
    axes = [file.content for files in contents for file in files.axes if file.content]
    return {
        "files": sum(1 for folder in editions for _ in folder.rglob("*.yaml")),
        "questions": sum(len(group.questions) for axis in axes for group in axis.capabilities),
    }
