"""A plan in which everything is filled in."""

from datetime import date

from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import Limits
from assessment.roadmap.targets import Ambition, Targets


def a_plan() -> Plan:
    return Plan(
        targets=Targets(ambition=Ambition.LEAD, levels={"1A": 4, "2A": 2}),
        wishes=Wishes(
            start=date(2026, 1, 5),
            limits={1: Limits(budget=1234.5, days=20, role_days={"it": 5})},
            pinned={"M01": 1, "M02": None},
            excluded=frozenset({"M03"}),
            estimates={"M01": OwnEstimate(cost=500, chance=0.5)},
            needs={"M02": ("M01",)},
        ),
        considered=frozenset({"M01"}),
        schedule={"M01": 1, "M02": 2},
        follow_ups={
            "M01": FollowUp(
                status=MeasureStatus.DROPPED,
                reason="zu teuer 😀",
                owner="Ünal",
                due=date(2026, 3, 1),
            )
        },
    )
