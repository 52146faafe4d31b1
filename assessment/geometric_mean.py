"""The overall score if weakness in one axis could not be bought out by strength in another."""

from math import exp, fsum, log

from assessment.result import Result

LEAST = 1.0
"""A score below one point counts as one: zero would kill the product (method.md 3.3)."""


def geometric_mean(result: Result) -> float | None:
    """exp(Σ W·ln S) over the scored axes, 0–100; None while there is no overall score."""
    if result.overall.score is None:
        return None
    scored = [(axis.weight, axis.score) for axis in result.axes.values() if axis.score is not None]
    weight = fsum(weight for weight, _ in scored)
    return exp(fsum(weight * log(max(score, LEAST)) for weight, score in scored) / weight)
