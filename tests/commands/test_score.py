"""`score`: results without a browser and without storing anything."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assessment.questionnaire import Questionnaire
from assessment.result import Result
from tests.commands.runner import run
from tests.exchanges import changed, outcome_of, tiny_exchange


def test_a_table_says_what_the_result_page_says(acme: Path) -> None:
    code, lines, problems = run("score", acme)
    assert (code, problems) == (0, [])
    assert lines[0] == "Acme & Söhne · Frühjahr 2026 · Oktagon, Ausgabe 1.0"
    figures = dict(line.split(maxsplit=1) for line in lines[3:8])
    assert figures["Verlässlichkeit"] == "belastbar"
    (backup,) = (line.split() for line in lines if line.startswith("S  "))
    assert backup[:2] == ["S", "Sicherung"]


def test_the_table_speaks_english_on_request(acme: Path) -> None:
    _, lines, _ = run("score", acme, "--language", "en")
    assert lines[0].endswith("Oktagon, edition 1.0")
    assert any(line.startswith("Reliability") for line in lines)


def test_json_holds_the_whole_result(acme: Path, tiny: Questionnaire) -> None:
    code, (line,), _ = run("score", acme, "--format", "json")
    record = json.loads(line)
    parts = {name: record[name] for name in Result.model_fields}
    assert code == 0
    assert Result.model_validate_json(json.dumps(parts)) == outcome_of(tiny).result
    assert (record["file"], record["company"]) == ("acme.json", "Acme & Söhne")


def test_a_folder_gives_a_line_for_each_of_its_files(here: Path, acme: Path) -> None:
    (here / "berta.json").write_bytes(acme.read_bytes())
    (here / "notes.txt").write_text("not an assessment", encoding="utf-8")
    _, lines, _ = run("score", here, "--format", "json")
    assert [json.loads(line)["file"] for line in lines] == ["acme.json", "berta.json"]


def test_nothing_is_stored(here: Path, acme: Path) -> None:
    run("score", acme)
    with closing(sqlite3.connect(here.parent / "data" / "oktagon.db")) as database:
        assert database.execute("SELECT count(*) FROM assessment").fetchone() == (0,)


def test_a_broken_file_is_named_and_the_rest_is_scored(
    here: Path, acme: Path, tiny: Questionnaire
) -> None:
    broken = here / "aaa.json"
    broken.write_bytes(
        changed(tiny_exchange(tiny), lambda data: data["answers"][0].update(level=9))
    )
    code, lines, problems = run("score", here, "--format", "json", "--language", "en")
    assert code == 3
    assert len(lines) == 1
    assert problems == ["aaa.json: At “answers / S-01”: the question does not allow this answer."]


@pytest.mark.parametrize("name", ["missing.json", "missing/deep.json"])
def test_a_missing_file_is_named(name: str) -> None:
    code, _, problems = run("score", name)
    expected = f"{name}: Die Datei gibt es nicht, oder sie lässt sich nicht lesen."
    assert (code, problems) == (3, [expected])


def test_an_empty_folder_is_named(here: Path) -> None:
    (here / "empty").mkdir()
    code, _, problems = run("score", "empty")
    assert (code, problems) == (3, ["Im Ordner empty liegt keine JSON-Datei."])


def test_an_endless_file_is_not_read_to_its_end() -> None:
    code, _, problems = run("score", "/dev/zero", "--language", "en")
    assert code == 3
    assert "larger than 8 MB" in problems[0]
