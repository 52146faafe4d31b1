"""The result of the whole."""

from collections.abc import Mapping
from typing import NamedTuple

from assessment.bands import band, hard_bounds
from assessment.coverage import reliability
from assessment.figures import Figure
from assessment.questionnaire import Questionnaire
from assessment.readings import Reading
from assessment.result import AxisResult, OverallResult
from assessment.stages import stage_above, staging


class Cap(NamedTuple):
    """The lowest stage of any axis, the axes on it, and how far the whole may rise above it."""

    cap: int | None
    weakest: tuple[str, ...]


def overall_result(
    questionnaire: Questionnaire,
    figure: Figure | None,
    axes: Mapping[str, AxisResult],
    readings: Mapping[str, Reading],
) -> OverallResult:
    """Score and stage of the whole (method.md 3.2 no. 8).

    The spread of the axes is given even while there is no overall score.
    """
    if figure is None:
        return OverallResult()
    scores = [axis.score for axis in axes.values() if axis.score is not None]
    gates = [(gate.question, gate) for gate in questionnaire.overall.gates]
    by_score, stage, findings = staging(questionnaire.stages, figure.score, gates, readings)
    cap, weakest = _cap(questionnaire, axes) if stage is not None else Cap(None, ())
    return OverallResult(
        score=figure.score,
        coverage=figure.coverage,
        reliability=reliability(questionnaire.coverage, figure),
        sigma=figure.sigma,
        band=band(figure.score, figure.sigma, questionnaire.uncertainty.z),
        hard_bounds=hard_bounds(figure.score, figure.lowest, figure.highest),
        stage_by_score=by_score,
        stage=stage if stage is None or cap is None else min(stage, cap),
        cap=cap,
        weakest=weakest,
        gates=findings,
        lowest_score=min(scores, default=None),
        highest_score=max(scores, default=None),
    )


def _cap(questionnaire: Questionnaire, axes: Mapping[str, AxisResult]) -> Cap:
    stages = {axis.axis: axis.stage for axis in axes.values() if axis.stage is not None}
    lowest = min(stages.values())
    weakest = tuple(axis for axis, stage in stages.items() if stage == lowest)
    steps = questionnaire.overall.stages_above_weakest
    return Cap(None if steps is None else stage_above(questionnaire.stages, lowest, steps), weakest)
