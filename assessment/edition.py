"""Loads a published edition, complete or not at all."""

from pathlib import Path

from assessment.content_hash import content_hash
from assessment.edition_check import edition_problems
from assessment.edition_files import edition_files
from assessment.problem import EditionError
from assessment.questionnaire import Questionnaire


def load_edition(folder: Path) -> Questionnaire:
    """Return the edition in a folder; EditionError with every problem if it has any."""
    files = edition_files(folder)
    problems = edition_problems(files)
    edition = files.questionnaire()
    if problems or edition is None:
        raise EditionError(problems)
    return edition.model_copy(update={"content_hash": content_hash(edition)})
