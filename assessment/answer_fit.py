"""Whether an answer is one that its question offers."""

from assessment.answer import Answer, AnswerKind
from assessment.question import Question


def fits(question: Question, answer: Answer) -> bool:
    """Tell whether this question can be answered like this.

    Values that the kind of the answer does not use are kept as well, so they must fit too.
    """
    return _offers(question, answer) and _values_fit(question, answer)


def _offers(question: Question, answer: Answer) -> bool:
    match answer.kind:
        case AnswerKind.OPEN | AnswerKind.DONT_KNOW:
            return True
        case AnswerKind.NOT_APPLICABLE:
            return question.not_applicable is not None and question.not_applicable.allowed
        case AnswerKind.LEVEL:
            return answer.level is not None
        case AnswerKind.METRIC:
            return answer.number is not None
        case AnswerKind.CHECKLIST:
            return question.checklist is not None


def _values_fit(question: Question, answer: Answer) -> bool:
    levels = (*answer.ratings, *(() if answer.level is None else (answer.level,)))
    return (
        all(level in question.anchors for level in levels)
        and (answer.number is None or _in_range(question, answer.number))
        and _are_points(question, answer.ticked)
    )


def _in_range(question: Question, number: float) -> bool:
    metric = question.metric
    return metric is not None and metric.lowest <= number <= metric.highest


def _are_points(question: Question, ticked: tuple[int, ...]) -> bool:
    points = range(len(question.checklist.items) if question.checklist else 0)
    return set(ticked) <= set(points) and len(set(ticked)) == len(ticked)
