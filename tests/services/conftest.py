"""Use cases are tested against a real database of their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.records import Assessment
from assessment.repository import Repository
from storage.database import Database, open_database
from storage.repository import SqlRepository
from storage.tables import LOCAL_ORGANISATION
from tests.services.examples import started


@pytest.fixture
def database(empty_file: Path, tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{shutil.copy(empty_file, tmp_path / 'oktagon.db')}")
    yield database
    database.close()


@pytest.fixture
def repository(database: Database) -> Repository:
    """The local organisation, without records."""
    return SqlRepository(database, LOCAL_ORGANISATION)


@pytest.fixture
def spring(repository: Repository) -> Assessment:
    """The first assessment of Acme."""
    return started(repository)
