"""The plan of the worked example with its costs in euros, and the report about it."""

from collections.abc import Mapping
from datetime import date

from assessment.language import Language
from assessment.profile import Profile
from assessment.roadmap.adopted import AdoptedPlan, adopted
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Case
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.priorities import priorities
from assessment.roadmap.targets import target_scores
from assessment.scoring import result
from reports.report import Report
from tests.assessment.roadmap.dealer import dealer_case
from tests.assessment.worked import worked_scope
from tests.builders import level
from tests.reports.documents import report

SCHEDULE = {"M01": 1, "M02": 1, "M06": 2, "M07": 2}
MAY = date(2026, 5, 4)
"""A day in wave 2, when everything open in wave 1 is late."""

FOLLOW_UPS = {
    "M01": FollowUp(status=MeasureStatus.DONE, owner="Anna"),
    "M02": FollowUp(status=MeasureStatus.RUNNING, owner="Ben"),
    "M07": FollowUp(status=MeasureStatus.DROPPED, reason="There is a tool already"),
}


def dealer(**answers: int) -> Case:
    """The dealer with costs in euros; `answers` are levels rated again."""
    case = dealer_case()
    own = {
        name: OwnEstimate(cost=1000 * (entry.cost or 0), days=entry.days, chance=entry.chance)
        for name, entry in case.wishes.estimates.items()
    }
    given = dict(case.answers) | {name: level(name, value) for name, value in answers.items()}
    return case._replace(
        wishes=case.wishes.model_copy(update={"estimates": own}),
        answers=given,
        result=result(case.questionnaire, worked_scope(case.questionnaire), given),
    )


def plan(
    schedule: Mapping[str, int] = SCHEDULE,
    case: Case | None = None,
    follow_ups: Mapping[str, FollowUp] | None = None,
) -> AdoptedPlan:
    told = case or dealer()
    stored = Plan(schedule=schedule, follow_ups=follow_ups or {})
    found = adopted(told, worked_scope(told.questionnaire), stored)
    assert found is not None
    return found


def dealer_report(_language: Language) -> Report:
    """On 4 May 2026: one measure is done, one late, one open, one dropped."""
    case = dealer(q3=0)
    edition = case.questionnaire
    made = report(edition, worked_scope(edition), case.answers)
    return made.model_copy(
        update={
            "date": MAY,
            "plan": plan(case=case, follow_ups=FOLLOW_UPS),
            "target_scores": target_scores(edition, case.targets),
            "priorities": priorities(edition, case.result, case.targets, Profile()),
        }
    )
