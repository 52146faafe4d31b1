"""What alerts learn of an adopted plan: what is to come, in which order, and with whom."""

from collections.abc import Mapping
from datetime import date

import pytest

from assessment.alerts import Planned
from assessment.measure import Companions, Measure
from assessment.questionnaire import Questionnaire
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.plan_facts import plan_facts
from assessment.roadmap.problem import Limits
from tests.assessment.roadmap.test_options import START, case, edition, legal
from tests.builders import effect, measure

DONE = FollowUp(status=MeasureStatus.DONE)
DROPPED = FollowUp(status=MeasureStatus.DROPPED, reason="too dear")


def catalogue() -> Questionnaire:
    """The tool M03 belongs to the process M01 and the people M02."""
    tool = measure("M03", effect("q1", 3)).model_copy(
        update={"companions": Companions(process="M01", people="M02"), "weeks": 9}
    )
    return edition(lasting("M01", 4), lasting("M02", 5), tool)


def lasting(name: str, weeks: int) -> Measure:
    return measure(name, effect("q3", 3)).model_copy(update={"weeks": weeks})


def facts(
    waves: Mapping[str, int],
    *,
    content: Questionnaire | None = None,
    limits: Mapping[int, Limits] | None = None,
    q2: int = 3,
    q3: int = 0,
    follow_ups: Mapping[str, FollowUp] | None = None,
) -> Planned:
    wishes = Wishes(start=START, limits=limits or {})
    posed = case(content or catalogue(), wishes, q1=0, q2=q2, q3=q3)
    found = plan_facts(posed, Plan(schedule=waves, wishes=wishes, follow_ups=follow_ups or {}))
    assert found is not None
    return found


def test_without_an_adopted_plan_there_is_nothing_to_tell() -> None:
    assert plan_facts(case(catalogue(), q1=0), Plan(wishes=Wishes(start=START))) is None


def test_what_is_done_or_dropped_is_no_longer_to_come() -> None:
    found = facts({"M01": 1, "M02": 1, "M03": 2}, follow_ups={"M01": DONE, "M02": DROPPED})
    assert (dict(found.waves), set(found.done)) == ({"M03": 2}, {"M01"})


def test_what_its_question_shows_is_done_as_well() -> None:
    found = facts({"M01": 1, "M03": 1}, q3=3)
    assert (dict(found.waves), set(found.done)) == ({"M03": 1}, {"M01", "M02"})


def test_what_does_not_apply_keeps_nobody_waiting() -> None:
    other = measure("M02", effect("q3", 3)).model_copy(update={"applies_when": {"stores": True}})
    found = facts({"M01": 1, "M02": 1}, content=edition(measure("M01", effect("q3", 3)), other))
    assert (dict(found.waves), set(found.done)) == ({"M01": 1}, {"M02"})


def test_measures_of_one_wave_follow_each_other_where_both_fit_into_it() -> None:
    """Wave 1 lasts 13 weeks: 4 + 9 fit, 5 + 9 do not."""
    found = facts({"M01": 1, "M02": 1, "M03": 1})
    assert found.over["M03"] == {"M01"}
    assert facts({"M01": 2, "M02": 1, "M03": 2}).over["M03"] == {"M01", "M02"}


@pytest.mark.parametrize(
    ("waves", "follow_ups", "alone"),
    [
        ({"M01": 1, "M02": 2, "M03": 2}, {}, False),
        ({"M01": 1, "M02": 3, "M03": 2}, {}, True),
        ({"M01": 1, "M03": 2}, {}, True),
        ({"M01": 1, "M02": 2, "M03": 2}, {"M02": DROPPED}, True),
        ({"M01": 1, "M02": 3, "M03": 2}, {"M02": DONE}, False),
        ({"M01": 1, "M02": 3, "M03": 2}, {"M03": DROPPED}, False),
    ],
)
def test_a_tool_is_alone_while_process_or_people_come_later_or_never(
    waves: dict[str, int], follow_ups: dict[str, FollowUp], *, alone: bool
) -> None:
    assert ("M03" in facts(waves, follow_ups=follow_ups).alone) == alone


@pytest.mark.parametrize(
    ("follow_up", "limits", "settled"),
    [
        (FollowUp(), {}, False),
        (FollowUp(owner="Anna"), {}, True),
        (FollowUp(role="it"), {}, True),
        (FollowUp(due=date(2026, 3, 1)), {}, False),
        (FollowUp(), {1: Limits(role_days={"management": 5})}, True),
        (FollowUp(), {1: Limits(role_days={"it": 5})}, False),
        (FollowUp(), {2: Limits(role_days={"management": 5})}, False),
        (FollowUp(), {1: Limits(days=5)}, False),
    ],
)
def test_who_has_the_time_is_settled_by_a_name_or_by_the_days_of_each_role(
    follow_up: FollowUp, limits: dict[int, Limits], *, settled: bool
) -> None:
    """M01 takes days of the management and is planned for wave 1."""
    found = facts({"M01": 1}, limits=limits, follow_ups={"M01": follow_up})
    assert ("M01" not in found.without_capacity) == settled


def test_open_duties_with_a_date_are_named() -> None:
    content = edition(legal("2026-02-01"), measure("M02", effect("q3", 3)))
    assert facts({"M01": 1, "M02": 1}, content=content, q2=0).duties == {"M01"}
