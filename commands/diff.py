"""`diff`: what changed from one edition to the next."""

from typing import Annotated

import typer

from assessment.edition_diff import edition_diff
from assessment.language import Language
from commands.edition_folder import edition_folder, loaded_edition
from commands.options import HELP, InLanguage
from reports.edition_changes import change_lines
from texts.wording import Wording

Old = Annotated[str, typer.Argument(help=HELP("cli.diff.old"))]
New = Annotated[str, typer.Argument(help=HELP("cli.diff.new"))]


def diff(old: Old, new: New, language: InLanguage = Language.DE) -> None:
    """Print every change, question by question, and count them."""
    text = Wording(language)
    before, after = (loaded_edition(edition_folder(name, text), text) for name in (old, new))
    for line in change_lines(before, after, edition_diff(before, after), text):
        typer.echo(line)
