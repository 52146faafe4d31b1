"""Which answers carry an axis and which cost it most."""

from assessment.question_findings import carrying_questions, costly_questions
from assessment.questionnaire import Axis, Questionnaire
from assessment.result import Result
from assessment.scoring import result
from tests.builders import asked, axis, capability, levels, question, questionnaire


def edition() -> Questionnaire:
    """q1 has twice the weight of the others."""
    questions = (question("q1", weight=2), *(question(f"q{n}") for n in range(2, 6)))
    return questionnaire(axis("B1", capability("1A", *questions)))


def scored(**chosen: int) -> tuple[Axis, Result]:
    content = edition()
    return content.axes[0], result(content, asked(content), levels(**chosen))


def test_points_decide_and_weight_counts() -> None:
    """q1 brings 2 · 3/4, q2 brings 3/4, q3 brings 4/4; q4 and q5 cost 3/4 and 4/4."""
    axis_and_result = scored(q1=3, q2=3, q3=4, q4=1, q5=0)
    carrying = [entry.question for entry in carrying_questions(*axis_and_result, count=3)]
    costly = [entry.question for entry in costly_questions(*axis_and_result, count=3)]
    assert carrying == ["q1", "q3", "q2"]
    assert costly == ["q5", "q4"]


def test_below_level_3_nothing_carries_and_at_the_top_nothing_costs() -> None:
    assert carrying_questions(*scored(q1=2, q2=2)) == ()
    assert costly_questions(*scored(q1=4, q2=4)) == ()


def test_a_question_that_carries_is_not_named_as_costly() -> None:
    axis_and_result = scored(q1=3)
    assert [entry.question for entry in carrying_questions(*axis_and_result)] == ["q1"]
    assert costly_questions(*axis_and_result) == ()


def test_no_more_than_asked_for() -> None:
    axis_and_result = scored(q1=0, q2=0, q3=0, q4=0, q5=0)
    assert [entry.question for entry in costly_questions(*axis_and_result)] == ["q1", "q2"]
