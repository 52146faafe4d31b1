"""Where measures lie in the matrix: as near to the truth as numbers stay legible."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.matrix import MatrixEntry
from reports.matrix_shape import Area, MatrixScale, spots, usual_benefit

AREA = Area(30, 60, 600, 230)
DISTANCE = 23


def entry(days: float, points: float, number: int = 1) -> MatrixEntry:
    return MatrixEntry(number, f"measure {number}", days, points, wave="", is_duty=False)


entries = st.lists(
    st.tuples(st.floats(0, 5_000), st.floats(0, 60)).map(lambda pair: entry(*pair)),
    min_size=1,
    max_size=30,
)


@given(entries)
def test_no_two_marks_touch_and_none_leaves_the_picture(found: list[MatrixEntry]) -> None:
    placed = spots(found, MatrixScale(found, AREA), DISTANCE)
    assert [spot.entry for spot in placed] == found
    for one, other in combinations(placed, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= DISTANCE - 1e-9
    for spot in placed:
        assert AREA.left <= spot.x - DISTANCE / 2 <= spot.x + DISTANCE / 2 <= AREA.right
        assert AREA.top <= spot.y - DISTANCE / 2 <= spot.y + DISTANCE / 2 <= AREA.bottom


def test_a_mark_with_room_stands_where_it_belongs() -> None:
    found = [entry(5, 1.0), entry(40, 2.0)]
    scale = MatrixScale(found, AREA)
    placed = spots(found, scale, DISTANCE)
    assert [(spot.x, spot.y) for spot in placed] == [
        (scale.x(5), scale.y(1.0)),
        (scale.x(40), scale.y(2.0)),
    ]


def test_of_two_alike_the_first_keeps_its_place_and_the_second_moves_a_little() -> None:
    found = [entry(10, 1.0, 1), entry(10, 1.0, 2), entry(80, 2.0, 3)]
    scale = MatrixScale(found, AREA)
    first, second, _ = spots(found, scale, DISTANCE)
    assert (first.x, first.y) == (scale.x(10), scale.y(1.0))
    assert DISTANCE <= hypot(first.x - second.x, first.y - second.y) < DISTANCE + 3


def test_effort_grows_by_the_root_and_benefit_evenly() -> None:
    """The area is 570 wide for 1.15 times 40 days, and 170 high for 1.15 times 2 points."""
    scale = MatrixScale([entry(40, 2.0)], AREA)
    assert scale.x(0) == 30
    assert scale.x(40) == pytest.approx(30 + 570 / 1.15**0.5)
    assert scale.x(10) - 30 == pytest.approx((scale.x(40) - 30) / 2)
    assert scale.y(1.0) == pytest.approx(230 - 170 / 2.3)
    assert scale.day_ticks() == [2, 5, 10, 20, 40]
    assert scale.point_ticks() == [0, 0.5, 1.0, 1.5, 2.0]


def test_the_scale_never_ends_before_the_border_of_little_effort() -> None:
    assert MatrixScale([entry(1, 0.0)], AREA).day_ticks() == [2, 5, 10, 20]


def test_half_of_the_measures_bring_more_than_usual() -> None:
    assert usual_benefit([entry(1, 0.2), entry(1, 3.0), entry(1, 0.4)]) == 0.4
