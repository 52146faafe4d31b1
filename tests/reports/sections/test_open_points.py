"""The open points on the page of method: what to find out, and what to prove."""

from assessment.answer import Answer, Evidence
from assessment.language import Language
from reports.document import Text
from reports.sections.open_points import open_point_list
from tests import builders
from tests.builders import answers, dont_know, level, question
from tests.reports.documents import report
from texts.wording import Wording


def _lines(count: int, *given: Answer) -> list[str]:
    """Below the heading, each line as `label: text`."""
    edition = builders.questionnaire(builders.one_axis(*(question(f"q{n}") for n in range(count))))
    made = report(edition, builders.asked(edition), answers(*given))
    _, *blocks = open_point_list(made, Wording(Language.EN))
    return [
        ": ".join(part for part in (block.label, block.text) if part)
        for block in blocks
        if isinstance(block, Text)
    ]


def test_each_kind_is_a_line_with_its_questions() -> None:
    given = (
        dont_know("q0"),
        level("q1", 4, Evidence.E0),
        level("q2", 1, Evidence.E0),
        level("q3", 2, Evidence.E2),
    )
    assert _lines(5, *given) == [
        "Don’t know (1): q0 q0",
        "Not answered yet (1): q4 q4",
        "High level without evidence (1): q1 q1",
        "Other answers without evidence (1): q2 q2",
    ]


def test_six_questions_are_named_and_the_others_counted() -> None:
    (line,) = _lines(8)
    assert line == "Not answered yet (8): q0 q0, q1 q1, q2 q2, q3 q3, q4 q4, q5 q5 and 2 more"


def test_exactly_six_leave_nothing_to_count() -> None:
    (line,) = _lines(6)
    assert line.endswith("q5 q5")


def test_nothing_open_is_good_news() -> None:
    assert _lines(1, level("q0", 2, Evidence.E3)) == [
        "Everything is answered and backed by evidence."
    ]
