"""How much each axis counts in the overall score."""

from collections.abc import Collection, Mapping
from math import fsum

from assessment.questionnaire import AxisRole, Questionnaire


def axis_weights(
    questionnaire: Questionnaire, multipliers: Mapping[str, float], applicable: Collection[str]
) -> dict[str, float]:
    """Weight of every applicable axis, in the order of the edition; they sum to 1.

    The foundation keeps its share η, the blocks get the rest; inside both groups axes share in
    proportion to their multipliers (method.md 3.2 no. 7). A group without any applicable axis
    leaves everything to the other one. An axis without a multiplier has 1.
    """
    groups = {
        role: {
            axis.id: multipliers.get(axis.id, 1.0)
            for axis in questionnaire.axes
            if axis.role is role and axis.id in applicable
        }
        for role in AxisRole
    }
    foundation = questionnaire.weighting.foundation_share
    if not groups[AxisRole.FOUNDATION]:
        foundation = 0.0
    elif not groups[AxisRole.BLOCK]:
        foundation = 1.0
    weights = _shared(groups[AxisRole.BLOCK], 1 - foundation)
    weights |= _shared(groups[AxisRole.FOUNDATION], foundation)
    return {axis.id: weights[axis.id] for axis in questionnaire.axes if axis.id in weights}


def _shared(multipliers: Mapping[str, float], share: float) -> dict[str, float]:
    total = fsum(multipliers.values())
    return {axis: share * multiplier / total for axis, multiplier in multipliers.items()}
