"""What is overdue in the plans of a company, told without any result."""

from datetime import date

from assessment.records import AssessmentSummary
from assessment.repository import Repository
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan, StoredPlan
from services.overdue import overdue_measures
from tests.services.examples import NOW, started

START, AFTER_WAVE_1 = date(2026, 1, 5), date(2026, 4, 6)
THREE = Plan(wishes=Wishes(start=START), schedule={"M01": 1, "M15": 1, "M10": 2})


def summaries(repository: Repository, *names: str) -> list[AssessmentSummary]:
    """Assessments of one company, in this order."""
    return [
        AssessmentSummary(
            assessment=started(repository, assessment_id=name), changed_at=NOW, settled=()
        )
        for name in names
    ]


def test_what_is_late_is_counted(repository: Repository) -> None:
    """Two measures of wave 1, the one of wave 2 has time; on 5 April all had."""
    listed = summaries(repository, "spring")
    plans = {"spring": StoredPlan(plan=THREE, version=1)}
    assert overdue_measures(listed, plans, AFTER_WAVE_1) == {"spring": 2}
    assert overdue_measures(listed, plans, date(2026, 4, 5)) == {}
    done = FollowUp(status=MeasureStatus.DONE)
    fewer = THREE.model_copy(update={"follow_ups": {"M15": done}})
    assert overdue_measures(listed, {"spring": StoredPlan(plan=fewer)}, AFTER_WAVE_1) == {
        "spring": 1
    }


def test_only_the_newest_plan_is_followed(repository: Repository) -> None:
    """An assessment without a plan does not end the one before; a draft is no plan."""
    listed = summaries(repository, "autumn", "summer", "spring")
    plans = {
        "autumn": StoredPlan(plan=Plan(wishes=Wishes(start=START)), version=1),
        "spring": StoredPlan(plan=THREE, version=1),
    }
    assert overdue_measures(listed, plans, AFTER_WAVE_1) == {"spring": 2}
    plans["summer"] = StoredPlan(plan=Plan(wishes=Wishes(start=AFTER_WAVE_1), schedule={"M01": 1}))
    assert overdue_measures(listed, plans, AFTER_WAVE_1) == {}


def test_without_plans_nothing_is_overdue(repository: Repository) -> None:
    assert overdue_measures(summaries(repository, "spring"), {}, AFTER_WAVE_1) == {}
    assert overdue_measures([], {}, AFTER_WAVE_1) == {}
