"""The arithmetic of every floor: how a group of figures becomes one figure."""

from collections.abc import Sequence
from math import fsum, hypot
from operator import mul
from typing import NamedTuple

from assessment.precision import settled
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

    Scores, coverage and bounds are settled, so that the order of the parts makes no difference.
    """
    shares = nominal_shares(parts)
    lowest = [part.lowest for part in parts]
    highest = [part.highest for part in parts]
    lower = _bound(combination, shares, lowest)
    return Figure(
        id=identity,
        weight=weight,
        score=_score(combination, shares, parts),
        coverage=_weighted(shares, [part.coverage for part in parts]),
        sigma=_sigma(combination, shares, parts),
        lowest=lower,
        highest=lower if highest == lowest else _bound(combination, shares, highest),
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
        scores = [part.score for part in parts]
        weakest = min((score for score in scores if score is not None), default=None)
        decisive = None if weakest is None else scores.index(weakest)
        return [1.0 if place == decisive else 0.0 for place in range(len(parts))]
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


def _score(
    combination: Combination, nominal: Sequence[float], parts: Sequence[Figure]
) -> float | None:
    """Score of a group; the nominal shares are used as they are where every part has a score."""
    scores = [part.score for part in parts]
    complete = combination is Combination.WEIGHTED_MEAN and None not in scores
    shares = nominal if complete else score_shares(combination, parts)
    if not any(shares):
        return None
    return _weighted(shares, [score or 0.0 for score in scores])


def _sigma(combination: Combination, nominal: Sequence[float], parts: Sequence[Figure]) -> float:
    mean = combination is Combination.WEIGHTED_MEAN
    shares = nominal if mean else sigma_shares(combination, parts)
    return hypot(*map(mul, shares, [part.sigma for part in parts]))


def _bound(combination: Combination, shares: Sequence[float], bounds: Sequence[float]) -> float:
    return min(bounds) if combination is Combination.MINIMUM else _weighted(shares, bounds)


def _weighted(shares: Sequence[float], values: Sequence[float]) -> float:
    return settled(fsum(map(mul, shares, values)))


def _normalised(weights: Sequence[float]) -> list[float]:
    total = fsum(weights)
    return [weight / total if total else 0.0 for weight in weights]
