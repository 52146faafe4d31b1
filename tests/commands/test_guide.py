"""`guide`: the printed page for facilitators."""

from pathlib import Path

from tests.commands.runner import run


def test_both_languages_are_written(tmp_path: Path) -> None:
    code, lines, _ = run("guide", tmp_path / "printed")
    names = ["facilitator-guide-de.pdf", "facilitator-guide-en.pdf"]
    assert code == 0
    assert sorted(file.name for file in (tmp_path / "printed").iterdir()) == names
    assert [line.rsplit("/")[-1] for line in lines] == names
