"""Every figure of the worked example in method.md 3.12, to a millionth."""

from collections.abc import Mapping
from typing import Any

import pytest

from assessment.result import (
    AxisResult,
    GateFinding,
    OverallResult,
    Reliability,
    Result,
    Status,
)
from assessment.scoring import result
from tests.assessment.worked import (
    FIXTURE,
    lifted_answers,
    worked_answers,
    worked_questionnaire,
    worked_scope,
)

BEFORE = FIXTURE["result"]
AFTER = FIXTURE["after_if_all_succeed"]


def close(figure: float) -> Any:  # noqa: ANN401 - pytest has no public type for it
    return pytest.approx(figure, abs=1e-6)


@pytest.fixture(scope="module")
def before() -> Result:
    edition = worked_questionnaire()
    return result(edition, worked_scope(edition), worked_answers())


@pytest.fixture(scope="module")
def after() -> Result:
    edition = worked_questionnaire()
    return result(edition, worked_scope(edition), lifted_answers())


@pytest.mark.parametrize("identity", BEFORE["questions"])
def test_each_question_has_status_level_value_sigma_and_weights(
    before: Result, identity: str
) -> None:
    wanted = BEFORE["questions"][identity]
    assert before.questions[identity].model_dump() == {
        "question": identity,
        "status": Status(wanted["status"]),
        "level": wanted.get("level"),
        "value": wanted.get("value"),
        "sigma": close(wanted["sigma_levels"]) if "sigma_levels" in wanted else None,
        "share": close(wanted.get("omega_in_block", 0.0)),
        "weight": close(wanted.get("weight_global", 0.0)),
    }


@pytest.mark.parametrize("identity", BEFORE["capabilities"])
def test_each_capability_has_score_coverage_and_weights(before: Result, identity: str) -> None:
    wanted = BEFORE["capabilities"][identity]
    assert before.capabilities[identity].model_dump() == {
        "capability": identity,
        "applicable": wanted["applicable"],
        "score": close(wanted["score"]),
        "coverage": close(wanted["coverage"]),
        "share": close(FIXTURE["capability_weights"][identity]),
        "weight": close(FIXTURE["targets_and_priority"][identity]["weight_global"]),
    }


def test_the_model_has_nothing_the_fixture_does_not_know(before: Result) -> None:
    assert list(before.questions) == list(BEFORE["questions"])
    assert list(before.capabilities) == list(BEFORE["capabilities"])
    assert list(before.axes) == list(BEFORE["blocks"])


@pytest.mark.parametrize("identity", BEFORE["blocks"])
def test_each_axis_comes_out_as_computed_by_hand(before: Result, identity: str) -> None:
    assert_axis(before.axes[identity], BEFORE["blocks"][identity])


@pytest.mark.parametrize("identity", AFTER["blocks"])
def test_each_axis_comes_out_as_computed_by_hand_after_the_measures(
    after: Result, identity: str
) -> None:
    assert_axis(after.axes[identity], AFTER["blocks"][identity])


def test_the_missing_withdrawal_function_is_what_holds_the_shop_back(before: Result) -> None:
    assert before.axes["B5"].gates == (GateFinding(question="q7", stage=2, required=2, level=0),)


def test_gates_that_are_met_or_out_of_reach_are_not_reported(before: Result) -> None:
    assert [before.axes[axis].gates for axis in ("B1", "B8", "E")] == [(), (), ()]


def test_after_the_measures_no_gate_is_left(after: Result) -> None:
    assert [axis.gates for axis in after.axes.values()] == [(), (), (), ()]


def test_the_whole_comes_out_as_computed_by_hand(before: Result) -> None:
    assert_overall(before.overall, BEFORE["overall"], weakest=("B5", "B8", "E"))


def test_the_whole_comes_out_as_computed_by_hand_after_the_measures(after: Result) -> None:
    assert_overall(after.overall, AFTER["overall"], weakest=("B1", "B8"))


def test_the_hard_bounds_of_the_whole_weigh_those_of_the_axes(before: Result) -> None:
    """Only q11 is unknown: W_B8 · 3.75 points below and · 11.25 points above the score."""
    bounds = before.overall.hard_bounds
    assert bounds is not None
    assert bounds.lower == close(41.986111 - 0.35416667 * 3.75)
    assert bounds.upper == close(41.986111 + 0.35416667 * 11.25)


def assert_axis(axis: AxisResult, wanted: Mapping[str, Any]) -> None:
    """Compare all fields but the gates."""
    assert axis.model_dump(exclude={"axis", "gates"}) == {
        "applicable": True,
        "score": close(wanted["score"]),
        "coverage": close(wanted["coverage"]),
        "reliability": Reliability.FIRM,
        "weight": close(wanted["weight"]),
        "sigma": close(wanted["sigma"]),
        "band": interval(wanted["band80"]),
        "hard_bounds": interval(wanted["hard_bounds_dk_0_4"]),
        "stage_by_score": wanted["stage_by_score"],
        "stage": wanted["stage"],
        "check_profile": False,
    }


def assert_overall(
    overall: OverallResult, wanted: Mapping[str, Any], weakest: tuple[str, ...]
) -> None:
    """Compare all fields but the hard bounds, which the fixture does not have."""
    assert overall.model_dump(exclude={"hard_bounds"}) == {
        "score": close(wanted["score"]),
        "coverage": close(wanted["coverage"]),
        "reliability": Reliability.FIRM,
        "sigma": close(wanted["sigma"]),
        "band": interval(wanted["band80"]),
        "stage_by_score": wanted["stage_by_score"],
        "stage": wanted["stage"],
        "cap": wanted["cap"],
        "weakest": weakest,
        "gates": (),
        "lowest_score": close(wanted["balance_min_max"][0]),
        "highest_score": close(wanted["balance_min_max"][1]),
    }


def interval(ends: list[float]) -> dict[str, Any]:
    return {"lower": close(ends[0]), "upper": close(ends[1])}
