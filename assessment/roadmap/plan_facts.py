"""What an adopted plan tells the pattern alerts."""

from assessment.alerts import Planned
from assessment.roadmap.adopted import PlannedMeasure, planned_measures
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.plan import MeasureStatus, Plan
from assessment.roadmap.problem import WAVES, Option

WEEKS = {wave.number: wave.weeks for wave in WAVES}


def plan_facts(case: Case, plan: Plan) -> Planned | None:
    """What is still to come of the plan, and what nobody has to wait for; None while no plan has
    been adopted. Needs no forecast, since every result asks for it.
    """
    entries = planned_measures(case, plan)
    if not entries:
        return None
    options = {option.measure: option for option in problem(case).options}
    over = {entry.measure.id for entry in entries if _is_over(entry)}
    over |= {measure.id for measure in case.questionnaire.measures if measure.id not in options}
    coming = [entry for entry in entries if _is_coming(entry, over)]
    waves = {entry.measure.id: entry.wave for entry in coming}
    return Planned(
        waves=waves,
        done=frozenset(over),
        over={entry.measure.id: _over_before(entry, coming) for entry in coming},
        duties=frozenset(name for name in waves if options[name].due is not None),
        alone=frozenset(name for name in waves if _is_alone(options[name], waves, over)),
        without_capacity=frozenset(
            entry.measure.id for entry in coming if not _has_working_time(entry, case.wishes)
        ),
    )


def _is_over(entry: PlannedMeasure) -> bool:
    return entry.follow_up.status is MeasureStatus.DONE


def _is_coming(entry: PlannedMeasure, over: set[str]) -> bool:
    return not entry.is_dropped and entry.measure.id not in over


def _over_before(later: PlannedMeasure, coming: list[PlannedMeasure]) -> frozenset[str]:
    """As the planner orders them: in an earlier wave, or in the same one if both fit into it one
    after the other.
    """
    return frozenset(
        entry.measure.id
        for entry in coming
        if entry.wave < later.wave or (entry.wave == later.wave and _fit_in_turn(entry, later))
    )


def _fit_in_turn(first: PlannedMeasure, then: PlannedMeasure) -> bool:
    both = first.estimate.weeks + then.estimate.weeks
    return first is not then and both <= WEEKS[then.wave]


def _is_alone(tool: Option, waves: dict[str, int], over: set[str]) -> bool:
    """Whether a measure for its process or its people is missing or comes later (S001-33)."""
    here = waves[tool.measure]
    return any(name not in over and waves.get(name, here + 1) > here for name in tool.companions)


def _has_working_time(entry: PlannedMeasure, wishes: Wishes) -> bool:
    """Whether it is settled who has the time: somebody is named for the measure, or the days of
    every role it takes are limited in its wave, so that the plan has counted them (S000-11).
    Days of all roles together do not say who.
    """
    limit = wishes.limits.get(entry.wave)
    counted = limit is not None and set(entry.estimate.days) <= set(limit.role_days)
    return counted or bool(entry.follow_up.owner or entry.follow_up.role)
