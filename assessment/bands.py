"""How sure a figure is: standard deviations and bands (method.md 3.2 no. 11)."""

from collections.abc import Mapping, Sequence
from math import fsum, hypot

from assessment.answer import Answer
from assessment.questionnaire import Questionnaire, Uncertainty
from assessment.result import Interval

RATINGS = "ratings"
"""Key of what the spread between several people's ratings adds."""

DONT_KNOW = "dont_know"
"""Key of the uncertainty of a level that nobody knows."""


def points_per_level(questionnaire: Questionnaire) -> float:
    """Points between two neighbouring levels of an even scale: 25 for five levels.

    On an uneven scale, too, a standard deviation of one level counts as one even step.
    """
    return 100 / (len(questionnaire.levels) - 1)


def answered_sigmas(uncertainty: Uncertainty, answer: Answer) -> dict[str, float]:
    """What makes an answer uncertain, in levels: its evidence grade, and the ratings if any.

    The grade is the key of its own part. Fewer than two ratings add nothing, and neither do
    unanimous ones.
    """
    sigmas = {str(answer.evidence): uncertainty.evidence[answer.evidence]}
    if len(answer.ratings) > 1:
        sigmas[RATINGS] = (variance(answer.ratings) / len(answer.ratings)) ** 0.5
    return sigmas


def unknown_sigmas(uncertainty: Uncertainty, *, as_zero: bool) -> dict[str, float]:
    """The uncertainty of *weiß nicht*, in levels; smaller where not knowing is itself a finding."""
    return {DONT_KNOW: uncertainty.dont_know_as_zero if as_zero else uncertainty.dont_know}


def sigma_of(sigmas: Mapping[str, float]) -> float:
    """Standard deviation of independent parts together."""
    return hypot(*sigmas.values())


def variance(ratings: Sequence[int]) -> float:
    """Sample variance (n − 1) of two ratings or more; their order makes no difference."""
    mean = sum(ratings) / len(ratings)
    return fsum([(rating - mean) ** 2 for rating in ratings]) / (len(ratings) - 1)


def band(score: float | None, sigma: float, z: float) -> Interval | None:
    """Score ± z·σ, cut off at 0 and 100; none without a score."""
    if score is None:
        return None
    return Interval(lower=max(score - z * sigma, 0.0), upper=min(score + z * sigma, 100.0))


def hard_bounds(score: float | None, lowest: float, highest: float) -> Interval:
    """Score if every unknown answer were the lowest, or the highest, level.

    They always contain the score, even in an edition whose anchors override the scale so that
    the lowest level of one question is worth more than the answers to others.
    """
    known = (lowest, highest) if score is None else (lowest, highest, score)
    return Interval(lower=min(known), upper=max(known))
