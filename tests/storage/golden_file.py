"""Keep a database of the newest revision, for all later versions to open.

    python -m tests.storage.golden_file

Run once when a revision is finished; a file that has been released is never made again.
"""

import shutil
import tempfile
from pathlib import Path

from storage.database import Database, open_database
from storage.migrate import newest_revision
from storage.repository import SqlRepository
from tests.storage.examples import NOW, a_company, an_answer, an_assessment
from tests.storage.plan_examples import a_plan
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop

FOLDER = Path(__file__).parent / "golden"
THREE = [an_answer(f"B{number}-01", number, note="Grüße 😀") for number in range(1, 4)]


def fill(database: Database) -> None:
    """Store a company, an assessment with three answers, and a workshop with one vote, a plan."""
    repository = SqlRepository(database)
    repository.add_company(a_company())
    repository.add_assessment(an_assessment(), THREE)
    repository.add_workshop(a_workshop())
    repository.add_participant(a_participant(), limit=200)
    repository.save_vote(a_vote())
    repository.save_plan("spring", a_plan(), 0, NOW)


def save_golden_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "oktagon.db"
        database = open_database(f"sqlite:///{file}")
        fill(database)
        database.close()
        shutil.copyfile(file, FOLDER / f"oktagon-{newest_revision()}.db")


if __name__ == "__main__":
    save_golden_file()
