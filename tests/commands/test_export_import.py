"""`export`, `import` and `sample`: data out, data in, and something to try it on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assessment.exchange import exchange_text
from assessment.exchange_file import read_exchange
from assessment.language import Language
from services.exchange import exchanged
from services.results import outcome
from services.samples import open_sample
from storage.database import open_database
from storage.repository import SqlRepository
from tests.commands.runner import run
from tests.services.examples import NOW, started


@pytest.fixture
def disk(here: Path) -> Iterator[SqlRepository]:
    """The data the commands work on."""
    with closing(open_database()) as database:
        yield SqlRepository(database)


def test_everything_stored_comes_out_and_goes_in_again(
    here: Path, disk: SqlRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = open_sample(disk, Language.DE, NOW)
    started(disk, name="Acme GmbH")
    code, lines, _ = run("export", "out")
    assert code == 0
    assert lines == [
        "Geschrieben: out/Oktagon_Acme-GmbH_2026-03-14_Frühjahr-2026.json",
        "Geschrieben: out/Oktagon_Musterwerk-Möbel-GmbH_2026-03-14_Ausgangslage-Herbst-2026.json",
    ]
    kept = exchange_text(exchanged(outcome(disk, sample.id)))
    assert (here / lines[1].removeprefix("Geschrieben: ")).read_text(encoding="utf-8") == kept
    monkeypatch.setenv("OKTAGON_DATA_DIR", str(here / "another machine"))
    assert run("import", "out").code == 0
    with closing(open_database()) as database:
        names = [company.name for company in SqlRepository(database).companies()]
    assert names == ["Acme GmbH", "Musterwerk Möbel GmbH"]


def test_two_milestones_with_one_name_get_two_files(here: Path, disk: SqlRepository) -> None:
    started(disk)
    started(disk, assessment_id="other")
    _, lines, _ = run("export", "out")
    assert len(lines) == len(set(lines)) == len(list((here / "out").iterdir())) == 2


def test_one_company_can_be_taken_out_alone(here: Path, disk: SqlRepository) -> None:
    started(disk, name="Acme GmbH")
    started(disk, assessment_id="other", name="Berta AG")
    assert len(run("export", "out", "--company", " berta ag").lines) == 1
    code, _, problems = run("export", "out", "--company", "Caesar")
    assert (code, problems) == (
        1,
        ["Unter dem Namen „Caesar“ ist keine Analyse gespeichert."],
    )


def test_nothing_stored_is_nothing_done() -> None:
    assert run("export", "out").problems == ["Es ist noch keine Analyse gespeichert."]
    assert run("export", "out").code == 1


def test_a_file_becomes_a_company(acme: Path, disk: SqlRepository) -> None:
    code, lines, _ = run("import", acme)
    assert (code, lines) == (0, ["acme.json: „Acme & Söhne“, Frühjahr 2026 importiert."])
    (company,) = disk.companies()
    (summary,) = disk.assessments(company.id)
    stored = exchange_text(exchanged(outcome(disk, summary.assessment.id)))
    assert stored == acme.read_text(encoding="utf-8")


def test_the_same_file_again_changes_nothing_unless_asked(acme: Path, disk: SqlRepository) -> None:
    run("import", acme)
    code, _, problems = run("import", acme)
    assert code == 1
    assert problems[0].startswith("acme.json: nicht importiert, denn „Acme & Söhne“ gibt es schon.")
    (company,) = disk.companies()
    assert len(disk.assessments(company.id)) == 1
    assert run("import", acme, "--namesake", "milestone").code == 0
    listed = [entry.assessment.milestone for entry in disk.assessments(company.id)]
    assert sorted(listed) == ["Frühjahr 2026", "Frühjahr 2026 (2)"]
    assert run("import", acme, "--namesake", "company").code == 0
    assert len(disk.companies()) == 2


def test_a_broken_file_is_left_out_and_named(here: Path, acme: Path, disk: SqlRepository) -> None:
    (here / "broken.json").write_text("[]", encoding="utf-8")
    code, lines, problems = run("import", here / "broken.json", acme, "--language", "en")
    assert code == 3
    assert [problem.partition(". ")[0] for problem in problems] == [
        "broken.json: This file does not come from Oktagon"
    ]
    assert len(lines) == len(disk.companies()) == 1


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://somewhere/db", "Die Adresse in OKTAGON_DATABASE_URL ist ungültig"),
        ("postgresql://nobody:secret@127.0.0.1:1/none", "Oktagon erreicht die Datenbank nicht"),
        ("sqlite:////dev/null/oktagon.db", "Oktagon konnte den Ordner für Ihre Daten nicht öffnen"),
    ],
)
def test_a_store_that_cannot_be_opened_is_explained(
    acme: Path, monkeypatch: pytest.MonkeyPatch, url: str, sentence: str
) -> None:
    monkeypatch.setenv("OKTAGON_DATABASE_URL", url)
    for command in (("import", acme), ("export", "out")):
        code, _, problems = run(*command)
        assert code == 4
        assert problems[0].startswith(sentence)
        assert "secret" not in problems[0]


def test_data_of_a_newer_version_are_left_alone(here: Path, acme: Path) -> None:
    file = here.parent / "data" / "oktagon.db"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    code, _, problems = run("import", acme)
    assert code == 4
    assert problems[0].startswith("Diese Datenbank wurde mit einer neueren Version")


@pytest.mark.parametrize("language", Language)
def test_the_sample_is_a_whole_assessment(here: Path, language: Language) -> None:
    assert run("sample", "new/sample.json", "--language", language).code == 0
    sample = read_exchange((here / "new" / "sample.json").read_bytes())
    assert sample.company.sample
    assert run("score", "new/sample.json").code == 0


def test_the_sample_is_the_one_people_see(here: Path, disk: SqlRepository) -> None:
    run("sample", "sample.json")
    written = read_exchange((here / "sample.json").read_bytes())
    shown = exchanged(outcome(disk, open_sample(disk, Language.DE, NOW).id))
    assert sorted(written.answers, key=str) == sorted(shown.answers, key=str)
    assert (written.profile, written.milestone) == (shown.profile, shown.milestone)
