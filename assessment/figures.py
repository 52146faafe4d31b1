"""The arithmetic of every floor: how a group of figures becomes one figure."""

from collections.abc import Sequence
from math import fsum, sqrt
from typing import NamedTuple

from assessment.questionnaire import Combination


class Figure(NamedTuple):
    """A question, a capability, an axis or the whole, in points 0–100.

    `weight` is the weight among its siblings, not yet normalised. `score` is None while there
    is nothing to score. `lowest` and `highest` are the score if every unknown answer were the
    lowest, or the highest, level. `parts` are the applicable members it was made from.
    """

    id: str
    weight: float
    score: float | None
    coverage: float
    sigma: float
    lowest: float
    highest: float
    parts: tuple["Figure", ...] = ()


def combined(
    combination: Combination, identity: str, weight: float, parts: Sequence[Figure]
) -> Figure:
    """Make one figure of its parts, of which there is at least one.

    Sums are correctly rounded (`fsum`), so that the order of the parts makes no difference.
    """
    shares = nominal_shares(parts)
    return Figure(
        id=identity,
        weight=weight,
        score=_score(combination, parts),
        coverage=fsum(share * part.coverage for share, part in zip(shares, parts, strict=True)),
        sigma=_sigma(combination, parts),
        lowest=_bound(combination, shares, [part.lowest for part in parts]),
        highest=_bound(combination, shares, [part.highest for part in parts]),
        parts=tuple(parts),
    )


def nominal_shares(parts: Sequence[Figure]) -> list[float]:
    """Share of each applicable part in its group, by weight; their sum is 1."""
    return _normalised([part.weight for part in parts])


def score_shares(combination: Combination, parts: Sequence[Figure]) -> list[float]:
    """Share each part really has in the score of its group: 0 without a score of its own.

    Under the minimum the weakest part decides alone; of several equal ones, the first.
    """
    if combination is Combination.MINIMUM:
        weakest = min(
            (part for part in parts if part.score is not None),
            key=lambda part: part.score or 0.0,
            default=None,
        )
        return [1.0 if part is weakest else 0.0 for part in parts]
    return _normalised([0.0 if part.score is None else part.weight for part in parts])


def sigma_shares(combination: Combination, parts: Sequence[Figure]) -> list[float]:
    """Share of each part's standard deviation in that of its group, before squaring.

    A weighted mean spreads by all applicable parts, the unknown ones included. A minimum is as
    uncertain as its weakest part; of several equally weak ones (or while no part has a score, of
    all) the least certain counts.
    """
    if combination is Combination.MINIMUM:
        scores = [part.score for part in parts if part.score is not None]
        weakest = [part for part in parts if not scores or part.score == min(scores)]
        decisive = max(weakest, key=lambda part: part.sigma)
        return [1.0 if part is decisive else 0.0 for part in parts]
    return nominal_shares(parts)


def _score(combination: Combination, parts: Sequence[Figure]) -> float | None:
    shares = score_shares(combination, parts)
    if not any(shares):
        return None
    total = fsum(share * (part.score or 0.0) for share, part in zip(shares, parts, strict=True))
    return min(total, 100.0)  # shares are rounded, so that full marks may come out a hair above


def _sigma(combination: Combination, parts: Sequence[Figure]) -> float:
    shares = sigma_shares(combination, parts)
    return sqrt(fsum((share * part.sigma) ** 2 for share, part in zip(shares, parts, strict=True)))


def _bound(combination: Combination, shares: Sequence[float], bounds: Sequence[float]) -> float:
    if combination is Combination.MINIMUM:
        return min(bounds)
    return fsum(share * bound for share, bound in zip(shares, bounds, strict=True))


def _normalised(weights: Sequence[float]) -> list[float]:
    total = fsum(weights)
    return [weight / total if total else 0.0 for weight in weights]
