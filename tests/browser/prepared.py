"""What is already there when a test begins."""

from datetime import UTC, datetime

from assessment.profile import Profile
from assessment.repository import Repository
from services.companies import new_id, start_assessment
from storage.database import Database
from storage.tables import METADATA


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


def forget_everything(database: Database) -> None:
    """Leave no record, as on a new machine; the organisation itself stays."""
    with database.writing() as connection:
        for table in reversed(METADATA.sorted_tables):
            if table.name != "organisation":
                connection.execute(table.delete())
