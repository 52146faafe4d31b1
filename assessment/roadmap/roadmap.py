"""A plan with everything people ask about it: what it costs, what it brings, what limits it."""

from collections.abc import Mapping
from math import fsum

from assessment.frozen import Frozen
from assessment.result import OverallResult, Result
from assessment.roadmap.estimates import role_days
from assessment.roadmap.options import Case, problem
from assessment.roadmap.problem import Option, Problem, Schedule
from assessment.roadmap.solver import SECONDS, Finding, Shortfall, shortfalls, solution
from assessment.roadmap.what_if import expected_gain, lifted_answers
from assessment.scope import Scope
from assessment.scoring import result


class WaveForecast(Frozen):
    """One wave: its measures in the order of the catalogue, and what it takes.

    `after` is the overall result once everything up to this wave has succeeded; `expected` the
    overall score by the chances of success, None without a score today.
    """

    number: int
    measures: tuple[str, ...]
    cost: float
    days: float
    role_days: Mapping[str, float]
    after: OverallResult
    expected: float | None


class Roadmap(Frozen):
    """A plan for one company. Waves without measures are left out.

    `missing` says by how much limits fall short where nothing is feasible; None there means that
    what is pinned contradicts itself. `final` is the result if everything succeeds.
    """

    problem: Problem
    finding: Finding
    schedule: Mapping[str, int]
    waves: tuple[WaveForecast, ...] = ()
    final: Result
    missing: tuple[Shortfall, ...] | None = ()

    @property
    def cost(self) -> float:
        return fsum(wave.cost for wave in self.waves)

    @property
    def days(self) -> float:
        return fsum(wave.days for wave in self.waves)


def roadmap(case: Case, scope: Scope, seconds: float = SECONDS) -> Roadmap:
    """Choose and schedule measures; if that is impossible, say what it would take."""
    posed = problem(case)
    found = solution(posed, seconds)
    if found.finding is Finding.INFEASIBLE:
        missing = shortfalls(posed, seconds)
        return Roadmap(
            problem=posed, finding=found.finding, schedule={}, final=case.result, missing=missing
        )
    return scheduled(case, scope, posed, found.schedule, found.finding)


def scheduled(
    case: Case,
    scope: Scope,
    posed: Problem,
    schedule: Schedule,
    finding: Finding = Finding.OPTIMAL,
) -> Roadmap:
    """The forecast of a schedule that is there already; nothing is solved.

    Every measure in it must be an option of the problem.
    """
    options = {option.measure: option for option in posed.options}
    waves, final = [], case.result
    for number in sorted(set(schedule.values())):
        here = [options[name] for name, wave in schedule.items() if wave == number]
        so_far = [options[name] for name, wave in schedule.items() if wave <= number]
        final = _after(case, scope, so_far)
        waves.append(_wave(case, number, here, so_far, final))
    return Roadmap(
        problem=posed, finding=finding, schedule=schedule, waves=tuple(waves), final=final
    )


def _after(case: Case, scope: Scope, options: list[Option]) -> Result:
    names = {option.measure for option in options}
    lifted = lifted_answers(case.questionnaire, case.answers, case.result, names)
    return result(case.questionnaire, scope, lifted)


def _wave(
    case: Case, number: int, here: list[Option], so_far: list[Option], after: Result
) -> WaveForecast:
    today = case.result.overall.score
    estimates = {option.measure: option.estimate for option in so_far}
    gain = expected_gain(case.questionnaire, case.result, estimates)
    return WaveForecast(
        number=number,
        measures=tuple(option.measure for option in here),
        cost=fsum(option.estimate.cost for option in here),
        days=fsum(option.estimate.person_days for option in here),
        role_days=role_days([option.estimate for option in here]),
        after=after.overall,
        expected=None if today is None else today + gain,
    )
