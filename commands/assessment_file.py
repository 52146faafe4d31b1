"""Files of assessments: found, read and written."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from assessment.exchange import Exchange
from assessment.exchange_fault import Fault, Reason, RefusedFileError
from assessment.exchange_file import MOST_BYTES
from assessment.repository import Repository
from commands.failure import ExitCode, fail
from commands.options import shown
from services.exchange import opened_file
from services.refusal import refusal
from services.whole_file import save_whole
from texts.wording import Wording


class UnusableFileError(Exception):
    """The file cannot be used; the message is a sentence that names it."""


def json_files(sources: Iterable[Path], text: Wording) -> Sequence[Path]:
    """The files themselves, and those ending in .json of every folder, in order of their names."""
    found: list[Path] = []
    for source in sources:
        inside = sorted(source.glob("*.json")) if source.is_dir() else [source]
        if not inside:
            fail(text("cli.file.empty_folder", folder=shown(source)), ExitCode.BAD_FILE)
        found += inside
    return found


def read_file(path: Path, text: Wording, repository: Repository | None = None) -> Exchange:
    """The assessment in a file; UnusableFileError says in one sentence why there is none."""
    try:
        return opened_file(_content(path), repository)
    except RefusedFileError as refused:
        sentence = refusal(refused.fault, text)
    except OSError:
        sentence = text("cli.file.unreadable")
    raise UnusableFileError(text("cli.file.refused", file=shown(path), why=sentence))


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise RefusedFileError(Fault(Reason.TOO_LARGE, values={"limit": MOST_BYTES // 1_000_000}))
    return content


def write_file(path: Path, content: bytes, text: Wording) -> None:
    """Write a file whole or not at all; where that fails, the command ends with a sentence."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_whole(path, content)
    except OSError:
        fail(text("cli.file.not_written", file=shown(path)), ExitCode.BAD_FILE)
