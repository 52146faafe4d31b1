"""Records to begin with."""

from datetime import UTC, datetime

from assessment.profile import Profile
from assessment.records import Assessment
from assessment.repository import Repository
from services.companies import start_assessment

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


def started(
    repository: Repository,
    *,
    assessment_id: str = "spring",
    name: str = "Acme GmbH",
    milestone: str = "Frühjahr 2026",
    profile: Profile | None = None,
    now: datetime = NOW,
) -> Assessment:
    """An assessment that has just begun."""
    return start_assessment(
        repository,
        assessment_id=assessment_id,
        name=name,
        milestone=milestone,
        profile=profile or Profile(),
        now=now,
    )
