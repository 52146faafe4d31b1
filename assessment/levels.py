"""Which level an answer stands for."""

from math import isfinite

from assessment.answer import Answer, AnswerKind
from assessment.question import Better, Checklist, Metric, Question


def level_of(question: Question, answer: Answer) -> int | None:
    """The level chosen, measured or ticked; None if the answer names none (method.md 3.2 no. 1).

    A level may be stated for any type of question: people can agree on one without measuring.
    What does not fit the question (an unknown level, a number where none is asked) counts as
    no answer. *Weiß nicht* has no level; whether it is scored as the lowest one is decided by
    `assessment.readings`.
    """
    match answer.kind:
        case AnswerKind.LEVEL if answer.level in question.anchors:
            return answer.level
        case AnswerKind.METRIC if question.metric and answer.number is not None:
            return _measured(question.metric, answer.number, min(question.anchors))
        case AnswerKind.CHECKLIST if question.checklist:
            return _ticked(question.checklist, answer.ticked)
        case _:
            return None


def _measured(metric: Metric, number: float, lowest: int) -> int | None:
    """The highest level whose threshold the number meets; both borders count as met."""
    if not isfinite(number):
        return None
    if metric.better is Better.HIGHER:
        met = (level for level, border in metric.thresholds.items() if number >= border)
    else:
        met = (level for level, border in metric.thresholds.items() if number <= border)
    return max(met, default=lowest)


def _ticked(checklist: Checklist, ticked: tuple[int, ...]) -> int:
    """The level for the number of different points ticked; unknown points do not count."""
    return checklist.levels[len(set(ticked).intersection(range(len(checklist.items))))]
