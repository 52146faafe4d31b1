"""Where the measures of a matrix lie: effort across, benefit up, in pixels from the top left."""

from collections.abc import Iterator, Sequence
from itertools import count
from math import cos, hypot, pi, sin, sqrt
from statistics import median
from typing import NamedTuple

from assessment.roadmap.quick_wins import DAYS
from reports.matrix import MatrixEntry

DAY_TICKS = (2, 5, 10, 20, 40, 80, 160, 320, 640, 1_250, 2_500, 5_000)
POINT_STEPS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
MOST_TICKS = 6
SLACK = 1.15
"""Room beyond the largest effort and the largest benefit."""
TURNS = 16
"""Directions to look for a free place in."""


class Area(NamedTuple):
    """Where marks may lie."""

    left: float
    top: float
    right: float
    bottom: float


class Spot(NamedTuple):
    """One measure and the middle of its mark."""

    entry: MatrixEntry
    x: float
    y: float


class MatrixScale:
    """Effort on a scale whose steps grow, as one day more matters less and less; benefit evenly."""

    def __init__(self, entries: Sequence[MatrixEntry], area: Area) -> None:
        self.area = area
        self._days = max((*(entry.days for entry in entries), 2.0 * DAYS)) * SLACK
        self._points = max((*(entry.points for entry in entries), POINT_STEPS[0])) * SLACK

    def x(self, days: float) -> float:
        return self.area.left + (self.area.right - self.area.left) * sqrt(days / self._days)

    def y(self, points: float) -> float:
        return self.area.bottom - (self.area.bottom - self.area.top) * points / self._points

    def day_ticks(self) -> list[int]:
        return [days for days in DAY_TICKS if days < self._days]

    def point_ticks(self) -> list[float]:
        """From 0 on, in round steps."""
        step = next(
            (step for step in POINT_STEPS if self._points / step < MOST_TICKS), POINT_STEPS[-1]
        )
        return [step * place for place in range(int(self._points / step) + 1)]


def usual_benefit(entries: Sequence[MatrixEntry]) -> float:
    """Half of the measures shown bring more."""
    return median(entry.points for entry in entries)


def spots(entries: Sequence[MatrixEntry], scale: MatrixScale, distance: float) -> list[Spot]:
    """Every measure where it belongs, or as near as it keeps the distance to those before it.

    `distance` is between the middles of two marks.
    """
    placed: list[Spot] = []
    for entry in entries:
        x, y = next(
            (x, y)
            for x, y in _around(scale.x(entry.days), scale.y(entry.points))
            if _inside(x, y, scale.area, distance / 2)
            and all(hypot(x - other.x, y - other.y) >= distance for other in placed)
        )
        placed.append(Spot(entry, x, y))
    return placed


def _around(x: float, y: float) -> Iterator[tuple[float, float]]:
    """The place itself, then places around it, further and further away."""
    yield x, y
    for radius in count(2, 2):
        for turn in range(TURNS):
            angle = 2 * pi * turn / TURNS
            yield x + radius * cos(angle), y + radius * sin(angle)


def _inside(x: float, y: float, area: Area, edge: float) -> bool:
    across = area.left + edge <= x <= area.right - edge
    return across and area.top + edge <= y <= area.bottom - edge
