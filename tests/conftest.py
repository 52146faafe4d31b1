"""Questionnaires that tests score, draw and store, and how the tests are run."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.edition import load_edition
from assessment.questionnaire import Questionnaire
from storage.database import open_database
from tests.running_server import RunningServer

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "data" / "tiny"
SLOW = (ROOT / "tests" / "browser", ROOT / "tests" / "web")
"""Tests here start servers; a file takes up to a minute."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two processes for the whole suite; a part begins sooner in one. `-n` overrules this."""
    return 2 if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow files: at the end only short ones are left to share."""
    items.sort(key=lambda item: item.path.parent not in SLOW)


def pytest_collection_finish() -> None:
    """Spare the collector what stays for ever, as `views.start_up` does for the server."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture(scope="session")
def tiny() -> Questionnaire:
    """Two axes, one of them the foundation, and three levels: nothing is as in Oktagon."""
    return load_edition(TINY)


@pytest.fixture(scope="session")
def oktagon() -> Questionnaire:
    """The edition people get."""
    return load_edition(ROOT / "questionnaires" / "oktagon" / "1.0")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database without records, to be copied."""
    file = tmp_path_factory.mktemp("empty") / "oktagon.db"
    open_database(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """Oktagon, started once for all tests that do not mind what others have put into it."""
    with RunningServer(tmp_path_factory.mktemp("oktagon") / "data") as running:
        yield running
