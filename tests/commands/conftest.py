"""Commands work in a folder of their own, on data of their own."""

import shutil
from pathlib import Path

import pytest

from assessment.exchange import exchange_text
from assessment.questionnaire import Questionnaire
from services.exchange import exchanged
from tests.exchanges import outcome_of


@pytest.fixture(autouse=True)
def here(empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command is typed; its data are empty."""
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(empty_file, data / "oktagon.db")
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(data))
    monkeypatch.delenv("OKTAGON_DATABASE_URL", raising=False)
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def acme(here: Path, tiny: Questionnaire) -> Path:
    """The file of an assessment."""
    path = here / "acme.json"
    path.write_text(exchange_text(exchanged(outcome_of(tiny))), encoding="utf-8")
    return path
