"""How far each axis is from where it is to go next."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Questionnaire
from assessment.result import Result


class GoalKind(StrEnum):
    """What an axis is measured against.

    TARGET – the score its target levels add up to.
    NEXT_STAGE – the lower border of the stage above the one reached.
    TOP – the highest stage is reached; there is nothing left to measure against.
    """

    TARGET = "target"
    NEXT_STAGE = "next_stage"
    TOP = "top"


class Gap(Frozen):
    """One scored axis: `score` today and `goal`, both 0–100; `goal` is None at the top.

    `points` is the way between them, never negative. `stage` is the stage the goal stands for,
    None for a target. `gated` tells that the score is high enough and a gate is what is missing.
    """

    axis: str
    score: float
    kind: GoalKind
    goal: float | None = None
    stage: int | None = None
    points: float = 0.0
    gated: bool = False


def gaps(
    questionnaire: Questionnaire, result: Result, targets: Mapping[str, float] | None = None
) -> tuple[Gap, ...]:
    """The scored axes, the widest gap first; equal ones in the order of the edition.

    `targets` are scores by axis; an axis without one is measured against the next stage.
    """
    found = _gaps(questionnaire, result, targets or {})
    return tuple(sorted(found, key=lambda gap: -settled(gap.points)))


def _gaps(
    questionnaire: Questionnaire, result: Result, targets: Mapping[str, float]
) -> Iterator[Gap]:
    for axis in questionnaire.axes:
        found = result.axes[axis.id]
        if found.score is None or found.stage is None:
            continue
        if axis.id in targets:
            yield _gap(axis.id, found.score, GoalKind.TARGET, targets[axis.id])
        else:
            yield _to_next_stage(questionnaire, axis.id, found.score, found.stage)


def _to_next_stage(questionnaire: Questionnaire, axis: str, score: float, stage: int) -> Gap:
    reached = [entry.stage for entry in questionnaire.stages].index(stage)
    above = questionnaire.stages[reached + 1 :]
    if not above:
        return Gap(axis=axis, score=score, kind=GoalKind.TOP)
    gap = _gap(axis, score, GoalKind.NEXT_STAGE, above[0].lower)
    return gap.model_copy(update={"stage": above[0].stage, "gated": score >= above[0].lower})


def _gap(axis: str, score: float, kind: GoalKind, goal: float) -> Gap:
    return Gap(axis=axis, score=score, kind=kind, goal=goal, points=max(goal - score, 0.0))
