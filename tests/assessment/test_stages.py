"""Borders, gates and the cap (method.md 3.2 nos. 6 and 8)."""

from collections.abc import Mapping

import pytest

from assessment.question import Gate
from assessment.readings import Reading
from assessment.result import GateFinding, Status
from assessment.stages import Staging, stage_above, stage_by_score, staging
from tests.builders import one_axis, question, questionnaire

STAGES = questionnaire(one_axis(question("q1"))).stages
SPARSE = questionnaire(one_axis(question("q1")), borders=(10, 50)).stages


@pytest.mark.parametrize(
    ("score", "stage"),
    [
        (0, 0),
        (14.999, 0),
        (15, 1),
        (39.999, 1),
        (40, 2),
        (59.999, 2),
        (60, 3),
        (84.999, 3),
        (85, 4),
        (100, 4),
    ],
)
def test_a_stage_begins_on_its_border(score: float, stage: int) -> None:
    assert stage_by_score(STAGES, score) == stage


def test_below_every_border_lies_the_lowest_stage() -> None:
    assert stage_by_score(SPARSE, 5) == 0


@pytest.mark.parametrize(
    ("stage", "steps", "above"), [(0, 1, 1), (1, 1, 2), (3, 1, 4), (4, 1, 4), (0, 0, 0), (1, 9, 4)]
)
def test_steps_above_a_stage_end_at_the_highest(stage: int, steps: int, above: int) -> None:
    assert stage_above(STAGES, stage, steps) == above


def gated(score: float | None, requires: Mapping[int, int], reading: Reading | None) -> Staging:
    """The stage of a score under the single gate q1."""
    readings = {"q1": reading} if reading else {}
    return staging(STAGES, score, [("q1", Gate(requires=requires))], readings)


def answered(level: int) -> Reading:
    return Reading(Status.ANSWERED, level)


@pytest.mark.parametrize(("level", "stage"), [(0, 1), (1, 2), (2, 3), (3, 4), (4, 4)])
def test_a_gate_lets_pass_what_its_level_allows(level: int, stage: int) -> None:
    assert gated(90, {2: 1, 3: 2, 4: 3}, answered(level)).stage == stage


def test_a_gate_reports_the_lowest_stage_it_blocks() -> None:
    found = gated(70, {4: 3, 3: 2, 2: 1}, answered(0))
    assert found == Staging(3, 1, (GateFinding(question="q1", stage=2, required=1, level=0),))


def test_a_gate_above_the_stage_of_the_score_is_not_reported() -> None:
    assert gated(50, {3: 3}, answered(0)) == Staging(2, 2, ())


def test_a_gate_on_the_very_stage_of_the_score_is_reported() -> None:
    found = gated(60, {3: 3}, answered(2))
    assert found == Staging(3, 2, (GateFinding(question="q1", stage=3, required=3, level=2),))


def test_what_a_gate_blocks_stays_blocked_further_up() -> None:
    assert gated(100, {3: 3}, answered(0)).stage == 2


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.OPEN])
def test_a_gate_nobody_knows_the_level_of_is_not_met(status: Status) -> None:
    found = gated(50, {2: 0}, Reading(status))
    assert found == Staging(2, 1, (GateFinding(question="q1", stage=2, required=0, level=None),))


def test_a_gate_that_does_not_apply_is_ignored() -> None:
    assert gated(90, {2: 2}, Reading(Status.NOT_APPLICABLE)).stage == 4


def test_a_gate_that_is_not_asked_is_ignored() -> None:
    assert gated(90, {2: 2}, None).stage == 4


def test_the_strictest_of_several_gates_decides_and_all_are_named() -> None:
    gates = [("q1", Gate(requires={3: 2})), ("q2", Gate(requires={2: 1, 3: 2}))]
    found = staging(STAGES, 70, gates, {"q1": answered(0), "q2": answered(0)})
    assert found.stage == 1
    assert [(gate.question, gate.stage) for gate in found.gates] == [("q1", 3), ("q2", 2)]


def test_a_gate_never_pushes_below_the_lowest_stage() -> None:
    assert gated(90, {0: 1}, answered(0)).stage == 0


def test_without_a_score_there_is_no_stage_and_no_gate() -> None:
    assert gated(None, {2: 2}, answered(0)) == Staging(None, None, ())
