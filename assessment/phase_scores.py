"""How far each phase of the customer journey has come (S002-88)."""

from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Questionnaire
from assessment.result import Result, Status


class AxisShare(Frozen):
    """What one axis contributes to a phase: its own score there, and its share of the weight.

    `score` is 0–100, None while none of its questions in the phase is answered; `share` is 0–1
    of the answered weight of the phase.
    """

    axis: str
    score: float | None
    share: float


class PhaseScore(Frozen):
    """`score` is 0–100, None while nothing is answered; `coverage` is the answered weight, 0–1.

    `axes` are those that ask something about the phase, in the order of the edition.
    """

    phase: str
    score: float | None
    coverage: float
    axes: tuple[AxisShare, ...]


class _Part(NamedTuple):
    axis: str
    weight: float
    value: float | None


def phase_scores(questionnaire: Questionnaire, result: Result) -> tuple[PhaseScore, ...]:
    """The weighted mean of the answered questions of each phase.

    A question counts with its weight in the overall score, split equally over its phases.
    Questions that do not apply are left out; unknown ones lower the coverage.
    """
    return tuple(
        _phase_score(phase.id, list(_parts(questionnaire, result, phase.id)))
        for phase in questionnaire.phases
    )


def _parts(questionnaire: Questionnaire, result: Result, phase: str) -> Iterator[_Part]:
    for name, question in questionnaire.questions.items():
        found = result.questions.get(name)
        if found is None or found.status is Status.NOT_APPLICABLE or phase not in question.phases:
            continue
        axis = questionnaire.axis_of[questionnaire.capability_of[name].id].id
        yield _Part(axis, found.weight / len(question.phases), found.value)


def _phase_score(phase: str, parts: list[_Part]) -> PhaseScore:
    answered = fsum(part.weight for part in parts if part.value is not None)
    whole = fsum(part.weight for part in parts)
    return PhaseScore(
        phase=phase,
        score=_mean(parts),
        coverage=answered / whole if whole else 0.0,
        axes=tuple(
            AxisShare(
                axis=axis,
                score=_mean([part for part in parts if part.axis == axis]),
                share=_answered_weight(parts, axis) / answered if answered else 0.0,
            )
            for axis in dict.fromkeys(part.axis for part in parts)
        ),
    )


def _mean(parts: list[_Part]) -> float | None:
    known = [(part.weight, part.value) for part in parts if part.value is not None]
    weight = fsum(weight for weight, _ in known)
    if not weight:
        return None
    return settled(100 * fsum(w * value for w, value in known) / weight)


def _answered_weight(parts: list[_Part], axis: str) -> float:
    return fsum(part.weight for part in parts if part.axis == axis and part.value is not None)
