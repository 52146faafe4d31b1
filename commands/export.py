"""`export`: assessments of this machine as files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from assessment.exchange import exchange_text
from assessment.language import Language
from assessment.repository import Repository
from commands.assessment_file import write_file
from commands.failure import ExitCode, fail
from commands.options import HELP, InLanguage, shown
from commands.store import opened_store
from reports.file_name import file_name
from reports.report import Report
from services.companies import another
from services.exchange import exchanged
from services.results import Outcome, outcome
from texts.wording import Wording

Folder = Annotated[Path, typer.Argument(help=HELP("cli.export.folder"), file_okay=False)]
OfCompany = Annotated[str | None, typer.Option("--company", help=HELP("cli.export.company"))]


def export(folder: Folder, company: OfCompany = None, language: InLanguage = Language.DE) -> None:
    """Write every assessment, or those of the companies with one name."""
    text = Wording(language)
    with opened_store(text) as repository:
        found = list(_outcomes(repository, company))
    if not found:
        key = "cli.export.nothing" if company is None else "cli.export.no_company"
        fail(text(key, company=company), ExitCode.NOT_ALL)
    taken: list[str] = []
    for one in found:
        taken.append(another(Path(_name(one)).stem, taken))
        file = folder / f"{taken[-1]}.json"
        write_file(file, exchange_text(exchanged(one)).encode(), text)
        typer.echo(text("cli.written", file=shown(file)))


def _outcomes(repository: Repository, name: str | None) -> Iterator[Outcome]:
    for company in repository.companies():
        if name is None or company.name.casefold() == name.strip().casefold():
            for summary in repository.assessments(company.id):
                yield outcome(repository, summary.assessment.id)


def _name(found: Outcome) -> str:
    """The name of a report made on the day of the last change: the same file every time."""
    report = Report(
        assessment_id=found.assessment.id,
        company=found.company.name,
        milestone=found.assessment.milestone,
        date=found.assessment.changed_at.date(),
        questionnaire=found.questionnaire,
        scope=found.scope,
        answers=found.answers,
        result=found.result,
    )
    return file_name(report, Language.DE, "json")
