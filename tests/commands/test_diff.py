"""`diff`: what changed from one edition to the next, as authors read it."""

from pathlib import Path

import pytest

from commands import edition_folder
from commands.failure import ExitCode
from tests.assessment.broken import Broken
from tests.commands.runner import run
from tests.conftest import TINY


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The tiny edition with a number of its own, one level reworded and one question gone."""
    folder = Broken(
        "blocks/backup.yaml",
        1,
        "",
        find="2: {de: Alle Daten liegen als Kopie vor., en: All data exist as a copy.}",
        put="2: {de: Alle Daten liegen als Kopie vor., en: There is a copy of all data.}",
    ).write(tmp_path / "newer")
    frame = folder / "questionnaire.yaml"
    text = frame.read_text(encoding="utf-8").replace('edition: "1.0"', 'edition: "1.1"')
    frame.write_text(text, encoding="utf-8")
    order = folder / "blocks" / "order.yaml"
    text = order.read_text(encoding="utf-8")
    order.write_text(text[: text.index("      - id: O-02")], encoding="utf-8")
    return folder


def test_every_change_is_listed_and_counted(newer: Path) -> None:
    code, lines, problems = run("diff", TINY, newer)
    assert (code, problems) == (ExitCode.DONE, [])
    assert lines == [
        "Ganze Ausgabe",
        "  edition",
        "    - 1.0",
        "    + 1.1",
        "",
        "Fähigkeit O1",
        "  questions",
        "    - O-01, O-02",
        "    + O-01",
        "",
        "Frage S-01 · Kopien",
        "  anchors.2.en",
        "    - All data exist as a copy.",
        "    + There is a copy of all data.",
        "",
        "Entfallen: Frage O-02 · Aufbewahrung",
        "",
        "Fragen: geändert 1, neu 0, entfallen 1. Sonstige Änderungen: 2.",
        "Mit anderen Stufen, deshalb beim Vergleich zweier Messzeitpunkte ausgelassen: S-01.",
    ]


def test_seen_from_the_other_side_the_question_is_new(newer: Path) -> None:
    _, lines, _ = run("diff", newer, TINY, "--language", "en")
    assert "New: Question O-02 · Retention" in lines
    assert "Questions: changed 1, new 1, removed 0. Other changes: 2." in lines


def test_an_edition_does_not_differ_from_itself() -> None:
    code, lines, _ = run("diff", TINY, TINY, "--language", "en")
    assert (code, lines) == (ExitCode.DONE, ["Nothing has changed between 1.0 and 1.0."])


def test_editions_are_found_by_number(newer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = newer.parent / "shelf"
    (shelf / "tiny").mkdir(parents=True)
    newer.rename(shelf / "tiny" / "1.1")
    monkeypatch.setattr(edition_folder, "QUESTIONNAIRES", shelf)
    assert run("diff", "1.1", "tiny/1.1").code == ExitCode.DONE


def test_a_number_that_fits_two_editions_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for family in ("a", "b"):
        (tmp_path / family / "1.0").mkdir(parents=True)
    monkeypatch.setattr(edition_folder, "QUESTIONNAIRES", tmp_path)
    code, _, (said,) = run("diff", "1.0", "1.0")
    assert code == ExitCode.WRONG_USE
    assert "a/1.0" in said
    assert "b/1.0" in said


def test_an_edition_with_problems_cannot_be_compared(tmp_path: Path) -> None:
    folder = Broken("weights.yaml", 1, "", find="highest: 1.2", put="highest: 0.1").write(
        tmp_path / "edition"
    )
    code, lines, problems = run("diff", TINY, folder)
    assert (code, lines) == (ExitCode.BAD_FILE, [])
    assert "weights.yaml:" in problems[0]
