"""Krippendorff's α: how reliable a whole set of ratings is (method.md 3.5)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

QUESTIONS_FROM, RATERS_FROM = 10, 3
"""α on less is noise (method.md 3.5)."""


RELIABLE_FROM, TENTATIVE_FROM = 0.80, 0.667
"""Where conclusions are safe, and where they are possible at all (method.md 3.5)."""


class Reading(StrEnum):
    """What an α is good for."""

    RELIABLE = "reliable"
    TENTATIVE = "tentative"
    LOW = "low"


def reading(found: float) -> Reading:
    """How far conclusions may rest on ratings with this α."""
    if found >= RELIABLE_FROM:
        return Reading.RELIABLE
    return Reading.TENTATIVE if found >= TENTATIVE_FROM else Reading.LOW


class Metric(StrEnum):
    """What it means for two ratings to differ. Levels are ordinal."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


def alpha(units: Sequence[Sequence[int]], metric: Metric = Metric.ORDINAL) -> float | None:
    """1 for perfect agreement, 0 for chance; None where every rating is the same or none pairs.

    A unit holds the ratings of one question; people who left it out are simply missing.
    (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.)
    """
    paired = [Counter(unit) for unit in units if len(unit) > 1]
    totals = sum(paired, Counter[int]())
    if len(totals) < 2:
        return None
    distance = _distance(metric, totals)
    n = totals.total()
    observed = sum(_disagreement(unit, distance) / (unit.total() - 1) for unit in paired) / n
    expected = _disagreement(totals, distance) / (n * (n - 1))
    return 1 - observed / expected


def _disagreement(counts: Mapping[int, int], distance: Callable[[int, int], float]) -> float:
    """Every rating set against every other one; equal ones are counted, not gone through."""
    return sum(
        counts[one] * counts[other] * distance(one, other) for one in counts for other in counts
    )


def _distance(metric: Metric, totals: Mapping[int, int]) -> Callable[[int, int], float]:
    """Squared difference δ² between two ratings; the ordinal one counts the ratings between."""

    def ordinal(one: int, other: int) -> float:
        low, high = sorted((one, other))
        between = sum(count for rating, count in totals.items() if low <= rating <= high)
        return (between - (totals[low] + totals[high]) / 2) ** 2 if low != high else 0.0

    match metric:
        case Metric.NOMINAL:
            return lambda one, other: float(one != other)
        case Metric.INTERVAL:
            return lambda one, other: float((one - other) ** 2)
        case Metric.ORDINAL:
            return ordinal
