"""Profile and answers: what is kept while somebody fills in the questionnaire."""

from datetime import datetime

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer
from assessment.answer_fit import fits
from assessment.entry import text
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, StoredAnswer
from assessment.repository import Repository
from assessment.scope import scope


class AnswerRefusedError(ValueError):
    """The answer does not fit the question; only a forged request can cause this."""


def save_profile(  # noqa: PLR0913 - what to save, where, over what and when
    repository: Repository,
    questionnaire: Questionnaire,
    assessment: Assessment,
    profile: Profile,
    now: datetime,
    *,
    depth: str | None = None,
) -> Assessment:
    """Store the profile together with the multipliers it leads to, and another depth if given.

    Answers to questions that are no longer asked stay stored.
    """
    depth = depth or assessment.depth
    multipliers = scope(questionnaire, profile, depth).multipliers
    changed = assessment.model_copy(
        update={
            "profile": profile,
            "depth": depth,
            "multipliers": multipliers,
            "changed_at": now,
        }
    )
    return repository.save_assessment(changed, assessment.version)


def save_answer(  # noqa: PLR0913, PLR0917 - what to save, where, over what and when
    repository: Repository,
    questionnaire: Questionnaire,
    assessment_id: str,
    answer: Answer,
    expected: int,
    now: datetime,
) -> StoredAnswer:
    """Store one answer if `expected` is still the newest version (0: none yet)."""
    check_answer(questionnaire, answer)
    return repository.save_answer(assessment_id, bounded(answer), expected, now)


def bounded(answer: Answer) -> Answer:
    """The answer with note and reason as they may be stored."""
    return answer.model_copy(
        update={
            "note": text(answer.note, NOTE_LIMIT),
            "reason": text(answer.reason, REASON_LIMIT),
        }
    )


def check_answer(questionnaire: Questionnaire, answer: Answer) -> None:
    """Raise AnswerRefusedError unless this question can be answered like this.

    Browsers may send anything, so what the page offers is checked here once more.
    """
    question = questionnaire.questions.get(answer.question)
    if question is None or not fits(question, answer):
        raise AnswerRefusedError(answer.question)
