"""Publishing an edition: from then on its content must stay as it is."""

import re
from pathlib import Path
from typing import NamedTuple

from assessment.edition import load_edition
from assessment.edition_check import check_edition
from assessment.edition_files import QUESTIONNAIRE, edition_files
from assessment.problem import EditionError
from services.whole_file import save_whole

AS_OF = re.compile(rb"^as_of: *[\"'0-9][^\r\n]*(\r?\n)", re.MULTILINE)
"""The line below which the mark stands."""


class Publication(NamedTuple):
    """`anew` is False if the edition had been published before, with the same content."""

    edition: str
    content_hash: str
    anew: bool


def publish(folder: Path) -> Publication:
    """Write the content hash into questionnaire.yaml as `published`; nothing else changes.

    EditionError while the check finds problems, those of the sample company included. That a
    published edition has changed since is such a problem. OSError if the file cannot be written.
    """
    _refuse_problems(folder)
    edition = load_edition(folder)
    frame = edition_files(folder).frame.content
    publication = Publication(edition.edition, edition.content_hash, anew=True)
    if frame is not None and frame.published == edition.content_hash:
        return publication._replace(anew=False)
    path = folder / QUESTIONNAIRE
    before = path.read_bytes()
    save_whole(path, _marked(before, edition.content_hash))
    try:
        _refuse_problems(folder)
    except EditionError:
        save_whole(path, before)
        raise
    return publication


def _refuse_problems(folder: Path) -> None:
    problems = check_edition(folder)
    if problems:
        raise EditionError(problems)


def _marked(content: bytes, content_hash: str) -> bytes:
    """The file with the mark below its date, or at the end if the date is written unusually."""
    mark = f'published: "{content_hash}"'.encode()
    found = AS_OF.search(content)
    if found is None:
        gap = b"" if content.endswith(b"\n") else b"\n"
        return content + gap + mark + b"\n"
    return content[: found.end()] + mark + found[1] + content[found.end() :]
