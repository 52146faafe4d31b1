"""`schema`: descriptions of our formats for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from assessment.editor_schemas import editor_schemas
from assessment.exchange_schema import FILE, exchange_schema
from assessment.language import Language
from commands.options import InLanguage, shown
from texts.wording import Wording

ROOT = Path(__file__).parent.parent


def schema(
    root: Annotated[Path, typer.Option(hidden=True)] = ROOT, language: InLanguage = Language.DE
) -> None:
    """Write the schemas of the questionnaire format and of assessment files."""
    folder = root / "questionnaires" / "schema"
    contents = {folder / name: content for name, content in editor_schemas().items()}
    for path, content in {**contents, root / FILE: exchange_schema()}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
        typer.echo(Wording(language)("cli.written", file=shown(path)))
