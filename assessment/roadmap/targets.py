"""Where each capability is to be in twelve months (method.md 3.2 no. 9)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Axis, AxisRole, Questionnaire
from assessment.scope import Scope

MOST_AT_TOP = 2
"""No company can stand out everywhere: so many axes may aim at the highest level."""
MINOR_AXIS = 0.9
"""An axis whose multiplier is below this matters less and aims one level lower."""


class Ambition(StrEnum):
    """How far a company wants to get within a year: secure, build up, or stand out."""

    SECURE = "secure"
    BUILD = "build"
    LEAD = "lead"


class Targets(Frozen):
    """Target levels by capability, for everything that is asked; whole levels, never the lowest.

    `ambition` names the template they started from.
    """

    ambition: Ambition = Ambition.BUILD
    levels: Mapping[str, int] = {}


class TooManyAtTopError(ValueError):
    """More axes than `MOST_AT_TOP` aim at the highest level; `axes` names them."""

    def __init__(self, axes: tuple[str, ...]) -> None:
        super().__init__(", ".join(axes))
        self.axes = axes


def template(questionnaire: Questionnaire, scope: Scope, ambition: Ambition) -> Targets:
    """The levels a company of this profile starts from.

    BUILD aims at the last level but one, and one lower on axes of minor weight. SECURE aims one
    lower throughout. LEAD aims at the top on the two blocks that weigh most, if they weigh more
    than others do.
    """
    leading = differentiating(questionnaire, scope) if ambition is Ambition.LEAD else ()
    levels = {
        capability: _start(questionnaire, scope, axis, ambition, is_leading=axis.id in leading)
        for axis in questionnaire.axes
        for capability in asked_capabilities(axis, scope)
    }
    return Targets(ambition=ambition, levels=levels)


def differentiating(questionnaire: Questionnaire, scope: Scope) -> tuple[str, ...]:
    """Up to two blocks with the highest multipliers above 1; the foundation is none of them."""
    blocks = [axis.id for axis in questionnaire.axes if axis.role is AxisRole.BLOCK]
    above = [axis for axis in blocks if scope.multipliers.get(axis, 0) > 1]
    return tuple(sorted(above, key=lambda axis: -scope.multipliers[axis])[:MOST_AT_TOP])


def changed(
    questionnaire: Questionnaire, targets: Targets, capabilities: Sequence[str], level: int
) -> Targets:
    """The targets with another level for these capabilities.

    TooManyAtTopError if a third axis would aim at the highest level. ValueError for a level
    that is the lowest or not on the scale.
    """
    if level not in [entry.level for entry in questionnaire.levels[1:]]:
        raise ValueError(level)
    known = {name: level for name in capabilities if name in targets.levels}
    after = targets.model_copy(update={"levels": dict(targets.levels) | known})
    top = axes_at_top(questionnaire, after)
    if len(top) > MOST_AT_TOP and top != axes_at_top(questionnaire, targets):
        raise TooManyAtTopError(top)
    return after


def completed(targets: Targets, usual: Targets) -> Targets:
    """The targets for just what is asked now: what is new aims at its usual level."""
    levels = {name: targets.levels.get(name, level) for name, level in usual.levels.items()}
    return targets.model_copy(update={"levels": levels})


def axes_at_top(questionnaire: Questionnaire, targets: Targets) -> tuple[str, ...]:
    """The axes on which at least one capability aims at the highest level."""
    top = questionnaire.highest_level
    return tuple(
        axis.id
        for axis in questionnaire.axes
        if any(targets.levels.get(entry.id) == top for entry in axis.capabilities)
    )


def target_scores(questionnaire: Questionnaire, targets: Targets) -> dict[str, float]:
    """The score (0–100) of each axis if all its capabilities were at their targets."""
    values = questionnaire.scale_values
    found = {}
    for axis in questionnaire.axes:
        aimed = [entry for entry in axis.capabilities if entry.id in targets.levels]
        whole = sum(entry.weight for entry in aimed)
        if whole:
            reached = sum(entry.weight * values[targets.levels[entry.id]] for entry in aimed)
            found[axis.id] = settled(100 * reached / whole)
    return found


def level_today(questionnaire: Questionnaire, score: float) -> float:
    """A score (0–1) as a point on the scale of levels: 2.4 lies between levels 2 and 3."""
    steps = pairwise(questionnaire.scale_values.items())
    for (level, value), (above, value_above) in steps:
        if score <= value_above:
            part = (score - value) / (value_above - value) if value_above > value else 1.0
            return level + part * (above - level)
    return float(questionnaire.highest_level)


def asked_capabilities(axis: Axis, scope: Scope) -> list[str]:
    """Capabilities of an axis of which at least one question is asked."""
    asked = set(scope.asked)
    return [
        capability.id
        for capability in axis.capabilities
        if any(question.id in asked for question in capability.questions)
    ]


def _start(
    questionnaire: Questionnaire, scope: Scope, axis: Axis, ambition: Ambition, *, is_leading: bool
) -> int:
    above = [entry.level for entry in questionnaire.levels[1:]]
    place = len(above) - 2
    if is_leading:
        place += 1
    elif ambition is Ambition.SECURE:
        place -= 1
    if scope.multipliers.get(axis.id, 1.0) < MINOR_AXIS:
        place -= 1
    return above[max(place, 0)]
