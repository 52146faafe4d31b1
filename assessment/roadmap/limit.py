"""The limits of a wave one by one, and what a measure takes of each."""

from collections.abc import Iterator
from typing import NamedTuple

from assessment.roadmap.problem import FOCUS, Limits, Option, Problem, Wave


class Limit(NamedTuple):
    """A limit of one wave: `budget` in euros, `days`, `role` with its name, or `most`."""

    kind: str
    wave: int
    role: str = ""


def set_limits(problem: Problem, wave: Wave) -> Iterator[tuple[Limit, float]]:
    """Every limit that is set for a wave, with what it allows."""
    limits, number = problem.limit(wave), wave.number
    if limits.budget is not None:
        yield Limit("budget", number), limits.budget
    if limits.days is not None:
        yield Limit("days", number), limits.days
    for role, most in limits.role_days.items():
        yield Limit("role", number, role), most
    yield Limit("most", number), limits.most


def allowed(limits: Limits, limit: Limit) -> float | None:
    """What a wave of these limits may take of one of them; None for no limit."""
    match limit.kind:
        case "budget":
            return limits.budget
        case "days":
            return limits.days
        case "role":
            return limits.role_days.get(limit.role)
        case _:
            return limits.most


def with_limit(limits: Limits, limit: Limit, amount: float | None) -> Limits:
    """The limits of a wave with another one; None takes it away, or back to the usual `FOCUS`."""
    match limit.kind:
        case "role":
            changed = {**limits.role_days, limit.role: amount}
            kept = {role: days for role, days in changed.items() if days is not None}
            return limits.model_copy(update={"role_days": kept})
        case "most":
            most = FOCUS if amount is None else round(amount)
            return limits.model_copy(update={"most": most})
        case kind:
            return limits.model_copy(update={kind: amount})


def taken(option: Option, limit: Limit) -> float:
    """What a measure takes of a limit: euros, days or its one place."""
    match limit.kind:
        case "budget":
            return option.estimate.cost
        case "days":
            return option.estimate.person_days
        case "role":
            return option.estimate.days.get(limit.role, 0.0)
        case _:
            return 1.0
