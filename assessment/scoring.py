"""From answers to a result (method.md 3.2–3.4)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from assessment.answer import Answer
from assessment.axis_results import axis_result
from assessment.figures import Figure, nominal_shares
from assessment.floors import axis_figure, overall_figure
from assessment.overall_result import overall_result
from assessment.questionnaire import Questionnaire
from assessment.readings import Reading, reading
from assessment.result import CapabilityResult, QuestionResult, Result, Status
from assessment.scope import Scope
from assessment.weights import axis_weights


def result(questionnaire: Questionnaire, scope: Scope, answers: Mapping[str, Answer]) -> Result:
    """Score one assessment. Answers to questions outside the scope are ignored.

    `questions` holds the asked ones; `capabilities` and `axes` hold all of the edition, those
    without an applicable question as not applicable.
    """
    readings = {
        question: reading(questionnaire, questionnaire.questions[question], answers.get(question))
        for question in scope.asked
    }
    figures = axis_figures(questionnaire, scope, readings)
    axes = {
        axis.id: axis_result(questionnaire, scope, axis, figures.get(axis.id), readings)
        for axis in questionnaire.axes
    }
    whole = overall_figure(questionnaire, list(figures.values()))
    weighed = list(_weighed(figures.values()))
    return Result(
        questions=_questions(readings, weighed),
        capabilities=_capabilities(questionnaire, weighed),
        axes=axes,
        overall=overall_result(questionnaire, whole, axes, readings),
    )


def axis_figures(
    questionnaire: Questionnaire, scope: Scope, readings: Mapping[str, Reading]
) -> dict[str, Figure]:
    """Figures of all applicable axes with their weights in the whole, by axis id."""
    figures = {
        axis.id: figure
        for axis in questionnaire.axes
        if (figure := axis_figure(questionnaire, axis, readings))
    }
    weights = axis_weights(questionnaire, scope.multipliers, figures)
    return {axis: figure._replace(weight=weights[axis]) for axis, figure in figures.items()}


class _Weighed(NamedTuple):
    """A capability with its share in the axis and the weight of that axis in the whole."""

    figure: Figure
    share: float
    axis_weight: float


def _weighed(axes: Iterable[Figure]) -> Iterator[_Weighed]:
    for axis in axes:
        for capability, share in zip(axis.parts, nominal_shares(axis.parts), strict=True):
            yield _Weighed(capability, share, axis.weight)


def _questions(
    readings: Mapping[str, Reading], weighed: Sequence[_Weighed]
) -> dict[str, QuestionResult]:
    shares = {
        question.id: (in_axis * in_capability, in_axis * in_capability * axis_weight)
        for capability, in_axis, axis_weight in weighed
        for question, in_capability in zip(
            capability.parts, nominal_shares(capability.parts), strict=True
        )
    }
    return {
        question: _question(question, read, *shares.get(question, (0.0, 0.0)))
        for question, read in readings.items()
    }


def _question(question: str, read: Reading, share: float, weight: float) -> QuestionResult:
    return QuestionResult(
        question=question,
        status=read.status,
        level=read.level,
        value=read.value,
        sigma=None if read.status is Status.NOT_APPLICABLE else read.sigma,
        share=share,
        weight=weight,
    )


def _capabilities(
    questionnaire: Questionnaire, weighed: Sequence[_Weighed]
) -> dict[str, CapabilityResult]:
    applicable = {
        capability.id: CapabilityResult(
            capability=capability.id,
            applicable=True,
            score=None if capability.score is None else capability.score / 100,
            coverage=capability.coverage,
            share=share,
            weight=share * axis_weight,
        )
        for capability, share, axis_weight in weighed
    }
    return {
        capability.id: applicable.get(capability.id)
        or CapabilityResult(capability=capability.id, applicable=False)
        for capability in questionnaire.capabilities()
    }
