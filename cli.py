"""Oktagon without a browser: `python cli.py check`, `python cli.py schema`."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from assessment.edition_check import check_edition
from assessment.edition_files import edition_files
from assessment.editor_schemas import editor_schemas
from assessment.language import Language
from texts.wording import Wording

QUESTIONNAIRES = Path(__file__).parent / "questionnaires"
GERMAN = Wording(Language.DE)
app = typer.Typer(
    help=GERMAN("cli.help"), no_args_is_help=True, add_completion=False, rich_markup_mode=None
)

Folders = Annotated[list[Path] | None, typer.Argument(help=GERMAN("cli.check.folders"))]
InLanguage = Annotated[Language, typer.Option("--language", help=GERMAN("cli.language"))]


@app.command(help=GERMAN("cli.check.help"))
def check(folders: Folders = None, language: InLanguage = Language.DE) -> None:
    """Print every problem as `file:line  rule  sentence`; leave with 1 if there is any."""
    wording = Wording(language)
    editions = folders or sorted(path for path in QUESTIONNAIRES.glob("*/*") if path.is_dir())
    problems = 0
    for folder in editions:
        for problem in check_edition(folder):
            problems += 1
            place = f"{_shown(folder / problem.file)}:{problem.line}"
            typer.echo(f"{place}  {problem.rule}  {problem.message.in_(language)}")
    if not editions:
        typer.echo(wording("cli.check.none", folder=_shown(QUESTIONNAIRES)))
    else:
        key = "cli.check.failed" if problems else "cli.check.passed"
        typer.echo(wording(key, problems=problems, **_counts(editions)))
    raise typer.Exit(code=1 if problems or not editions else 0)


@app.command(help=GERMAN("cli.schema.help"))
def schema(
    folder: Annotated[Path, typer.Option(hidden=True)] = QUESTIONNAIRES / "schema",
    language: InLanguage = Language.DE,
) -> None:
    """Write the schema files of the questionnaire format."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in editor_schemas().items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
        typer.echo(Wording(language)("cli.schema.written", file=_shown(folder / name)))


def _counts(editions: list[Path]) -> dict[str, int]:
    contents = [edition_files(folder) for folder in editions]
    axes = [file.content for files in contents for file in files.axes if file.content]
    return {
        "files": sum(1 for folder in editions for _ in folder.rglob("*.yaml")),
        "questions": sum(len(group.questions) for axis in axes for group in axis.capabilities),
    }


def _shown(path: Path) -> str:
    """The path as people would type it here, with slashes on every system."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    app()
