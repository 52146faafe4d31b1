"""What every axis counts, why, and what it would count if all blocks were equal."""

from assessment.frozen import Frozen
from assessment.multipliers import Factor, axis_factors, multiplier, unbounded
from assessment.profile import Profile, facts
from assessment.questionnaire import AxisRole, Questionnaire
from assessment.result import Result
from assessment.scope import Scope
from assessment.weights import axis_weights


class WeightRow(Frozen):
    """One applicable axis. `weight` and `equal` are shares of the whole, 0–1.

    `multiplier` is what the factors come to within the bounds of the edition; `bounded` tells
    that these bounds changed it.
    """

    axis: str
    role: AxisRole
    weight: float
    equal: float
    multiplier: float
    factors: tuple[Factor, ...]
    bounded: bool = False


def weight_table(
    questionnaire: Questionnaire, profile: Profile, scope: Scope, result: Result
) -> tuple[WeightRow, ...]:
    """The applicable axes in the order of the edition."""
    applicable = [axis.axis for axis in result.axes.values() if axis.applicable]
    equal = axis_weights(questionnaire, {}, applicable)
    known = facts(profile)
    return tuple(
        WeightRow(
            axis=axis.id,
            role=axis.role,
            weight=result.axes[axis.id].weight,
            equal=equal[axis.id],
            multiplier=scope.multipliers.get(axis.id, 1.0),
            factors=factors,
            bounded=multiplier(questionnaire.weighting, factors) != unbounded(factors),
        )
        for axis in questionnaire.axes
        if axis.id in equal
        for factors in (axis_factors(questionnaire.weighting, known, axis.id),)
    )
