"""The limits of a wave one by one, and what a measure takes of each."""

from collections.abc import Iterator
from typing import NamedTuple

from assessment.roadmap.problem import Option, Problem, Wave


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
