"""How far several people's ratings of one question agree (method.md 3.5)."""

from collections.abc import Sequence
from enum import StrEnum

from assessment.bands import variance
from assessment.frozen import Frozen

SPREAD_FROM = 3
"""From how many ratings on a spread may be shown; below, it would show single people."""
_CLOSE = 0.5
_TOLERANCE = 1e-9


class Light(StrEnum):
    """GREEN needs no discussion, YELLOW two or three minutes, RED evidence and a second vote."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Spread(Frozen):
    """Figures on at least three ratings. `deviation` is AD, the mean distance from the mean.

    `rwg` is 0–1 with the uniform distribution as null model; it is for experts only.
    """

    mean: float
    lowest: int
    highest: int
    deviation: float
    variance: float
    rwg: float

    @property
    def range(self) -> int:
        return self.highest - self.lowest


class Agreement(Frozen):
    """`spread` is None below three ratings, `light` below two.

    With two ratings the light is RED where they are two levels or more apart, else None.
    """

    n: int
    median: int | None = None
    light: Light | None = None
    spread: Spread | None = None


def lower_median(ratings: Sequence[int]) -> int | None:
    """The middle rating, of an even number the lower one; None without ratings."""
    return sorted(ratings)[(len(ratings) - 1) // 2] if ratings else None


def agreement(ratings: Sequence[int], levels: int = 5) -> Agreement:
    """What may be said about these ratings on a scale of so many levels.

    RED comes first: a single rating three levels away is worth hearing, even where the average
    distance is small.
    """
    n = len(ratings)
    spread = _spread(ratings, levels) if n >= SPREAD_FROM else None
    return Agreement(
        n=n, median=lower_median(ratings), light=_light(ratings, spread, levels), spread=spread
    )


def _spread(ratings: Sequence[int], levels: int) -> Spread:
    mean = sum(ratings) / len(ratings)
    found = variance(ratings)
    uniform = (levels**2 - 1) / 12
    return Spread(
        mean=mean,
        lowest=min(ratings),
        highest=max(ratings),
        deviation=sum(abs(rating - mean) for rating in ratings) / len(ratings),
        variance=found,
        rwg=max(0.0, 1 - found / uniform),
    )


def _light(ratings: Sequence[int], spread: Spread | None, levels: int) -> Light | None:
    """The border between yellow and red is c/6 for c levels (0.83 for five; fact F34)."""
    if spread is None:
        apart = len(ratings) > 1 and max(ratings) - min(ratings) >= 2
        return Light.RED if apart else None
    if spread.range >= 3 or spread.deviation > levels / 6 + _TOLERANCE:
        return Light.RED
    if spread.range <= 1 or spread.deviation <= _CLOSE + _TOLERANCE:
        return Light.GREEN
    return Light.YELLOW
