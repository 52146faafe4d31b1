"""The sample company with its 113 answers, without a database."""

from collections.abc import Sequence
from datetime import UTC, datetime

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from reports.report import Report, report_for
from services.editions import current_edition
from services.results import Outcome, scored
from services.samples import sample_outcome

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
TURN = 7
"""Every seventh answer differs from one variant to the next."""


def varied_answers(answers: Sequence[Answer], variant: int) -> list[Answer]:
    """The answers, some a level higher or back at the lowest; so no chart is known already.

    Variant 0 changes nothing. About as much is written, since notes stay and nothing is left out.
    """
    return [
        _next_level(answer) if variant and place % TURN == variant % TURN else answer
        for place, answer in enumerate(answers)
    ]


def varied_sample(language: Language, variant: int) -> Outcome:
    """The sample company with the answers of a variant, scored, dated the same day each time."""
    found = sample_outcome(language, MOMENT)
    answers = varied_answers(list(found.answers.values()), variant)
    return scored(found.company, found.assessment, found.questionnaire, answers)


def sample_report(found: Outcome) -> Report:
    """The outcome in the form documents are made from."""
    return report_for(MOMENT.date(), found)


def _next_level(answer: Answer) -> Answer:
    if answer.kind is not AnswerKind.LEVEL or answer.level is None:
        return answer
    levels = sorted(current_edition().questions[answer.question].anchors)
    higher = levels[(levels.index(answer.level) + 1) % len(levels)]
    return answer.model_copy(update={"level": higher})
