"""`preview`: an author looks at one question while writing it."""

from pathlib import Path

from commands.failure import ExitCode
from tests.assessment.broken import Broken
from tests.commands.runner import run
from tests.conftest import TINY


def wrong(folder: Path, file: str, find: str, put: str) -> Path:
    return Broken(file, 1, "", find=find, put=put).write(folder / "edition")


def test_a_question_of_the_current_edition_is_shown_in_german() -> None:
    code, lines, problems = run("preview", "B8-01")
    assert (code, problems) == (ExitCode.DONE, [])
    assert lines[0].startswith("B8-01 · ")
    assert "Stufen" in lines
    assert "Maßnahmen, die diese Frage heben" in lines


def test_any_edition_can_be_shown_in_english_and_small_letters_will_do() -> None:
    code, lines, _ = run("preview", "s-01", "--edition", TINY, "--language", "en")
    assert code == ExitCode.DONE
    assert lines[:2] == ["S-01 · Copies", "S · Backup › S1 · Back up"]


def test_an_unknown_question_is_refused_with_the_closest_one() -> None:
    code, lines, (said,) = run("preview", "S-001", "--edition", TINY)
    assert (code, lines) == (ExitCode.WRONG_USE, [])
    assert said == "Die Frage „S-001“ gibt es in dieser Ausgabe nicht. Meinten Sie „S-01“?"


def test_an_unknown_edition_is_refused_with_those_there_are() -> None:
    code, _, (said,) = run("preview", "B8-01", "--edition", "9.9")
    assert code == ExitCode.WRONG_USE
    assert said.startswith("Die Ausgabe „9.9“ gibt es nicht. Vorhanden sind: ")
    assert "questionnaires/oktagon/1.0" in said


def test_a_slip_of_style_does_not_keep_the_question_from_being_shown(tmp_path: Path) -> None:
    folder = wrong(tmp_path, "blocks/backup.yaml", "Einzelne Ordner liegen", "Gut geordnet liegen")
    code, lines, _ = run("preview", "S-01", "--edition", folder)
    assert code == ExitCode.DONE
    assert "     Gut geordnet liegen als Kopie vor." in lines
    assert lines[-1].startswith("Die Prüfung findet in dieser Ausgabe noch 1 Problem: ")


def test_problems_of_the_questions_come_first(tmp_path: Path) -> None:
    folder = wrong(tmp_path, "blocks/backup.yaml", "depth: full", "depth: huge")
    code, lines, problems = run("preview", "S-01", "--edition", folder, "--language", "en")
    assert (code, lines) == (ExitCode.BAD_FILE, [])
    assert "blocks/backup.yaml:" in problems[0]
    assert "unknown_depth" in problems[0]
    assert problems[-1] == "Please mend these problems first."


def test_a_file_that_cannot_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    folder = wrong(tmp_path, "blocks/backup.yaml", "id: S\n", "id: S\n\tname: x\n")
    code, _, problems = run("preview", "S-01", "--edition", folder)
    assert code == ExitCode.BAD_FILE
    assert "blocks/backup.yaml:2  yaml_tab" in problems[0]
