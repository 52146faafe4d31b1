"""`guide`: the printed page for whoever leads a workshop."""

from pathlib import Path
from typing import Annotated

import typer

from assessment.language import Language
from commands.assessment_file import write_file
from commands.options import HELP, InLanguage, shown
from reports.guide import render_guide
from reports.guide_file import FOLDER, guide_file
from texts.wording import Wording

Folder = Annotated[Path, typer.Argument(help=HELP("cli.guide.folder"), file_okay=False)]


def guide(folder: Folder = FOLDER, language: InLanguage = Language.DE) -> None:
    """Write the guide in both languages; without a folder where the product looks for it."""
    text = Wording(language)
    for each in Language:
        file = folder / guide_file(each).name
        write_file(file, render_guide(each), text)
        typer.echo(text("cli.written", file=shown(file)))
