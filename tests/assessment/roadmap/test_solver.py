"""The solver finds the best plan, and says what it would take where there is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.roadmap.problem import Limits, Problem
from assessment.roadmap.programme import Limit
from assessment.roadmap.solver import Finding, Shortfall, shortfalls, solution
from tests.assessment.roadmap.plans import best_by_trying, is_allowed, option, problem, problems

WORTH = {"q1": {1: 2.0, 2: 1.0}, "q2": {1: 1.5}}
TRIES = settings(max_examples=500, deadline=None)
SOME_TRIES = settings(max_examples=50, deadline=None)


@TRIES
@given(problems(most=4))
def test_no_plan_is_better_than_the_one_found(posed: Problem) -> None:
    found, best = solution(posed), best_by_trying(posed)
    if best is None:
        assert found.finding is Finding.INFEASIBLE
    else:
        assert found.finding is Finding.OPTIMAL
        assert found.value == pytest.approx(best, abs=1e-3)


@SOME_TRIES
@given(problems())
def test_every_plan_keeps_every_rule(posed: Problem) -> None:
    found = solution(posed)
    assert found.finding is Finding.INFEASIBLE or is_allowed(posed, found.schedule)


@SOME_TRIES
@given(problems(), st.integers(0, 20))
def test_more_budget_never_makes_the_plan_worse(posed: Problem, more: int) -> None:
    richer = {
        number: limit.model_copy(
            update={"budget": None if limit.budget is None else limit.budget + more}
        )
        for number, limit in posed.limits.items()
    }
    before = solution(posed)
    after = solution(posed.model_copy(update={"limits": richer}))
    if before.finding is not Finding.INFEASIBLE:
        assert after.value >= before.value - 1e-3


@SOME_TRIES
@given(problems(), st.data())
def test_pinning_never_makes_the_plan_better(posed: Problem, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([one.measure for one in posed.options]))
    free, pinned = solution(posed), solution(posed.model_copy(update={"pinned": {name: None}}))
    if pinned.finding is not Finding.INFEASIBLE:
        assert name in pinned.schedule
        assert pinned.value <= free.value + 1e-3


@SOME_TRIES
@given(problems())
def test_what_falls_short_is_exactly_what_is_missing(posed: Problem) -> None:
    """With the shortfalls added to the limits there is a plan; without them there was none."""
    missing = shortfalls(posed)
    assert (missing == ()) == (solution(posed).finding is not Finding.INFEASIBLE)
    if missing:
        widened = {
            number: _widened(number, limit, missing) for number, limit in posed.limits.items()
        }
        assert solution(posed.model_copy(update={"limits": widened})).finding is Finding.OPTIMAL


def _widened(number: int, limit: Limits, missing: tuple[Shortfall, ...]) -> Limits:
    more = {entry.limit.kind: entry.missing for entry in missing if entry.limit.wave == number}
    return Limits(
        budget=None if limit.budget is None else limit.budget + more.get("budget", 0) + 1e-6,
        days=None if limit.days is None else limit.days + more.get("days", 0) + 1e-6,
        most=round(limit.most + more.get("most", 0) + 0.499),
    )


def test_two_measures_on_one_question_count_once() -> None:
    """Each alone is worth 3; together they are worth no more, so the cheaper one will do."""
    posed = problem(option("M01", {"q1": 2}, cost=5), option("M02", {"q1": 2}, cost=4), worth=WORTH)
    assert solution(posed).schedule == {"M02": 1}


def test_of_equal_plans_the_one_that_comes_first_in_the_catalogue_is_taken() -> None:
    posed = problem(option("M01", {"q1": 2}), option("M02", {"q1": 2}), worth=WORTH)
    assert solution(posed).schedule == {"M01": 1}
    assert solution(posed) == solution(posed)


def test_a_measure_waits_for_its_prerequisite_where_both_do_not_fit_into_one_wave() -> None:
    long = problem(
        option("M01", {}, weeks=10),
        option("M02", {"q1": 2}, weeks=4, needs=(("M01",),)),
        worth=WORTH,
    )
    assert solution(long).schedule == {"M01": 1, "M02": 2}


def test_short_prerequisites_are_done_in_the_same_wave() -> None:
    short = problem(
        option("M01", {}, weeks=2),
        option("M02", {"q1": 2}, weeks=4, needs=(("M01",),)),
        worth=WORTH,
    )
    assert solution(short).schedule == {"M01": 1, "M02": 1}


def test_one_prerequisite_of_a_group_is_enough_and_the_cheaper_one_is_taken() -> None:
    posed = problem(
        option("M01", {}, cost=9),
        option("M02", {}, cost=1),
        option("M03", {"q1": 2}, needs=(("M01", "M02"),)),
        worth=WORTH,
    )
    assert set(solution(posed).schedule) == {"M02", "M03"}


def test_a_measure_whose_prerequisite_is_excluded_never_appears() -> None:
    posed = problem(
        option("M01", {}),
        option("M02", {"q1": 2}, needs=(("M01",),)),
        worth=WORTH,
        excluded={"M01"},
    )
    assert solution(posed).schedule == {}


def test_a_tool_comes_with_process_and_people_or_not_at_all() -> None:
    tool = option("M03", {"q1": 2}, companions=("M01", "M02"))
    both = problem(option("M01", {}), option("M02", {}), tool, worth=WORTH)
    assert set(solution(both).schedule) == {"M01", "M02", "M03"}
    assert solution(both.model_copy(update={"excluded": frozenset({"M02"})})).schedule == {}


def test_a_duty_is_planned_by_its_date_even_if_it_gains_nothing() -> None:
    posed = problem(option("M01", {}, cost=7, due=1), worth=WORTH)
    assert solution(posed).schedule == {"M01": 1}


def test_duties_that_cost_too_much_say_how_much_is_missing() -> None:
    posed = problem(
        option("M01", {}, cost=9, due=1), worth=WORTH, limits={1: {"budget": 3}, 2: {"budget": 0}}
    )
    assert solution(posed).finding is Finding.INFEASIBLE
    (missing,) = shortfalls(posed) or ()
    assert missing.limit == Limit("budget", 1)
    assert missing.missing == pytest.approx(6.0)


def test_pins_that_contradict_each_other_are_no_matter_of_money() -> None:
    posed = problem(
        option("M01", {}, excludes=("M02",)),
        option("M02", {}),
        worth=WORTH,
        pinned={"M01": None, "M02": None},
    )
    assert solution(posed).finding is Finding.INFEASIBLE
    assert shortfalls(posed) is None


def test_without_measures_the_plan_is_empty() -> None:
    assert solution(problem(worth={})).finding is Finding.OPTIMAL


def test_at_most_so_many_measures_run_in_one_wave() -> None:
    names = [f"M{number:02}" for number in range(1, 8)]
    worth = {name.lower(): {1: 1.0} for name in names}
    posed = problem(*(option(name, {name.lower(): 1}) for name in names), worth=worth)
    assert sorted(solution(posed).schedule.values()) == [1] * 5 + [2] * 2


def test_everything_pinned_is_a_plan_too() -> None:
    posed = problem(
        option("M01", {"q1": 1}),
        option("M02", {"q2": 1}),
        worth=WORTH,
        pinned={"M01": 2, "M02": 1},
    )
    assert solution(posed).schedule == {"M01": 2, "M02": 1}
