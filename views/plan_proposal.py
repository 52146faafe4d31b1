"""The plan proposed for what has been decided so far; the same case is never solved twice."""

from collections.abc import Sequence
from functools import cached_property

import streamlit as st

from assessment.roadmap.left_out import CurvePoint, NextBest, curve, next_best
from assessment.roadmap.options import Case
from assessment.roadmap.roadmap import Roadmap, roadmap
from assessment.roadmap.way_out import Demand, Wish, demand, ways_out
from services.plans import Planning
from views.context import wording

REMEMBERED = 6
"""Cases a tab remembers, so that taking back what was just tried takes no time."""

CURVE_SECONDS = 2.0
"""For each point of the curve."""


class Proposal:
    """A case with its roadmap. What lies beside the plan is computed when asked for, and once."""

    def __init__(self, case: Case, found: Roadmap) -> None:
        self.case = case
        self.roadmap = found
        self.curve: Sequence[CurvePoint] | None = None

    @cached_property
    def next_best(self) -> NextBest | None:
        """The measure that would come next, if anything is left out."""
        return next_best(self.roadmap.problem, self.roadmap.schedule)

    @cached_property
    def demand(self) -> Demand:
        """Who asks for more than the limits allow, where no plan is possible."""
        return demand(self.roadmap.problem)

    @cached_property
    def ways_out(self) -> tuple[Wish, ...]:
        """Which wishes to take back where no higher limit helps."""
        return ways_out(self.case)

    @property
    def budget(self) -> float | None:
        """Euros in all waves that have a budget; None if none of them has one."""
        budgets = [limits.budget for limits in self.case.wishes.limits.values()]
        found = [budget for budget in budgets if budget is not None]
        return sum(found) if found else None

    def is_of(self, seen: Planning) -> bool:
        """Whether it was made for just what is decided now."""
        return self.case == seen.case

    def draw_up_curve(self) -> None:
        """Compute the points by budget; this may take a while."""
        self.curve = curve(self.roadmap.problem, seconds=CURVE_SECONDS)


def proposal(seen: Planning) -> Proposal:
    """The proposal for this plan, with a sign of progress while it is being computed."""
    kept: list[Proposal] = st.session_state.setdefault(_name(seen), [])
    for made in kept:
        if made.is_of(seen):
            return made
    with st.spinner(wording()("plan_waves.solving"), show_time=True):
        case = seen.case
        made = Proposal(case, roadmap(case, seen.found.scope))
        kept.insert(0, made)
        del kept[REMEMBERED:]
    return made


def _name(seen: Planning) -> str:
    return f"plan-proposals-{seen.found.assessment.id}"
