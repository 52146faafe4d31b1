"""Ticked measures together: what they bring, what they take, what they wait for."""

import pytest

from assessment.questionnaire import OverallGate, OverallRule
from assessment.roadmap.considered import Considered, considered, with_prerequisites
from assessment.roadmap.options import problem
from assessment.scoring import result
from tests.assessment.roadmap.dealer import dealer_case
from tests.assessment.roadmap.plans import option
from tests.assessment.roadmap.plans import problem as posing
from tests.assessment.worked import FIXTURE, worked_scope
from tests.builders import asked, effect, levels, measure, two_axes

CASE = dealer_case()


def ticked(*measures: str) -> Considered:
    scope = worked_scope(CASE.questionnaire)
    return considered(CASE, scope, problem(CASE), measures)


def test_the_selection_of_the_worked_example_takes_and_brings_what_it_says() -> None:
    """Expected as in the example, but service counts without the factor 1.25 of a key phase:
    3.785156 + 3.0 + (2.951389 + 3.984375) / 1.25.
    """
    found = ticked("M01", "M02", "M06", "M07")
    assert (found.cost, found.days, found.weeks) == (14, 28, 1)
    assert found.role_days == {"management": 28}
    assert found.after.overall.score == pytest.approx(56.213542, abs=1e-6)
    assert found.after.overall.stage == FIXTURE["after_if_all_succeed"]["overall"]["stage"]
    assert found.gain == pytest.approx(56.213542 - FIXTURE["result"]["overall"]["score"], abs=1e-6)
    assert found.expected == pytest.approx(12.333767, abs=1e-6)


def test_nothing_ticked_brings_and_takes_nothing() -> None:
    found = ticked()
    assert (found.gain, found.expected, found.cost, found.days, found.weeks) == (0, 0, 0, 0, 0)
    assert found.after == found.today


def test_a_measure_that_cannot_be_planned_does_not_count() -> None:
    assert ticked("M99", "M01").measures == ("M01",)


def test_a_prerequisite_is_missing_until_it_is_ticked_too() -> None:
    assert ticked("M06").missing == {"M06": (("M02",),)}
    assert ticked("M06", "M02").missing == {}


def test_prerequisites_bring_their_own_prerequisites_along() -> None:
    assert with_prerequisites(problem(CASE), {"M01"}, ["M04"]) == {"M01", "M02", "M03", "M04"}


def test_of_alternatives_the_first_is_taken_unless_another_is_ticked() -> None:
    posed = posing(
        option("M01", {}), option("M02", {}), option("M03", {}, needs=(("M01", "M02"),)), worth={}
    )
    assert with_prerequisites(posed, set(), ["M03"]) == {"M01", "M03"}
    assert with_prerequisites(posed, {"M02"}, ["M03"]) == {"M02", "M03"}


def test_prerequisites_in_a_ring_end() -> None:
    posed = posing(
        option("M01", {}, needs=(("M02",),)), option("M02", {}, needs=(("M01",),)), worth={}
    )
    assert with_prerequisites(posed, set(), ["M01"]) == {"M01", "M02"}


def test_measures_that_exclude_each_other_clash_once_when_both_are_ticked() -> None:
    posed = problem(CASE)
    options = tuple(
        one.model_copy(update={"excludes": {"M01": ("M02",), "M02": ("M01",)}.get(one.measure, ())})
        for one in posed.options
    )
    posed = posed.model_copy(update={"options": options})
    scope = worked_scope(CASE.questionnaire)
    assert considered(CASE, scope, posed, ["M01", "M02"]).clashes == (("M01", "M02"),)
    assert considered(CASE, scope, posed, ["M01", "M05"]).clashes == ()


def gated(q1: int, q2: int, *measures: str) -> Considered:
    """Stage 3 of the whole needs q1 at level 3, and the whole is one above its weakest axis.

    M01 lifts q1 to 3, M02 lifts q2 to 4.
    """
    rule = OverallRule(stages_above_weakest=1, gates=(OverallGate(question="q1", requires={3: 3}),))
    edition = two_axes(rule).model_copy(
        update={
            "measures": (
                measure("M01", effect("q1", 3)),
                measure("M02", effect("q2", 4)),
            ),
            "planning": CASE.questionnaire.planning,
        }
    )
    given = levels(q1=q1, q2=q2)
    scored = result(edition, asked(edition), given)
    case = CASE._replace(questionnaire=edition, answers=given, result=scored)
    return considered(case, asked(edition), problem(case), measures)


def test_a_gate_that_falls_away_is_named() -> None:
    """q1 at 2 and q2 at 4 score 75, stage 3; the gate holds the whole at 2, the weakest axis
    at stage 2 would allow 3.
    """
    held = gated(2, 4)
    assert (held.today.overall.stage, held.freed) == (2, ())
    freed = gated(2, 4, "M01")
    assert [(gate.question, gate.stage) for gate in freed.freed] == [("q1", 3)]
    assert freed.after.overall.stage == 4
    assert not freed.lifts_cap


def test_a_cap_is_lifted_when_the_weakest_axis_rises() -> None:
    """q1 at 4 and q2 at 0 score 50, stage 2; the weakest axis at stage 0 allows 1."""
    assert gated(4, 0).today.overall.stage == 1
    assert not gated(4, 0).lifts_cap
    assert gated(4, 0, "M02").lifts_cap
