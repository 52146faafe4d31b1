"""What stands out along the customer journey: the phases compared, and who drives each."""

from collections.abc import Sequence

from assessment.frozen import Frozen
from assessment.phase_scores import PhaseScore
from assessment.precision import settled
from assessment.questionnaire import Questionnaire

EVEN = 5.0
"""Points between the phases up to which none of them is called ahead."""


class PhaseSpread(Frozen):
    """The phases with the highest and the lowest score; equal ones by the order of the edition."""

    best: str
    best_score: float
    worst: str
    worst_score: float

    @property
    def even(self) -> bool:
        return settled(self.best_score - self.worst_score) <= EVEN


def covered_phases(
    questionnaire: Questionnaire, phases: Sequence[PhaseScore]
) -> tuple[PhaseScore, ...]:
    """The phases by the coverage rule of axes: too few answers make no score (method.md 3.2)."""
    least = questionnaire.coverage.provisional
    return tuple(
        phase if settled(phase.coverage) >= least else phase.model_copy(update={"score": None})
        for phase in phases
    )


def phase_spread(phases: Sequence[PhaseScore]) -> PhaseSpread | None:
    """Compare the scored phases; None while there are fewer than two."""
    scored = [(phase.score, phase.phase) for phase in phases if phase.score is not None]
    if len(scored) < 2:
        return None
    best = max(scored, key=lambda pair: pair[0])
    worst = min(scored, key=lambda pair: pair[0])
    return PhaseSpread(best=best[1], best_score=best[0], worst=worst[1], worst_score=worst[0])


def carrier(phase: PhaseScore) -> str | None:
    """The axis that lifts a phase most above its score, by score and share; None if none does."""
    return _farthest(phase, 1)


def brake(phase: PhaseScore) -> str | None:
    """The axis that draws a phase down most; None if none does."""
    return _farthest(phase, -1)


def _farthest(phase: PhaseScore, direction: int) -> str | None:
    if phase.score is None:
        return None
    pulls = [
        (settled(direction * axis.share * (axis.score - phase.score)), axis.axis)
        for axis in phase.axes
        if axis.score is not None
    ]
    pull, axis = max(pulls, key=lambda pair: pair[0])
    return axis if pull > 0 else None
