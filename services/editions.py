"""Which edition an assessment is read with."""

from functools import cache
from pathlib import Path

from assessment.edition import load_edition
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import Repository

CURRENT = Path(__file__).parent.parent / "questionnaires" / "oktagon" / "1.0"

_kept: dict[str, Questionnaire] = {}


@cache
def current_edition() -> Questionnaire:
    """The edition new assessments start with; EditionError if its files have problems."""
    return load_edition(CURRENT)


def edition_of(repository: Repository, assessment: Assessment) -> Questionnaire:
    """The content the assessment was started with, even if the files have changed since.

    Content is immutable under its hash, so one copy serves every session of the process.
    """
    content_hash = assessment.content_hash
    if content_hash == current_edition().content_hash:
        return current_edition()
    if content_hash not in _kept:
        _kept[content_hash] = repository.edition(content_hash)
    return _kept[content_hash]
