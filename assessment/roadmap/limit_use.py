"""How far a plan uses its limits up, and which of them leave no room for more."""

from collections.abc import Iterator
from math import fsum

from assessment.frozen import Frozen
from assessment.roadmap.limit import Limit, set_limits, taken
from assessment.roadmap.problem import Problem, Schedule, covered
from assessment.roadmap.programme import fits

TRACE = 1e-6


class LimitUse(Frozen):
    """What a plan takes of one limit; `allowed` is the limit itself.

    A limit `binds` if it leaves too little for every useful measure that is left out, takes
    something of it and fits into the wave. (Another limit may stand in the way as well.)
    """

    limit: Limit
    used: float
    allowed: float
    binds: bool


def limit_uses(problem: Problem, schedule: Schedule) -> tuple[LimitUse, ...]:
    """Every limit that is set, wave by wave: euros, days, days by role, number of measures."""
    return tuple(_uses(problem, schedule))


def _uses(problem: Problem, schedule: Schedule) -> Iterator[LimitUse]:
    left_out = [
        option
        for option in problem.candidates
        if option.measure not in schedule and covered(problem, option)
    ]
    for wave in problem.waves:
        here = [one for one in problem.options if schedule.get(one.measure) == wave.number]
        coming = [one for one in left_out if fits(one, wave)]
        for limit, allowed in set_limits(problem, wave):
            used = fsum(taken(option, limit) for option in here)
            more = [amount for one in coming if (amount := taken(one, limit))]
            binds = bool(more) and used + min(more) > allowed + TRACE
            yield LimitUse(limit=limit, used=used, allowed=allowed, binds=binds)
