"""A score on the row of stages."""

from assessment.questionnaire import Questionnaire
from assessment.result import AxisResult
from reports.document import Scale, ScaleStep
from reports.formatting import band, score
from reports.names import axis_name, stage_name
from texts.wording import Wording


def axis_scale(questionnaire: Questionnaire, axis: AxisResult, text: Wording) -> Scale:
    """The axis on the row of stages; without a score only the row."""
    name = axis_name(questionnaire, axis.axis, text.language)
    if axis.score is None or axis.band is None:
        alt = text("report.scale.alt_none", name=name)
    else:
        alt = text(
            "report.scale.alt",
            name=name,
            score=score(axis.score, text.language),
            band=band(axis.band, text.language),
            stage=stage_name(questionnaire, axis.stage, text.language),
        )
    steps = tuple(
        ScaleStep(entry.name.in_(text.language), entry.lower) for entry in questionnaire.stages
    )
    return Scale(steps, axis.score, axis.band, alt)


def plain_scale(
    questionnaire: Questionnaire, name: str, points: float | None, text: Wording
) -> Scale:
    """A score 0–100 without a band on the row of stages."""
    steps = tuple(
        ScaleStep(entry.name.in_(text.language), entry.lower) for entry in questionnaire.stages
    )
    alt = text("report.scale.alt_none", name=name)
    if points is not None:
        alt = text("report.scale.alt_plain", name=name, score=score(points, text.language))
    return Scale(steps, points, None, alt)
