"""Which capability to work on first, and why (method.md 3.2 no. 10)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import fsum

from assessment.candidates import KEY_PHASE
from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.profile import Profile
from assessment.questionnaire import Capability, Questionnaire
from assessment.result import Result
from assessment.roadmap.targets import Targets
from assessment.stability import DRAWS, Field, Stability, field_stability

ENABLING_STEP, ENABLING_MOST = 0.1, 1.5
HEAVY, LIGHT = 1.25, 0.75
"""From so many times the average weight on, a capability counts a lot, or little."""


class Weighing(StrEnum):
    """How much a capability counts in the overall score, beside the others."""

    HEAVY = "heavy"
    MEDIUM = "medium"
    LIGHT = "light"


class Priority(Frozen):
    """One capability. P = G · gap · J · D.

    `weight` is G, its share in the overall score; `gap` 0–1 the way to the target; `journey` J
    and `enabling` D are factors from 1. `carries` names the capabilities below their targets that
    depend on this one, `phases` the key phases it serves. `relative` is P as a percentage of the
    largest, 0–100.
    """

    capability: str
    level: int
    """The target."""
    score: float
    weight: float
    gap: float
    journey: float
    enabling: float
    carries: tuple[str, ...]
    phases: tuple[str, ...]
    value: float
    relative: float


def priorities(
    questionnaire: Questionnaire, result: Result, targets: Targets, profile: Profile
) -> tuple[Priority, ...]:
    """The most urgent first; equal ones in the order of the edition.

    Capabilities without a score or a target are left out: nobody knows how far they have to go.
    """
    gaps = _gaps(questionnaire, result, targets)
    found = [
        _priority(questionnaire, capability, result, targets, profile, gaps)
        for capability in questionnaire.capabilities()
        if capability.id in gaps
    ]
    largest = max((one.value for one in found), default=0.0)
    ranked = sorted(found, key=lambda one: -settled(one.value))
    return tuple(
        one.model_copy(update={"relative": 100 * (one.value / largest) if largest else 0.0})
        for one in ranked
    )


def weighing(priority: Priority, ranked: Sequence[Priority]) -> Weighing:
    """Whether a capability counts clearly more or less than these do on average."""
    usual = fsum(one.weight for one in ranked) / len(ranked)
    ratio = settled(priority.weight / usual) if usual else 1.0
    if ratio >= HEAVY:
        return Weighing.HEAVY
    return Weighing.LIGHT if ratio <= LIGHT else Weighing.MEDIUM


def priority_stability(
    questionnaire: Questionnaire, ranked: Sequence[Priority], draws: int = DRAWS
) -> Stability | None:
    """How often the first three stay the first three if axis weights change.

    None unless more than three capabilities are below their targets.
    """
    fields = [
        Field(one.capability, questionnaire.axis_of[one.capability].id, one.value)
        for one in ranked
        if settled(one.gap) > 0
    ]
    return field_stability(fields, draws=draws)


def carried(questionnaire: Questionnaire, base: str) -> tuple[str, ...]:
    """The capabilities that depend on this one, each once, in the order of the edition."""
    named = {
        name
        for dependency in questionnaire.planning.dependencies
        if dependency.base == base
        for name in dependency.carries
    }
    return tuple(one.id for one in questionnaire.capabilities() if one.id in named)


def _gaps(questionnaire: Questionnaire, result: Result, targets: Targets) -> dict[str, float]:
    found = {}
    for name, level in targets.levels.items():
        capability = result.capabilities.get(name)
        if capability is not None and capability.score is not None:
            found[name] = max(questionnaire.scale_values[level] - capability.score, 0.0)
    return found


def _priority(  # noqa: PLR0913, PLR0917 - everything the formula looks at
    questionnaire: Questionnaire,
    capability: Capability,
    result: Result,
    targets: Targets,
    profile: Profile,
    gaps: Mapping[str, float],
) -> Priority:
    asked = [question for question in capability.questions if question.id in result.questions]
    served = {phase for question in asked for phase in question.phases}
    phases = tuple(phase for phase in profile.key_phases if phase in served)
    carries = tuple(
        name for name in carried(questionnaire, capability.id) if settled(gaps.get(name, 0.0)) > 0
    )
    journey = KEY_PHASE if phases else 1.0
    enabling = min(1 + ENABLING_STEP * len(carries), ENABLING_MOST)
    found, gap = result.capabilities[capability.id], gaps[capability.id]
    return Priority(
        capability=capability.id,
        level=targets.levels[capability.id],
        score=found.score or 0.0,
        weight=found.weight,
        gap=gap,
        journey=journey,
        enabling=enabling,
        carries=carries,
        phases=phases,
        value=found.weight * gap * journey * enabling,
        relative=0.0,
    )
