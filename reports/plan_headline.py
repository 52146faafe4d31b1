"""What an adopted plan achieves, as one sentence."""

from math import fsum

from assessment.precision import settled
from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from reports.formatting import decimal, euros, fixed, score, whole
from texts.wording import Wording

VISIBLE = 0.05
"""Points below which a gain would be shown as none."""


def headline(plan: AdoptedPlan, text: Wording) -> str:
    """The stage if it moves, else the score; only with what is still to come."""
    coming = still_coming(plan)
    if not coming:
        is_dropped = all(planned.is_dropped for planned in plan.measures)
        key = "dropped" if is_dropped else "over"
        return text(f"plan_report.headline.{key}", count=len(plan.measures))
    effort, today, final = _effort(plan, coming, text), plan.today.overall, plan.final.overall
    if today.stage is not None and final.stage is not None and final.stage > today.stage:
        return text(
            "plan_report.headline.stage", effort=effort, before=today.stage, after=final.stage
        )
    if today.score is None or plan.expected is None or plan.expected - today.score < VISIBLE:
        return text("plan_report.headline.measures", effort=effort, count=len(coming))
    before, after = _apart(today.score, plan.expected, text)
    return text("plan_report.headline.score", effort=effort, before=before, after=after)


def still_coming(plan: AdoptedPlan) -> tuple[PlannedMeasure, ...]:
    """The measures the forecast counts on: neither dropped nor proven by a new rating."""
    options = {option.measure for option in plan.problem.options}
    return tuple(
        planned
        for planned in plan.measures
        if planned.measure.id in options and not planned.is_dropped
    )


def effort_text(cost: float, days: float, text: Wording) -> str:
    """Euros and person-days in one phrase, in the case that follows “with”."""
    worked = text("plan_report.effort.days", days=decimal(days, text.language, 1))
    if settled(days) == 1:
        worked = text("plan_report.effort.one_day")
    if not cost:
        return text("plan_report.effort.free", days=worked)
    money = euros(cost, text.language)
    return text("plan_report.effort.both", cost=money, days=worked) if days else money


def _effort(plan: AdoptedPlan, coming: tuple[PlannedMeasure, ...], text: Wording) -> str:
    """What is still to be spent; once something is over, that it is the rest."""
    spent = effort_text(
        fsum(planned.estimate.cost for planned in coming),
        fsum(planned.estimate.person_days for planned in coming),
        text,
    )
    counted = sum(len(wave.counted) for wave in plan.waves)
    key = "plan_report.effort.rest" if len(coming) < counted else "plan_report.effort.all"
    return text(key, effort=spent)


def _apart(before: float, after: float, text: Wording) -> tuple[str, str]:
    """Whole points, with one decimal where both would look the same."""
    if whole(before) == whole(after):
        return fixed(before, text.language, 1), fixed(after, text.language, 1)
    return score(before, text.language), score(after, text.language)
