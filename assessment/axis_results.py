"""The result of one axis."""

from collections.abc import Mapping

from assessment.bands import band, hard_bounds
from assessment.coverage import profile_doubtful, reliability
from assessment.figures import Figure
from assessment.questionnaire import Axis, Questionnaire
from assessment.readings import Reading
from assessment.result import AxisResult
from assessment.scope import Scope
from assessment.stages import staging


def axis_result(
    questionnaire: Questionnaire,
    scope: Scope,
    axis: Axis,
    figure: Figure | None,
    readings: Mapping[str, Reading],
) -> AxisResult:
    """Stage, reliability and band of an axis; not applicable if it has no figure."""
    doubtful = profile_doubtful(questionnaire, scope, axis, readings)
    if figure is None:
        return AxisResult(axis=axis.id, applicable=False, check_profile=doubtful)
    gates = [
        (question.id, question.gate)
        for capability in axis.capabilities
        for question in capability.questions
        if question.gate
    ]
    by_score, stage, findings = staging(questionnaire.stages, figure.score, gates, readings)
    return AxisResult(
        axis=axis.id,
        applicable=True,
        score=figure.score,
        coverage=figure.coverage,
        reliability=reliability(questionnaire.coverage, figure),
        weight=figure.weight,
        sigma=figure.sigma,
        band=band(figure.score, figure.sigma, questionnaire.uncertainty.z),
        hard_bounds=hard_bounds(figure.score, figure.lowest, figure.highest),
        stage_by_score=by_score,
        stage=stage,
        gates=findings,
        check_profile=doubtful,
    )
