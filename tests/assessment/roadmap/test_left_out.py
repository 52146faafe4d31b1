"""What would come next, and what more money would bring."""

import pytest

from assessment.roadmap.left_out import curve, next_best
from assessment.roadmap.limit import Limit
from assessment.roadmap.solver import solution
from tests.assessment.roadmap.plans import option, problem

WORTH = {"q1": {1: 2.0}, "q2": {1: 1.0}}
LIMITS = {1: {"budget": 4}, 2: {"budget": 0}}


def test_the_best_measure_left_out_says_how_much_is_missing() -> None:
    posed = problem(
        option("M01", {"q1": 1}, cost=4),
        option("M02", {"q2": 1}, cost=3),
        worth=WORTH,
        limits=LIMITS,
    )
    found = next_best(posed, solution(posed).schedule)
    assert found is not None
    assert (found.measure, found.points) == ("M02", 1.0)
    assert [(entry.limit.kind, round(entry.missing, 6)) for entry in found.missing] == [
        ("budget", 3)
    ]


def test_its_prerequisites_are_paid_for_as_well() -> None:
    posed = problem(
        option("M01", {"q1": 1}, cost=4),
        option("M02", {}, cost=2),
        option("M03", {"q2": 1}, cost=3, needs=(("M02",),)),
        worth=WORTH,
        limits=LIMITS,
    )
    found = next_best(posed, solution(posed).schedule)
    assert found is not None
    assert sum(entry.missing for entry in found.missing) == pytest.approx(5)


def test_what_can_never_be_added_is_not_named() -> None:
    posed = problem(
        option("M01", {"q1": 1}), option("M02", {"q2": 1}, excludes=("M01",)), worth=WORTH
    )
    assert next_best(posed, solution(posed).schedule) is None


def test_nothing_is_left_out_of_a_plan_with_everything() -> None:
    posed = problem(option("M01", {"q1": 1}), worth=WORTH)
    assert next_best(posed, solution(posed).schedule) is None


def test_the_curve_rises_with_the_budget() -> None:
    posed = problem(
        option("M01", {"q1": 1}, cost=4),
        option("M02", {"q2": 1}, cost=3),
        worth=WORTH,
        limits=LIMITS,
    )
    found = [(point.budget, point.points) for point in curve(posed, factors=(0, 1, 2))]
    assert found == [(0, 0), (4, 2), (8, 3)]


def test_budgets_that_do_not_pay_for_the_duties_have_no_point() -> None:
    posed = problem(option("M01", {"q1": 1}, cost=4, due=1), worth=WORTH, limits=LIMITS)
    assert [point.budget for point in curve(posed, factors=(0, 0.5, 1))] == [4]


def test_without_budgets_there_is_no_curve() -> None:
    assert curve(problem(option("M01", {"q1": 1}), worth=WORTH)) == ()


def test_a_limit_is_named_with_its_wave() -> None:
    posed = problem(
        option("M01", {"q1": 1}, days=4), worth=WORTH, limits={1: {"days": 3}, 2: {"days": 1}}
    )
    found = next_best(posed, {})
    assert found is not None
    assert found.missing[0].limit == Limit("days", 1)
