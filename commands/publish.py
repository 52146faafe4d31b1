"""`publish`: freeze an edition, so that what people answered can be looked up for ever."""

from typing import Annotated

import typer

from assessment.language import Language
from assessment.problem import EditionError
from commands.edition_folder import edition_folder, fail_with_problems
from commands.failure import ExitCode, fail
from commands.options import HELP, InLanguage, shown
from services.publication import publish as published
from texts.wording import Wording

Folder = Annotated[str, typer.Argument(help=HELP("cli.publish.folder"))]


def publish(folder: Folder, language: InLanguage = Language.DE) -> None:
    """Write the mark, or say that it is there already; refuse while there are problems."""
    text = Wording(language)
    path = edition_folder(folder, text)
    try:
        found = published(path)
    except EditionError as error:
        fail_with_problems(path, error.problems, text)
    except OSError:
        fail(text("cli.file.not_written", file=shown(path)), ExitCode.BAD_FILE)
    key = "cli.publish.done" if found.anew else "cli.publish.already"
    typer.echo(text(key, edition=found.edition, folder=shown(path), mark=found.content_hash))
