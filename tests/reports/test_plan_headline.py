"""What a plan is said to achieve: never more than it does.

The worked example: M1, M2, M6 and M7 take 14,000 euros and 28 days; with q3 at level 0 today's
score is 41.986 - 2.833 = 39.153 and thereby stage 1, which the full effect lifts to stage 2.
"""

from collections.abc import Mapping

import pytest

from assessment.language import Language
from assessment.roadmap.options import Case
from assessment.roadmap.plan import FollowUp, MeasureStatus
from reports.plan_headline import effort_text, headline, still_coming
from tests.reports.dealer_plan import SCHEDULE, dealer, plan
from texts.wording import Wording

GERMAN, ENGLISH = Wording(Language.DE), Wording(Language.EN)
DROPPED = FollowUp(status=MeasureStatus.DROPPED, reason="no time")


def estimated(case: Case, **changes: float) -> Case:
    """The same figures for every measure."""
    own = {name: entry.model_copy(update=changes) for name, entry in case.wishes.estimates.items()}
    return case._replace(wishes=case.wishes.model_copy(update={"estimates": own}))


def test_a_plan_that_lifts_the_stage_says_so_and_on_which_condition() -> None:
    lifting = plan(case=dealer(q3=0))
    assert headline(lifting, GERMAN) == (
        "Mit 14.000\u00a0€ und 28 Personentagen steigt das Unternehmen von Stufe 1 auf Stufe 2, "
        "wenn alles gelingt"
    )
    assert headline(lifting, ENGLISH) == (
        "With €14,000 and 28 person-days, the company moves from stage 1 to stage 2 "
        "if everything succeeds"
    )


def test_a_plan_that_does_not_lift_the_stage_says_the_points_expected() -> None:
    """M2 alone brings 3.75 points with a chance of 0.8: 41.99 + 3."""
    alone = plan({"M02": 1})
    assert alone.expected == pytest.approx(41.986111 + 3, abs=1e-5)
    assert headline(alone, GERMAN) == (
        "Mit 5.000\u00a0€ und 8 Personentagen steigt der Punktwert voraussichtlich von 42 auf 45"
    )


def test_points_that_round_to_the_same_are_told_with_a_decimal() -> None:
    """M6 brings 2.951 points, here with a chance of 0.1."""
    unlikely = plan({"M06": 1}, estimated(dealer(), chance=0.1))
    assert headline(unlikely, ENGLISH).endswith("is expected to rise from 42.0 to 42.3")


def test_a_gain_nobody_would_see_is_not_told_as_one() -> None:
    hopeless = plan({"M06": 1}, estimated(dealer(), chance=0.01))
    assert headline(hopeless, GERMAN) == (
        "Mit 3.000\u00a0€ und 10 Personentagen setzt der Fahrplan eine Maßnahme um"
    )


def test_without_an_overall_score_nothing_is_foretold() -> None:
    found = plan()
    overall = found.today.overall.model_copy(update={"score": None, "stage": None})
    unscored = found.model_copy(
        update={"today": found.today.model_copy(update={"overall": overall})}
    )
    assert headline(unscored, ENGLISH) == (
        "With €14,000 and 28 person-days, the plan carries out 4 measures"
    )


def test_what_has_been_rated_again_is_no_longer_promised() -> None:
    """q12 is at the level M7 leads to: its 4,000 euros and 6 days are spent."""
    later = plan(case=dealer(q12=2))
    assert [one.measure.id for one in still_coming(later)] == ["M01", "M02", "M06"]
    assert headline(later, GERMAN).startswith(
        "Mit dem, was noch kommt (10.000\u00a0€ und 22 Personentagen), steigt der Punktwert"
    )


def test_a_plan_that_is_over_promises_nothing() -> None:
    over = plan(case=dealer(q7=3, q8=3, q12=2, q13=3, q14=2))
    assert headline(over, ENGLISH) == "None of the plan’s measures is still to come"


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (SCHEDULE, "Alle 4 Maßnahmen des Fahrplans sind verworfen"),
        ({"M02": 1}, "Die einzige Maßnahme des Fahrplans ist verworfen"),
    ],
)
def test_a_plan_of_which_nothing_is_left_says_so(schedule: Mapping[str, int], said: str) -> None:
    dropped = dict.fromkeys(schedule, DROPPED)
    assert headline(plan(schedule, follow_ups=dropped), GERMAN) == said


@pytest.mark.parametrize(
    ("cost", "days", "german", "english"),
    [
        (14_000, 28, "14.000\u00a0€ und 28 Personentagen", "€14,000 and 28 person-days"),
        (0, 28, "28 Personentagen und ohne Budget", "28 person-days and no budget"),
        (500, 1, "500\u00a0€ und einem Personentag", "€500 and one person-day"),
        (500, 0, "500\u00a0€", "€500"),
        (500, 2.5, "500\u00a0€ und 2,5 Personentagen", "€500 and 2.5 person-days"),
    ],
)
def test_effort_is_told_as_one_would_say_it(
    cost: float, days: float, german: str, english: str
) -> None:
    assert effort_text(cost, days, GERMAN) == german
    assert effort_text(cost, days, ENGLISH) == english
