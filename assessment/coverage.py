"""What a score must rest on before it counts (method.md 3.2 no. 5)."""

from collections.abc import Mapping, Sequence
from math import fsum

from assessment.figures import Figure
from assessment.precision import settled
from assessment.questionnaire import Axis, Capability, CoverageRule, Questionnaire
from assessment.readings import Reading
from assessment.result import Reliability, Status
from assessment.scope import Scope


def covered_axis(rule: CoverageRule, axis: Figure) -> Figure:
    """The axis, without its score if too little of it is answered."""
    return axis if axis.coverage >= rule.provisional else axis._replace(score=None)


def covered_whole(rule: CoverageRule, whole: Figure) -> Figure:
    """The whole, without its score if the scored axes weigh too little or answers are too few."""
    scored = settled(fsum(axis.weight for axis in whole.parts if axis.score is not None))
    if scored >= rule.overall_weight and whole.coverage >= rule.overall:
        return whole
    return whole._replace(score=None)


def reliability(rule: CoverageRule, figure: Figure) -> Reliability:
    """How far the figure can be trusted; without a score not at all."""
    if figure.score is None:
        return Reliability.INSUFFICIENT
    return Reliability.FIRM if figure.coverage >= rule.firm else Reliability.PROVISIONAL


def profile_doubtful(
    questionnaire: Questionnaire, scope: Scope, axis: Axis, readings: Mapping[str, Reading]
) -> bool:
    """Tell whether so much of an axis does not apply that the profile should be checked.

    Counted is the weight of questions that people marked *trifft nicht zu* or whose own
    condition did it for them. An axis the profile rules out as a whole raises no doubt.
    """
    if axis.id in scope.dropped_axes:
        return False
    concerned = [
        (capability.weight, applies)
        for capability in axis.capabilities
        if (applies := _applies(scope, capability, readings))
    ]
    total = fsum(weight for weight, _ in concerned)
    missing = fsum(weight / total * _missing(applies) for weight, applies in concerned)
    return settled(missing) > questionnaire.coverage.check_profile_above


def _applies(
    scope: Scope, capability: Capability, readings: Mapping[str, Reading]
) -> list[tuple[float, bool]]:
    """Weight of each question that people, or its own condition, could rule out; False if so."""
    return [
        (
            question.weight,
            question.id in readings and readings[question.id].status is not Status.NOT_APPLICABLE,
        )
        for question in capability.questions
        if question.id in readings or question.id in scope.not_applicable
    ]


def _missing(applies: Sequence[tuple[float, bool]]) -> float:
    """Share of the weight that does not apply."""
    weights = [weight for weight, _ in applies]
    return fsum(weight for weight, here in applies if not here) / fsum(weights)
