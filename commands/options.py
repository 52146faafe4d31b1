"""Options that several commands have, and how they speak."""

from pathlib import Path
from typing import Annotated

import typer

from assessment.language import Language
from texts.wording import Wording

HELP = Wording(Language.EN)
"""Help is English; what a command says follows --language."""

InLanguage = Annotated[Language, typer.Option("--language", help=HELP("cli.language"))]


def shown(path: Path) -> str:
    """The path as people would type it here, with slashes on every system."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
