"""What changed between two editions, down to the single value, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given

from assessment.content_hash import content_hash
from assessment.edition import load_edition
from assessment.edition_diff import Change, Part, edition_diff
from assessment.measure import Measure
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from tests.assessment.broken import Broken
from tests.assessment.strategies import editions
from tests.builders import (
    axis,
    capability,
    effect,
    measure,
    one_axis,
    question,
    questionnaire,
    words,
)


def with_measures(*measures: Measure) -> Questionnaire:
    edition = questionnaire(one_axis(question("q1"), question("q2")))
    return edition.model_copy(update={"measures": measures})


def only(found: tuple[Change, ...]) -> Change:
    (change,) = found
    return change


def changed(question: Question, **fields: object) -> tuple[Change, ...]:
    """What is said about a question whose fields are replaced."""
    return edition_diff(
        questionnaire(one_axis(question)),
        questionnaire(one_axis(question.model_copy(update=fields))),
    )


def edited(folder: Path, file: str, find: str, put: str) -> Questionnaire:
    """The tiny edition with one place rewritten, loaded from its files."""
    return load_edition(Broken(file, 1, "", find=find, put=put).write(folder / "edition"))


def test_an_edition_does_not_differ_from_itself(tiny: Questionnaire) -> None:
    assert edition_diff(tiny, tiny) == ()


def test_one_word_is_one_change_with_the_way_to_it() -> None:
    german, english = changed(question("q1"), why=words("because"))
    assert german == Change(
        part=Part.QUESTION, id="q1", field="why.de", before="why", after="because"
    )
    assert english.field == "why.en"


def test_a_level_is_named_by_its_number() -> None:
    anchors = {**question("q1").anchors, 2: question("q1", values=(0, 0, 0.3, 0, 1)).anchors[2]}
    found = only(changed(question("q1"), anchors=anchors))
    assert (found.field, found.before, found.after) == ("anchors.2.value", None, "0.3")


def test_values_read_as_authors_write_them() -> None:
    found = changed(
        question("q1"), weight=2.0, dk_as_zero=True, phases=("need", "buy"), sources=("F01",)
    )
    assert {change.field: (change.before, change.after) for change in found} == {
        "weight": ("1", "2"),
        "dk_as_zero": ("false", "true"),
        "phases": ("[]", "[need, buy]"),
        "sources": ("[]", "[F01]"),
    }


def test_a_new_and_a_removed_question_are_one_change_each() -> None:
    found = edition_diff(
        questionnaire(one_axis(question("q1"), question("q2"))),
        questionnaire(one_axis(question("q3"), question("q1"))),
    )
    parts = [change for change in found if change.part is Part.QUESTION]
    assert parts == [
        Change(part=Part.QUESTION, id="q3", field="", before=None, after="q3"),
        Change(part=Part.QUESTION, id="q2", field="", before="q2", after=None),
    ]


def test_the_capability_that_holds_a_question_names_its_questions_in_order() -> None:
    found = only(
        edition_diff(
            questionnaire(one_axis(question("q1"), question("q2"))),
            questionnaire(one_axis(question("q2"), question("q1"))),
        )
    )
    assert found == Change(
        part=Part.CAPABILITY, id="1A", field="questions", before="q1, q2", after="q2, q1"
    )


def test_a_question_that_moves_keeps_its_identity() -> None:
    def edition(first: tuple[Question, ...], second: tuple[Question, ...]) -> Questionnaire:
        return questionnaire(
            axis("B1", capability("1A", *first), capability("1B", *second, weight=1.0))
        )

    one, two, three = (question(name) for name in ("q1", "q2", "q3"))
    found = edition_diff(edition((one, two), (three,)), edition((one,), (two, three)))
    moved = only(tuple(change for change in found if change.part is Part.QUESTION))
    assert moved == Change(part=Part.QUESTION, id="q2", field="capability", before="1A", after="1B")


def test_entries_of_lists_go_by_their_names_whatever_their_place() -> None:
    old = with_measures(measure("M01", effect("q1", 3)))
    new = with_measures(measure("M01", effect("q2", 2), effect("q1", 4)))
    found = {change.field: (change.before, change.after) for change in edition_diff(old, new)}
    assert found == {
        "effects": ("q1", "q2, q1"),
        "effects.q1.level": ("3", "4"),
        "effects.q2.question": (None, "q2"),
        "effects.q2.level": (None, "2"),
    }


def test_entries_that_share_a_name_go_by_their_place() -> None:
    old = with_measures(measure("M01", effect("q1", 2), effect("q1", 3, q2=1)))
    new = with_measures(measure("M01", effect("q1", 2), effect("q1", 4, q2=1)))
    found = only(edition_diff(old, new))
    assert (found.field, found.before, found.after) == ("effects.1.level", "3", "4")


def test_lists_in_lists_are_one_value() -> None:
    old = with_measures(measure("M01", effect("q1", 3)))
    new = with_measures(measure("M01", effect("q1", 3), after=[["M02", "M03"], ["M04"]]))
    found = only(edition_diff(old, new))
    assert (found.field, found.after) == ("prerequisites", "[[M02, M03], [M04]]")


def test_kinds_come_in_the_order_in_which_authors_think(
    tmp_path: Path, tiny: Questionnaire
) -> None:
    gone = tiny.model_copy(update={"measures": (), "alerts": (), "glossary": ()})
    found = [change.part for change in edition_diff(gone, tiny)]
    assert found == sorted(found, key=list(Part).index)
    assert set(found) == {Part.FRAME, Part.MEASURE, Part.ALERT, Part.TERM}


@pytest.mark.parametrize(
    ("file", "find", "put", "part", "name", "field"),
    [
        ("questionnaire.yaml", "lower: 30", "lower: 35", Part.FRAME, "", "stages.1.lower"),
        (
            "weights.yaml",
            "multipliers: {S: 1.2}",
            "multipliers: {S: 1.1}",
            Part.FRAME,
            "",
            "weighting.industries.trade.multipliers.S",
        ),
        ("sources.yaml", "Handbuch", "Buch", Part.FRAME, "", "sources.F02.text.de"),
        ("planning.yaml", "Aushilfe", "Hilfe", Part.FRAME, "", "planning.roles.helper.name.de"),
        ("journey.yaml", "Ordnung wirkt", "Sie wirkt", Part.FRAME, "", "journey.O.sentence.de"),
        (
            "interpretations.yaml",
            "Im Urlaub",
            "In den Ferien",
            Part.FRAME,
            "",
            "interpretations.O.stages.1.costs.de",
        ),
        ("blocks/backup.yaml", "gerettet", "gesichert", Part.AXIS, "S", "introduction.de"),
        ("blocks/backup.yaml", "Was sichern Sie?", "Was?", Part.CAPABILITY, "S1", "heading.de"),
        ("blocks/backup.yaml", "1: 24, 2: 4", "1: 20, 2: 4", Part.QUESTION, "S-03", None),
        ("measures/backup.yaml", "weeks: 2", "weeks: 3", Part.MEASURE, "M01", "weeks"),
        ("alerts.yaml", "Niemand findet", "Keiner findet", Part.ALERT, None, "explanation.de"),
        ("glossary.yaml", "an einem zweiten", "am zweiten", Part.TERM, "copy", "meaning.de"),
    ],
)
def test_every_file_of_an_edition_is_compared(
    *,
    tmp_path: Path,
    tiny: Questionnaire,
    file: str,
    find: str,
    put: str,
    part: Part,
    name: str | None,
    field: str | None,
) -> None:
    new = edited(tmp_path, file, find, put)
    found = only(edition_diff(tiny, new))
    assert found.part is part
    assert name in (None, found.id)
    assert field in (None, found.field)
    back = only(edition_diff(new, tiny))
    assert (back.before, back.after) == (found.after, found.before)


def test_what_is_written_out_though_it_is_the_default_is_no_change(
    tmp_path: Path, tiny: Questionnaire
) -> None:
    same = edited(tmp_path, "blocks/backup.yaml", "depth: full", "depth: full\n        weight: 1")
    assert content_hash(same) == content_hash(tiny)
    assert edition_diff(tiny, same) == ()


def test_even_the_order_of_things_shows_because_the_hash_sees_it(tiny: Questionnaire) -> None:
    for name in ("axes", "measures", "alerts", "glossary", "sources", "stages"):
        turned = tiny.model_copy(update={name: tuple(reversed(getattr(tiny, name)))})
        assert content_hash(turned) != content_hash(tiny)
        found = only(edition_diff(tiny, turned))
        assert (found.part, found.field) == (Part.FRAME, name)


@given(editions(), editions())
def test_there_is_no_change_exactly_if_the_hash_is_the_same(
    one: Questionnaire, other: Questionnaire
) -> None:
    assert edition_diff(one, one) == ()
    assert (edition_diff(one, other) == ()) is (content_hash(one) == content_hash(other))
