"""How a group becomes one figure, by weighted mean or by its weakest member."""

from math import fsum, sqrt

import pytest

from assessment.figures import Figure, combined, nominal_shares, score_shares, sigma_shares
from assessment.questionnaire import Combination

MEAN = Combination.WEIGHTED_MEAN
MINIMUM = Combination.MINIMUM


def figure(
    identity: str, weight: float, score: float | None, sigma: float = 0.0, coverage: float = 1.0
) -> Figure:
    """Unknown figures may lie anywhere."""
    lowest, highest = (0.0, 100.0) if score is None else (score, score)
    return Figure(identity, weight, score, coverage, sigma, lowest, highest)


MIXED = (figure("a", 3, 50, 4.0), figure("b", 1, 90, 8.0), figure("c", 4, None, 10.0, 0.25))


def test_a_mean_weighs_only_what_has_a_score() -> None:
    group = combined(MEAN, "k", 0.6, MIXED)
    assert group.score == pytest.approx((3 * 50 + 90) / 4)
    assert (group.id, group.weight, group.parts) == ("k", 0.6, MIXED)


def test_coverage_weighs_every_part() -> None:
    for combination in Combination:
        group = combined(combination, "k", 1, MIXED)
        assert group.coverage == pytest.approx((3 + 1 + 4 * 0.25) / 8)


def test_a_mean_is_uncertain_by_all_parts_the_unknown_one_included() -> None:
    sigma = sqrt((3 * 4.0) ** 2 + (1 * 8.0) ** 2 + (4 * 10.0) ** 2) / 8
    assert combined(MEAN, "k", 1, MIXED).sigma == pytest.approx(sigma)


def test_a_mean_is_bounded_by_the_unknown_part_at_its_ends() -> None:
    group = combined(MEAN, "k", 1, MIXED)
    assert group.lowest == pytest.approx((3 * 50 + 90 + 0) / 8)
    assert group.highest == pytest.approx((3 * 50 + 90 + 400) / 8)


def test_a_minimum_is_the_lowest_score_and_as_uncertain_as_that_part() -> None:
    group = combined(MINIMUM, "k", 1, MIXED)
    assert (group.score, group.sigma) == (50, 4.0)


def test_a_minimum_may_fall_with_an_unknown_part_but_never_rise() -> None:
    group = combined(MINIMUM, "k", 1, MIXED)
    assert (group.lowest, group.highest) == (0.0, 50)


def test_of_equally_weak_parts_the_first_decides_and_the_least_certain_spreads() -> None:
    parts = (figure("a", 1, 90, 9.0), figure("b", 1, 50, 2.0), figure("c", 1, 50, 5.0))
    assert combined(MINIMUM, "k", 1, parts).sigma == 5.0
    assert score_shares(MINIMUM, parts) == [0.0, 1.0, 0.0]
    assert sigma_shares(MINIMUM, parts) == [0.0, 0.0, 1.0]


@pytest.mark.parametrize("combination", Combination)
def test_parts_without_any_score_make_no_score(combination: Combination) -> None:
    unknown = (figure("a", 1, None, 2.0, 0.0), figure("b", 3, None, 4.0, 0.0))
    group = combined(combination, "k", 1, unknown)
    assert (group.score, group.coverage, group.lowest, group.highest) == (None, 0.0, 0.0, 100.0)
    assert group.sigma == (4.0 if combination is MINIMUM else pytest.approx(sqrt(2**2 + 12**2) / 4))


def test_a_score_that_weighs_nothing_is_no_mean() -> None:
    parts = (figure("a", 0.0, 50), figure("b", 1.0, None))
    assert combined(MEAN, "k", 1, parts).score is None


def test_a_mean_is_what_one_computes_by_hand() -> None:
    """Six sixths of 50 add up to 49.99999999999999 as binary fractions."""
    parts = [figure(str(n), 1, 50) for n in range(6)]
    assert fsum(share * 50 for share in nominal_shares(parts)) < 50
    assert combined(MEAN, "k", 1, parts).score == 50


def test_full_marks_never_exceed_a_hundred() -> None:
    """The rounded shares 3/13, 5/13 and 5/13 alone would give 100.00000000000001."""
    full = (figure("a", 3, 100), figure("b", 5, 100), figure("c", 5, 100))
    assert fsum(share * 100 for share in nominal_shares(full)) > 100
    assert combined(MEAN, "k", 1, full).score == 100


def test_the_order_of_the_parts_makes_no_difference() -> None:
    parts = [figure(str(n), 0.1 * (n + 1), 100 / (n + 1), 1 / (n + 3)) for n in range(9)]
    for combination in Combination:
        forward = combined(combination, "k", 1, parts)
        backward = combined(combination, "k", 1, parts[::-1])
        assert forward.score == backward.score
        assert forward.sigma == pytest.approx(backward.sigma, rel=1e-15)


def test_shares_of_the_score_leave_out_what_has_none() -> None:
    assert score_shares(MEAN, MIXED) == [0.75, 0.25, 0.0]
    assert sigma_shares(MEAN, MIXED) == nominal_shares(MIXED) == [0.375, 0.125, 0.5]
