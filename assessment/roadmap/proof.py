"""Whether a measure that is done has arrived in the result (method.md 3.14)."""

from collections.abc import Mapping

from assessment.answer import Answer, Evidence
from assessment.frozen import Frozen
from assessment.measure import Measure
from assessment.result import Result, Status


class Proof(Frozen):
    """A question a measure leads to `level`; `given` once it is rated there with evidence."""

    question: str
    level: int
    given: bool


def proofs(measure: Measure, result: Result, answers: Mapping[str, Answer]) -> tuple[Proof, ...]:
    """One for each question of the measure that is asked and applies, in its own order.

    A level counts with evidence of grade E1 or better: what is only claimed proves nothing.
    """
    levels: dict[str, int] = {}
    for effect in measure.effects:
        levels[effect.question] = max(effect.level, levels.get(effect.question, 0))
    return tuple(
        Proof(question=name, level=level, given=_is_given(name, level, result, answers))
        for name, level in levels.items()
        if name in result.questions and result.questions[name].status is not Status.NOT_APPLICABLE
    )


def _is_given(question: str, level: int, result: Result, answers: Mapping[str, Answer]) -> bool:
    reached = result.questions[question].level
    answer = answers.get(question)
    is_shown = answer is not None and answer.evidence is not Evidence.E0
    return is_shown and reached is not None and reached >= level
