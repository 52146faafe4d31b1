"""What the result says in short: strengths, brakes and the verdict of the headline."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Axis, Capability, Questionnaire
from assessment.result import Result

STRONG = 0.5
"""Half of what is possible: below it nothing is called a strength."""


class Finding(Frozen):
    """A capability that carries the overall score, or holds it down.

    `score` is 0–1. `points` is what it brings to (a strength), or takes from (a brake), the
    overall score. `questions` are the answered ones, the most telling first.
    """

    capability: str
    axis: str
    score: float
    points: float
    questions: tuple[str, ...]


class _Scored(NamedTuple):
    """A capability with a score, ready to be ranked."""

    axis: Axis
    capability: Capability
    score: float
    weight: float


def strengths(questionnaire: Questionnaire, result: Result, count: int = 3) -> tuple[Finding, ...]:
    """The capabilities that bring the most points, among those with half of theirs or more."""
    found = [
        _finding(result, entry, 100 * entry.weight * entry.score, best_first=True)
        for entry in _scored(questionnaire, result)
        if entry.score >= STRONG
    ]
    return _largest(found, count)


def brakes(questionnaire: Questionnaire, result: Result, count: int = 3) -> tuple[Finding, ...]:
    """The capabilities that cost the most points; never one that is named as a strength."""
    return held_back(questionnaire, result, strengths(questionnaire, result, count))[:count]


def held_back(
    questionnaire: Questionnaire, result: Result, without: Iterable[Finding]
) -> tuple[Finding, ...]:
    """All capabilities that cost points, the most expensive first, without those named."""
    named = {finding.capability for finding in without}
    found = [
        _finding(result, entry, 100 * entry.weight * (1 - entry.score), best_first=False)
        for entry in _scored(questionnaire, result)
        if entry.score < 1 and entry.capability.id not in named
    ]
    return _largest(found, len(found))


def _scored(questionnaire: Questionnaire, result: Result) -> Iterator[_Scored]:
    for axis in questionnaire.axes:
        for capability in axis.capabilities:
            scored = result.capabilities[capability.id]
            if scored.score is not None:
                yield _Scored(axis, capability, scored.score, scored.weight)


def _finding(result: Result, entry: _Scored, points: float, *, best_first: bool) -> Finding:
    answered = [
        (value, question.id)
        for question in entry.capability.questions
        if question.id in result.questions
        and (value := result.questions[question.id].value) is not None
    ]
    answered.sort(key=lambda pair: -pair[0] if best_first else pair[0])
    return Finding(
        capability=entry.capability.id,
        axis=entry.axis.id,
        score=entry.score,
        points=points,
        questions=tuple(question for _, question in answered),
    )


def _largest(found: list[Finding], count: int) -> tuple[Finding, ...]:
    """The findings with the most points; equal ones stay in the order of the edition."""
    return tuple(sorted(found, key=lambda finding: -settled(finding.points))[:count])


class VerdictKind(StrEnum):
    """How the axes compare. The rule, on the stages that the scores of the axes would reach:

    INSUFFICIENT – there is no overall score.
    EVEN – there is one axis only, or all have the same score: none is ahead or behind.
    ONE_BEHIND – of three axes or more exactly one is on the lowest stage, and all others lie
    within two neighbouring stages.
    BALANCED – all axes lie within two neighbouring stages.
    STRONG_AND_WEAK – anything else: the strongest and the weakest are two stages apart or more.
    """

    INSUFFICIENT = "insufficient"
    EVEN = "even"
    BALANCED = "balanced"
    ONE_BEHIND = "one_behind"
    STRONG_AND_WEAK = "strong_and_weak"


class Verdict(Frozen):
    """The headline as facts: overall stage, strongest and weakest axis.

    Axes compare by score; what a gate holds back is said apart. Equal ones go by the order of the
    edition. All three are
    None while there is no overall score.
    """

    kind: VerdictKind
    stage: int | None = None
    strongest: str | None = None
    weakest: str | None = None


def verdict(questionnaire: Questionnaire, result: Result) -> Verdict:
    """Sum up how the axes compare; the rule is that of `VerdictKind`."""
    if result.overall.stage is None:
        return Verdict(kind=VerdictKind.INSUFFICIENT)
    order = [entry.stage for entry in questionnaire.stages]
    ranks = {
        axis.axis: (order.index(axis.stage_by_score), axis.score)
        for axis in result.axes.values()
        if axis.stage_by_score is not None and axis.score is not None
    }
    even = len(set(ranks.values())) == 1
    return Verdict(
        kind=VerdictKind.EVEN if even else _kind(sorted(place for place, _ in ranks.values())),
        stage=result.overall.stage,
        strongest=max(ranks, key=ranks.__getitem__),
        weakest=min(ranks, key=ranks.__getitem__),
    )


def _kind(places: list[int]) -> VerdictKind:
    """Compare the places of all stages in the row of stages, lowest first."""
    lowest, others = places[0], places[1:]
    if len(others) > 1 and others[0] > lowest and others[-1] - others[0] <= 1:
        return VerdictKind.ONE_BEHIND
    if places[-1] - lowest <= 1:
        return VerdictKind.BALANCED
    return VerdictKind.STRONG_AND_WEAK
