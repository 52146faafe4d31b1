"""Waves and measures as dates, and what is overdue."""

from datetime import date, timedelta

from assessment.roadmap.plan import DueBeforeStartError, FollowUp, Plan
from assessment.roadmap.problem import WAVES, Wave


def wave_dates(start: date, wave: Wave) -> tuple[date, date]:
    """First and last day of a wave in a plan that starts on this day."""
    first = start + timedelta(weeks=wave.from_week)
    return first, first + timedelta(weeks=wave.weeks, days=-1)


def measure_dates(start: date, wave: Wave, follow_up: FollowUp) -> tuple[date, date]:
    """Start and due date of a measure: its own where set, else those of its wave."""
    first, last = wave_dates(start, wave)
    return follow_up.start or first, follow_up.due or last


def in_order(plan: Plan, measure: str, follow_up: FollowUp) -> FollowUp:
    """The same; DueBeforeStartError if the measure were due before it begins in this plan."""
    wishes = plan.adopted_under
    wave = next((wave for wave in WAVES if wave.number == plan.schedule.get(measure)), None)
    if wishes is not None and wave is not None:
        start, due = measure_dates(wishes.start, wave, follow_up)
        if due < start:
            raise DueBeforeStartError
    return follow_up


def is_late(follow_up: FollowUp, due: date, today: date) -> bool:
    """Whether a measure should be over and is neither done nor dropped."""
    return due < today and not follow_up.is_over


def overdue(plan: Plan, today: date) -> tuple[str, ...]:
    """The measures of the adopted plan that are late, the oldest first.

    It needs no result, so it can be told of many assessments at once.
    """
    wishes = plan.adopted_under
    if wishes is None:
        return ()
    waves = {wave.number: wave for wave in WAVES}
    late = []
    for measure, number in plan.schedule.items():
        follow_up = plan.follow_ups.get(measure, FollowUp())
        if number in waves:
            _, due = measure_dates(wishes.start, waves[number], follow_up)
            if is_late(follow_up, due, today):
                late.append((due, measure))
    return tuple(measure for _, measure in sorted(late))
