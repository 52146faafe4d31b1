"""What would make a result more certain: answers to find out, and claims to prove."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.bands import points_per_level
from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Questionnaire
from assessment.result import QuestionResult, Result, Status


class OpenKind(StrEnum):
    """Why a question is still open.

    DONT_KNOW – somebody said that nobody knows.
    UNANSWERED – nobody has answered.
    CLAIMED – one of the two highest levels, with nothing but the claim (method.md 3.6).
    UNPROVEN – a lower level without evidence.
    """

    DONT_KNOW = "dont_know"
    UNANSWERED = "unanswered"
    CLAIMED = "claimed"
    UNPROVEN = "unproven"


class OpenPoint(Frozen):
    """One question. `spread` is what it adds to the uncertainty of the whole, in points (σ)."""

    question: str
    kind: OpenKind
    spread: float
    level: int | None = None


def open_points(
    questionnaire: Questionnaire, result: Result, answers: Mapping[str, Answer]
) -> tuple[OpenPoint, ...]:
    """All open points, the ones that make the result most uncertain first.

    *Don't know* counts as open even where it is scored as the lowest level.
    """
    found = _open_points(questionnaire, result, answers)
    return tuple(sorted(found, key=lambda point: -settled(point.spread)))


def of_kind(points: tuple[OpenPoint, ...], kind: OpenKind) -> tuple[OpenPoint, ...]:
    return tuple(point for point in points if point.kind is kind)


def _open_points(
    questionnaire: Questionnaire, result: Result, answers: Mapping[str, Answer]
) -> Iterator[OpenPoint]:
    levels = points_per_level(questionnaire)
    for name in questionnaire.questions:
        found = result.questions.get(name)
        kind = found and _kind(questionnaire, found, answers.get(name))
        if found and kind:
            yield OpenPoint(
                question=name,
                kind=kind,
                spread=found.weight * (found.sigma or 0.0) * levels,
                level=found.level if kind in {OpenKind.CLAIMED, OpenKind.UNPROVEN} else None,
            )


def _kind(
    questionnaire: Questionnaire, found: QuestionResult, answer: Answer | None
) -> OpenKind | None:
    if found.status is Status.OPEN:
        return OpenKind.UNANSWERED
    if found.status is Status.NOT_APPLICABLE or answer is None:
        return None
    if answer.kind is AnswerKind.DONT_KNOW:
        return OpenKind.DONT_KNOW
    if found.level is None or answer.evidence is not Evidence.E0:
        return None
    high = found.level >= questionnaire.highest_level - 1
    return OpenKind.CLAIMED if high else OpenKind.UNPROVEN
