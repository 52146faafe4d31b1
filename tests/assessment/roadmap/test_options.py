"""What a company can plan: what applies, what is due, what comes first."""

from datetime import date

import pytest

from assessment.alert_rule import AlertCondition, AlertRule
from assessment.measure import Companions, Cost, Duty, Measure
from assessment.planning import CostBand, Planning
from assessment.profile import Profile
from assessment.question import LegalNotice
from assessment.questionnaire import Questionnaire
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.problem import Option
from assessment.roadmap.quick_wins import quick_wins
from assessment.roadmap.targets import Targets
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    effect,
    level,
    measure,
    question,
    questionnaire,
    words,
)

START = date(2026, 1, 5)
NOTICE = LegalNotice(rule=words("rule"), as_of="2026-01", source="F01")


def edition(*measures: Measure, alerts: tuple[AlertRule, ...] = ()) -> Questionnaire:
    """q1 and q2 on a block, q3 on the foundation; q2 is a duty that level 2 covers."""
    duty = question("q2", gate={2: 2}).model_copy(update={"legal": NOTICE})
    base = questionnaire(
        axis("B1", capability("1A", question("q1"), duty)),
        axis("E", capability("EA", question("q3")), foundation=True),
    )
    bands = (
        CostBand(id="none", name=words("none"), midpoint=0),
        CostBand(id="some", name=words("some"), midpoint=6000),
    )
    return base.model_copy(
        update={"measures": measures, "planning": Planning(cost_bands=bands), "alerts": alerts}
    )


def case(content: Questionnaire, wishes: Wishes | None = None, **levels: int) -> Case:
    given = answers(*(level(name, chosen) for name, chosen in levels.items()))
    return Case(
        questionnaire=content,
        profile=Profile(),
        answers=given,
        result=result(content, asked(content), given),
        targets=Targets(levels={"1A": 3, "EA": 3}),
        wishes=wishes or Wishes(start=START),
    )


def options(
    content: Questionnaire, wishes: Wishes | None = None, **levels: int
) -> dict[str, Option]:
    found = problem(case(content, wishes, **levels))
    return {one.measure: one for one in found.options}


def legal(due: str, **more: object) -> Measure:
    duty = (Duty(due=due, source="F01"),)
    return measure("M01", effect("q2", 3)).model_copy(update={"legal": duty} | more)


def test_what_is_done_is_no_option_and_no_prerequisite() -> None:
    content = edition(
        measure("M01", effect("q1", 2)), measure("M02", effect("q3", 3), after=[["M01"]])
    )
    found = options(content, q1=2, q3=0)
    assert list(found) == ["M02"]
    assert found["M02"].needs == ()


def test_a_prerequisite_that_lifts_nothing_known_can_still_be_planned() -> None:
    content = edition(
        measure("M01", effect("q1", 2)), measure("M02", effect("q3", 3), after=[["M01"]])
    )
    found = options(content, q3=0)
    assert found["M01"].lifts == {}
    assert found["M02"].needs == (("M01",),)


@pytest.mark.parametrize(
    ("due", "wave"), [("2020-01-01", 1), ("2026-02-01", 1), ("2026-12-01", 2), ("2029-01-01", 3)]
)
def test_a_duty_is_due_in_the_last_wave_that_ends_in_time(due: str, wave: int) -> None:
    """What is overdue, or due before the first wave ends, belongs into the first."""
    assert options(edition(legal(due)), q2=1)["M01"].due == wave


def test_a_long_measure_for_an_overdue_duty_goes_where_it_fits() -> None:
    assert options(edition(legal("2020-01-01", weeks=20)), q2=1)["M01"].due == 2


def test_a_duty_that_is_met_binds_nobody() -> None:
    assert options(edition(legal("2020-01-01")), q2=2)["M01"].due is None


def test_a_duty_of_others_binds_nobody_here() -> None:
    other = (Duty(due="2020-01-01", source="F01", applies_when={"stores": True}),)
    content = edition(measure("M01", effect("q2", 3)).model_copy(update={"legal": other}))
    assert options(content, q2=0)["M01"].due is None


def test_only_duties_and_what_carries_the_rest_belong_into_the_foundation() -> None:
    content = edition(
        legal("2020-01-01"),
        measure("M02", effect("q3", 3)),
        measure("M03", effect("q3", 3), effect("q1", 3)),
    )
    found = options(content, q1=0, q2=0, q3=0)
    assert [one.foundation for one in found.values()] == [True, True, False]


def test_without_a_journey_map_its_measure_comes_first() -> None:
    """As the alert on a plan without it says; the measure itself waits for nothing."""
    low = AlertCondition(level_of="q3", at_most=1)
    both = AlertCondition(all=(AlertCondition(planned_in_wave=1), low))
    rule = AlertRule(
        id="no_journey",
        name=words("n"),
        when=both,
        explanation=words("e"),
        advice=words("a"),
        measures=("M01",),
    )
    content = edition(
        measure("M01", effect("q3", 3)), measure("M02", effect("q1", 3)), alerts=(rule,)
    )
    found = options(content, q1=0, q3=1)
    assert (found["M01"].first, found["M02"].first) == ((), ("M01",))
    assert options(content, q1=0, q3=2)["M02"].first == ()


def test_companions_that_are_done_need_no_plan() -> None:
    tool = measure("M03", effect("q1", 3)).model_copy(
        update={"companions": Companions(process="M01", people="M02")}
    )
    content = edition(measure("M01", effect("q2", 1)), measure("M02", effect("q3", 3)), tool)
    assert options(content, q1=0, q2=1, q3=0)["M03"].companions == ("M02",)


def test_levels_count_up_to_the_target_only() -> None:
    """q1 weighs 1/4 of the whole: 6.25 points a level, and nothing at level 4."""
    worth = problem(case(edition(), q1=1, q2=4, q3=3)).worth
    assert worth == {"q1": {2: pytest.approx(worth["q1"][2]), 3: pytest.approx(worth["q1"][2])}}


def test_own_estimates_replace_those_of_the_catalogue() -> None:
    own = Wishes(start=START, estimates={"M01": OwnEstimate(cost=500, days=4, weeks=9, chance=0.5)})
    found = options(edition(measure("M01", effect("q1", 2))), own, q1=0)["M01"].estimate
    assert (found.cost, found.days, found.weeks, found.chance) == (500, {"management": 4}, 9, 0.5)


def test_wishes_about_what_is_done_or_unknown_are_forgotten() -> None:
    content = edition(measure("M01", effect("q1", 2)), measure("M02", effect("q3", 2)))
    wishes = Wishes(start=START, pinned={"M01": 1, "M99": 1}, excluded=frozenset({"M02", "M98"}))
    found = problem(case(content, wishes, q1=2, q3=0))
    assert found.pinned == {}
    assert found.excluded == {"M02"}


def test_a_quick_win_is_small_soon_ready_and_worth_it() -> None:
    """M03 waits, M04 takes too long, M05 gains less than the median, M06 costs too much."""
    long = measure("M04", effect("q1", 3)).model_copy(update={"weeks": 7})
    dear = measure("M06", effect("q1", 3)).model_copy(
        update={"cost": Cost(once="some", running="none")}
    )
    content = edition(
        measure("M01", effect("q1", 3)),
        measure("M03", effect("q1", 3), after=[["M05"]]),
        long,
        dear,
        measure("M05", effect("q2", 1)),
    )
    found = quick_wins(problem(case(content, q1=0, q2=0, q3=0)))
    assert found == ("M01",)
