"""Which votes a workshop offers; a phone may send anything."""

from collections.abc import Sequence

from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES
from assessment.workshop.vote import Choice, ChoiceKind
from assessment.workshop.workshop import Workshop

GOAL_POINTS = 100
MEASURE_POINTS, MEASURE_MOST = 5, 2
PHASE_VOTES = 2
"""How many key phases one person may name."""


def question_of(questionnaire: Questionnaire, subject: str) -> Question | None:
    """The question a subject asks; None where points are given."""
    if subject in {OPENING, CLOSING}:
        subject = questionnaire.workshop.opening or ""
    return questionnaire.questions.get(subject)


def options(questionnaire: Questionnaire, workshop: Workshop, subject: str) -> Sequence[str]:
    """What points can be given to; empty for a question."""
    if subject == GOALS:
        return [goal.id for goal in questionnaire.workshop.goals]
    if subject == PHASES:
        return [phase.id for phase in questionnaire.phases]
    return workshop.measures if subject == MEASURES else ()


def offers(questionnaire: Questionnaire, workshop: Workshop, subject: str, choice: Choice) -> bool:
    """Whether this can be chosen: one of the levels of the question, or points that add up.

    Goals share out exactly 100 points; measures up to 5, at most 2 on one; phases one vote each
    for up to 2 of them.
    """
    question = question_of(questionnaire, subject)
    if question is not None:
        return _offers_level(question, choice)
    given = choice.points
    if choice.kind is not ChoiceKind.POINTS or choice.level is not None:
        return False
    if not given or not set(given) <= set(options(questionnaire, workshop, subject)):
        return False
    total, most = sum(given.values()), max(given.values())
    if subject == GOALS:
        return total == GOAL_POINTS
    if subject == PHASES:
        return most == 1 and total <= PHASE_VOTES
    return most <= MEASURE_MOST and total <= MEASURE_POINTS


def _offers_level(question: Question, choice: Choice) -> bool:
    if choice.points:
        return False
    match choice.kind:
        case ChoiceKind.LEVEL:
            return choice.level in question.anchors
        case ChoiceKind.NOT_APPLICABLE:
            allowed = question.not_applicable is not None and question.not_applicable.allowed
            return allowed and choice.level is None
        case ChoiceKind.DONT_KNOW:
            return choice.level is None
        case ChoiceKind.POINTS:
            return False


def subjects(questionnaire: Questionnaire, questions: Sequence[str]) -> list[str]:
    """Everything a workshop on these questions can vote on."""
    parts = questionnaire.workshop
    special: dict[str, object] = {
        OPENING: parts.opening,
        GOALS: parts.goals,
        PHASES: questionnaire.phases,
        MEASURES: questionnaire.measures,
        CLOSING: parts.opening,
    }
    return [*questions, *(subject for subject, content in special.items() if content)]
