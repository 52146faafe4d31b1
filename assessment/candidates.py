"""Which measures of the catalogue would lift a company, and by how much."""

from collections.abc import Iterator, Mapping
from math import fsum
from typing import NamedTuple

from assessment.condition import holds
from assessment.frozen import Frozen
from assessment.measure import Effect, Measure
from assessment.precision import settled
from assessment.profile import Profile, Staff, facts
from assessment.questionnaire import Questionnaire
from assessment.result import Result


class Lift(Frozen):
    """A question that a measure lifts; `points` is what that adds to the overall score."""

    question: str
    before: int
    after: int
    points: float


class Candidate(Frozen):
    """A measure that applies and lifts something.

    `points` is the gain in the overall score (0–100) if everything succeeds, `expected` that
    gain times the probability of success for the size of the company. `waits_for` names the
    prerequisites that are not met yet, one group after the other; it is empty if work can start.
    """

    measure: Measure
    lifts: tuple[Lift, ...]
    points: float
    expected: float
    waits_for: tuple[tuple[str, ...], ...]

    @property
    def ready(self) -> bool:
        return not self.waits_for


def candidates(
    questionnaire: Questionnaire, result: Result, profile: Profile
) -> tuple[Candidate, ...]:
    """Candidates that can start first, then by expected gain; equal ones in catalogue order.

    A question whose level nobody knows cannot be lifted. A measure counts as done when every
    question it is about has reached the level it leads to, and as a prerequisite also when it does
    not apply to the company at all.
    """
    levels = {
        name: found.level for name, found in result.questions.items() if found.level is not None
    }
    known = facts(profile)
    applicable = [
        measure
        for measure in questionnaire.measures
        if measure.applies_when is None or holds(measure.applies_when, known)
    ]
    needed = {measure.id for measure in applicable if not _done(measure, levels)}
    standing = _Standing(questionnaire, result, levels, needed)
    found = [
        _candidate(standing, measure, lifts, profile.staff)
        for measure in applicable
        if (lifts := tuple(_lifts(standing, measure)))
    ]
    return tuple(sorted(found, key=lambda one: (not one.ready, -settled(one.expected))))


def candidates_for_axis(
    questionnaire: Questionnaire, found: tuple[Candidate, ...], axis: str
) -> tuple[Candidate, ...]:
    """Those that gain more on this axis than on any other, in their order."""
    return tuple(one for one in found if _main_axis(questionnaire, one) == axis)


class _Standing(NamedTuple):
    """Where the company stands: known levels by question, and measures that are not done yet."""

    questionnaire: Questionnaire
    result: Result
    levels: Mapping[str, int]
    needed: set[str]


def _candidate(
    standing: _Standing, measure: Measure, lifts: tuple[Lift, ...], staff: Staff
) -> Candidate:
    points = fsum(lift.points for lift in lifts)
    return Candidate(
        measure=measure,
        lifts=lifts,
        points=points,
        expected=points * measure.success[staff],
        waits_for=tuple(group for group in measure.prerequisites if standing.needed >= set(group)),
    )


def _lifts(standing: _Standing, measure: Measure) -> Iterator[Lift]:
    for effect in measure.effects:
        before = standing.levels.get(effect.question)
        if before is None or before >= effect.level or not _met(effect, standing.levels):
            continue
        question = standing.questionnaire.questions[effect.question]
        gained = standing.questionnaire.value_of(
            question, effect.level
        ) - standing.questionnaire.value_of(question, before)
        weight = standing.result.questions[effect.question].weight
        yield Lift(
            question=effect.question,
            before=before,
            after=effect.level,
            points=100 * weight * gained,
        )


def _met(effect: Effect, levels: Mapping[str, int]) -> bool:
    return all(levels.get(name, -1) >= level for name, level in effect.requires.items())


def _done(measure: Measure, levels: Mapping[str, int]) -> bool:
    asked = [effect for effect in measure.effects if effect.question in levels]
    return bool(asked) and all(levels[effect.question] >= effect.level for effect in asked)


def _main_axis(questionnaire: Questionnaire, candidate: Candidate) -> str:
    gains: dict[str, float] = {}
    for lift in candidate.lifts:
        axis = questionnaire.axis_of[questionnaire.capability_of[lift.question].id].id
        gains[axis] = gains.get(axis, 0.0) + lift.points
    return max(gains, key=gains.__getitem__)
