"""`check`: what authors run before they publish."""

from pathlib import Path

import pytest

from commands import edition_folder
from tests.assessment.broken import Broken
from tests.commands.runner import run
from tests.conftest import ROOT, TINY

WRONG = Broken("blocks/backup.yaml", 1, "", find="        weight: 2", put="        wieght: 2")


def test_check_without_folders_finds_every_shipped_edition_in_order() -> None:
    code, (line,), _ = run("check")
    files = len(list(ROOT.glob("questionnaires/*/*/**/*.yaml")))
    assert code == 0
    assert line.startswith(f"Alles in Ordnung. Geprüft: Dateien {files}, Fragen ")


def test_check_counts_files_and_questions() -> None:
    assert run("check", TINY) == (0, ["Alles in Ordnung. Geprüft: Dateien 12, Fragen 5."], [])


def test_problem_is_printed_with_file_line_rule_and_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    WRONG.write(tmp_path / "edition")
    monkeypatch.chdir(tmp_path)
    code, (problem, summary), _ = run("check", "edition")
    place, rule, sentence = problem.split("  ")
    assert code == 1
    assert (place, rule) == ("edition/blocks/backup.yaml:22", "unknown_key")
    assert sentence == "Frage S-01: Das Feld „wieght“ gibt es hier nicht. Meinten Sie „weight“?"
    assert summary == "Probleme: 1. Geprüft: Dateien 12, Fragen 5."


def test_problem_is_printed_in_english_on_request(tmp_path: Path) -> None:
    code, lines, _ = run("check", "--language", "en", WRONG.write(tmp_path / "edition"))
    assert code == 1
    assert "Question S-01: there is no field “wieght” here. Did you mean “weight”?" in lines[0]
    assert lines[-1] == "Problems: 1. Checked: files 12, questions 5."


def test_several_folders_are_checked_in_one_run(tmp_path: Path) -> None:
    code, lines, _ = run("check", TINY, WRONG.write(tmp_path / "edition"))
    assert code == 1
    assert lines[-1] == "Probleme: 1. Geprüft: Dateien 24, Fragen 10."


def test_nothing_to_check_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition_folder, "QUESTIONNAIRES", tmp_path)
    code, lines, _ = run("check")
    assert code == 1
    assert lines[0].startswith("Unter ")
