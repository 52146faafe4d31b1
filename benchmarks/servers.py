"""The two servers that are compared."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from assessment.language import Language
from assessment.records import Assessment
from assessment.sample import load_sample, sample_answers
from assessment.scope import scope
from benchmarks.sample_report import varied_answers
from services.companies import new_id, start_assessment
from services.editions import CURRENT, current_edition
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


def answered_sample(
    server: RunningServer, depth: str | None = None, variant: int = 0
) -> Assessment:
    """Put the sample into a running product, beside it; without a depth all it was made for.

    Variants differ in their answers, see benchmarks.sample_report.
    """
    sample = load_sample(CURRENT)
    answers = varied_answers(sample_answers(sample, Language.DE), variant)
    with closing(open_database(f"sqlite:///{server.data / 'oktagon.db'}")) as database:
        return start_assessment(
            SqlRepository(database),
            assessment_id=new_id(),
            name=f"Benchmark {depth or variant}",
            milestone="2026",
            profile=sample.profile,
            now=datetime.now(UTC),
            depth=depth or sample.depth,
            answers=answers,
        )


def longest_step(server: RunningServer, depth: str) -> str:
    """Put the answered sample into a running product; address its step with most cards."""
    assessment = answered_sample(server, depth)
    edition = current_edition()
    asked = scope(edition, assessment.profile, depth)
    step = max(steps(edition, asked), key=lambda step: len(step.questions))
    return f"assessment={assessment.id}&at={step.questions[0].id}"
