"""What a plan takes of every limit, and which limits leave no room for more."""

from assessment.roadmap.limit import Limit
from assessment.roadmap.limit_use import limit_uses
from assessment.roadmap.problem import Problem
from tests.assessment.roadmap.plans import option, problem

WORTH = {"q1": {1: 2.0}, "q2": {1: 1.0}, "q3": {1: 1.0}}


def posed(**limits: object) -> Problem:
    """M01 for 4 and 3 days is planned; M02 for 3 and 6 days and M03 for 5 are left out.

    M04 costs next to nothing, but is worth nothing either.
    """
    return problem(
        option("M01", {"q1": 1}, cost=4, days=3),
        option("M02", {"q2": 1}, cost=3, days=6),
        option("M03", {"q3": 1}, cost=5),
        option("M04", {}, cost=0.1, days=0.1),
        worth=WORTH,
        limits={1: limits},
    )


def uses(asked: Problem) -> dict[Limit, tuple[float, float, bool]]:
    found = limit_uses(asked, {"M01": 1})
    return {one.limit: (one.used, one.allowed, one.binds) for one in found}


def test_a_limit_binds_where_nothing_useful_fits_below_it_any_more() -> None:
    """3 euros are left for M02; without 1 of them there is room for nothing."""
    assert uses(posed(budget=7))[Limit("budget", 1)] == (4, 7, False)
    assert uses(posed(budget=6))[Limit("budget", 1)] == (4, 6, True)


def test_what_takes_nothing_of_a_limit_says_nothing_about_it() -> None:
    """Only M02 takes days: with 8 it does not fit, and that M03 does is no matter of days."""
    assert uses(posed(days=8))[Limit("days", 1)] == (3, 8, True)
    assert uses(posed(days=9))[Limit("days", 1)] == (3, 9, False)


def test_days_of_a_role_and_places_are_limits_too() -> None:
    found = uses(posed(role_days={"all": 3, "it": 1}, most=1))
    assert found[Limit("role", 1, "all")] == (3, 3, True)
    assert found[Limit("role", 1, "it")] == (0, 1, False)
    assert found[Limit("most", 1)] == (1, 1, True)


def test_without_limits_only_the_places_are_counted() -> None:
    assert uses(posed()) == {Limit("most", 1): (1, 5, False), Limit("most", 2): (0, 5, False)}


def test_nothing_binds_once_everything_is_planned() -> None:
    asked = problem(option("M01", {"q1": 1}, cost=4), worth=WORTH, limits={1: {"budget": 4}})
    assert not any(one.binds for one in limit_uses(asked, {"M01": 1}))


def test_what_is_too_long_for_a_wave_does_not_count_in_it() -> None:
    """M02 takes 20 weeks, wave 1 lasts 13."""
    asked = problem(
        option("M01", {"q1": 1}, cost=4),
        option("M02", {"q2": 1}, cost=1, weeks=20),
        worth=WORTH,
        limits={1: {"budget": 4}, 2: {"budget": 0}},
    )
    found = {one.limit: one.binds for one in limit_uses(asked, {"M01": 1})}
    assert not found[Limit("budget", 1)]
    assert found[Limit("budget", 2)]
