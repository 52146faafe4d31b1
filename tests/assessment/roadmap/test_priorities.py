"""Priorities of the worked example, figure by figure."""

import pytest

from assessment.profile import Profile
from assessment.roadmap.priorities import Priority, priorities
from assessment.roadmap.targets import Targets
from tests.assessment.roadmap.dealer import dealer_case
from tests.assessment.worked import FIXTURE


def found(
    profile: Profile | None = None, levels: dict[str, int] | None = None
) -> dict[str, Priority]:
    case = dealer_case()
    targets = Targets(levels=dict(case.targets.levels) | (levels or {}))
    rows = priorities(case.questionnaire, case.result, targets, profile or case.profile)
    return {row.capability: row for row in rows}


@pytest.mark.parametrize("capability", FIXTURE["targets_and_priority"])
def test_every_figure_is_that_of_the_worked_example(capability: str) -> None:
    told, row = FIXTURE["targets_and_priority"][capability], found()[capability]
    assert row.weight == pytest.approx(told["weight_global"], abs=1e-6)
    assert row.gap == pytest.approx(told["gap"], abs=1e-6)
    assert row.journey == told["journey_factor"]
    assert row.enabling == pytest.approx(told["enabling_factor"])
    assert row.value == pytest.approx(told["P"], abs=1e-6)
    assert row.relative == pytest.approx(told["priority_0_100"], abs=1e-4)


def test_the_most_urgent_capability_comes_first() -> None:
    assert list(found()) == ["EA", "8B", "1B", "5B", "8C", "8A", "1A", "5A"]


def test_a_capability_at_its_target_does_not_count_as_carried() -> None:
    """1A carries 1B, 8B and 5A, but 5A is where it should be."""
    assert found()["1A"].carries == ("1B", "8B")


def test_many_dependants_raise_the_priority_by_half_at_most() -> None:
    case = dealer_case()
    every = tuple(one.id for one in case.questionnaire.capabilities() if one.id != "EA")
    dependency = case.questionnaire.planning.dependencies[0].model_copy(update={"carries": every})
    planning = case.questionnaire.planning.model_copy(update={"dependencies": (dependency,)})
    edition = case.questionnaire.model_copy(update={"planning": planning})
    targets = Targets(levels=dict.fromkeys(case.targets.levels, 4))
    rows = priorities(edition, case.result, targets, case.profile)
    assert next(row for row in rows if row.capability == "EA").enabling == 1.5


def test_a_capability_without_a_score_has_no_priority() -> None:
    case = dealer_case()
    unknown = case.result.capabilities["8C"].model_copy(update={"score": None})
    result = case.result.model_copy(
        update={"capabilities": dict(case.result.capabilities) | {"8C": unknown}}
    )
    rows = priorities(case.questionnaire, result, case.targets, case.profile)
    assert "8C" not in [row.capability for row in rows]


def test_without_key_phases_nothing_is_raised() -> None:
    assert {row.journey for row in found(Profile()).values()} == {1.0}


def test_nothing_below_its_target_means_nothing_is_urgent() -> None:
    rows = found(levels=dict.fromkeys(FIXTURE["targets_and_priority"], 1))
    assert rows["5A"].relative == 0
