"""Two answers and what becomes of them, as an example of how an edition scores."""

from itertools import combinations
from typing import NamedTuple

from assessment.answer import Answer, AnswerKind
from assessment.figures import Figure, combined
from assessment.floors import question_figure
from assessment.question import Question
from assessment.questionnaire import Capability, Questionnaire
from assessment.readings import reading


class ScoreExample(NamedTuple):
    """Two questions of a capability with their levels; `figure.parts` has the points of both."""

    capability: Capability
    questions: tuple[Question, Question]
    levels: tuple[int, int]
    figure: Figure


def score_example(questionnaire: Questionnaire) -> ScoreExample | None:
    """The first two questions of one capability that differ most in weight.

    One is high and one low on the scale. None if every capability has a single question.
    """
    pairs = [
        (capability, pair)
        for capability in questionnaire.capabilities()
        for pair in combinations(capability.questions, 2)
    ]
    if not pairs:
        return None
    capability, questions = max(pairs, key=lambda found: _difference(*found[1]))
    order = [entry.level for entry in questionnaire.levels]
    levels = (order[len(order) * 3 // 4], order[len(order) // 4])
    parts = [
        _figure(questionnaire, question, level)
        for question, level in zip(questions, levels, strict=True)
    ]
    figure = combined(questionnaire.combine.capability, capability.id, capability.weight, parts)
    return ScoreExample(capability, questions, levels, figure)


def _difference(first: Question, second: Question) -> float:
    return abs(first.weight - second.weight)


def _figure(questionnaire: Questionnaire, question: Question, level: int) -> Figure:
    answer = Answer(question=question.id, kind=AnswerKind.LEVEL, level=level)
    return question_figure(questionnaire, question, reading(questionnaire, question, answer))
