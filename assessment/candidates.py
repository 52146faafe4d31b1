"""Which measures of the catalogue would lift a company, and by how much."""

from collections.abc import Iterable, Iterator, Mapping
from math import fsum
from typing import NamedTuple

from assessment.condition import holds
from assessment.frozen import Frozen
from assessment.measure import Effect, Measure
from assessment.precision import settled
from assessment.profile import Profile, facts
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.result import Result

KEY_PHASE = 1.25
"""Journey factor J of questions in a phase the company calls especially important (3.2 no. 10)."""


class Lift(Frozen):
    """A question that a measure lifts.

    `points` is what that adds to the overall score. `worth` counts only up to the target level,
    times the journey factor (method.md 3.13: nothing is gained above the target).
    """

    question: str
    before: int
    after: int
    points: float
    worth: float


class Candidate(Frozen):
    """A measure that applies and lifts something.

    `points` is the gain in the overall score (0–100) if everything succeeds, `chance` the
    probability of that (0–1) for a company of this size. `waits_for` names the
    prerequisites that are not met yet, one group after the other; it is empty if work can start.
    """

    measure: Measure
    lifts: tuple[Lift, ...]
    points: float
    chance: float
    waits_for: tuple[tuple[str, ...], ...]

    @property
    def expected(self) -> float:
        """The gain in points weighted with the chance of success."""
        return self.points * self.chance

    @property
    def ready(self) -> bool:
        return not self.waits_for


class Outlay(Frozen):
    """Person-days, and euros in the first year by the midpoints of the cost bands."""

    days: float
    cost: float


def candidates(
    questionnaire: Questionnaire, result: Result, profile: Profile
) -> tuple[Candidate, ...]:
    """Candidates that can start first, then those that free the overall stage, then by worth.

    A measure frees the overall stage if it lifts a question whose gate holds it back. Worth is
    weighted with the chance of success; equal ones stay in catalogue order. The target level is
    the last but one of the scale, as method.md 3.2 no. 9 sets it unless people choose another.
    A question whose level nobody knows cannot be lifted. A measure counts as done when every
    question it is about has reached the level it leads to, and as a prerequisite also when it does
    not apply to the company at all.
    """
    levels = known_levels(result)
    applicable = applicable_measures(questionnaire, profile)
    needed = {measure.id for measure in applicable if not is_done(measure, levels)}
    names = {measure.id for measure in applicable}
    standing = _Standing(questionnaire, result, profile, levels, names, needed)
    found = [
        _candidate(standing, measure, lifts)
        for measure in applicable
        if (lifts := tuple(_lifts(standing, measure)))
    ]
    return tuple(sorted(found, key=lambda one: _rank(one, result)))


def known_levels(result: Result) -> dict[str, int]:
    """The level of each question whose level is known."""
    return {
        name: found.level for name, found in result.questions.items() if found.level is not None
    }


def applicable_measures(questionnaire: Questionnaire, profile: Profile) -> list[Measure]:
    """The measures of the catalogue that make sense for a company of this profile."""
    known = facts(profile)
    return [
        measure
        for measure in questionnaire.measures
        if measure.applies_when is None or holds(measure.applies_when, known)
    ]


def is_done(measure: Measure, levels: Mapping[str, int]) -> bool:
    """Whether every known question the measure is about has reached the level it leads to."""
    asked = [effect for effect in measure.effects if effect.question in levels]
    return bool(asked) and all(levels[effect.question] >= effect.level for effect in asked)


def acting(measure: Measure, levels: Mapping[str, int]) -> Iterator[Effect]:
    """The effects that lift a known level now: what they require is there already."""
    for effect in measure.effects:
        before = levels.get(effect.question)
        if before is not None and before < effect.level and _met(effect, levels):
            yield effect


def open_groups(
    groups: Iterable[tuple[str, ...]], applicable: set[str], needed: set[str]
) -> Iterator[tuple[str, ...]]:
    """Groups of prerequisites of which none is done, without those that do not apply."""
    for group in groups:
        left = tuple(name for name in group if name in applicable)
        if left and needed >= set(left):
            yield left


def journey_factor(question: Question, profile: Profile) -> float:
    """J (method.md 3.2 no. 10): more than 1 in a phase the company calls especially important."""
    return KEY_PHASE if set(question.phases) & set(profile.key_phases) else 1.0


def candidates_for_axis(
    questionnaire: Questionnaire, found: tuple[Candidate, ...], axis: str
) -> tuple[Candidate, ...]:
    """Those that gain more on this axis than on any other, in their order."""
    return tuple(one for one in found if main_axis(questionnaire, one) == axis)


def main_axis(questionnaire: Questionnaire, candidate: Candidate) -> str:
    """The axis on which a candidate gains most."""
    gains: dict[str, float] = {}
    for lift in candidate.lifts:
        axis = questionnaire.axis_of[questionnaire.capability_of[lift.question].id].id
        gains[axis] = gains.get(axis, 0.0) + lift.points
    return max(gains, key=gains.__getitem__)


def outlay(questionnaire: Questionnaire, chosen: Iterable[Candidate]) -> Outlay:
    """What the chosen measures take together."""
    midpoints = {band.id: band.midpoint for band in questionnaire.planning.cost_bands}
    measures = [candidate.measure for candidate in chosen]
    return Outlay(
        days=fsum(measure.person_days for measure in measures),
        cost=fsum(
            midpoints[measure.cost.once] + midpoints[measure.cost.running] for measure in measures
        ),
    )


class _Standing(NamedTuple):
    """Where the company stands: known levels, measures that apply, and those not done yet."""

    questionnaire: Questionnaire
    result: Result
    profile: Profile
    levels: Mapping[str, int]
    applicable: set[str]
    needed: set[str]


def _rank(candidate: Candidate, result: Result) -> tuple[bool, bool, float]:
    gates = {gate.question for gate in result.overall.gates}
    frees = any(lift.question in gates for lift in candidate.lifts)
    worth = candidate.chance * fsum(lift.worth for lift in candidate.lifts)
    return not candidate.ready, not frees, -settled(worth)


def _candidate(standing: _Standing, measure: Measure, lifts: tuple[Lift, ...]) -> Candidate:
    points = fsum(lift.points for lift in lifts)
    return Candidate(
        measure=measure,
        lifts=lifts,
        points=points,
        chance=measure.success[standing.profile.staff],
        waits_for=tuple(open_groups(measure.prerequisites, standing.applicable, standing.needed)),
    )


def _lifts(standing: _Standing, measure: Measure) -> Iterator[Lift]:
    for effect in acting(measure, standing.levels):
        yield _lift(standing, effect, standing.levels[effect.question])


def _lift(standing: _Standing, effect: Effect, before: int) -> Lift:
    edition, question = standing.questionnaire, standing.questionnaire.questions[effect.question]
    target = max(before, min(effect.level, edition.levels[-2].level))
    start = edition.value_of(question, before)
    weight = 100 * standing.result.questions[effect.question].weight
    factor = journey_factor(question, standing.profile)
    return Lift(
        question=effect.question,
        before=before,
        after=effect.level,
        points=weight * (edition.value_of(question, effect.level) - start),
        worth=factor * weight * (edition.value_of(question, target) - start),
    )


def _met(effect: Effect, levels: Mapping[str, int]) -> bool:
    return all(levels.get(name, -1) >= level for name, level in effect.requires.items())
