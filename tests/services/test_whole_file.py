"""A file is there whole or not at all."""

from pathlib import Path

import pytest

from services.whole_file import save_whole


def test_a_new_file_can_be_read_by_everybody(tmp_path: Path) -> None:
    save_whole(tmp_path / "new.txt", b"content")
    assert (tmp_path / "new.txt").read_bytes() == b"content"
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o644


def test_a_file_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"before")
    path.chmod(0o600)
    save_whole(path, b"after")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"after", 0o600)


def test_what_was_there_stays_if_it_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError

    path = tmp_path / "old.txt"
    path.write_bytes(b"before")
    monkeypatch.setattr("services.whole_file.Path.replace", full)
    with pytest.raises(OSError, match=r"^$"):
        save_whole(path, b"after")
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [
        ("old.txt", b"before")
    ]
