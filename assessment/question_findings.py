"""The answers that carry an axis, and those that cost it most."""

from assessment.precision import settled
from assessment.questionnaire import Axis
from assessment.result import QuestionResult, Result

STRONG = 0.75
"""Three quarters of what is possible: level 3 of 4, *connected and measured*."""


def carrying_questions(axis: Axis, result: Result, count: int = 2) -> tuple[QuestionResult, ...]:
    """The questions at three quarters of their points or more that bring most, the best first."""
    found = [entry for entry in _answered(axis, result) if (entry.value or 0) >= STRONG]
    return _largest(found, [(entry.value or 0) * entry.share for entry in found], count)


def costly_questions(axis: Axis, result: Result, count: int = 2) -> tuple[QuestionResult, ...]:
    """The questions that cost most, none that carries; equal ones in the order of the edition."""
    carrying = {entry.question for entry in carrying_questions(axis, result, count)}
    found = [
        entry
        for entry in _answered(axis, result)
        if (entry.value or 0) < 1 and entry.question not in carrying
    ]
    return _largest(found, [(1 - (entry.value or 0)) * entry.share for entry in found], count)


def _answered(axis: Axis, result: Result) -> list[QuestionResult]:
    return [
        found
        for capability in axis.capabilities
        for question in capability.questions
        if (found := result.questions.get(question.id)) is not None and found.value is not None
    ]


def _largest(
    found: list[QuestionResult], points: list[float], count: int
) -> tuple[QuestionResult, ...]:
    ranked = sorted(zip(found, points, strict=True), key=lambda pair: -settled(pair[1]))
    return tuple(entry for entry, _ in ranked[:count])
