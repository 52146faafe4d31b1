"""Waves as dates, and what is overdue."""

from collections.abc import Mapping
from datetime import date, timedelta

from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import WAVES, Wave

ENDED = {MeasureStatus.DONE, MeasureStatus.DROPPED}


def wave_dates(start: date, wave: Wave) -> tuple[date, date]:
    """First and last day of a wave in a plan that starts on this day."""
    first = start + timedelta(weeks=wave.from_week)
    return first, first + timedelta(weeks=wave.weeks, days=-1)


def due_dates(plan: Plan, start: date) -> dict[str, date]:
    """The day each planned measure is due: its own, else the last day of its wave."""
    ends = {wave.number: wave_dates(start, wave)[1] for wave in WAVES}
    return {
        measure: _follow_up(plan.follow_ups, measure).due or ends[wave]
        for measure, wave in plan.schedule.items()
    }


def overdue(plan: Plan, start: date, today: date) -> tuple[str, ...]:
    """Planned measures that should be over and are neither done nor dropped, oldest first."""
    late = {
        measure: due
        for measure, due in due_dates(plan, start).items()
        if due < today and _follow_up(plan.follow_ups, measure).status not in ENDED
    }
    return tuple(sorted(late, key=lambda measure: (late[measure], measure)))


def _follow_up(follow_ups: Mapping[str, FollowUp], measure: str) -> FollowUp:
    return follow_ups.get(measure, FollowUp())
