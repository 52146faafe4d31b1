"""Questionnaires that tests score, draw and store."""

from pathlib import Path

import pytest

from assessment.edition import load_edition
from assessment.questionnaire import Questionnaire
from storage.database import open_database

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "data" / "tiny"


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
