"""What is kept: companies, their assessments and the answers, with versions."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from assessment.answer import Answer
from assessment.frozen import Frozen
from assessment.profile import Profile

NAME_LIMIT = 200
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_LIMIT)]
Version = Annotated[int, Field(ge=1)]


class Company(Frozen):
    """An assessed company. `sample` marks the shipped example; times are UTC."""

    id: str
    name: Name
    sample: bool = False
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None = None
    version: Version = 1


class Assessment(Frozen):
    """One run at one milestone.

    Edition, content hash and multipliers are pinned so that an old result never moves.
    `position` is the question the person last saw. `version` counts changes of this record
    itself (name, profile, deletion), not of its answers.
    """

    id: str
    company_id: str
    milestone: Name
    depth: str
    edition: str
    content_hash: str
    profile: Profile
    multipliers: Mapping[str, float] = {}
    position: str | None = None
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None = None
    version: Version = 1


class StoredAnswer(Frozen):
    """An answer as it is on disk. `version` starts at 1 and grows with every change."""

    answer: Answer
    version: Version
    changed_at: datetime


class AssessmentSummary(Frozen):
    """An assessment as the start page lists it; `changed_at` includes its answers."""

    assessment: Assessment
    changed_at: datetime
    settled: tuple[str, ...] = ()
    """Ids of questions with an answer of any kind but OPEN."""
