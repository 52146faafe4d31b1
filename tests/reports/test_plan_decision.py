"""What a plan asks of its readers: what is late, what nobody has, what is to be approved."""

from collections.abc import Mapping
from datetime import date

from assessment.language import Language
from assessment.roadmap.plan import FollowUp, MeasureStatus
from reports.plan_decision import plan_decision
from tests.reports.planned import FOLLOW_UPS, SCHEDULE, TODAY, planned
from texts.wording import Wording

DONE = FollowUp(status=MeasureStatus.DONE, owner="Anna")


def decision(
    follow_ups: Mapping[str, FollowUp] | None = None,
    today: date = TODAY,
    language: Language = Language.EN,
) -> str:
    """`follow_ups` replace those of the plan."""
    found = planned(language, **(follow_ups or {})).adopted
    assert found is not None
    return plan_decision(found, today, Wording(language))


def test_late_measures_come_first_then_those_without_a_name_then_the_money() -> None:
    """On 1 May M15 of wave 1 is late; M10 and M11 have no owner; M60 has not begun."""
    assert decision() == (
        "“Answer online enquiries within five business hours” is overdue: what is missing to "
        "finish it? For 2 of 4 unfinished measures nobody has been named yet: who takes them on? "
        "Who approves what has not begun yet in “Wave 1”, with €1,000 and 10 person-days "
        "(until 30 Jun 2026)?"
    )


def test_many_late_measures_are_only_counted() -> None:
    said = decision(today=date(2028, 1, 1))
    assert said.startswith("4 measures are overdue: what is missing to finish them?")


def test_nobody_is_told_as_such() -> None:
    """Everything open, M20 dropped: five measures and no owner."""
    unowned = {name: FollowUp() for name in SCHEDULE if name != "M20"}
    said = decision(unowned, date(2026, 1, 5), Language.DE)
    assert said.startswith(
        "Für keine der 5 noch nicht erledigten Maßnahmen ist schon jemand namentlich"
    )
    assert "Wer gibt „Fundament“ und „Welle 1“ mit" in said


def test_when_all_is_over_it_asks_who_keeps_it() -> None:
    over = {name: DONE for name in SCHEDULE if FOLLOW_UPS.get(name, DONE).status != "dropped"}
    assert decision(over) == (
        "Who will keep things at this level, and when will you measure again?"
    )
