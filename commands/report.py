"""`report`: documents from assessment files, one or a whole folder."""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from assessment.language import Language
from commands.assessment_file import UnusableFileError, json_files, read_file, write_file
from commands.failure import ExitCode, fail
from commands.options import HELP, InLanguage, shown
from reports.answers_csv import render_answers_csv
from reports.pdf import Progress, render_pdf
from reports.report import Report
from reports.xlsx import render_xlsx
from services.exchange import outcome_of_file
from services.results import Outcome
from texts.wording import Wording

Render = Callable[[Report, Language, Progress], bytes]
RENDERERS: Mapping[str, Render] = {
    "pdf": render_pdf,
    "xlsx": lambda report, language, _progress: render_xlsx(report, language),
    "csv": lambda report, language, _progress: render_answers_csv(report, language),
}
"""By the name of the option, which is the extension as well."""

Source = Annotated[Path, typer.Argument(help=HELP("cli.report.source"))]
Pdf = Annotated[Path | None, typer.Option("--pdf", help=HELP("cli.report.pdf"))]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", help=HELP("cli.report.xlsx"))]
Csv = Annotated[Path | None, typer.Option("--csv", help=HELP("cli.report.csv"))]
OnDay = Annotated[
    datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help=HELP("cli.report.date"))
]


def report(  # noqa: PLR0913, PLR0917 - one argument per option
    source: Source,
    pdf: Pdf = None,
    xlsx: Xlsx = None,
    csv: Csv = None,
    date: OnDay = None,
    language: InLanguage = Language.DE,
) -> None:
    """Write every document asked for; a folder becomes folders of documents."""
    text = Wording(language)
    asked = {"pdf": pdf, "xlsx": xlsx, "csv": csv}
    targets = {extension: path for extension, path in asked.items() if path is not None}
    if not targets:
        fail(text("cli.report.no_target"), ExitCode.WRONG_USE)
    files = json_files([source], text)
    failed = 0
    for number, path in enumerate(files, 1):
        if len(files) > 1:
            counted = text("cli.report.counted", number=number, all=len(files), file=path.name)
            typer.echo(counted, err=True)
        try:
            found = outcome_of_file(read_file(path, text))
        except UnusableFileError as problem:
            failed += 1
            typer.echo(str(problem), err=True)
            continue
        made = _report(found, date or datetime.now().astimezone())
        for extension, target in targets.items():
            file = _target(target, path, extension, is_batch=source.is_dir())
            content = RENDERERS[extension](made, language, _Bar(file.name))
            write_file(file, content, text)
            typer.echo(text("cli.written", file=shown(file)))
    raise typer.Exit(code=ExitCode.BAD_FILE if failed else ExitCode.DONE)


def _target(target: Path, source: Path, extension: str, *, is_batch: bool) -> Path:
    """The file itself; in a folder, one named like the source."""
    in_folder = is_batch or target.is_dir()
    return target / f"{source.stem}.{extension}" if in_folder else target


def _report(found: Outcome, day: datetime) -> Report:
    return Report(
        assessment_id=found.assessment.id,
        company=found.company.name,
        milestone=found.assessment.milestone,
        date=day.date(),
        questionnaire=found.questionnaire,
        scope=found.scope,
        answers=found.answers,
        result=found.result,
        advice=found.advice,
        sample=found.company.sample,
    )


class _Bar:
    """Tells how far a document is, where somebody watches."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._is_watched = sys.stderr.isatty()

    def __call__(self, share: float, step: str) -> None:
        if self._is_watched:
            line = f"{self._name}  {share:4.0%}  {step}"
            typer.echo(f"\r\x1b[K{'' if share >= 1 else line}", err=True, nl=False)
