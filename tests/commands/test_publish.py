"""`publish`: freezing an edition says what was done, or why not."""

from pathlib import Path

import pytest

from assessment.edition import load_edition
from commands.failure import ExitCode
from tests.assessment.broken import Broken
from tests.commands.runner import run


@pytest.fixture
def folder(here: Path) -> Path:
    return Broken("questionnaire.yaml", 1, "").write(here / "tiny")


def test_publishing_says_what_it_wrote_and_where(folder: Path) -> None:
    code, (said,), problems = run("publish", "tiny")
    assert (code, problems) == (ExitCode.DONE, [])
    assert said.startswith("Ausgabe 1.0 ist veröffentlicht. In tiny/questionnaire.yaml steht")
    mark = load_edition(folder).content_hash
    assert mark in said
    assert f'published: "{mark}"' in (folder / "questionnaire.yaml").read_text(encoding="utf-8")


def test_publishing_twice_says_that_nothing_was_written(folder: Path) -> None:
    run("publish", folder)
    code, (said,), _ = run("publish", folder, "--language", "en")
    assert code == ExitCode.DONE
    assert said.startswith("Edition 1.0 had been published before")


def test_an_edition_with_problems_is_refused_with_all_of_them(here: Path) -> None:
    Broken("blocks/backup.yaml", 1, "", find="Einzelne", put="Gute").write(here / "wrong")
    code, lines, problems = run("publish", "wrong")
    assert (code, lines) == (ExitCode.BAD_FILE, [])
    assert "forbidden_word" in problems[0]
    assert problems[-1] == "Bitte beheben Sie zuerst diese Probleme."
    assert "published" not in (here / "wrong" / "questionnaire.yaml").read_text(encoding="utf-8")


def test_what_changed_after_publishing_is_found_by_the_check(folder: Path) -> None:
    run("publish", folder)
    path = folder / "glossary.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("zweiten", "anderen"), "utf-8")
    code, (problem, _), _ = run("check", folder)
    assert code == ExitCode.NOT_ALL
    assert "edition_changed" in problem
    assert run("publish", folder).code == ExitCode.BAD_FILE


def test_a_file_that_cannot_be_written_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr("services.whole_file.tempfile.mkstemp", full)
    code, _, (said,) = run("publish", folder)
    assert code == ExitCode.BAD_FILE
    assert said.startswith("tiny: ")
