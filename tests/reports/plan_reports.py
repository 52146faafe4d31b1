"""Reports of the sample company with an adopted plan, as odd as a plan can be."""

from collections.abc import Mapping
from functools import cache

from assessment.language import Language
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import Limits
from assessment.roadmap.targets import Ambition, template
from reports.document import Document
from reports.report import Report, report_for
from reports.storyline import build_document
from services.results import Outcome
from tests.reports.planned import FOLLOW_UPS, HOSTILE, SCHEDULE, START, TODAY, planned

WISHES = Wishes(
    start=START,
    limits={1: Limits(budget=14_000, days=40, role_days={"marketing": 12.5})},
    pinned={"M15": 1, "M20": None},
    excluded=frozenset({"M12"}),
    estimates={"M10": OwnEstimate(cost=12_000, chance=0.5)},
    needs={"M15": ("M01",)},
)
HOSTILE_FOLLOW_UP = FollowUp(
    status=MeasureStatus.DROPPED,
    owner=HOSTILE["markup"],
    reason="\n".join((HOSTILE["formula"], HOSTILE["lines"], HOSTILE["emoji"])),
    note=HOSTILE["long"][:2_000],
)


def plan_report(
    language: Language = Language.DE,
    schedule: Mapping[str, int] = SCHEDULE,
    follow_ups: Mapping[str, FollowUp] = FOLLOW_UPS,
) -> Report:
    """On 1 May 2026: targets are set, and people have wished for this and that."""
    found = planned(language)
    targets = template(found.questionnaire, found.scope, Ambition.LEAD)
    plan = Plan(targets=targets, wishes=WISHES, schedule=schedule, follow_ups=follow_ups)
    return reported(found, plan)


def reported(found: Outcome, plan: Plan) -> Report:
    return report_for(TODAY, found.model_copy(update={"plan": plan}))


def crowded(language: Language = Language.DE) -> Report:
    """Twenty measures, five in each wave; every other one was dropped, with hostile words."""
    names = [measure.id for measure in planned(language).questionnaire.measures[:20]]
    schedule = {name: place // 5 for place, name in enumerate(names)}
    return plan_report(language, schedule, dict.fromkeys(names[::2], HOSTILE_FOLLOW_UP))


def one_measure(language: Language = Language.DE) -> Report:
    return plan_report(language, {"M15": 1}, {})


def all_dropped(language: Language = Language.DE) -> Report:
    dropped = FollowUp(status=MeasureStatus.DROPPED, reason="Kein Geld")
    return plan_report(language, SCHEDULE, dict.fromkeys(SCHEDULE, dropped))


@cache
def plan_document(language: Language) -> Document:
    return build_document(plan_report(language), language)
