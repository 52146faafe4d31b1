"""What the view on measures shows: the candidates, and what the ticked ones bring together."""

from collections.abc import Mapping
from typing import NamedTuple

from assessment.candidates import Candidate
from assessment.roadmap.considered import Considered, considered
from assessment.roadmap.options import problem
from assessment.roadmap.problem import Option
from assessment.roadmap.quick_wins import quick_wins
from assessment.roadmap.ranking import ranking
from services.plans import Planning


class Offer(NamedTuple):
    """Computed once a run; `candidates` are best first, `options` go by measure."""

    seen: Planning
    candidates: tuple[Candidate, ...]
    options: Mapping[str, Option]
    quick_wins: frozenset[str]
    together: Considered

    def is_ticked(self, measure: str) -> bool:
        return measure in self.seen.plan.considered


def offer(seen: Planning) -> Offer:
    """Everything about the measures of this plan as it is on disk."""
    case = seen.case
    posed = problem(case)
    return Offer(
        seen=seen,
        candidates=ranking(case, posed),
        options={option.measure: option for option in posed.options},
        quick_wins=frozenset(quick_wins(posed)),
        together=considered(case, seen.found.scope, posed, seen.plan.considered),
    )
