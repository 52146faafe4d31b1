"""The sample company with an adopted plan, stored nowhere."""

from datetime import date
from functools import cache

from assessment.language import Language
from assessment.roadmap.adopted import AdoptedPlan
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from services.results import Outcome
from services.samples import sample_outcome
from tests.services.examples import NOW

START, TODAY = date(2026, 1, 5), date(2026, 5, 1)
"""A Monday, and a day in wave 2, when everything open in wave 1 is late."""

SCHEDULE = {"M01": 0, "M15": 1, "M60": 1, "M20": 1, "M10": 2, "M11": 3}
FOLLOW_UPS = {
    "M01": FollowUp(status=MeasureStatus.DONE, owner="Anna Ünal"),
    "M15": FollowUp(status=MeasureStatus.RUNNING, owner="Ben", baseline="9 h", current="6 h"),
    "M60": FollowUp(owner="Ben", due=date(2026, 6, 30)),
    "M20": FollowUp(status=MeasureStatus.DROPPED, reason="Zu klein", note="Im Herbst neu"),
}
HOSTILE = {
    "formula": "=1+1",
    "markup": '<b>Ben</b> <img src=x onerror="alert(1)">',
    "lines": "erste Zeile\nBEGIN:VEVENT\r\nzweite; Zeile, mit \\ Zeichen",
    "emoji": "😀👩🏽\u200d🔧",
    "long": "ä" * 10_000,
}
"""Strings from people that want to be something else."""


def planned(language: Language = Language.DE, **follow_ups: FollowUp) -> Outcome:
    """Six measures in four waves, one of them done, one dropped; `follow_ups` replace theirs."""
    plan = Plan(wishes=Wishes(start=START), schedule=SCHEDULE, follow_ups=FOLLOW_UPS | follow_ups)
    return sample_outcome(language, NOW).model_copy(update={"plan": plan})


@cache
def adopted_plan(language: Language = Language.DE) -> AdoptedPlan:
    found = planned(language).adopted
    assert found is not None
    return found
