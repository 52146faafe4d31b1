"""What a plan leaves out, and what another budget would bring."""

from collections.abc import Sequence

from assessment.frozen import Frozen
from assessment.roadmap.problem import Limits, Problem, Schedule, covered, expected_worth
from assessment.roadmap.solver import SECONDS, Finding, Shortfall, shortfalls, solution

FACTORS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Shares of today's budget on the curve."""


class NextBest(Frozen):
    """The measure left out that would add most by its chances, and what would let it in.

    `points` is what it adds to the plan's expected worth; `missing` how much more the limits
    would have to allow with everything else staying where it is.
    """

    measure: str
    points: float
    missing: tuple[Shortfall, ...]


class CurvePoint(Frozen):
    """The expected worth of the best plan for so many euros in all waves together."""

    budget: float
    points: float


def next_best(problem: Problem, schedule: Schedule, seconds: float = SECONDS) -> NextBest | None:
    """None if nothing that is left out would add anything, or could be added at any price."""
    today = expected_worth(problem, schedule)
    left = [option for option in problem.candidates if option.measure not in schedule]
    last = max(wave.number for wave in problem.waves)
    gains = {
        option.measure: expected_worth(problem, {**schedule, option.measure: last}) - today
        for option in left
        if covered(problem, option)
    }
    for measure in sorted(gains, key=lambda name: -gains[name]):
        if gains[measure] <= 0:
            return None
        wanted = {**schedule, measure: None}
        missing = shortfalls(problem.model_copy(update={"pinned": wanted}), seconds)
        if missing is not None:
            return NextBest(measure=measure, points=gains[measure], missing=missing)
    return None


def curve(
    problem: Problem, factors: Sequence[float] = FACTORS, seconds: float = SECONDS
) -> tuple[CurvePoint, ...]:
    """Points by budget: every wave gets the same share of its budget of today.

    Budgets that do not even pay for the duties have no point. Empty where no wave has a budget.
    A plan for less money can be had for more money too, so the curve never falls.
    """
    found, best = list[CurvePoint](), 0.0
    for factor in factors:
        limits = {wave.number: _scaled(problem.limit(wave), factor) for wave in problem.waves}
        budgets = [limit.budget for limit in limits.values() if limit.budget is not None]
        if not budgets:
            return ()
        solved = solution(problem.model_copy(update={"limits": limits}), seconds)
        if solved.finding is not Finding.INFEASIBLE:
            best = max(best, expected_worth(problem, solved.schedule))
            found.append(CurvePoint(budget=sum(budgets), points=best))
    return tuple(found)


def _scaled(limits: Limits, factor: float) -> Limits:
    if limits.budget is None:
        return limits
    return limits.model_copy(update={"budget": limits.budget * factor})
