"""Path data of an SVG on a reportlab path."""

import re

import pytest
from reportlab.pdfgen.pathobject import PDFPathObject

from reports.svg_path import SvgError, trace_path


def traced(data: str) -> list[str]:
    """The PDF operators of a path, one an entry, numbers as short as they can be."""
    path = PDFPathObject()
    trace_path(path, data)
    operators = re.findall(r"([-\d.eE+ ]*)([a-zA-Z])", path.getCode().removeprefix("n"))
    return [
        " ".join([*(f"{round(float(number), 3):g}" for number in numbers.split()), letter])
        for numbers, letter in operators
    ]


def test_lines_are_absolute_or_from_the_present_point() -> None:
    assert traced("M1,2L5,6H7V8") == ["1 2 m", "5 6 l", "7 6 l", "7 8 l"]
    assert traced("m1,2l4,4h2v2") == ["1 2 m", "5 6 l", "7 6 l", "7 8 l"]


def test_points_after_the_first_of_a_move_are_lines() -> None:
    assert traced("M1,2 3,4 5,6") == ["1 2 m", "3 4 l", "5 6 l"]


def test_closing_returns_to_the_beginning_of_the_part() -> None:
    assert traced("M1,1h4v4Zl2,2") == ["1 1 m", "5 1 l", "5 5 l", "h", "3 3 l"]


def test_curves_keep_their_control_points() -> None:
    assert traced("M0,0C1,2,3,4,5,6") == ["0 0 m", "1 2 3 4 5 6 c"]
    assert traced("M1,1c1,2,3,4,5,6") == ["1 1 m", "2 3 4 5 6 7 c"]


def test_a_quadratic_curve_becomes_the_same_cubic_one() -> None:
    # Control points two thirds of the way from either end to (3, 6).
    assert traced("M0,0Q3,6,6,0") == ["0 0 m", "2 4 4 4 6 0 c"]


def test_a_quarter_of_a_circle_is_one_curve() -> None:
    # 10 · 4/3 · tan 22.5° = 5.523
    assert traced("M10,0A10,10,0,0,1,0,10") == ["10 0 m", "10 5.523 5.523 10 0 10 c"]
    assert traced("M10,0A10,10,0,0,0,0,-10") == ["10 0 m", "10 -5.523 5.523 -10 0 -10 c"]


def ends(data: str) -> list[tuple[float, ...]]:
    """Where each part of the path after the first ends."""
    return [tuple(float(number) for number in entry.split()[-3:-1]) for entry in traced(data)[1:]]


def test_the_large_arc_goes_the_long_way_round() -> None:
    assert ends("M10,0A10,10,0,1,0,0,10") == [(0, -10), (-10, 0), (0, 10)]


def test_a_circle_of_two_halves_passes_its_four_extremes() -> None:
    circle = "M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0"
    assert ends(circle) == [(0, 2), (-2, 0), (0, -2), (2, 0)]


def test_an_arc_too_small_to_reach_grows_to_a_half_circle() -> None:
    assert len(traced("M0,0A1,1,0,0,1,10,0")) == 3


def test_an_arc_to_where_it_starts_is_nothing() -> None:
    assert traced("M1,1A5,5,0,0,1,1,1") == ["1 1 m"]


def test_numbers_may_touch_and_have_exponents() -> None:
    assert traced("M1.5.5L-1-2L1e1,2E-1") == ["1.5 0.5 m", "-1 -2 l", "10 0.2 l"]


@pytest.mark.parametrize("data", ["M0,0S1,1,2,2", "M0,0A1,2,0,0,1,5,5", "M1,2,3", "M0,0L", "X1"])
def test_what_vega_never_writes_is_refused(data: str) -> None:
    with pytest.raises(SvgError):
        trace_path(PDFPathObject(), data)
