"""Krippendorff's α reproduces published figures and behaves as it should."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.workshop.reliability import Metric, alpha
from tests.assessment.worked import FIXTURE

CODERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
"""Four observers, twelve units, with gaps (Krippendorff 2011, part C)."""

matrices = st.lists(st.lists(st.integers(0, 4), max_size=5), min_size=2, max_size=12)


def units(rows: list[list[int | None]]) -> list[list[int]]:
    """Rows of raters turned into the ratings of each unit."""
    columns = zip(*rows, strict=True)
    return [[rating for rating in column if rating is not None] for column in columns]


@pytest.mark.parametrize(
    ("metric", "expected"),
    [(metric, FIXTURE["krippendorff"][f"canonical_{metric}"]) for metric in Metric],
)
def test_the_published_example(metric: Metric, expected: float) -> None:
    assert alpha(units(CODERS), metric) == pytest.approx(expected, abs=5e-7)


def test_a_workshop_of_four_people_and_six_questions() -> None:
    matrix = FIXTURE["krippendorff"]["workshop_matrix"]
    expected = FIXTURE["krippendorff"]["workshop_ordinal"]
    assert alpha(units(matrix)) == pytest.approx(expected, abs=5e-6)


def test_a_small_example_by_hand() -> None:
    """Units 0·0 and 0·1. Nominal: observed (2 · 1/1) / 4 = 0.5; expected 2·3·1 / (4·3) = 0.5."""
    assert alpha([[0, 0], [0, 1]], Metric.NOMINAL) == pytest.approx(0)


def test_questions_that_one_person_rated_do_not_count() -> None:
    assert alpha([[0, 0], [4, 4], [2]]) == alpha([[0, 0], [4, 4]]) == pytest.approx(1)


@pytest.mark.parametrize("rated", [[], [[]], [[3]], [[2, 2], [2, 2, 2]], [[1], [4]]])
def test_without_two_different_ratings_there_is_no_figure(rated: list[list[int]]) -> None:
    assert alpha(rated) is None


@given(matrices)
def test_it_is_never_above_one_and_one_only_in_perfect_agreement(rated: list[list[int]]) -> None:
    found = alpha(rated)
    assume(found is not None)
    assert found is not None
    assert found <= 1 + 1e-12
    agreed = all(len(set(unit)) == 1 for unit in rated if len(unit) > 1)
    assert agreed == (found == pytest.approx(1))


@given(matrices, st.randoms())
def test_the_order_of_raters_and_of_questions_makes_no_difference(
    rated: list[list[int]], random: Random
) -> None:
    shuffled = [random.sample(unit, len(unit)) for unit in random.sample(rated, len(rated))]
    for metric in Metric:
        one, other = alpha(rated, metric), alpha(shuffled, metric)
        assert (one is None) == (other is None)
        assert one is None or one == pytest.approx(other)


@given(matrices)
def test_levels_are_compared_by_rank_so_stretching_the_scale_changes_nothing(
    rated: list[list[int]],
) -> None:
    stretched = [[rating**2 for rating in unit] for unit in rated]
    assert alpha(rated) == alpha(stretched)
