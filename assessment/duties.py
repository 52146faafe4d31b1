"""Legal duties, apart from maturity: which are met, open or still to be looked at."""

from collections.abc import Iterator, Mapping
from enum import IntEnum

from assessment.answer import Answer, AnswerKind
from assessment.frozen import Frozen
from assessment.question import LegalNotice, Question
from assessment.questionnaire import Questionnaire
from assessment.result import Result, Status


class DutyState(IntEnum):
    """How a duty stands by the answers; the order is that of urgency.

    OPEN – the level is below the one that covers the duty.
    UNKNOWN – nobody has answered, or nobody knows.
    TO_CHECK – the levels of the question say how far one is, not whether the duty is met.
    MET – the level covers the duty, as far as the answer goes.
    """

    OPEN = 0
    UNKNOWN = 1
    TO_CHECK = 2
    MET = 3


class Duty(Frozen):
    """One legal question. `required` is the level that covers the duty, None if none does."""

    question: str
    notice: LegalNotice
    state: DutyState
    level: int | None = None
    required: int | None = None


def duties(
    questionnaire: Questionnaire, result: Result, answers: Mapping[str, Answer]
) -> tuple[Duty, ...]:
    """The duties that were asked about and apply: the most urgent first, then by level.

    Only a question with a gate names a level that covers its duty: the lowest it requires. *Don't
    know* stays unknown even where it is scored as the lowest level.
    """
    found = _duties(questionnaire, result, answers)
    return tuple(sorted(found, key=lambda duty: (duty.state, duty.level or 0)))


def _duties(
    questionnaire: Questionnaire, result: Result, answers: Mapping[str, Answer]
) -> Iterator[Duty]:
    for name, question in questionnaire.questions.items():
        found = result.questions.get(name)
        if question.legal is None or found is None or found.status is Status.NOT_APPLICABLE:
            continue
        answer = answers.get(name)
        unknown = answer is not None and answer.kind is AnswerKind.DONT_KNOW
        level, required = None if unknown else found.level, _required(question)
        state = _state(level, required)
        yield Duty(
            question=name, notice=question.legal, state=state, level=level, required=required
        )


def _required(question: Question) -> int | None:
    return min(question.gate.requires.values()) if question.gate else None


def _state(level: int | None, required: int | None) -> DutyState:
    if level is None:
        return DutyState.UNKNOWN
    if required is None:
        return DutyState.TO_CHECK
    return DutyState.MET if level >= required else DutyState.OPEN
