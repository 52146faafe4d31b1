"""What one answer says: its status, level, value and uncertainty."""

from collections.abc import Mapping
from typing import NamedTuple

from assessment.answer import Answer, AnswerKind
from assessment.bands import answered_sigmas, sigma_of, unknown_sigmas
from assessment.levels import level_of
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.result import Status


class Reading(NamedTuple):
    """One answer as the engine reads it.

    `value` is 0–1. `sigmas` are the parts of the uncertainty in levels, `sigma` all of them
    together; *trifft nicht zu* is not uncertain at all.
    """

    status: Status
    level: int | None = None
    value: float | None = None
    sigma: float = 0.0
    sigmas: Mapping[str, float] = {}


def reading(questionnaire: Questionnaire, question: Question, answer: Answer | None) -> Reading:
    """Read one answer (method.md 3.4); a missing one, or a note without a choice, is open.

    *Weiß nicht* counts as the lowest level where not measuring is itself a finding.
    """
    uncertainty = questionnaire.uncertainty
    answer = answer or Answer(question=question.id)
    if answer.kind is AnswerKind.NOT_APPLICABLE:
        return Reading(Status.NOT_APPLICABLE)
    if answer.kind is AnswerKind.DONT_KNOW:
        sigmas = unknown_sigmas(uncertainty, as_zero=question.dk_as_zero)
        if not question.dk_as_zero:
            return _unknown(Status.DONT_KNOW, sigmas)
        return _answered(questionnaire, question, questionnaire.levels[0].level, sigmas)
    level = level_of(question, answer)
    if level is None:
        return _unknown(Status.OPEN, unknown_sigmas(uncertainty, as_zero=False))
    return _answered(questionnaire, question, level, answered_sigmas(uncertainty, answer))


def _answered(
    questionnaire: Questionnaire, question: Question, level: int, sigmas: Mapping[str, float]
) -> Reading:
    value = questionnaire.value_of(question, level)
    return Reading(Status.ANSWERED, level, value, sigma_of(sigmas), sigmas)


def _unknown(status: Status, sigmas: Mapping[str, float]) -> Reading:
    return Reading(status, sigma=sigma_of(sigmas), sigmas=sigmas)
