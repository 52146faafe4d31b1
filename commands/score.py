"""`score`: the result of assessment files, for people as a table, for programs as JSON."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assessment.findings import verdict
from assessment.language import Language
from commands.assessment_file import UnusableFileError, json_files, read_file
from commands.failure import ExitCode
from commands.options import HELP, InLanguage
from reports.formatting import band, percent, share
from reports.formatting import score as points
from reports.names import stage_name
from reports.verdict_text import verdict_sentence
from services.exchange import outcome_of_file
from services.results import Outcome
from texts.wording import Wording


class Form(StrEnum):
    """How the result is printed."""

    TABLE = "table"
    JSON = "json"


Sources = Annotated[list[Path], typer.Argument(help=HELP("cli.score.sources"))]
InForm = Annotated[Form, typer.Option("--format", help=HELP("cli.score.format"))]


def score(sources: Sources, form: InForm = Form.TABLE, language: InLanguage = Language.DE) -> None:
    """Print each result as soon as it is there; files that cannot be read do not stop the rest."""
    text = Wording(language)
    failed = False
    for number, path in enumerate(json_files(sources, text)):
        try:
            found = outcome_of_file(read_file(path, text))
        except UnusableFileError as problem:
            failed = True
            typer.echo(str(problem), err=True)
            continue
        if form is Form.JSON:
            typer.echo(json.dumps(_record(path, found), ensure_ascii=False, allow_nan=False))
        else:
            typer.echo(("\n" if number else "") + _table(found, text))
    raise typer.Exit(code=ExitCode.BAD_FILE if failed else ExitCode.DONE)


def _record(path: Path, found: Outcome) -> dict[str, object]:
    assessment = found.assessment
    about = {
        "file": path.name,
        "company": found.company.name,
        "milestone": assessment.milestone,
        "edition": assessment.edition,
        "content_hash": assessment.content_hash,
        "depth": assessment.depth,
    }
    return about | found.result.model_dump(mode="json")


def _table(found: Outcome, text: Wording) -> str:
    """Head, verdict, four figures, and a line per axis."""
    questionnaire, overall = found.questionnaire, found.result.overall
    subject = f"{found.company.name} · {found.assessment.milestone}"
    edition = text("report.edition", edition=questionnaire.edition)
    sentence = verdict_sentence(verdict(questionnaire, found.result), questionnaire, text)
    stage = stage_name(questionnaire, overall.stage, text.language) or text("result.stage.none")
    figures = [
        (text("result.stage.label"), stage),
        (text("result.score.label"), _points(overall.score, text)),
        (text("result.coverage.label"), percent(overall.coverage, text.language)),
        (text("result.reliability.label"), text(f"result.reliability.{overall.reliability}")),
    ]
    if overall.band is not None:
        figures.insert(2, (text("result.table.band"), band(overall.band, text.language)))
    head = [f"{subject} · {edition}", sentence, "", *_aligned(figures, numbers=())]
    return "\n".join([*head, "", *_axes(found, text)])


def _axes(found: Outcome, text: Wording) -> list[str]:
    titles = [
        "",
        text("result.table.axis"),
        text("result.table.score"),
        text("result.table.band"),
        text("result.table.stage"),
        text("result.table.coverage"),
        text("result.table.weight"),
    ]
    rows = [titles]
    for axis in found.questionnaire.axes:
        result = found.result.axes[axis.id]
        stage = stage_name(found.questionnaire, result.stage, text.language)
        rows.append(
            [
                axis.id,
                axis.name.in_(text.language),
                _points(result.score, text),
                band(result.band, text.language) if result.band else "–",
                stage or "–" if result.applicable else text("result.axes.not_applicable"),
                percent(result.coverage, text.language) if result.applicable else "–",
                share(result.weight, text.language) if result.applicable else "–",
            ]
        )
    return _aligned(rows, numbers=(2, 3, 5, 6))


def _points(value: float | None, text: Wording) -> str:
    return "–" if value is None else points(value, text.language)


def _aligned(rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[str]:
    """Columns of equal width with two blanks between them; numbers stand on the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if place in numbers else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
