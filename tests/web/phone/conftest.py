"""Phones talk to the routes on a real database of their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.repository import Repository
from storage.database import open_database
from storage.repository import SqlRepository
from tests.web.phone.meeting import Meeting


@pytest.fixture
def repository(empty_file: Path, tmp_path: Path) -> Iterator[Repository]:
    database = open_database(f"sqlite:///{shutil.copy(empty_file, tmp_path / 'oktagon.db')}")
    yield SqlRepository(database)
    database.close()


@pytest.fixture
def live(repository: Repository) -> Meeting:
    """A workshop that has begun; nobody has rated in advance."""
    meeting = Meeting(repository, advance=False)
    meeting.console.begin("B1-01", "B1-02")
    return meeting


@pytest.fixture
def early(repository: Repository) -> Meeting:
    """A workshop in preparation, with three questions to rate in advance."""
    return Meeting(repository, questions=("B1-01", "B1-02", "B8-01"))
