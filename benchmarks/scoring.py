"""Scoring one assessment, at every depth, with every question answered.

python -m benchmarks.scoring [--times 500]
"""

import random
import time

import typer

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.profile import App, Profile
from assessment.question import AnswerType, Question
from assessment.questionnaire import Questionnaire
from assessment.scope import Scope, scope
from assessment.scoring import result
from benchmarks.figures import milliseconds
from services.editions import current_edition

PROFILE = Profile(stores=True, store_share=50, app=App.YES, connected_products=True)


def main(times: int = 500) -> None:
    edition = current_edition()
    for depth in edition.depths:
        asked = scope(edition, PROFILE, depth.id)
        seconds = [_scored(edition, asked, random.Random(seed)) for seed in range(times)]  # noqa: S311
        label = f"{depth.id}, {len(asked.asked)} questions"
        print(f"{label:25}{milliseconds(seconds)}   (bar for the full set: 2 ms)")


def _scored(edition: Questionnaire, asked: Scope, chance: random.Random) -> float:
    """Seconds to score one assessment with an answer to every question."""
    answers = {question: _answer(edition.questions[question], chance) for question in asked.asked}
    begun = time.perf_counter()
    result(edition, asked, answers)
    return time.perf_counter() - begun


def _answer(question: Question, chance: random.Random) -> Answer:
    if question.type is not AnswerType.ANCHOR or chance.random() < 0.1:
        return Answer(question=question.id, kind=AnswerKind.DONT_KNOW)
    level = chance.choice(list(question.anchors))
    evidence = chance.choice(list(Evidence))
    return Answer(question=question.id, kind=AnswerKind.LEVEL, level=level, evidence=evidence)


if __name__ == "__main__":
    typer.run(main)
