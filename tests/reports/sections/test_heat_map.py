"""The map of capabilities: a number in every field, and its tone."""

from assessment.answer import Answer
from assessment.language import Language
from reports.document import HeatCell, HeatMap
from reports.sections.heat_map import heat_map
from tests import builders
from tests.builders import answers, axis, capability, level, not_applicable, question
from tests.reports.documents import report
from texts.wording import Wording

EDITION = builders.questionnaire(
    axis("B1", capability("1A", question("q1")), capability("1B", question("q2"))),
    axis("B2", capability("2A", question("q3")), capability("2B", question("q4"))),
)


def _heat(*given: Answer) -> HeatMap | None:
    made = report(EDITION, builders.asked(EDITION), answers(*given))
    return heat_map(made, Wording(Language.EN))


def test_every_field_has_its_number_and_the_tone_of_its_stage() -> None:
    # 75 points reach the fourth of five stages (from 60), 25 points the second (from 15)
    heat = _heat(level("q1", 3), level("q2", 1), level("q3", 4))
    assert heat is not None
    assert [row.name for row in heat.rows] == ["B1", "B2"]
    assert heat.rows[0].cells == (HeatCell("1A", "75", 3), HeatCell("1B", "25", 1))


def test_what_has_no_answer_has_a_dash_and_no_tone() -> None:
    heat = _heat(level("q1", 3))
    assert heat is not None
    assert heat.rows[1].cells == (HeatCell("2A", "–", None), HeatCell("2B", "–", None))


def test_what_does_not_apply_has_no_field() -> None:
    heat = _heat(level("q1", 3), not_applicable("q3"))
    assert heat is not None
    assert [cell.name for cell in heat.rows[1].cells] == ["2B"]


def test_an_axis_that_does_not_apply_has_no_row() -> None:
    heat = _heat(level("q1", 3), not_applicable("q3"), not_applicable("q4"))
    assert heat is not None
    assert [row.name for row in heat.rows] == ["B1"]


def test_without_any_answer_there_is_no_map() -> None:
    assert _heat() is None


def test_the_legend_says_where_each_stage_begins() -> None:
    heat = _heat(level("q1", 3))
    assert heat is not None
    assert [(entry.name, entry.tone) for entry in heat.legend] == [
        ("from 0: x", 0),
        ("from 15: x", 1),
        ("from 40: x", 2),
        ("from 60: x", 3),
        ("from 85: x", 4),
    ]
