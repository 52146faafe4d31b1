"""The solver finds the best plan, and says what it would take where there is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from assessment.roadmap.limit import Limit
from assessment.roadmap.problem import Limits, Problem
from assessment.roadmap.solver import Finding, Shortfall, shortfalls, solution
from tests.assessment.roadmap.plans import (
    FOUNDATION,
    THREE_WAVES,
    best_by_trying,
    drawn,
    is_allowed,
    option,
    problem,
)

WORTH = {"q1": {1: 2.0, 2: 1.0}, "q2": {1: 1.5}}
COUNT = 150
"""`python -m benchmarks.planner` tries 500 of them and more."""
SOME_TRIES = settings(max_examples=40, deadline=None)
SEEDS = st.integers(0, 10**9)
PROBLEMS = SEEDS.map(drawn)


def test_no_plan_is_better_than_the_one_found() -> None:
    for seed in range(COUNT):
        posed = drawn(seed)
        found, best = solution(posed), best_by_trying(posed)
        finding = Finding.INFEASIBLE if best is None else Finding.OPTIMAL
        assert found.finding is finding, f"problem {seed}"
        assert found.value == pytest.approx(best or 0.0, abs=1e-3), f"problem {seed}"


@SOME_TRIES
@given(SEEDS.map(lambda seed: drawn(seed, most=9)))
def test_every_plan_keeps_every_rule_and_is_always_the_same(posed: Problem) -> None:
    found = solution(posed)
    assert found.finding is Finding.INFEASIBLE or is_allowed(posed, found.schedule)
    assert found == solution(posed)


@SOME_TRIES
@given(PROBLEMS, st.sampled_from(["budget", "days"]), st.integers(0, 20))
def test_more_to_spend_never_makes_the_plan_worse(posed: Problem, kind: str, more: int) -> None:
    richer = {number: _richer(limit, kind, more) for number, limit in posed.limits.items()}
    before = solution(posed)
    after = solution(posed.model_copy(update={"limits": richer}))
    if before.finding is not Finding.INFEASIBLE:
        assert after.value >= before.value - 1e-3


def _richer(limit: Limits, kind: str, more: int) -> Limits:
    amount = getattr(limit, kind)
    return limit.model_copy(update={kind: None if amount is None else amount + more})


@SOME_TRIES
@given(PROBLEMS, st.sampled_from(["M01", "M02"]), st.sampled_from([None, 0, 1, 2]))
def test_pinning_never_makes_the_plan_better(posed: Problem, name: str, wave: int | None) -> None:
    pinned = {**posed.pinned, name: posed.pinned.get(name, wave)}
    free, bound = solution(posed), solution(posed.model_copy(update={"pinned": pinned}))
    if bound.finding is not Finding.INFEASIBLE:
        assert pinned[name] in {None, bound.schedule[name]}
        assert bound.value <= free.value + 1e-3


@SOME_TRIES
@given(PROBLEMS)
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
    here = [entry for entry in missing if entry.limit.wave == number]
    more = {entry.limit.kind: entry.missing for entry in here}
    roles = {entry.limit.role: entry.missing for entry in here if entry.limit.role}
    return Limits(
        budget=None if limit.budget is None else limit.budget + more.get("budget", 0) + 1e-6,
        days=None if limit.days is None else limit.days + more.get("days", 0) + 1e-6,
        role_days={
            role: days + roles.get(role, 0) + 1e-6 for role, days in limit.role_days.items()
        },
        most=round(limit.most + more.get("most", 0) + 0.499),
    )


@pytest.mark.parametrize("seconds", [0.0, 0.005, 0.02])
def test_a_plan_found_in_too_little_time_keeps_every_rule_and_is_called_the_best_found(
    seconds: float,
) -> None:
    """How far the solver gets in some milliseconds differs; in none it proves nothing."""
    posed = _large()
    found = solution(posed, seconds)
    assert found.finding is Finding.BEST_FOUND or seconds > 0
    assert found.finding is not Finding.INFEASIBLE
    assert is_allowed(posed, found.schedule)
    assert found.value <= solution(posed).value + 1e-3


def _large() -> Problem:
    """More than fifty measures, one of them pinned, none due."""
    posed = drawn(2, most=60)
    options = tuple(one.model_copy(update={"due": None}) for one in posed.options)
    told = {"options": options, "pinned": {options[0].measure: None}, "limits": {}}
    assert len(options) > 50
    return posed.model_copy(update=told)


def test_two_measures_on_one_question_count_once() -> None:
    """Each alone is worth 3; together they are worth no more, so the cheaper one will do."""
    posed = problem(option("M01", {"q1": 2}, cost=5), option("M02", {"q1": 2}, cost=4), worth=WORTH)
    assert solution(posed).schedule == {"M02": 1}


@pytest.mark.parametrize("count", [2, 3, 60])
def test_of_equal_plans_the_one_that_comes_first_in_the_catalogue_is_taken(count: int) -> None:
    alike = [option(f"M{number:02}", {"q1": 2}, cost=3) for number in range(1, count + 1)]
    assert solution(problem(*alike, worth=WORTH)).schedule == {"M01": 1}


def test_of_equal_plans_the_one_with_fewer_measures_is_taken() -> None:
    one_for_both = option("M03", {"q1": 1, "q2": 1})
    posed = problem(option("M01", {"q1": 1}), option("M02", {"q2": 1}), one_for_both, worth=WORTH)
    assert solution(posed).schedule == {"M03": 1}


def test_of_waves_that_count_the_same_the_earlier_fills_up_first() -> None:
    alike = [option(f"M0{n}", {f"q{n}": 1}, cost=3, foundation=True) for n in (1, 2, 3)]
    two = Limits(most=2)
    posed = problem(
        *alike,
        worth={f"q{n}": {1: 2.0} for n in (1, 2, 3)},
        waves=THREE_WAVES,
        limits={0: two, 1: two},
    )
    assert sorted(solution(posed).schedule.values()) == [0, 0, 1]


def test_a_hundredth_of_a_point_is_worth_any_money() -> None:
    cheap, dear = option("M01", {"q1": 1}), option("M02", {"q2": 1}, cost=10**6, excludes=("M01",))
    posed = problem(cheap, dear, worth={"q1": {1: 2.0}, "q2": {1: 2.01}})
    assert solution(posed).schedule == {"M02": 1}


def test_a_measure_that_fills_a_wave_to_the_last_week_fits_into_it() -> None:
    posed = problem(option("M01", {"q1": 1}, weeks=13), worth=WORTH)
    assert solution(posed).schedule == {"M01": 1}


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


def test_what_is_missing_is_weighed_by_what_a_measure_takes() -> None:
    """A day of ten in wave 1, or 100 euros of 10,000 in wave 2: the euros are less to ask for."""
    limits = {1: Limits(days=9), 2: Limits(budget=9900)}
    posed = problem(option("M01", {}, cost=10_000, days=10, due=2), worth=WORTH, limits=limits)
    ((limit, missing),) = shortfalls(posed) or ()
    assert limit == Limit("budget", 2)
    assert missing == pytest.approx(100)


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


def test_everything_excluded_leaves_an_empty_plan() -> None:
    posed = problem(
        option("M01", {"q1": 1}), option("M02", {"q2": 1}), worth=WORTH, excluded={"M01", "M02"}
    )
    assert solution(posed).finding is Finding.OPTIMAL
    assert solution(posed).schedule == {}


def test_without_money_only_what_costs_nothing_is_planned() -> None:
    nothing = {1: Limits(budget=0), 2: Limits(budget=0)}
    free, dear = option("M01", {"q1": 1}), option("M02", {"q2": 1}, cost=0.01)
    assert solution(problem(free, dear, worth=WORTH, limits=nothing)).schedule == {"M01": 1}


@pytest.mark.parametrize(("budget", "planned"), [(1999.99, {}), (2000.0, {"M01": 1})])
def test_a_cent_decides(budget: float, planned: dict[str, int]) -> None:
    limits = {1: Limits(budget=budget), 2: Limits(budget=0)}
    posed = problem(option("M01", {"q1": 1}, cost=2000), worth=WORTH, limits=limits)
    assert solution(posed).schedule == planned


def test_a_measure_that_takes_nobodys_time_fits_under_every_limit_of_days() -> None:
    none = Limits(days=0, role_days={"it": 0})
    posed = problem(option("M01", {"q1": 1}), worth=WORTH, limits={1: none, 2: none})
    assert solution(posed).schedule == {"M01": 1}


@pytest.mark.parametrize("limits", [{"budget": -1}, {"days": -0.5}, {"role_days": {"it": -1}}])
def test_no_limit_is_below_zero(limits: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Limits.model_validate(limits)


def test_measures_that_wait_for_each_other_are_never_planned() -> None:
    """Nobody can enter such a ring; a plan that held one would still keep its rules."""
    ring = problem(
        option("M01", {"q1": 2}, weeks=10, needs=(("M02",),)),
        option("M02", {}, weeks=20, needs=(("M01",),)),
        worth=WORTH,
    )
    assert solution(ring).schedule == {}


def test_what_costs_money_but_gains_nothing_stays_out() -> None:
    posed = problem(option("M01", {}, cost=5), option("M02", {"q9": 3}), worth=WORTH)
    assert solution(posed).schedule == {}


def test_the_days_of_one_role_push_a_measure_into_the_next_wave() -> None:
    busy = {1: Limits(days=9, role_days={"all": 3})}
    first, second = option("M01", {"q1": 2}, days=3), option("M02", {"q2": 1}, days=2)
    assert solution(problem(first, second, worth=WORTH, limits=busy)).schedule == {
        "M01": 1,
        "M02": 2,
    }


def test_only_what_carries_the_rest_begins_in_the_foundation() -> None:
    base = option("M01", {"q1": 1}, foundation=True)
    posed = problem(base, option("M02", {"q2": 1}), worth=WORTH, waves=(FOUNDATION,))
    assert solution(posed).schedule == {"M01": 0}


def test_everything_but_duties_waits_for_the_journey() -> None:
    """The journey measure fits into wave 2 only; the duty does not wait for it."""
    journey = option("M01", {}, weeks=20)
    duty = option("M02", {}, first=("M01",), due=1)
    posed = problem(journey, duty, option("M03", {"q1": 2}, first=("M01",)), worth=WORTH)
    assert solution(posed).schedule == {"M01": 2, "M02": 1, "M03": 2}
