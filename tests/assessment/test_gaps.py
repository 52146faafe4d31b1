"""How far each axis is from its next stage or its target."""

from hypothesis import given

from assessment.gaps import Gap, GoalKind, gaps
from assessment.precision import settled
from assessment.questionnaire import Questionnaire
from assessment.result import Result
from assessment.scoring import result
from tests.assessment.strategies import Case, cases
from tests.assessment.worked import worked_answers, worked_questionnaire, worked_scope
from tests.builders import asked, axis, capability, levels, question, questionnaire, two_axes


def worked() -> tuple[Questionnaire, Result]:
    edition = worked_questionnaire()
    return edition, result(edition, worked_scope(edition), worked_answers())


def test_the_widest_gap_of_the_worked_example_comes_first() -> None:
    """B1 45 → 60, B8 36.667 → 40, E 37.5 → 40; B5 has 50 points for a stage that starts at 40."""
    found = gaps(*worked())
    assert [(gap.axis, round(gap.points, 3), gap.goal) for gap in found] == [
        ("B1", 15.0, 60),
        ("B8", 3.333, 40),
        ("E", 2.5, 40),
        ("B5", 0.0, 40),
    ]


def test_an_axis_that_a_gate_holds_back_lacks_no_points() -> None:
    gated = {gap.axis: gap.gated for gap in gaps(*worked())}
    assert gated == {"B1": False, "B5": True, "B8": False, "E": False}


def test_a_target_takes_the_place_of_the_next_stage() -> None:
    b5, *_ = gaps(*worked(), targets={"B5": 75.0})
    assert b5 == Gap(axis="B5", score=50.0, kind=GoalKind.TARGET, goal=75.0, points=25.0)


def test_a_target_that_has_been_passed_leaves_no_gap() -> None:
    found = {gap.axis: gap for gap in gaps(*worked(), targets={"B1": 30.0})}
    assert found["B1"].points == 0.0
    assert not found["B1"].gated


def test_at_the_highest_stage_there_is_no_goal() -> None:
    edition = two_axes()
    found = gaps(edition, result(edition, asked(edition), levels(q1=4, q2=1)))
    assert [(gap.axis, gap.kind, gap.goal) for gap in found] == [
        ("B2", GoalKind.NEXT_STAGE, 40),
        ("B1", GoalKind.TOP, None),
    ]


def test_equal_gaps_stay_in_the_order_of_the_edition() -> None:
    edition = questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in (1, 2, 3))
    )
    found = gaps(edition, result(edition, asked(edition), levels(q1=1, q2=1, q3=2)))
    assert [gap.axis for gap in found] == ["B1", "B2", "B3"]


def test_an_axis_without_a_score_is_left_out() -> None:
    edition = two_axes()
    found = gaps(edition, result(edition, asked(edition), levels(q2=1)))
    assert [gap.axis for gap in found] == ["B2"]


@given(cases())
def test_gaps_are_never_negative_and_never_rise(case: Case) -> None:
    scored = result(case.edition, case.scope, case.answers)
    points = [settled(gap.points) for gap in gaps(case.edition, scored)]
    assert points == sorted(points, reverse=True)
    assert all(point >= 0 for point in points)


@given(cases())
def test_a_gap_is_the_way_from_the_score_to_the_goal(case: Case) -> None:
    for gap in gaps(case.edition, result(case.edition, case.scope, case.answers)):
        if gap.goal is not None and gap.points:
            assert settled(gap.score + gap.points) == settled(gap.goal)
            assert not gap.gated
