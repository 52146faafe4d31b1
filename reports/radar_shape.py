"""Where things lie on a radar, in points of score: the centre is (0, 0), the rim 100 away."""

import math
from collections.abc import Sequence
from itertools import pairwise

from assessment.result import Interval
from reports.chart import Row

OUTER = 100.0
ROUND = 36
"""Corners of a ring that looks like a circle; for fewer than three axes."""

Point = tuple[float, float]


def spoke_angle(place: float, count: int) -> float:
    """Radians; the first axis points up, the others follow clockwise."""
    return math.pi / 2 - 2 * math.pi * place / count


def point(radius: float, angle: float) -> Point:
    """Rounded to a thousandth of a point, far below anything visible."""
    return (round(radius * math.cos(angle), 3), round(radius * math.sin(angle), 3))


def corners(count: int) -> list[float]:
    """Angles of a closed ring: one corner on each axis."""
    sides = count if count > 2 else ROUND
    return [spoke_angle(place, sides) for place in range(sides + 1)]


def path(name: str, points: Sequence[Point]) -> list[Row]:
    """The points as rows of one line, in this order."""
    return [{"path": name, "order": order, "x": x, "y": y} for order, (x, y) in enumerate(points)]


def ring_label(ring: float, count: int) -> Point:
    """On the ring half-way between the last axis and the first, where no value can lie."""
    if count < 3:
        return point(ring, math.pi * 5 / 8)
    half = math.pi / count
    return point(ring * math.cos(half), math.pi / 2 + half)


def band_outline(bands: Sequence[tuple[float, Interval]]) -> list[Point]:
    """Along the upper ends of the bands and back along the lower ones.

    The strip closes to a ring unless half of the circle or more has no score: there it would
    run through the centre, so it stays open on that side.
    """
    angles = [angle for angle, _ in bands]
    gaps = [first - second for first, second in pairwise([*angles, angles[0] - 2 * math.pi])]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    closed = gaps[widest] < math.pi - 1e-9
    turn = [*bands, bands[0]] if closed else [*bands[widest + 1 :], *bands[: widest + 1]]
    upper = [point(band.upper, angle) for angle, band in turn]
    lower = [point(band.lower, angle) for angle, band in reversed(turn)]
    return upper + lower
