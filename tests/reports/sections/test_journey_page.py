"""What lifts and what lowers a phase of the journey."""

from assessment.language import Language
from assessment.questionnaire import Phase, Questionnaire
from reports.document import Table
from reports.sections.journey_page import build_journey_page
from tests import builders
from tests.builders import axis, capability, levels, question, words
from tests.reports.documents import report
from texts.wording import Wording


def _edition() -> Questionnaire:
    asked = [question(f"q{n}").model_copy(update={"phases": ("buy",)}) for n in (1, 2)]
    edition = builders.questionnaire(
        axis("B1", capability("1A", asked[0])), axis("B2", capability("2A", asked[1]))
    )
    phases = (Phase(id="buy", name=words("buy"), meaning=words("buy")),)
    return edition.model_copy(update={"phases": phases})


def _drivers(**chosen: int) -> object:
    edition = _edition()
    made = report(edition, builders.asked(edition), levels(**chosen))
    section = build_journey_page(made, Wording(Language.EN))
    table = next(block for block in section.blocks if isinstance(block, Table))
    return table.rows[0][-1]


def test_the_strongest_and_the_weakest_axis_are_named() -> None:
    assert _drivers(q1=1, q2=3) == "Strongest: B2 (75). Weakest: B1 (25)."


def test_level_axes_are_called_level() -> None:
    assert _drivers(q1=3, q2=3) == "All building blocks are level (75)."


def test_a_single_axis_stands_alone() -> None:
    assert _drivers(q1=3) == "Only B1 (75)."


def test_without_answers_there_is_nothing_to_say() -> None:
    assert _drivers() == ""
