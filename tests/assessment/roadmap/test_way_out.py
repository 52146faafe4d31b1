"""Where there is no plan: whose wish is too much, and what taking back or raising would help."""

import pytest

from assessment.roadmap.limit import Limit
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.problem import Limits, Problem
from assessment.roadmap.roadmap import roadmap
from assessment.roadmap.solver import Finding, Shortfall, shortfalls, solution
from assessment.roadmap.way_out import Demand, Wish, demand, raised, ways_out, without
from tests.assessment.roadmap import plans
from tests.assessment.roadmap.plans import option
from tests.assessment.roadmap.test_options import START, case, edition, legal
from tests.builders import asked, effect, measure

DUTY = option("M01", {}, cost=9, due=1)
WANTED = option("M02", {}, cost=8)
SMALL_DUTY = option("M01", {}, cost=6, due=1)


def posed(*options: object, budget: float, pinned: dict[str, int | None]) -> Problem:
    limits = {1: {"budget": budget}, 2: {"budget": 0}}
    return plans.problem(*options, worth={}, limits=limits, pinned=pinned)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asking", "blamed"),
    [
        (posed(DUTY, WANTED, budget=8, pinned={}), Demand.DUTIES),
        (posed(SMALL_DUTY, WANTED, budget=6, pinned={"M02": None}), Demand.PINNED),
        (posed(SMALL_DUTY, WANTED, budget=8, pinned={"M02": None}), Demand.BOTH),
        (posed(DUTY, WANTED, budget=5, pinned={"M02": None}), Demand.BOTH),
    ],
    ids=["only the duty", "pinned 8 of 6", "6 and 8 of 8", "either alone is too much"],
)
def test_who_asks_for_too_much_is_named(asking: Problem, blamed: Demand) -> None:
    assert demand(asking) is blamed


def test_limits_are_raised_to_round_figures_that_make_a_plan_possible() -> None:
    asking = posed(DUTY, WANTED, budget=3, pinned={})
    missing = shortfalls(asking) or ()
    higher = raised(asking.limits, missing)
    assert higher == {1: Limits(budget=100), 2: Limits(budget=0)}
    assert solution(asking.model_copy(update={"limits": higher})).finding is Finding.OPTIMAL


def test_every_kind_of_limit_can_be_raised_and_the_others_stay() -> None:
    before = {1: Limits(budget=1000, days=3, role_days={"it": 2, "sales": 1}, most=2)}
    missing = [
        Shortfall(Limit("budget", 1), 6000.0),
        Shortfall(Limit("days", 1), 1.2),
        Shortfall(Limit("role", 1, "it"), 0.1),
        Shortfall(Limit("most", 1), 1.0),
        Shortfall(Limit("most", 2), 2.0),
    ]
    assert raised(before, missing) == {
        1: Limits(budget=7000, days=4.5, role_days={"it": 2.5, "sales": 1}, most=3),
        2: Limits(most=7),
    }


def company(**wishes: object) -> Case:
    """M02 waits for M01; M03 excludes M04; M05 is an open duty."""
    tired = measure("M03", effect("q1", 3)).model_copy(update={"excludes": ("M04",)})
    content = edition(
        measure("M01", effect("q1", 3)),
        measure("M02", effect("q3", 3), after=[["M01"]]),
        tired,
        measure("M04", effect("q1", 3)),
        legal("2020-01-01").model_copy(update={"id": "M05"}),
    )
    wished = Wishes.model_validate({"start": START} | wishes)
    return case(content, wished, q1=0, q2=0, q3=0)


@pytest.mark.parametrize(
    ("wishes", "enough"),
    [
        ({"pinned": {"M03": None, "M04": None}}, (Wish.PINNED,)),
        ({"pinned": {"M02": None}, "excluded": {"M01"}}, (Wish.PINNED, Wish.EXCLUDED)),
        ({"excluded": {"M01"}, "needs": {"M05": ("M01",)}}, (Wish.EXCLUDED, Wish.NEEDS)),
        (
            {
                "pinned": {"M03": None, "M04": None},
                "excluded": {"M01"},
                "needs": {"M05": ("M01",)},
            },
            (Wish.PINNED, Wish.EXCLUDED, Wish.NEEDS),
        ),
    ],
    ids=["pins exclude each other", "a pin waits", "a duty waits", "two contradictions"],
)
def test_wishes_that_contradict_each_other_are_named(
    wishes: dict[str, object], enough: tuple[Wish, ...]
) -> None:
    asking = company(**wishes)
    found = roadmap(asking, asked(asking.questionnaire))
    assert (found.finding, found.missing) == (Finding.INFEASIBLE, None)
    assert ways_out(asking) == enough
    if len(enough) < 3:
        again = asking._replace(wishes=without(asking.wishes, enough[0]))
        assert solution(problem(again)).finding is Finding.OPTIMAL
