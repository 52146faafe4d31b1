"""Solves a planning problem with HiGHS; the same problem always gives the same plan."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from assessment.frozen import Frozen
from assessment.roadmap.limit import Limit
from assessment.roadmap.problem import Problem, Schedule, objective
from assessment.roadmap.programme import INFINITE, Programme, Row

SECONDS = 10.0
THRIFT = 1e-4
"""Of plans that are worth the same, the cheaper and shorter one; never more than this in points."""
SCALE = 1000.0
"""The solver is content within a millionth: enlarged, that is less than the traces of `THRIFT`."""
TIME_UP = 1
"""Status of the solver; 0 is a proven optimum, everything else no plan."""


class Finding(StrEnum):
    """BEST_FOUND: the time was up before anything better could be ruled out."""

    OPTIMAL = "optimal"
    BEST_FOUND = "best_found"
    INFEASIBLE = "infeasible"


class Solution(Frozen):
    """`schedule` is measure → wave; empty if nothing is feasible. `value` is the objective."""

    finding: Finding
    schedule: Mapping[str, int] = {}
    value: float = 0.0


class Shortfall(NamedTuple):
    """How much more a limit would have to allow: euros, days or measures."""

    limit: Limit
    missing: float


class _Solved(NamedTuple):
    status: int
    columns: Sequence[float] | None


def solution(problem: Problem, seconds: float = SECONDS) -> Solution:
    """The best plan within the limits; what was found until then if the time is up."""
    programme = Programme(problem)
    if not programme.cells:
        feasible = all(row.lower <= 0 for row in programme.rows)
        return Solution(finding=Finding.OPTIMAL if feasible else Finding.INFEASIBLE)
    found = _solved(programme, _thrifty(programme), programme.rows, seconds)
    finding = Finding.BEST_FOUND if found.status == TIME_UP else Finding.OPTIMAL
    if found.columns is None and found.status == TIME_UP:
        found = _anything(programme)
    if found.columns is None:
        return Solution(finding=Finding.INFEASIBLE)
    schedule = _schedule(programme, found.columns)
    return Solution(finding=finding, schedule=schedule, value=objective(problem, schedule))


def shortfalls(problem: Problem, seconds: float = SECONDS) -> tuple[Shortfall, ...] | None:
    """The least that the limits would have to give for any plan to be possible.

    Euros, days and measures count alike as a share of what a typical measure takes. Empty if a
    plan is possible as it is; None if no limit is to blame: what is pinned contradicts itself.
    """
    programme = Programme(problem)
    extra = len(programme.gains)
    rows, prices, limits = [], [0.0] * extra, []
    for row in programme.rows:
        if row.limit is None:
            rows.append(row)
            continue
        rows.append(row._replace(terms=dict(row.terms) | {len(prices): -1.0}))
        prices.append(-1 / _typical(problem, row.limit))
        limits.append(row.limit)
    if not programme.cells:
        return None if any(row.lower > 0 for row in programme.rows) else ()
    found = _solved(programme, prices, rows, seconds, slack=len(limits))
    if found.columns is None:
        return None
    missing = zip(limits, found.columns[extra:], strict=True)
    return tuple(Shortfall(limit, amount) for limit, amount in missing if amount > 1e-6)


def _anything(programme: Programme) -> _Solved:
    """Any plan that keeps the rules, for when the time was up before there was one."""
    return _solved(programme, [0.0] * len(programme.gains), programme.rows, SECONDS)


def _thrifty(programme: Programme) -> list[float]:
    """The gains, less a trace for what each measure costs; the catalogue's order breaks ties."""
    options = {option.measure: option for option in programme.problem.candidates}
    most = sum(option.estimate.cost for option in options.values()) or 1.0
    ranks = {measure: rank for rank, measure in enumerate(options)}
    gains = list(programme.gains)
    for (measure, wave), column in programme.cells.items():
        share = options[measure].estimate.cost / most
        trace = 0.5 * share + 0.3 / len(ranks) + 0.1 * ranks[measure] / len(ranks) ** 2
        gains[column] -= THRIFT * (trace + 0.001 * wave)
    return gains


def _typical(problem: Problem, limit: Limit) -> float:
    estimates = [option.estimate for option in problem.options]
    match limit.kind:
        case "budget":
            amounts = [estimate.cost for estimate in estimates]
        case "most":
            return 1.0
        case _:
            amounts = [estimate.person_days for estimate in estimates]
    return max(sum(amounts) / len(amounts), 1.0) if amounts else 1.0


def _schedule(programme: Programme, columns: Sequence[float]) -> Schedule:
    chosen = {
        measure: wave
        for (measure, wave), column in programme.cells.items()
        if columns[column] > 0.5
    }
    order = [option.measure for option in programme.problem.options]
    return {measure: chosen[measure] for measure in order if measure in chosen}


def _solved(
    programme: Programme,
    gains: Sequence[float],
    rows: Sequence[Row],
    seconds: float,
    slack: int = 0,
) -> _Solved:
    """Run the solver; `slack` of the last columns are not bounded by 1.

    Loaded here because it takes half a second, and only planning needs it.
    """
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import coo_array  # noqa: PLC0415

    numbers = [number for number, row in enumerate(rows) for _ in row.terms]
    columns = [column for row in rows for column in row.terms]
    values = [value for row in rows for value in row.terms.values()]
    matrix = coo_array((values, (numbers, columns)), shape=(len(rows), len(gains))).tocsr()
    integral = np.zeros(len(gains), dtype=np.int8)
    integral[list(programme.cells.values())] = 1
    upper = np.ones(len(gains))
    if slack:
        upper[-slack:] = INFINITE
    found = milp(
        c=-SCALE * np.array(gains),
        integrality=integral,
        bounds=Bounds(0, upper),
        constraints=LinearConstraint(
            matrix, np.array([row.lower for row in rows]), np.array([row.upper for row in rows])
        ),
        options={"mip_rel_gap": 0.0, "time_limit": seconds},
    )
    return _Solved(found.status, None if found.x is None else list(found.x))
