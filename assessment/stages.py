"""From a score to a stage: borders, gates and the cap by the weakest axis."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from assessment.question import Gate
from assessment.questionnaire import Stage
from assessment.readings import Reading
from assessment.result import GateFinding, Status


class Staging(NamedTuple):
    """The stage the score alone would give, the stage reached, and the gates in between."""

    by_score: int | None = None
    stage: int | None = None
    gates: tuple[GateFinding, ...] = ()


def staging(
    stages: Sequence[Stage],
    score: float | None,
    gates: Iterable[tuple[str, Gate]],
    readings: Mapping[str, Reading],
) -> Staging:
    """Stage of a score under its gates (method.md 3.2 no. 6); nothing without a score.

    `gates` come with the id of their question. One that is not asked, or does not apply, is
    ignored; one nobody knows the level of is not met.
    """
    if score is None:
        return Staging()
    by_score = stage_by_score(stages, score)
    findings = tuple(
        finding
        for question, gate in gates
        if question in readings and readings[question].status is not Status.NOT_APPLICABLE
        if (finding := _finding(question, gate, readings[question].level, by_score))
    )
    return Staging(by_score, _stage_below(stages, by_score, findings), findings)


def stage_by_score(stages: Sequence[Stage], score: float) -> int:
    """The highest stage whose lower border the score reaches; below all of them the lowest."""
    return max((entry.stage for entry in stages if score >= entry.lower), default=stages[0].stage)


def stage_above(stages: Sequence[Stage], stage: int, steps: int) -> int:
    """The stage so many steps above this one, at most the highest there is."""
    order = [entry.stage for entry in stages]
    return order[min(order.index(stage) + steps, len(order) - 1)]


def _finding(question: str, gate: Gate, level: int | None, by_score: int) -> GateFinding | None:
    """The lowest stage up to `by_score` that the gate blocks, if it blocks any."""
    for stage, required in sorted(gate.requires.items()):
        if stage <= by_score and (level is None or level < required):
            return GateFinding(question=question, stage=stage, required=required, level=level)
    return None


def _stage_below(stages: Sequence[Stage], by_score: int, findings: Iterable[GateFinding]) -> int:
    """The stage under the lowest blocked one.

    A stage is reached only through all lower ones (method.md 3.1, ISO/IEC 33020), so what a gate
    blocks stays blocked further up. Nothing falls below the lowest stage.
    """
    blocked = min((finding.stage for finding in findings), default=None)
    if blocked is None:
        return by_score
    return max((entry.stage for entry in stages if entry.stage < blocked), default=stages[0].stage)
