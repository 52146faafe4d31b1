"""Where no plan is possible: who asks for too much, and what would make room."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import ceil

from assessment.roadmap.limit import allowed, with_limit
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.problem import Limits, Problem
from assessment.roadmap.solver import SECONDS, Finding, Shortfall, shortfalls, solution

STEPS = {"budget": 100.0, "days": 0.5, "role": 0.5, "most": 1.0}
"""Limits are raised to whole multiples of these: hundreds of euros, half days, measures."""

TRACE = 1e-6


class Demand(StrEnum):
    """What has to be in a plan and is more than the limits allow."""

    DUTIES = "duties"
    PINNED = "pinned"
    BOTH = "both"


class Wish(StrEnum):
    """What people have decided and can take back, beside the limits."""

    PINNED = "pinned"
    EXCLUDED = "excluded"
    NEEDS = "needs"


def demand(posed: Problem, seconds: float = SECONDS) -> Demand:
    """Who is to blame for a problem without a plan: those without whom there would be one.

    BOTH if either group could go and there would be a plan, or if neither would be enough.
    """
    free = tuple(option.model_copy(update={"due": None}) for option in posed.options)
    without_pins = _is_possible(posed.model_copy(update={"pinned": {}}), seconds)
    without_duties = _is_possible(posed.model_copy(update={"options": free}), seconds)
    if without_pins == without_duties:
        return Demand.BOTH
    return Demand.PINNED if without_pins else Demand.DUTIES


def raised(limits: Mapping[int, Limits], missing: Sequence[Shortfall]) -> dict[int, Limits]:
    """The limits with room for what is missing, rounded up. Every limit named must be set."""
    changed = dict(limits)
    for shortfall in missing:
        wave = shortfall.limit.wave
        changed[wave] = _raised(changed.get(wave, Limits()), shortfall)
    return changed


def ways_out(case: Case, seconds: float = SECONDS) -> tuple[Wish, ...]:
    """Which wishes contradict each other: taking back any single one of them is enough.

    All that were made if only taking back several helps. For cases that no higher limit solves.
    """
    made = {
        Wish.PINNED: bool(case.wishes.pinned),
        Wish.EXCLUDED: bool(case.wishes.excluded),
        Wish.NEEDS: bool(case.wishes.needs),
    }
    found = [wish for wish, is_made in made.items() if is_made]
    enough = [wish for wish in found if _helps(case, wish, seconds)]
    return tuple(enough or found)


def without(wishes: Wishes, wish: Wish) -> Wishes:
    """The wishes with all of one kind taken back."""
    empty: dict[Wish, object] = {Wish.PINNED: {}, Wish.EXCLUDED: frozenset(), Wish.NEEDS: {}}
    return wishes.model_copy(update={str(wish): empty[wish]})


def _helps(case: Case, wish: Wish, seconds: float) -> bool:
    changed = case._replace(wishes=without(case.wishes, wish))
    return shortfalls(problem(changed), seconds) is not None


def _is_possible(posed: Problem, seconds: float) -> bool:
    return solution(posed, seconds).finding is not Finding.INFEASIBLE


def _raised(limits: Limits, shortfall: Shortfall) -> Limits:
    limit = shortfall.limit
    wanted = (allowed(limits, limit) or 0.0) + shortfall.missing
    return with_limit(limits, limit, _up(wanted, limit.kind))


def _up(amount: float, kind: str) -> float:
    step = STEPS[kind]
    return ceil(amount / step - TRACE) * step
