"""Which database is opened."""

from pathlib import Path

import pytest
from platformdirs import user_data_path

from storage.location import data_folder, database_url


@pytest.fixture(autouse=True)
def nothing_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OKTAGON_DATABASE_URL", raising=False)
    monkeypatch.delenv("OKTAGON_DATA_DIR", raising=False)


def test_without_settings_it_is_a_file_in_the_folder_of_the_person() -> None:
    url = database_url()
    assert url.drivername == "sqlite"
    assert url.database == str(user_data_path("Oktagon", appauthor=False) / "oktagon.db")


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(tmp_path / "Kunden & Ärzte %20"))
    assert database_url().database == str(tmp_path / "Kunden & Ärzte %20" / "oktagon.db")


def test_the_data_folder_may_lie_in_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_DATA_DIR", "~/Oktagon")
    assert data_folder() == Path.home() / "Oktagon"


def test_a_stated_address_comes_before_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("OKTAGON_DATABASE_URL", "sqlite:////elsewhere/data.db")
    assert database_url().database == "/elsewhere/data.db"


def test_an_address_given_by_the_caller_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_DATABASE_URL", "sqlite:////elsewhere/data.db")
    assert database_url("sqlite:///mine.db").database == "mine.db"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_leads_to_one_driver(scheme: str) -> None:
    url = database_url(f"{scheme}://anna:secret@server:5433/oktagon")
    assert url.drivername == "postgresql+psycopg"
    assert (url.host, url.port, url.database, url.password) == ("server", 5433, "oktagon", "secret")


@pytest.mark.parametrize(
    "wrong",
    [
        "mysql://anna:secret@server/oktagon",
        "sqlite://",
        "sqlite:///:memory:",
        "secret",
        "postgresql://anna:secret@server:port/oktagon",
    ],
)
def test_a_wrong_address_is_refused_without_repeating_it(wrong: str) -> None:
    with pytest.raises(ValueError, match="OKTAGON_DATABASE_URL") as refusal:
        database_url(wrong)
    assert "secret" not in str(refusal.value)
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None
