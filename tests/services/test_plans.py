"""What people decide about their plan is kept, checked and never overwritten unseen."""

from datetime import date

import pytest

from assessment.language import Language
from assessment.profile import Profile
from assessment.repository import ConflictError, Repository
from assessment.roadmap.calendar import overdue
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import (
    DueBeforeStartError,
    FollowUp,
    MeasureStatus,
    Plan,
    ReasonMissingError,
    StoredPlan,
)
from assessment.roadmap.problem import Limits
from assessment.roadmap.targets import Ambition, TooManyAtTopError
from assessment.roadmap.way_out import Wish
from services import plans
from services.answers import save_profile
from services.editions import current_edition
from services.plans import Planning, RingError, next_monday, planning
from services.results import outcome
from services.samples import open_sample
from tests.services.examples import NOW, started

TODAY = date(2026, 3, 14)


@pytest.fixture
def seen(repository: Repository) -> Planning:
    """The plan of the sample company, in which nothing has been decided yet."""
    return again(repository, open_sample(repository, Language.EN, NOW).id)


def again(repository: Repository, assessment_id: str) -> Planning:
    return planning(repository, outcome(repository, assessment_id), TODAY)


def pretend(seen: Planning, plan: Plan) -> Planning:
    """The plan as if it had been stored."""
    stored = seen.stored.model_copy(update={"plan": plan})
    wishes = plan.wishes or seen.wishes
    return seen.model_copy(update={"stored": stored, "wishes": wishes})


def test_a_plan_starts_from_the_template_next_monday(seen: Planning) -> None:
    assert seen.stored.version == 0
    assert seen.targets.ambition is Ambition.BUILD
    assert seen.wishes.start == date(2026, 3, 16)


@pytest.mark.parametrize("day", range(9, 16))
def test_next_monday_is_never_today(day: int) -> None:
    assert next_monday(date(2026, 3, day)) == date(2026, 3, 16)


def test_a_changed_target_is_there_after_a_reload(repository: Repository, seen: Planning) -> None:
    plans.save(repository, seen, plans.with_target(seen, ["1A"], 2), NOW)
    assert again(repository, seen.found.assessment.id).targets.levels["1A"] == 2


def test_scores_to_aim_at_exist_once_somebody_has_set_a_target(
    repository: Repository, seen: Planning
) -> None:
    """Whatever they weigh: capabilities all at level 3 are worth 75 points, at level 4 100."""
    assert seen.found.target_scores == {}
    b1 = [entry.id for entry in seen.found.questionnaire.axis("B1").capabilities]
    plans.save(repository, seen, plans.with_target(seen, b1, 4), NOW)
    scores = again(repository, seen.found.assessment.id).found.target_scores
    assert (scores["B1"], scores["B2"]) == (100, 75)


def test_targets_can_be_taken_back_to_what_they_were(
    repository: Repository, seen: Planning
) -> None:
    before = seen.plan
    seen = plans.save(repository, seen, plans.with_target(seen, ["1A"], 2), NOW)
    plans.save(repository, seen, plans.with_targets(seen, before), NOW)
    kept = again(repository, seen.found.assessment.id)
    assert kept.plan.targets is None
    assert kept.targets.levels["1A"] == 3


def test_a_third_axis_at_the_top_is_refused(repository: Repository, seen: Planning) -> None:
    leading = plans.save(repository, seen, plans.with_ambition(seen, Ambition.LEAD), NOW)
    with pytest.raises(TooManyAtTopError):
        plans.with_target(leading, ["8A"], 4)


def test_nobody_overwrites_a_plan_they_have_not_seen(
    repository: Repository, seen: Planning
) -> None:
    kept = plans.save(repository, seen, plans.with_target(seen, ["1A"], 2), NOW)
    with pytest.raises(ConflictError):
        plans.save(repository, seen, plans.with_target(seen, ["1A"], 1), NOW)
    assert again(repository, seen.found.assessment.id).plan == kept.plan


def test_limits_estimates_and_wishes_survive_a_reload(
    repository: Repository, seen: Planning
) -> None:
    start = date(2026, 5, 4)
    seen = plans.save(repository, seen, plans.with_limits(seen, {1: Limits(budget=9)}, start), NOW)
    own = OwnEstimate(cost=700)
    seen = plans.save(repository, seen, plans.with_estimate(seen, "M01", own), NOW)
    seen = plans.save(repository, seen, plans.with_pin(seen, "M02", 2), NOW)
    seen = plans.save(repository, seen, plans.with_exclusion(seen, "M03"), NOW)
    wishes = again(repository, seen.found.assessment.id).wishes
    assert wishes.start == start
    assert wishes.limits == {1: Limits(budget=9)}
    assert wishes.estimates == {"M01": own}
    assert wishes.pinned == {"M02": 2}
    assert wishes.excluded == {"M03"}


def test_what_is_excluded_is_no_longer_pinned_and_the_other_way_round(
    repository: Repository, seen: Planning
) -> None:
    seen = plans.save(repository, seen, plans.with_pin(seen, "M01", None), NOW)
    seen = plans.save(repository, seen, plans.with_exclusion(seen, "M01"), NOW)
    assert seen.wishes.pinned == {}
    assert set(seen.wishes.excluded) == {"M01"}
    seen = plans.save(repository, seen, plans.with_pin(seen, "M01", 1), NOW)
    assert seen.wishes.pinned == {"M01": 1}
    assert set(seen.wishes.excluded) == set()
    seen = plans.save(repository, seen, plans.without_wish(seen, "M01"), NOW)
    assert seen.wishes.pinned == {}
    assert set(seen.wishes.excluded) == set()


def test_an_estimate_can_go_back_to_that_of_the_catalogue(
    repository: Repository, seen: Planning
) -> None:
    seen = plans.save(repository, seen, plans.with_estimate(seen, "M01", OwnEstimate(days=1)), NOW)
    assert plans.with_estimate(seen, "M01", None).wishes.estimates == {}  # type: ignore[union-attr]


def test_prerequisites_in_a_ring_are_refused_with_the_ring_named(
    repository: Repository, seen: Planning
) -> None:
    """M10 needs M01 by the catalogue; now M01 is to wait for M10."""
    with pytest.raises(RingError) as refused:
        plans.with_needs(seen, "M01", ["M10"])
    assert {"M01", "M10"} <= set(refused.value.measures)
    assert refused.value.measures[0] == refused.value.measures[-1]


def test_prerequisites_of_ones_own_order_the_plan(repository: Repository, seen: Planning) -> None:
    seen = plans.save(repository, seen, plans.with_needs(seen, "M13", ["M15", "M15"]), NOW)
    assert seen.wishes.needs == {"M13": ("M15",)}
    seen = plans.save(repository, seen, plans.with_needs(seen, "M13", []), NOW)
    assert seen.wishes.needs == {}


def test_an_adopted_plan_keeps_its_wishes_and_what_is_under_way(
    repository: Repository, seen: Planning
) -> None:
    seen = plans.save(repository, seen, plans.with_schedule(seen, {"M01": 0, "M60": 1}), NOW)
    running = FollowUp(status=MeasureStatus.RUNNING, owner="Anna")
    seen = plans.save(repository, seen, plans.with_follow_up(seen, "M01", running), NOW)
    seen = plans.save(repository, seen, plans.with_schedule(seen, {"M01": 1}), NOW)
    kept = again(repository, seen.found.assessment.id).plan
    assert kept.schedule == {"M01": 1}
    assert kept.follow_ups == {"M01": running}
    assert kept.wishes is not None


def test_an_adopted_plan_keeps_its_first_day_while_the_next_one_is_drafted(
    repository: Repository, seen: Planning
) -> None:
    seen = plans.save(repository, seen, plans.with_schedule(seen, {"M01": 1}), NOW)
    later = plans.with_limits(seen, {}, date(2026, 9, 7))
    seen = plans.save(repository, seen, later, NOW)
    adopted = again(repository, seen.found.assessment.id).found.adopted
    assert adopted is not None
    assert adopted.start == date(2026, 3, 16)
    assert adopted.measures[0].start == date(2026, 3, 16)
    assert overdue(later, date(2026, 6, 14)) == ()
    assert overdue(later, date(2026, 6, 15)) == ("M01",)


def test_several_measures_are_pinned_at_once_and_all_are_let_go_at_once(seen: Planning) -> None:
    seen = pretend(seen, plans.with_pin(seen, "M01", 2))
    seen = pretend(seen, plans.with_exclusion(seen, "M02"))
    seen = pretend(seen, plans.with_pins(seen, ["M01", "M02", "M03"]))
    assert seen.wishes.pinned == {"M01": 2, "M02": None, "M03": None}
    assert seen.wishes.excluded == frozenset()
    assert pretend(seen, plans.without_wishes(seen, Wish.PINNED)).wishes.pinned == {}


def test_wishes_and_plan_can_be_taken_back_without_touching_anything_else(seen: Planning) -> None:
    before = seen.plan
    seen = pretend(seen, plans.with_schedule(seen, {"M01": 1}))
    seen = pretend(seen, plans.with_follow_up(seen, "M01", FollowUp(note="Call Anna")))
    kept = plans.with_wishes(seen, before)
    assert (kept.schedule, kept.start, kept.wishes) == ({}, None, None)
    assert kept.follow_ups["M01"].note == "Call Anna"
    own = OwnEstimate(cost=700)
    seen = pretend(seen, plans.with_pin(seen, "M02", None))
    seen = pretend(seen, plans.with_estimate(seen, "M01", own))
    assert plans.with_wishes(seen, before).wishes == Wishes(
        start=seen.wishes.start, estimates={"M01": own}
    )


def test_a_measure_is_not_dropped_without_a_reason(seen: Planning) -> None:
    with pytest.raises(ReasonMissingError):
        plans.with_follow_up(seen, "M01", FollowUp(status=MeasureStatus.DROPPED, reason=" \n "))


def test_a_measure_is_not_due_before_it_begins(seen: Planning) -> None:
    """Wave 1 runs from 16 March to 14 June; one day is enough."""
    planned = seen.model_copy(
        update={"stored": StoredPlan(plan=plans.with_schedule(seen, {"M01": 1}), version=1)}
    )
    for wrong in (
        FollowUp(due=date(2026, 3, 15)),
        FollowUp(start=date(2026, 6, 15)),
        FollowUp(start=date(2026, 5, 2), due=date(2026, 5, 1)),
    ):
        with pytest.raises(DueBeforeStartError):
            plans.with_follow_up(planned, "M01", wrong)
    one_day = FollowUp(start=date(2026, 5, 1), due=date(2026, 5, 1))
    assert plans.with_follow_up(planned, "M01", one_day).follow_ups == {"M01": one_day}


def test_what_was_saved_last_is_what_the_plan_shows(repository: Repository, seen: Planning) -> None:
    """A page reads it right after saving, from the same object."""
    seen = plans.save(repository, seen, plans.with_schedule(seen, {"M01": 1}), NOW)
    assert seen.found.adopted is not None
    running = FollowUp(status=MeasureStatus.RUNNING)
    seen = plans.save(repository, seen, plans.with_follow_up(seen, "M01", running), NOW)
    assert seen.found.adopted is not None
    assert seen.found.adopted.measures[0].follow_up == running


def test_what_people_type_is_cut_and_cleaned(seen: Planning) -> None:
    typed = FollowUp.model_construct(owner="An\x00na\n" * 90, note="a\u202eb\n c", baseline=" 4 h ")
    kept = plans.with_follow_up(seen, "M01", typed).follow_ups["M01"]
    assert kept.owner.startswith("Anna Anna")
    assert len(kept.owner) <= 120
    assert (kept.note, kept.baseline) == ("ab\n c", "4 h")


def test_questions_that_are_asked_now_have_targets_too(repository: Repository) -> None:
    """Express asks fewer capabilities than the whole questionnaire."""
    short = started(repository)
    seen = again(repository, short.id)
    seen = plans.save(repository, seen, plans.with_target(seen, ["1A"], 2), NOW)
    save_profile(repository, current_edition(), short, Profile(), NOW, depth="full")
    longer = again(repository, short.id).targets.levels
    assert set(longer) > set(seen.targets.levels)
    assert longer["1A"] == 2


def test_nothing_is_adopted_until_somebody_adopts_it(
    repository: Repository, seen: Planning
) -> None:
    considered = plans.with_considered(seen, ["M01"])
    plans.save(repository, seen, considered, NOW)
    assert again(repository, seen.found.assessment.id).found.adopted is None


def test_an_adopted_plan_has_dates_costs_and_a_forecast(
    repository: Repository, seen: Planning
) -> None:
    """M01 goes into wave 1 of 13 weeks, M10 into wave 2 of 26; the plan starts on 16 March."""
    plans.save(repository, seen, plans.with_schedule(seen, {"M01": 1, "M10": 2}), NOW)
    adopted = again(repository, seen.found.assessment.id).found.adopted
    assert adopted is not None
    assert [(one.measure.id, one.start, one.due) for one in adopted.measures] == [
        ("M01", date(2026, 3, 16), date(2026, 6, 14)),
        ("M10", date(2026, 6, 15), date(2026, 12, 13)),
    ]
    assert adopted.cost == sum(one.estimate.cost for one in adopted.measures)
    assert adopted.due == date(2026, 12, 13)
    aimed = again(repository, seen.found.assessment.id).found.target_scores
    assert aimed["B2"] == 75, "the template's level 3, which the plan was made for"
    scores = [adopted.today.overall.score, adopted.expected, adopted.final.overall.score]
    assert scores == sorted(set(scores), key=lambda score: score or 0)


def test_a_dropped_measure_stays_in_sight_but_costs_and_brings_nothing(
    repository: Repository, seen: Planning
) -> None:
    seen = plans.save(repository, seen, plans.with_schedule(seen, {"M01": 1}), NOW)
    dropped = FollowUp(status=MeasureStatus.DROPPED, reason="Covered by another project")
    plans.save(repository, seen, plans.with_follow_up(seen, "M01", dropped), NOW)
    adopted = again(repository, seen.found.assessment.id).found.adopted
    assert adopted is not None
    assert len(adopted.measures) == 1
    assert (adopted.cost, adopted.days) == (0, 0)
    assert adopted.final == seen.found.result
