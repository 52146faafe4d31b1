"""The adopted plan of the worked example, wave by wave: dates, costs and forecast.

By hand: today T = 41.986111. The withdrawal function M1 adds 5.3125 · 0.75 = 3.984375 points, the
journey workshop M2 7.5 · 0.25 + 7.5 · 0.25 = 3.75, the 5-hour standard M6 11.805556 · 0.25 =
2.951389, the measurement M7 7.083333 · 0.5 = 3.541667; their chances are 0.95, 0.8, 0.8 and 0.9.
"""

from collections.abc import Mapping
from datetime import date

import pytest

from assessment.answer import Evidence
from assessment.roadmap.adopted import AdoptedPlan, adopted
from assessment.roadmap.options import Case
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.scoring import result
from tests.assessment.roadmap.dealer import dealer_case
from tests.assessment.worked import worked_scope
from tests.builders import level

TODAY = 41.986111
SCHEDULE = {"M01": 1, "M02": 1, "M06": 2, "M07": 2}
DROPPED = FollowUp(status=MeasureStatus.DROPPED, reason="somebody else does it")


def seen(
    schedule: Mapping[str, int] | None = None,
    case: Case | None = None,
    **follow_ups: FollowUp,
) -> AdoptedPlan:
    told = case or dealer_case()
    plan = Plan(schedule=SCHEDULE if schedule is None else schedule, follow_ups=follow_ups)
    found = adopted(told, worked_scope(told.questionnaire), plan)
    assert found is not None
    return found


def scores(plan: AdoptedPlan) -> list[float | None]:
    """The overall score after each wave if everything succeeds, and by the chances."""
    return [score for wave in plan.waves for score in (wave.after.score, wave.expected)]


def test_waves_have_dates_measures_and_sums() -> None:
    """The plan starts on 5 January: wave 1 takes 13 weeks, wave 2 the 26 after them."""
    found = seen()
    assert [(wave.number, wave.start, wave.due) for wave in found.waves] == [
        (1, date(2026, 1, 5), date(2026, 4, 5)),
        (2, date(2026, 4, 6), date(2026, 10, 4)),
    ]
    assert [(wave.cost, wave.days) for wave in found.waves] == [(7, 12), (7, 16)]
    assert [one.measure.id for one in found.measures] == ["M01", "M02", "M06", "M07"]
    assert (found.cost, found.days, found.due) == (14, 28, date(2026, 10, 4))


@pytest.mark.parametrize(
    ("wave", "first", "last"),
    [
        (0, date(2026, 1, 5), date(2026, 2, 15)),
        (3, date(2026, 10, 5), date(2027, 7, 4)),
    ],
)
def test_the_foundation_begins_at_once_and_the_last_wave_ends_after_78_weeks(
    wave: int, first: date, last: date
) -> None:
    (found,) = seen({"M02": wave}).waves
    assert (found.start, found.due) == (first, last)


def test_the_forecast_grows_from_wave_to_wave() -> None:
    """In full to 49.720486 and 56.213542, by the chances to 48.771267 and 54.319878."""
    found = seen()
    assert found.today.overall.score == pytest.approx(TODAY, abs=1e-6)
    assert scores(found) == pytest.approx([49.720486, 48.771267, 56.213542, 54.319878], abs=1e-6)
    assert found.final.overall.score == pytest.approx(56.213542, abs=1e-6)
    assert found.expected == pytest.approx(54.319878, abs=1e-6)
    assert [wave.after.stage for wave in found.waves] == [2, 2]


def test_a_dropped_measure_is_listed_but_costs_and_brings_nothing() -> None:
    """Without M7: 56.213542 − 3.541667; by the chances 54.319878 − 0.9 · 3.541667."""
    found = seen(M07=DROPPED)
    assert [one.measure.id for one in found.waves[1].measures] == ["M06", "M07"]
    assert [one.measure.id for one in found.waves[1].counted] == ["M06"]
    assert (found.cost, found.days) == (10, 22)
    assert found.final.overall.score == pytest.approx(52.671875, abs=1e-6)
    assert found.expected == pytest.approx(51.132378, abs=1e-6)


def test_after_a_wave_that_was_dropped_as_a_whole_things_are_as_before_it() -> None:
    found = seen({"M01": 1, "M07": 2, "M06": 3}, M07=DROPPED)
    assert [wave.number for wave in found.waves] == [1, 2, 3]
    assert scores(found)[2:4] == scores(found)[0:2]
    assert scores(found)[4] == pytest.approx(TODAY + 3.984375 + 2.951389, abs=1e-6)


def test_a_wave_that_was_dropped_before_all_others_leaves_things_as_they_are_today() -> None:
    found = seen({"M01": 0, "M07": 2}, M01=DROPPED)
    assert scores(found)[:2] == [found.today.overall.score] * 2


def test_own_dates_and_an_own_role_replace_those_of_wave_and_catalogue() -> None:
    own = FollowUp(start=date(2026, 5, 1), due=date(2026, 12, 31), role="it")
    first, second = seen({"M01": 2, "M02": 2}, M02=own).measures
    assert (first.start, first.due, first.role) == (
        date(2026, 4, 6),
        date(2026, 10, 4),
        "management",
    )
    assert (second.start, second.due, second.role) == (own.start, own.due, "it")
    assert seen(M02=own).due == date(2026, 12, 31)


def test_a_measure_that_is_done_brings_nothing_until_its_question_is_rated_again() -> None:
    """It stays in the forecast as something to come, and in the sums."""
    done = FollowUp(status=MeasureStatus.DONE)
    assert scores(seen(M01=done)) == scores(seen())
    assert seen(M01=done).cost == 14


def test_what_was_rated_again_is_in_the_score_of_today_and_no_longer_to_come() -> None:
    """q7 is at level 3 now: today 45.970486, the end as planned; only M2 is left of wave 1."""
    case = dealer_case()
    answers = dict(case.answers) | {"q7": level("q7", 3, Evidence.E2)}
    rated = result(case.questionnaire, worked_scope(case.questionnaire), answers)
    found = seen(case=case._replace(answers=answers, result=rated))
    assert found.today.overall.score == pytest.approx(TODAY + 3.984375, abs=1e-6)
    assert scores(found)[:2] == pytest.approx([49.720486, TODAY + 3.984375 + 3.0], abs=1e-6)
    assert found.final.overall.score == pytest.approx(56.213542, abs=1e-6)
    assert [one.measure.id for one in found.waves[0].measures] == ["M01", "M02"]
    assert found.cost == 14


def test_what_no_longer_applies_to_the_company_stays_listed_and_brings_nothing() -> None:
    """M2 is for companies with stores now, and this one has none: 56.213542 − 3.75."""
    case = dealer_case()
    measures = tuple(
        one.model_copy(update={"applies_when": {"stores": True}}) if one.id == "M02" else one
        for one in case.questionnaire.measures
    )
    edition = case.questionnaire.model_copy(update={"measures": measures})
    found = seen(case=case._replace(questionnaire=edition))
    assert [one.measure.id for one in found.measures] == ["M01", "M02", "M06", "M07"]
    assert found.final.overall.score == pytest.approx(52.463542, abs=1e-6)


def test_measures_and_waves_that_nobody_knows_are_left_out() -> None:
    found = seen({"M01": 1, "M99": 1, "M02": 7})
    assert [one.measure.id for one in found.measures] == ["M01"]


@pytest.mark.parametrize("schedule", [{}, {"M99": 1}])
def test_without_planned_measures_there_is_no_adopted_plan(schedule: dict[str, int]) -> None:
    case = dealer_case()
    assert adopted(case, worked_scope(case.questionnaire), Plan(schedule=schedule)) is None
