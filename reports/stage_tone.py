"""Which tone of the maturity colours a score is shown in."""

from collections.abc import Sequence

from assessment.questionnaire import Stage
from assessment.stages import stage_by_score
from reports.theme import LIGHT

TONES = len(LIGHT.levels)


def stage_tone(stages: Sequence[Stage], points: float) -> int:
    """The place of the tone, from 0: the stages, however many, are spread over all tones."""
    order = [entry.stage for entry in stages]
    place = order.index(stage_by_score(stages, points))
    return round(place * (TONES - 1) / max(len(order) - 1, 1))
