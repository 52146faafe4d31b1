"""Where things lie on a radar."""

import math

import pytest

from assessment.result import Interval
from reports.radar_shape import band_outline, corners, path, point, ring_label, spoke_angle


def test_axes_go_clockwise_from_the_top() -> None:
    ends = [point(100, spoke_angle(place, 4)) for place in range(4)]
    assert ends == [(0, 100), (100, 0), (0, -100), (-100, 0)]


def test_an_oblique_point_has_the_coordinates_of_its_angle() -> None:
    # 62 on the second of eight axes, 45° from the top: 62 · √½ = 43.841
    assert point(62, spoke_angle(1, 8)) == (43.841, 43.841)


def test_a_ring_has_a_corner_on_each_axis_and_closes() -> None:
    angles = corners(3)
    assert angles[:3] == [spoke_angle(place, 3) for place in range(3)]
    assert point(60, angles[-1]) == point(60, angles[0])


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_than_three_axes_have_round_rings(count: int) -> None:
    assert len(corners(count)) == 37


def test_ring_labels_sit_on_the_edge_between_the_last_axis_and_the_first() -> None:
    # The edge of a square ring lies 60 · cos 45° from the centre, at 135°: (−30, 30).
    assert ring_label(60, 4) == (-30, 30)
    assert math.hypot(*ring_label(60, 1)) == pytest.approx(60, abs=0.001)


def test_a_path_keeps_the_order_of_its_points() -> None:
    assert path("today", [(1, 2), (3, 4)]) == [
        {"path": "today", "order": 0, "x": 1, "y": 2},
        {"path": "today", "order": 1, "x": 3, "y": 4},
    ]


def bands(*places: int, count: int) -> list[tuple[float, Interval]]:
    return [(spoke_angle(place, count), Interval(lower=20, upper=50)) for place in places]


def test_the_band_is_a_ring_out_along_the_upper_ends_and_back_along_the_lower() -> None:
    assert band_outline(bands(0, 1, 2, 3, count=4)) == [
        *[(0, 50), (50, 0), (0, -50), (-50, 0), (0, 50)],
        *[(0, 20), (-20, 0), (0, -20), (20, 0), (0, 20)],
    ]


def test_the_band_stays_open_where_half_of_the_circle_has_no_score() -> None:
    assert band_outline(bands(0, 1, 2, count=4)) == [
        *[(0, 50), (50, 0), (0, -50)],
        *[(0, -20), (20, 0), (0, 20)],
    ]


def test_an_open_band_starts_behind_the_gap() -> None:
    # Axis 1 (right) is missing with axes 0 and 2 its neighbours: the strip runs 2, 3, 0.
    assert band_outline(bands(0, 2, 3, count=4)) == [
        *[(0, -50), (-50, 0), (0, 50)],
        *[(0, 20), (-20, 0), (0, -20)],
    ]
