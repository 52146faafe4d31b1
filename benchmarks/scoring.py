"""Scoring: one assessment of the sample's depth, and one as large as the full catalogue.

    python -m benchmarks.scoring [--times 500]

The large one repeats the questions that exist until there are 113, evenly over all capabilities.
"""

import random
import time
from itertools import cycle

import typer

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.profile import App, Profile
from assessment.question import AnswerType, Question
from assessment.questionnaire import Questionnaire
from assessment.scope import Scope, scope
from assessment.scoring import result
from benchmarks.figures import milliseconds
from services.editions import current_edition

FULL = 113
PROFILE = Profile(stores=True, store_share=50, app=App.YES)


def main(times: int = 500) -> None:
    small = current_edition()
    for name, edition in {"as shipped": small, "full catalogue": enlarged(small, FULL)}.items():
        asked = scope(edition, PROFILE, edition.depths[-1].id)
        seconds = [_scored(edition, asked, random.Random(seed)) for seed in range(times)]  # noqa: S311
        label = f"{name}, {len(asked.asked)} questions"
        print(f"{label:30}{milliseconds(seconds)}   (bar: 2 ms)")


def enlarged(edition: Questionnaire, questions: int) -> Questionnaire:
    """The edition with copies of its questions, spread over its capabilities."""
    anchored = [q for q in edition.questions.values() if q.type is AnswerType.ANCHOR]
    copies: dict[str, list[Question]] = {c.id: list(c.questions) for c in edition.capabilities()}
    places = cycle(copies)
    for number in range(questions - len(edition.questions)):
        original = anchored[number % len(anchored)]
        copies[next(places)].append(original.model_copy(update={"id": f"Z{number}", "gate": None}))
    axes = tuple(
        axis.model_copy(
            update={
                "capabilities": tuple(
                    capability.model_copy(update={"questions": tuple(copies[capability.id])})
                    for capability in axis.capabilities
                )
            }
        )
        for axis in edition.axes
    )
    # A copy made in Python would keep the look-up tables of the original.
    return Questionnaire.model_construct(**{**dict(edition), "axes": axes})


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
