"""Oktagon without a browser: `python cli.py --help` tells what it can do."""

import io
import sys

import typer

from commands.check import check
from commands.diff import diff
from commands.export import export
from commands.guide import guide
from commands.import_files import import_files
from commands.options import HELP
from commands.preview import preview
from commands.publish import publish
from commands.report import report
from commands.sample import sample
from commands.schema import schema
from commands.score import score

app = typer.Typer(
    help=HELP("cli.help"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(help=HELP("cli.score.help"))(score)
app.command(help=HELP("cli.report.help"))(report)
app.command(help=HELP("cli.export.help"))(export)
app.command("import", help=HELP("cli.import.help"))(import_files)
app.command(help=HELP("cli.sample.help"))(sample)
app.command(help=HELP("cli.check.help"))(check)
app.command(help=HELP("cli.preview.help"))(preview)
app.command(help=HELP("cli.diff.help"))(diff)
app.command(help=HELP("cli.publish.help"))(publish)
app.command(help=HELP("cli.schema.help"))(schema)
app.command(help=HELP("cli.guide.help"))(guide)

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
