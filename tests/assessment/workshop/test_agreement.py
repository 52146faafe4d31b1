"""Agreement of several ratings, as in method.md 3.5 and the worked example."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.workshop.agreement import Light, agreement, lower_median
from tests.assessment.worked import FIXTURE

GREEN, YELLOW, RED = Light
ratings = st.lists(st.integers(0, 4), min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("name", "light"), [("q1_round1", GREEN), ("q9_round1", RED), ("q9_round2", GREEN)]
)
def test_the_worked_example(name: str, light: Light) -> None:
    expected = FIXTURE["agreement"][name]
    found = agreement(expected["ratings"])
    assert found.spread is not None
    assert (found.n, found.median, found.light) == (expected["n"], expected["median_low"], light)
    assert found.spread.mean == pytest.approx(expected["mean"])
    assert found.spread.range == expected["range"]
    assert found.spread.deviation == pytest.approx(expected["AD_mean"])
    assert found.spread.variance == pytest.approx(expected["S2"])
    assert found.spread.rwg == pytest.approx(expected["rwg"])


@pytest.mark.parametrize(
    ("given_ratings", "light", "why"),
    [
        ([2, 2, 2], GREEN, "the same"),
        ([2, 2, 3, 3], GREEN, "neighbours, AD 0.5"),
        ([1, 2, 2, 3], GREEN, "range 2, AD exactly 0.5"),
        ([1, 2, 2, 3, 3], YELLOW, "range 2, AD 0.64"),
        ([1, 1, 1, 3, 3, 2], YELLOW, "range 2, AD exactly 5/6"),
        ([1, 1, 3, 3], RED, "range 2, AD 1"),
        ([0, 3, 3, 3, 3, 3, 3, 3, 3], RED, "one of nine is three levels away, AD 0.59"),
        ([0] + [3] * 19, RED, "AD 0.285 alone would be green"),
    ],
)
def test_lights_at_their_borders(given_ratings: list[int], light: Light, why: str) -> None:
    assert agreement(given_ratings).light is light, why


def test_the_border_of_red_follows_the_number_of_levels() -> None:
    """0, 1, 2, 2 has an AD of 0.75: below 5/6 of five levels, above 4/6 of four."""
    assert agreement([0, 1, 2, 2], levels=5).light is YELLOW
    assert agreement([0, 1, 2, 2], levels=4).light is RED


def test_rwg_compares_with_ratings_spread_evenly_over_the_scale() -> None:
    """Variance 1 of the ratings 1, 2, 3: 1 − 1/2 on five levels, 1 − 1/1.25 on four."""
    five, four = agreement([1, 2, 3], levels=5).spread, agreement([1, 2, 3], levels=4).spread
    assert five is not None
    assert four is not None
    assert (five.rwg, four.rwg) == pytest.approx((0.5, 0.2))


def test_rwg_never_falls_below_zero() -> None:
    spread = agreement([0, 0, 4, 4]).spread
    assert spread is not None
    assert spread.variance == pytest.approx(16 / 3)
    assert spread.rwg == 0


def test_one_rating_is_a_single_judgement_without_a_light() -> None:
    found = agreement([3])
    assert (found.n, found.median, found.light, found.spread) == (1, 3, None, None)


@pytest.mark.parametrize(
    ("pair", "light"), [([2, 2], None), ([3, 2], None), ([1, 3], RED), ([4, 0], RED)]
)
def test_two_ratings_tell_the_lower_one_and_whether_they_are_far_apart(
    pair: list[int], light: Light | None
) -> None:
    found = agreement(pair)
    assert (found.n, found.median, found.light, found.spread) == (2, min(pair), light, None)


def test_no_rating_says_nothing() -> None:
    found = agreement([])
    assert (found.n, found.median, found.light, found.spread) == (0, None, None, None)


@pytest.mark.parametrize(
    ("given_ratings", "middle"), [([4, 1, 3, 3, 1], 3), ([1, 2, 3, 4], 2), ([0, 4], 0), ([4], 4)]
)
def test_of_two_middle_ratings_the_lower_one_counts(given_ratings: list[int], middle: int) -> None:
    assert lower_median(given_ratings) == middle


@given(ratings, st.randoms())
def test_the_order_of_ratings_makes_no_difference(given_ratings: list[int], random: Random) -> None:
    shuffled = random.sample(given_ratings, len(given_ratings))
    one, other = agreement(given_ratings), agreement(shuffled)
    assert (one.median, one.light) == (other.median, other.light)
    assert one.spread is not None
    assert other.spread is not None
    assert one.spread.model_dump() == pytest.approx(other.spread.model_dump())


@given(ratings)
def test_moving_an_extreme_rating_outwards_never_improves_the_light(
    given_ratings: list[int],
) -> None:
    rank = [GREEN, YELLOW, RED].index
    ordered = sorted(given_ratings)
    higher, lower = [*ordered[:-1], ordered[-1] + 1], [ordered[0] - 1, *ordered[1:]]
    before = agreement(ordered).light
    assert before is not None
    for outwards in (higher, lower):
        light = agreement(outwards).light
        assert light is not None
        assert rank(light) >= rank(before)


@given(ratings)
def test_the_median_is_one_of_the_ratings_with_at_least_half_of_them_not_above(
    given_ratings: list[int],
) -> None:
    middle = lower_median(given_ratings)
    assert middle in given_ratings
    assert sum(rating <= middle for rating in given_ratings) * 2 >= len(given_ratings)
    assert sum(rating >= middle for rating in given_ratings) * 2 > len(given_ratings)
