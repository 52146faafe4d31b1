"""Loads a published edition, complete or not at all."""

import hashlib
import json
from pathlib import Path

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


def content_hash(edition: Questionnaire) -> str:
    """SHA-256 (hex) of everything the edition says, the same on every machine.

    Fields that keep their default are left out, so that a field added to the format later does
    not change the hash of what was published before. Such a default must never change.
    """
    content = edition.model_dump(mode="json", exclude={"content_hash"}, exclude_defaults=True)
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
