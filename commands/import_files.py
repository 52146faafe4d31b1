"""`import`: assessment files into the data of this machine."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assessment.exchange import Exchange
from assessment.language import Language
from assessment.records import Company
from assessment.repository import Repository
from commands.assessment_file import UnusableFileError, json_files, read_file
from commands.failure import ExitCode
from commands.options import HELP, InLanguage, shown
from commands.store import opened_store
from services.companies import another, new_id
from services.exchange import add_exchanged, namesakes
from texts.wording import Wording


class Namesake(StrEnum):
    """What to do if there is a company with this name already."""

    SKIP = "skip"
    MILESTONE = "milestone"
    COMPANY = "company"


Sources = Annotated[list[Path], typer.Argument(help=HELP("cli.import.sources"))]
OfNamesake = Annotated[Namesake, typer.Option("--namesake", help=HELP("cli.import.namesake"))]


def import_files(
    sources: Sources, namesake: OfNamesake = Namesake.SKIP, language: InLanguage = Language.DE
) -> None:
    """Add each file whole or not at all; one that cannot be used does not stop the rest."""
    text = Wording(language)
    codes = {ExitCode.DONE}
    files = json_files(sources, text)
    with opened_store(text) as repository:
        for path in files:
            try:
                exchange = read_file(path, text, repository)
            except UnusableFileError as problem:
                codes.add(ExitCode.BAD_FILE)
                typer.echo(str(problem), err=True)
                continue
            codes.add(_add(repository, path, exchange, namesake, text))
    raise typer.Exit(code=max(codes))


def _add(
    repository: Repository, path: Path, exchange: Exchange, namesake: Namesake, text: Wording
) -> ExitCode:
    found = namesakes(repository, exchange.company.name)
    names = {"file": shown(path), "company": exchange.company.name}
    if found and namesake is Namesake.SKIP:
        typer.echo(text("cli.import.skipped", **names), err=True)
        return ExitCode.NOT_ALL
    to_existing = bool(found) and namesake is Namesake.MILESTONE
    company = found[0] if to_existing else None
    milestone = _milestone(repository, exchange, company)
    add_exchanged(
        repository,
        exchange,
        assessment_id=new_id(),
        company_id=company.id if company else None,
        milestone=milestone,
        now=datetime.now(UTC),
    )
    typer.echo(text("cli.import.done", milestone=milestone, **names))
    return ExitCode.DONE


def _milestone(repository: Repository, exchange: Exchange, company: Company | None) -> str:
    """Its own name, with a number behind it if the company has a milestone called that."""
    if company is None:
        return exchange.milestone
    taken = [entry.assessment.milestone for entry in repository.assessments(company.id)]
    return another(exchange.milestone, taken)
