"""Every test has a data folder of its own; the pages open it as they do in earnest."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.profile import Profile
from storage.repository import SqlRepository
from tests.services.examples import started
from views.context import repository


@pytest.fixture(autouse=True)
def disk(
    empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SqlRepository]:
    """What the pages read and write. They open the database once per process: here once a test."""
    shutil.copy(empty_file, tmp_path / "oktagon.db")
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("OKTAGON_DATABASE_URL", raising=False)
    repository.cache_clear()
    opened = repository()
    assert isinstance(opened, SqlRepository)
    yield opened
    repository.cache_clear()


@pytest.fixture
def acme(disk: SqlRepository) -> str:
    """The id of an assessment that has just begun; all blocks apply."""
    return started(disk, profile=Profile(stores=True, store_share=40)).id
