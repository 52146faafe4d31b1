"""Dates of waves and measures, worked out on a calendar, and what is overdue."""

from datetime import date, timedelta

import pytest

from assessment.roadmap.calendar import measure_dates, overdue, wave_dates
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import WAVES

MONDAY = date(2026, 1, 5)
END_OF_WAVE_1 = date(2026, 4, 5)


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (0, MONDAY, date(2026, 2, 15)),
        (1, MONDAY, END_OF_WAVE_1),
        (2, date(2026, 4, 6), date(2026, 10, 4)),
        (3, date(2026, 10, 5), date(2027, 7, 4)),
    ],
)
def test_waves_run_from_a_monday_to_a_sunday(number: int, first: date, last: date) -> None:
    """6, 13, 26 and 39 weeks; the last two one after the other, the first two at once."""
    assert wave_dates(MONDAY, WAVES[number]) == (first, last)


def test_a_measure_has_dates_of_its_own_or_those_of_its_wave() -> None:
    assert measure_dates(MONDAY, WAVES[1], FollowUp()) == (MONDAY, END_OF_WAVE_1)
    later = FollowUp(due=date(2026, 5, 1))
    assert measure_dates(MONDAY, WAVES[1], later) == (MONDAY, date(2026, 5, 1))


def plan(**follow_ups: FollowUp) -> Plan:
    """Two measures in wave 1, one in wave 2, and one in a wave that no longer exists."""
    return Plan(
        wishes=Wishes(start=MONDAY),
        schedule={"M01": 1, "M02": 1, "M10": 2, "M11": 9},
        follow_ups=follow_ups,
    )


def test_nothing_is_overdue_on_its_last_day_but_on_the_next() -> None:
    assert overdue(plan(), END_OF_WAVE_1) == ()
    assert overdue(plan(), END_OF_WAVE_1 + timedelta(days=1)) == ("M01", "M02")


def test_the_oldest_comes_first_and_what_is_over_is_not_late() -> None:
    done = FollowUp(status=MeasureStatus.DONE)
    early = FollowUp(due=date(2026, 2, 1), status=MeasureStatus.RUNNING)
    assert overdue(plan(M02=early), date(2026, 12, 1)) == ("M02", "M01", "M10")
    assert overdue(plan(M01=done, M02=early), date(2026, 12, 1)) == ("M02", "M10")
    dropped = FollowUp(status=MeasureStatus.DROPPED, reason="Enough")
    assert overdue(plan(M01=dropped, M02=done), END_OF_WAVE_1 + timedelta(days=1)) == ()


def test_without_a_plan_nothing_is_overdue() -> None:
    assert overdue(Plan(schedule={"M01": 1}), date(2099, 1, 1)) == ()
    assert overdue(Plan(wishes=Wishes(start=MONDAY)), date(2099, 1, 1)) == ()
