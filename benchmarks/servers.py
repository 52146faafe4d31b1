"""The two servers that are compared."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from assessment.profile import App, Profile, ShopStage
from assessment.scope import scope
from services.companies import new_id, start_assessment
from services.editions import current_edition
from services.steps import steps
from storage.database import open_database
from storage.repository import SqlRepository
from tests.running_server import RunningServer

AS_INSTALLED = """
import sys
sys.modules["uvloop"] = None  # Streamlit does not bring uvloop along; we do
from streamlit.web.cli import main
sys.argv = ["streamlit", "run", "empty_app.py", "--server.headless", "true", *sys.argv[1:]]
main()
"""


@contextmanager
def product() -> Iterator[RunningServer]:
    """Oktagon on an empty data folder."""
    with TemporaryDirectory() as folder, RunningServer(Path(folder) / "data") as server:
        yield server


@contextmanager
def empty_default_app() -> Iterator[RunningServer]:
    """An app with one radio on Streamlit with its default settings, as pip installs it."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        copy(Path(__file__).with_name("empty_app.py"), root)
        with RunningServer(root / "data", command=("-c", AS_INSTALLED), root=root) as server:
            yield server


def longest_step(server: RunningServer) -> str:
    """Put an assessment with all axes into a running product; address its step with most cards."""
    database = open_database(f"sqlite:///{server.data / 'oktagon.db'}")
    profile = Profile(stores=True, store_share=50, shop_target=ShopStage.OWN_SHOP, app=App.YES)
    assessment = start_assessment(
        SqlRepository(database),
        assessment_id=new_id(),
        name="Benchmark",
        milestone="2026",
        profile=profile,
        now=datetime.now(UTC),
    )
    database.close()
    edition = current_edition()
    asked = scope(edition, assessment.profile, assessment.depth)
    step = max(steps(edition, asked), key=lambda step: len(step.questions))
    return f"assessment={assessment.id}&at={step.questions[0].id}"
