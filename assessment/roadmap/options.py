"""The planning problem of one company: what applies, what is left to do, what it is worth."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, NamedTuple

from pydantic import Field, PlainSerializer

from assessment.alert_rule import AlertCondition
from assessment.answer import Answer
from assessment.candidates import (
    acting,
    applicable_measures,
    is_done,
    journey_factor,
    known_levels,
    open_groups,
)
from assessment.condition import holds
from assessment.duties import DutyState, duties
from assessment.frozen import Frozen
from assessment.measure import Measure
from assessment.profile import Profile, facts
from assessment.questionnaire import AxisRole, Questionnaire
from assessment.result import Result
from assessment.roadmap.estimates import OwnEstimate, estimate
from assessment.roadmap.problem import WAVES, Limits, Option, Problem
from assessment.roadmap.targets import Targets

PlanDay = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2199, 12, 31))]
"""Far enough from the ends of the calendar to count weeks from."""
MeasureSet = Annotated[frozenset[str], PlainSerializer(sorted, list[str], when_used="json")]
"""Written in order: the same plan always gives the same text."""


class Wishes(Frozen):
    """What people have decided about their plan; everything may be left open.

    `start` is the first day of the plan. `limits` go by wave number. `needs` are prerequisites
    of one's own: measure → measures that must be done before it, all of them.
    """

    start: PlanDay
    limits: Mapping[int, Limits] = {}
    pinned: Mapping[str, int | None] = {}
    excluded: MeasureSet = frozenset()
    estimates: Mapping[str, OwnEstimate] = {}
    needs: Mapping[str, tuple[str, ...]] = {}


class Case(NamedTuple):
    """A company as the planner sees it."""

    questionnaire: Questionnaire
    profile: Profile
    answers: Mapping[str, Answer]
    result: Result
    targets: Targets
    wishes: Wishes


def problem(case: Case) -> Problem:
    """What can be planned: every measure that applies and is not done.

    Those that lift nothing today are in as well, as others may need them. What people pinned or
    excluded and what no longer applies, or is done, is left out of the wishes.
    """
    levels = known_levels(case.result)
    applicable = applicable_measures(case.questionnaire, case.profile)
    needed = {measure.id: measure for measure in applicable if not is_done(measure, levels)}
    planner = _Planner(case, levels, {measure.id for measure in applicable}, set(needed))
    return Problem(
        options=tuple(planner.option(measure) for measure in needed.values()),
        worth=planner.worth(),
        waves=WAVES,
        limits=case.wishes.limits,
        pinned={name: wave for name, wave in case.wishes.pinned.items() if name in needed},
        excluded=case.wishes.excluded & set(needed),
    )


def duty_date(measure: Measure, profile: Profile) -> date | None:
    """The day from which the first duty behind a measure applies here; None if none ever does."""
    known = facts(profile)
    dates = [
        date.fromisoformat(duty.due)
        for duty in measure.legal
        if duty.applies_when is None or holds(duty.applies_when, known)
    ]
    return min(dates, default=None)


class _Planner:
    """Turns measures into options for one company."""

    def __init__(
        self, case: Case, levels: Mapping[str, int], applicable: set[str], needed: set[str]
    ) -> None:
        self._case = case
        self._levels = levels
        self._applicable = applicable
        self._needed = needed
        self._open_duties = {
            duty.question
            for duty in duties(case.questionnaire, case.result, case.answers)
            if duty.state is DutyState.OPEN
        }
        self._journey = tuple(name for name in _journey_measures(case, levels) if name in needed)

    def option(self, measure: Measure) -> Option:
        case = self._case
        lifts = {effect.question: effect.level for effect in acting(measure, self._levels)}
        own = case.wishes.estimates.get(measure.id)
        taken = estimate(case.questionnaire, measure, case.profile.staff, own)
        due = self._due(measure, lifts, taken.weeks)
        companions = measure.companions
        named = (companions.process, companions.people) if companions else ()
        return Option(
            measure=measure.id,
            estimate=taken,
            lifts=lifts,
            needs=self._needs(measure),
            first=() if measure.id in self._journey else self._journey,
            companions=tuple(name for name in named if name in self._needed and name != measure.id),
            excludes=tuple(name for name in measure.excludes if name in self._needed),
            due=due,
            foundation=due is not None or self._is_groundwork(measure),
        )

    def worth(self) -> dict[str, dict[int, float]]:
        """u(i, ℓ) = 100 · W · ω · J · step in value, up to the target (method.md 3.14)."""
        found = {}
        for name, level in self._levels.items():
            capability = self._case.questionnaire.capability_of[name].id
            target = self._case.targets.levels.get(capability, level)
            steps = self._steps(name, level, target)
            if steps:
                found[name] = steps
        return found

    def _steps(self, name: str, today: int, target: int) -> dict[int, float]:
        edition = self._case.questionnaire
        question = edition.questions[name]
        factor = journey_factor(question, self._case.profile)
        weight = 100 * self._case.result.questions[name].weight * factor
        values = {level: edition.value_of(question, level) for level in sorted(question.anchors)}
        return {
            level: weight * max(values[level] - values[before], 0.0)
            for before, level in zip(values, list(values)[1:], strict=False)
            if today < level <= target
        }

    def _needs(self, measure: Measure) -> tuple[tuple[str, ...], ...]:
        """What the catalogue and the company ask to be done before."""
        own = ((name,) for name in self._case.wishes.needs.get(measure.id, ()))
        groups = (*measure.prerequisites, *own)
        return tuple(open_groups(groups, self._applicable, self._needed))

    def _is_groundwork(self, measure: Measure) -> bool:
        """Whether it only lifts what everything else stands on."""
        edition = self._case.questionnaire
        return all(
            edition.axis_of[edition.capability_of[effect.question].id].role is AxisRole.FOUNDATION
            for effect in measure.effects
        )

    def _due(self, measure: Measure, lifts: Mapping[str, int], weeks: int) -> int | None:
        """The last wave that ends before the duty applies; None if it does not bind or is met.

        What is overdue, or due too soon, belongs into the first wave it fits into.
        """
        applies = duty_date(measure, self._case.profile)
        if applies is None or not self._open_duties & set(lifts):
            return None
        start = self._case.wishes.start
        fitting = [wave for wave in WAVES if not wave.foundation and weeks <= wave.weeks]
        in_time = [
            wave.number
            for wave in fitting
            if start + timedelta(weeks=wave.from_week + wave.weeks) <= applies
        ]
        return max(in_time, default=min((wave.number for wave in fitting), default=None))


def _journey_measures(case: Case, levels: Mapping[str, int]) -> tuple[str, ...]:
    """What has to be done no later than anything else, by the alerts on a plan that begins
    without it (“Roadmap ohne Journey”).
    """
    found: list[str] = []
    for rule in case.questionnaire.alerts:
        parts = rule.when.all or ()
        if any(part.planned_in_wave is not None for part in parts):
            others = [part for part in parts if part.planned_in_wave is None]
            if all(_is_low(part, levels) for part in others):
                found += rule.measures
    return tuple(found)


def _is_low(part: AlertCondition, levels: Mapping[str, int]) -> bool:
    level = levels.get(part.level_of) if part.level_of is not None else None
    return level is not None and part.at_most is not None and level <= part.at_most
