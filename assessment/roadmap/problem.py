"""What to choose from, and within which limits (content of method.md 3.14)."""

from collections.abc import Mapping
from math import fsum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen
from assessment.roadmap.estimates import Estimate

FOCUS = 5
"""So many measures at a time, not more (S002-91)."""


class Wave(Frozen):
    """A stretch of the plan. `weeks` is how long it lasts, `from_week` when it begins.

    `discount` weighs what is done in it: earlier is better. Only what the company stands on, or
    has to do by law, belongs into the `foundation`.
    """

    number: int
    from_week: int
    weeks: int
    discount: float
    foundation: bool = False


WAVES = (
    Wave(number=0, from_week=0, weeks=6, discount=1.0, foundation=True),
    Wave(number=1, from_week=0, weeks=13, discount=1.0),
    Wave(number=2, from_week=13, weeks=26, discount=0.9),
    Wave(number=3, from_week=39, weeks=39, discount=0.8),
)


Amount = Annotated[float, Field(ge=0, le=1e11)]
"""More than all measures of any catalogue take together."""


class Limits(Frozen):
    """What one wave may take: euros, person-days in all and by role; None and absent: no limit."""

    budget: Amount | None = None
    days: Amount | None = None
    role_days: Mapping[str, Amount] = {}
    most: Annotated[int, Field(ge=0, le=1000)] = FOCUS


class Option(Frozen):
    """A measure that could be planned.

    `lifts` is question → level it leads to, above the level of today. `needs` is an AND of ORs
    of other options to be finished before; `first` are options of which one must be done no later;
    `companions` must be planned no later either. `due` is the last wave a duty allows.
    """

    measure: str
    estimate: Estimate
    lifts: Mapping[str, int] = {}
    needs: tuple[tuple[str, ...], ...] = ()
    first: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    due: int | None = None
    foundation: bool = False


class Problem(Frozen):
    """One planning problem.

    `worth` is what reaching a level of a question is worth, in points of the overall score times
    the journey factor: question → level → u (0 above the target, and absent there). `pinned`
    measures must be in, in their wave if one is named; `excluded` ones must not.
    """

    options: tuple[Option, ...]
    worth: Mapping[str, Mapping[int, float]]
    waves: tuple[Wave, ...] = WAVES
    limits: Mapping[int, Limits] = {}
    pinned: Mapping[str, int | None] = {}
    excluded: frozenset[str] = frozenset()

    @property
    def candidates(self) -> tuple[Option, ...]:
        """The options that may be chosen."""
        return tuple(option for option in self.options if option.measure not in self.excluded)

    def limit(self, wave: Wave) -> Limits:
        return self.limits.get(wave.number, Limits())


Schedule = Mapping[str, int]
"""Measure → number of its wave."""


def covered(problem: Problem, option: Option) -> list[tuple[str, int]]:
    """The question levels that count if this option succeeds."""
    return [
        (question, level)
        for question, after in option.lifts.items()
        for level in problem.worth.get(question, {})
        if level <= after
    ]


def full_worth(problem: Problem, schedule: Schedule) -> float:
    """What the plan is worth if everything succeeds; each question level counts once."""
    reached = {
        entry
        for option in problem.options
        if option.measure in schedule
        for entry in covered(problem, option)
    }
    return fsum(problem.worth[question][level] for question, level in reached)


def expected_worth(problem: Problem, schedule: Schedule, *, discounted: bool = False) -> float:
    """What it is worth by the chances of success.

    A level that several measures lead to counts once, with the best of them.
    """
    discounts = {wave.number: wave.discount for wave in problem.waves}
    best: dict[tuple[str, int], float] = {}
    for option in problem.options:
        if option.measure in schedule:
            factor = discounts[schedule[option.measure]] if discounted else 1.0
            for entry in covered(problem, option):
                best[entry] = max(best.get(entry, 0.0), factor * option.estimate.chance)
    return fsum(
        problem.worth[question][level] * chance for (question, level), chance in best.items()
    )


def objective(problem: Problem, schedule: Schedule) -> float:
    """What the plan is chosen by: the full worth, and the expected one with early waves first."""
    return full_worth(problem, schedule) + expected_worth(problem, schedule, discounted=True)
