"""What is overdue in the plans of many assessments, without working out a single result."""

from collections.abc import Mapping, Sequence
from datetime import date

from assessment.records import AssessmentSummary
from assessment.roadmap.calendar import overdue
from assessment.roadmap.plan import StoredPlan


def overdue_measures(
    summaries: Sequence[AssessmentSummary], plans: Mapping[str, StoredPlan], today: date
) -> dict[str, int]:
    """How many measures are overdue, by assessment; those without any are left out.

    `summaries` are the assessments of one company, the newest first. Only its newest adopted plan
    is followed: it went on from the older ones, which would otherwise be overdue for ever.
    """
    for summary in summaries:
        stored = plans.get(summary.assessment.id)
        if stored and stored.plan.schedule:
            late = len(overdue(stored.plan, today))
            return {summary.assessment.id: late} if late else {}
    return {}
