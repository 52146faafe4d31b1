"""`sample`: the shipped example as a file, to try the other commands on."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from assessment.exchange import exchange_text
from assessment.language import Language
from commands.assessment_file import write_file
from commands.options import HELP, InLanguage, shown
from services.exchange import exchanged
from services.samples import sample_outcome
from texts.wording import Wording

Target = Annotated[Path, typer.Argument(help=HELP("cli.sample.file"), dir_okay=False)]


def sample(file: Target, language: InLanguage = Language.DE) -> None:
    """Write the sample company with its answers and notes in one language."""
    text = Wording(language)
    found = sample_outcome(language, datetime.now(UTC))
    write_file(file, exchange_text(exchanged(found)).encode(), text)
    typer.echo(text("cli.written", file=shown(file)))
