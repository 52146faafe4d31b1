"""Where the bars of a timeline lie: days across, measures down, all in pixels."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from assessment.roadmap.adopted import AdoptedPlan, AdoptedWave, PlannedMeasure

STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
"""Months between two ticks. The last ones are for days somebody has typed wrong."""


class TimeScale(NamedTuple):
    """The days a timeline shows, and the pixels they lie between."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """The beginning of this day."""
        whole = (self.last - self.first).days + 1
        return self.left + (self.right - self.left) * (day - self.first).days / whole

    def end(self, day: date) -> float:
        """The end of this day."""
        whole = (self.last - self.first).days + 1
        days = (day - self.first).days + 1
        return self.left + (self.right - self.left) * days / whole

    def ticks(self, room: float) -> list[date]:
        """First days of months, at least `room` pixels apart and that far from the right end."""
        a_month = (self.x(self.last) - self.left) / max((self.last - self.first).days, 1) * 30
        step = next((step for step in STEPS if step * a_month >= room), STEPS[-1])
        return [
            day for day in _months(self.first, self.last, step) if self.x(day) + room <= self.right
        ]


def time_scale(plan: AdoptedPlan, today: date, left: float, right: float) -> TimeScale:
    """From the first to the last day of anything in the plan, and today in any case."""
    starts = [today, plan.start, *(planned.start for planned in plan.measures)]
    ends = [today, *(wave.due for wave in plan.waves), plan.due]
    return TimeScale(min(starts), max(ends), left, right)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """First days of every `step`-th month counted from January of the year 0, within the days."""
    month = first.year * 12 + first.month - (first.day == 1)
    month += -month % step
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        yield day
        month += step


class Layout(NamedTuple):
    """How high a row is, and how far below its upper edge the bar begins.

    `names` is the share of the width that names take beside the bars; 0 where they stand above
    them. `worded`: there is room for words below the name.
    """

    row: float
    bar: float
    names: float = 0
    worded: bool = True


class Line(NamedTuple):
    """A measure and the upper edge of its row."""

    planned: PlannedMeasure
    top: float
    layout: Layout

    @property
    def bar(self) -> float:
        """The upper edge of its bar."""
        return self.top + self.layout.bar


class Block(NamedTuple):
    """A wave: the upper edge of its heading, the lines below it, and the lower edge of them."""

    wave: AdoptedWave
    top: float
    lines: tuple[Line, ...]
    bottom: float


def blocks(plan: AdoptedPlan, top: float, heading: float, layout: Layout) -> tuple[Block, ...]:
    """All waves one below the other."""
    found = []
    for wave in plan.waves:
        below = top + heading
        lines = tuple(
            Line(planned, below + layout.row * place, layout)
            for place, planned in enumerate(wave.measures)
        )
        found.append(Block(wave, top, lines, below + layout.row * len(lines)))
        top = found[-1].bottom
    return tuple(found)
