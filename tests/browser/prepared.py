"""What is already there when a test begins."""

from datetime import UTC, datetime

from assessment.profile import Profile
from assessment.repository import Repository
from services.companies import new_id, start_assessment


def new_assessment(disk: Repository, name: str = "Müller", profile: Profile | None = None) -> str:
    """Put an assessment without answers beside the running server; return its id."""
    return start_assessment(
        disk,
        assessment_id=new_id(),
        name=name,
        milestone="2026",
        profile=profile or Profile(),
        now=datetime.now(UTC),
    ).id
