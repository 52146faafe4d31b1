"""The floors of the model: questions make capabilities, these make axes, axes make the whole."""

from collections.abc import Mapping, Sequence

from assessment.bands import points_per_level
from assessment.coverage import covered_axis, covered_whole
from assessment.figures import Figure, combined
from assessment.question import Question
from assessment.questionnaire import Axis, Capability, Questionnaire
from assessment.readings import Reading
from assessment.result import Status


def question_figure(questionnaire: Questionnaire, question: Question, reading: Reading) -> Figure:
    """The figure of an applicable question; an unknown answer spans all its levels."""
    sigma = points_per_level(questionnaire) * reading.sigma
    if reading.value is None:
        lowest = 100 * questionnaire.value_of(question, questionnaire.levels[0].level)
        highest = 100 * questionnaire.value_of(question, questionnaire.levels[-1].level)
        return Figure(question.id, question.weight, None, 0.0, sigma, lowest, highest)
    score = 100 * reading.value
    return Figure(question.id, question.weight, score, 1.0, sigma, score, score)


def capability_figure(
    questionnaire: Questionnaire, capability: Capability, readings: Mapping[str, Reading]
) -> Figure | None:
    """The figure of a capability (method.md 3.2 no. 4); None if no asked question applies."""
    parts = [
        question_figure(questionnaire, question, readings[question.id])
        for question in capability.questions
        if question.id in readings and readings[question.id].status is not Status.NOT_APPLICABLE
    ]
    combination = questionnaire.combine.capability
    return combined(combination, capability.id, capability.weight, parts) if parts else None


def axis_figure(
    questionnaire: Questionnaire, axis: Axis, readings: Mapping[str, Reading]
) -> Figure | None:
    """The figure of an axis (method.md 3.2 no. 5); None if no asked question applies.

    With too few answers it has no score.
    """
    parts = [
        figure
        for capability in axis.capabilities
        if (figure := capability_figure(questionnaire, capability, readings))
    ]
    if not parts:
        return None
    figure = combined(questionnaire.combine.axis, axis.id, 1.0, parts)
    return covered_axis(questionnaire.coverage, figure)


def overall_figure(questionnaire: Questionnaire, axes: Sequence[Figure]) -> Figure | None:
    """The figure of the whole (method.md 3.2 no. 8); None if no axis applies.

    The axes come with their weights. One without a score counts as wholly unknown: its few
    answers move neither the score nor the hard bounds, and its uncertainty stays in the sum.
    """
    parts = [
        axis._replace(lowest=0.0, highest=100.0) if axis.score is None else axis for axis in axes
    ]
    if not parts:
        return None
    whole = combined(questionnaire.combine.overall, "", 1.0, parts)
    return covered_whole(questionnaire.coverage, whole)
