"""What pydantic finds is said in an author's words, once for each place."""

import time
from pathlib import Path

import pytest

from assessment.edition_check import check_edition
from assessment.problem import Problem
from tests.assessment.broken import Broken

FIRST_ANCHOR = "{de: Es gibt keine Kopie., en: There is no copy.}"


def problems_of(folder: Path, find: str, put: str) -> list[Problem]:
    broken = Broken("blocks/backup.yaml", 1, "", find=find, put=put)
    return check_edition(broken.write(folder / "edition"))


@pytest.mark.parametrize(
    ("find", "put", "says"),
    [
        (
            FIRST_ANCHOR,
            "Es gibt keine Kopie.",
            "„anchors.0“ wird ein Text in beiden Sprachen, unter „de“ und „en“, erwartet.",
        ),
        (FIRST_ANCHOR, "", "Frage S-01: Im Feld „anchors.0“ wird ein Text in beiden Sprachen"),
        ("de: Es gibt keine Kopie.", 'de: ""', "Der deutsche Text der Stufe 0 fehlt."),
        ("de: Es gibt keine Kopie.", "de: null", "Der deutsche Text der Stufe 0 fehlt."),
        (
            "de: Es gibt keine Kopie.",
            "de: 7",
            "wird ein Text (Zahlen und Daten in Anführungszeichen)",
        ),
        ("phases: [before]", "phases: before", "wird eine Liste erwartet"),
        ("dk_as_zero: true", 'dk_as_zero: "true"', "wird true oder false erwartet"),
        (
            "{1: 24, 2: 4}",
            "{1: 24, 2: 4,5}",
            "Im Feld „metric.thresholds.5“ wird eine Zahl mit Punkt",
        ),
        ("decimals: 1", "decimals: 1.0", "Im Feld „metric.decimals“ wird eine ganze Zahl erwartet"),
        ("decimals: 1", "decimals: -1", "steht -1; erlaubt ist ein Wert von mindestens 0"),
        (
            "weight: 0.6",
            "weight: 0",
            "Fähigkeit S1: Im Feld „weight“ steht 0; erlaubt ist ein Wert",
        ),
        ("gate: {requires: {1: 1, 2: 2}}", "gate: 2", "wird eine Gruppe von Feldern"),
        ("when: {stores: false}", "when: {stores: 0.5}", "Im Feld „not_applicable.when.stores“"),
        ("id: S\n", "id: S S\n", "„S S“ im Feld „id“ ist keine gültige Kennung"),
        ("id: S-01", f"id: {'S' * 300}", "keine gültige Kennung"),
        ("name: {de: Sichern, en: Back up}", "name: {de: Sichern}", "Fähigkeit S1: Der englische"),
    ],
)
def test_wrong_field_is_named_with_what_belongs_there(
    find: str, put: str, says: str, tmp_path: Path
) -> None:
    (problem,) = problems_of(tmp_path, find, put)
    assert says in problem.message.de


@pytest.mark.parametrize(
    ("find", "put", "hint"),
    [
        ("value: 0.25", "valeu: 0.25", "„value“"),
        ("{requires: {1: 1", "{require: {1: 1", "„requires“"),
        ("when: {stores: false}", "wenn: {stores: false}", "Möglich sind: hint, allowed, when."),
        ("meaning: {de: Kopien", "meanings: {de: Kopien", "„meaning“"),
        ("introduction:", "intro:", "Möglich sind: id, name, introduction, role, capabilities."),
    ],
)
def test_unknown_field_is_answered_with_those_that_fit_there(
    find: str, put: str, hint: str, tmp_path: Path
) -> None:
    problems = problems_of(tmp_path, find, put)
    (problem,) = [problem for problem in problems if problem.rule == "unknown_key"]
    assert hint in problem.message.de


def test_missing_point_of_a_checklist_is_counted_from_one(tmp_path: Path) -> None:
    broken = Broken("blocks/order.yaml", 1, "", find=", en: When it is done", put="")
    (problem,) = check_edition(broken.write(tmp_path / "edition"))
    assert problem.message.de == "Frage O-01: Der englische Text des Punktes 2 fehlt."
    assert problem.message.en == "Question O-01: the English text of point 2 is missing."


def test_question_without_a_readable_id_is_named_by_its_number(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "- id: S-02\n        name:", "- name:")
    assert problem.message.de.startswith("Frage Nr. 2: Das Feld „id“ fehlt.")


def test_file_with_thousands_of_unknown_fields_lists_the_first_quickly(tmp_path: Path) -> None:
    start = time.process_time()
    fields = "".join(f"{'field' * 9}{number}: 1\n" for number in range(4_500))
    problems = problems_of(tmp_path, "id: S\n", f"id: S\n{fields}")
    assert time.process_time() - start < 2
    assert len(problems) == 201
    assert {problem.rule for problem in problems} == {"unknown_key", "more_problems"}
