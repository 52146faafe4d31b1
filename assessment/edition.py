"""Loads a published edition, complete or not at all."""

from pathlib import Path

from assessment.content_hash import content_hash
from assessment.edition_check import edition_problems
from assessment.edition_files import EditionFiles, edition_files
from assessment.problem import EditionError
from assessment.questionnaire import Questionnaire


def load_edition(folder: Path) -> Questionnaire:
    """Return the edition in a folder; EditionError with every problem if it has any.

    Content that still is what was published was checked then, and is not checked again: that
    takes as long as reading it.
    """
    files = edition_files(folder)
    edition = _published(files)
    if edition is not None:
        return edition
    problems = edition_problems(files)
    edition = files.questionnaire()
    if problems or edition is None:
        raise EditionError(problems)
    return edition.model_copy(update={"content_hash": content_hash(edition)})


def _published(files: EditionFiles) -> Questionnaire | None:
    """The edition under the hash it was published with; None if it is not, or has changed."""
    frame, edition = files.frame.content, files.questionnaire()
    if frame is None or edition is None or frame.published != content_hash(edition):
        return None
    return edition.model_copy(update={"content_hash": frame.published})
