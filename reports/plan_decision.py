"""What an adopted plan asks of its readers next."""

from collections.abc import Iterator
from datetime import date
from math import fsum

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.plan import MeasureStatus
from reports.enumeration import listed
from reports.formatting import short_day
from reports.plan_headline import effort_text
from reports.plan_text import wave_name
from texts.wording import Wording

NAMED = 3
"""More measures that are late are only counted."""


def plan_decision(plan: AdoptedPlan, today: date, text: Wording) -> str:
    """What is late, what nobody has taken on, and what has to be approved next."""
    return " ".join(_questions(plan, today, text)) or text("advice.decision.keep")


def _questions(plan: AdoptedPlan, today: date, text: Wording) -> Iterator[str]:
    late = [one.measure.name.in_(text.language) for one in plan.measures if one.is_late(today)]
    if len(late) > NAMED:
        yield text("plan_report.decision.many_late", count=len(late))
    elif late:
        yield text("plan_report.decision.late", count=len(late), names=listed(late, text))
    unfinished = [planned for planned in plan.measures if not planned.follow_up.is_over]
    unowned = sum(not planned.follow_up.owner for planned in unfinished)
    if unowned > 1 and unowned == len(unfinished):
        yield text("plan_report.decision.nobody", all=unowned)
    elif unowned:
        yield text("plan_report.decision.unowned", count=unowned, all=len(unfinished))
    begun = _to_begin(plan)
    if begun:
        yield _approval(plan, begun, text)


def _to_begin(plan: AdoptedPlan) -> list[PlannedMeasure]:
    """What nobody has begun in the first waves that hold anything of the kind.

    The foundation and the first wave begin on the same day and are approved together.
    """
    waves = [
        (wave.start, [one for one in wave.measures if one.follow_up.status is MeasureStatus.OPEN])
        for wave in plan.waves
    ]
    first = min((start for start, idle in waves if idle), default=None)
    return [planned for start, idle in waves if start == first for planned in idle]


def _approval(plan: AdoptedPlan, begun: list[PlannedMeasure], text: Wording) -> str:
    """Where a part of these waves is under way or done, their sums elsewhere are larger."""
    numbers = sorted({planned.wave for planned in begun})
    cost = fsum(planned.estimate.cost for planned in begun)
    days = fsum(planned.estimate.person_days for planned in begun)
    going = {MeasureStatus.RUNNING, MeasureStatus.DONE}
    whole = not any(
        planned.wave in numbers and planned.follow_up.status in going for planned in plan.measures
    )
    return text(
        "plan_report.decision.approve" if whole else "plan_report.decision.approve_rest",
        waves=listed([wave_name(number, text) for number in numbers], text),
        date=short_day(max(planned.due for planned in begun), text.language),
        effort=effort_text(cost, days, text),
    )
