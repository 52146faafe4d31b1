"""What a score must rest on before it counts (method.md 3.2 no. 5)."""

from collections.abc import Mapping
from math import fsum

from assessment.borders import exceeded, reached
from assessment.figures import Figure
from assessment.questionnaire import Axis, CoverageRule, Questionnaire
from assessment.readings import Reading
from assessment.result import Reliability, Status
from assessment.scope import Scope


def covered_axis(rule: CoverageRule, axis: Figure) -> Figure:
    """The axis, without its score if too little of it is answered."""
    return axis if reached(axis.coverage, rule.provisional) else axis._replace(score=None)


def covered_whole(rule: CoverageRule, whole: Figure) -> Figure:
    """The whole, without its score if the scored axes weigh too little or answers are too few."""
    scored = fsum(axis.weight for axis in whole.parts if axis.score is not None)
    if reached(scored, rule.overall_weight) and reached(whole.coverage, rule.overall):
        return whole
    return whole._replace(score=None)


def reliability(rule: CoverageRule, figure: Figure) -> Reliability:
    """How far the figure can be trusted; without a score not at all."""
    if figure.score is None:
        return Reliability.INSUFFICIENT
    return Reliability.FIRM if reached(figure.coverage, rule.firm) else Reliability.PROVISIONAL


def profile_doubtful(
    questionnaire: Questionnaire, scope: Scope, axis: Axis, readings: Mapping[str, Reading]
) -> bool:
    """Tell whether so much of an axis does not apply that the profile should be checked.

    Counted is the weight of questions that people marked *trifft nicht zu* or whose own
    condition did it for them. An axis the profile rules out as a whole raises no doubt.
    """
    if axis.id in scope.dropped_axes:
        return False
    absent = {
        question for question, answer in readings.items() if answer.status is Status.NOT_APPLICABLE
    }.union(scope.not_applicable)
    capabilities = [
        (capability.weight, weights)
        for capability in axis.capabilities
        if (
            weights := {
                question.id: question.weight
                for question in capability.questions
                if question.id in readings or question.id in absent
            }
        )
    ]
    total = fsum(weight for weight, _ in capabilities)
    missing = fsum(
        weight
        / total
        * fsum(weights[question] for question in weights if question in absent)
        / fsum(weights.values())
        for weight, weights in capabilities
    )
    return exceeded(missing, questionnaire.coverage.check_profile_above)
