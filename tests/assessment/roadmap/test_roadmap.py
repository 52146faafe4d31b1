"""A plan with everything people ask about it, where there is little or nothing to plan."""

import pytest

from assessment.roadmap.limit import Limit
from assessment.roadmap.options import Wishes
from assessment.roadmap.problem import Limits
from assessment.roadmap.roadmap import roadmap
from assessment.roadmap.solver import Finding, Shortfall
from tests.assessment.roadmap.dealer import dealer_case
from tests.assessment.roadmap.test_options import START, case, edition, legal
from tests.assessment.worked import worked_scope
from tests.builders import asked, effect, measure


def test_where_everything_is_done_there_is_nothing_to_plan() -> None:
    content = edition(measure("M01", effect("q1", 3)), measure("M02", effect("q3", 2)))
    posed = case(content, q1=3, q2=4, q3=4)
    found = roadmap(posed, asked(content))
    assert (found.finding, found.schedule, found.waves) == (Finding.OPTIMAL, {}, ())
    assert (found.cost, found.days, found.final) == (0, 0, posed.result)


def test_without_any_answer_nothing_is_worth_planning() -> None:
    content = edition(measure("M01", effect("q1", 3)))
    found = roadmap(case(content), asked(content))
    assert (found.finding, found.schedule) == (Finding.OPTIMAL, {})


def test_a_duty_nobody_has_the_days_for_says_what_is_missing() -> None:
    """M01 takes a day of the management and fits into waves 0 and 1 until it is due."""
    content = edition(legal("2026-02-01"))
    none = Limits(role_days={"management": 0})
    wishes = Wishes(start=START, limits={0: none, 1: none})
    found = roadmap(case(content, wishes, q2=0), asked(content))
    assert found.finding is Finding.INFEASIBLE
    assert found.missing is not None
    ((limit, missing),) = found.missing
    assert limit in {Limit("role", 0, "management"), Limit("role", 1, "management")}
    assert missing == pytest.approx(1)
    assert isinstance(found.missing[0], Shortfall)


def test_a_plan_lifts_levels() -> None:
    """Without limits the dealer does all seven measures."""
    posed = dealer_case()
    found = roadmap(posed, worked_scope(posed.questionnaire))
    assert len(found.schedule) == 7
    assert (posed.result.questions["q7"].level, found.final.questions["q7"].level) == (0, 3)
