"""`report`: documents from assessment files, one or a whole folder."""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from assessment.branding import Branding
from assessment.language import Language
from commands.assessment_file import UnusableFileError, json_files, read_file, write_file
from commands.failure import ExitCode, fail
from commands.options import HELP, InLanguage, shown
from reports.answers_csv import render_answers_csv
from reports.pdf import Progress, render_pdf
from reports.pptx import render_pptx
from reports.report import Report, report_for
from reports.xlsx import render_xlsx
from services.exchange import outcome_of_file
from services.logo import LogoProblem, LogoRefusedError, checked_logo
from services.uploads import MOST_BYTES
from texts.wording import Wording

Render = Callable[[Report, Language, Progress], bytes]
RENDERERS: Mapping[str, Render] = {
    "pdf": render_pdf,
    "pptx": render_pptx,
    "xlsx": lambda report, language, _progress: render_xlsx(report, language),
    "csv": lambda report, language, _progress: render_answers_csv(report, language),
}
"""By the name of the option, which is the extension as well."""

Source = Annotated[Path, typer.Argument(help=HELP("cli.report.source"))]
Pdf = Annotated[Path | None, typer.Option("--pdf", help=HELP("cli.report.pdf"))]
Pptx = Annotated[Path | None, typer.Option("--pptx", help=HELP("cli.report.pptx"))]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", help=HELP("cli.report.xlsx"))]
Csv = Annotated[Path | None, typer.Option("--csv", help=HELP("cli.report.csv"))]
Logo = Annotated[Path | None, typer.Option("--logo", help=HELP("cli.report.logo"))]
OnDay = Annotated[
    datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help=HELP("cli.report.date"))
]


def report(  # noqa: PLR0913, PLR0917 - one argument per option
    source: Source,
    pdf: Pdf = None,
    pptx: Pptx = None,
    xlsx: Xlsx = None,
    csv: Csv = None,
    logo: Logo = None,
    date: OnDay = None,
    language: InLanguage = Language.DE,
) -> None:
    """Write every document asked for; a folder becomes folders of documents."""
    text = Wording(language)
    asked = {"pdf": pdf, "pptx": pptx, "xlsx": xlsx, "csv": csv}
    targets = {extension: path for extension, path in asked.items() if path is not None}
    if not targets:
        fail(text("cli.report.no_target"), ExitCode.WRONG_USE)
    branding = Branding(logo=None if logo is None else _logo(logo, text))
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
        day = (date or datetime.now().astimezone()).date()
        made = report_for(day, found, branding)
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


def _logo(path: Path, text: Wording) -> bytes:
    """The picture, checked; the command ends where it cannot be used."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LogoRefusedError(LogoProblem.TOO_LARGE)
        logo = checked_logo(path.read_bytes())
    except (OSError, LogoRefusedError) as refused:
        unreadable = LogoProblem.UNREADABLE
        problem = refused.problem if isinstance(refused, LogoRefusedError) else unreadable
        said = text(f"branding.logo.{problem}")
        fail(text("cli.file.refused", file=shown(path), why=said), ExitCode.BAD_FILE)
    return logo


class _Bar:
    """Tells how far a document is, where somebody watches."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._is_watched = sys.stderr.isatty()

    def __call__(self, share: float, step: str) -> None:
        if self._is_watched:
            line = f"{self._name}  {share:4.0%}  {step}"
            typer.echo(f"\r\x1b[K{'' if share >= 1 else line}", err=True, nl=False)
