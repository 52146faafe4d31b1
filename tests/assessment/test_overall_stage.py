"""What holds the stage of the whole back: its weakest axis and its gates (method.md 3.2 no. 8)."""

import pytest

from assessment.questionnaire import OverallGate, OverallRule, Questionnaire
from assessment.result import GateFinding, Result
from assessment.scope import Scope
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    dont_know,
    level,
    levels,
    not_applicable,
    question,
    questionnaire,
    two_axes,
)


def many_axes(count: int, rule: OverallRule) -> Questionnaire:
    """Axes B1, B2 … of ten questions each, so that scores of 90 and 10 are possible."""
    return questionnaire(
        *(
            axis(f"B{n}", capability(f"{n}A", *(question(f"q{n}x{m}") for m in range(10))))
            for n in range(1, count + 1)
        ),
        overall=rule,
    )


def with_scores(edition: Questionnaire, *scores: int) -> Result:
    """Score the axes with these multiples of ten: so many questions at the top, the rest at 0."""
    given = {
        f"q{n}x{m}": 4 if 10 * m < score else 0
        for n, score in enumerate(scores, start=1)
        for m in range(10)
    }
    return result(edition, asked(edition), levels(**given))


def test_three_strong_axes_do_not_buy_out_a_weak_one() -> None:
    """The cap fixture of method.md 3.12: T 70 would be stage 3, the weakest axis allows 1."""
    found = with_scores(many_axes(4, OverallRule(stages_above_weakest=1)), 90, 90, 90, 10).overall
    assert (found.score, found.stage_by_score, found.cap, found.stage) == (70, 3, 1, 1)
    assert found.weakest == ("B4",)


@pytest.mark.parametrize(("steps", "cap", "stage"), [(0, 0, 0), (2, 2, 2), (3, 3, 3), (4, 4, 3)])
def test_the_edition_decides_how_far_the_whole_may_rise_above_the_weakest(
    steps: int, cap: int, stage: int
) -> None:
    edition = many_axes(4, OverallRule(stages_above_weakest=steps))
    found = with_scores(edition, 90, 90, 90, 10).overall
    assert (found.cap, found.stage) == (cap, stage)


def test_an_edition_without_the_rule_caps_nothing() -> None:
    edition = many_axes(4, OverallRule(stages_above_weakest=None))
    found = with_scores(edition, 90, 90, 90, 10).overall
    assert (found.cap, found.stage, found.weakest) == (None, 3, ("B4",))


def test_the_cap_never_lies_above_the_highest_stage() -> None:
    found = with_scores(many_axes(2, OverallRule(stages_above_weakest=1)), 90, 90).overall
    assert (found.cap, found.stage, found.weakest) == (4, 4, ("B1", "B2"))


def test_the_cap_goes_by_stages_under_gates_not_by_scores() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1", weight=3), question("q2", gate={2: 2}))),
        axis("B2", capability("2A", question("q3"))),
    )
    found = result(edition, asked(edition), levels(q1=4, q2=1, q3=2))
    assert (found.axes["B1"].stage_by_score, found.axes["B1"].stage) == (3, 1)
    assert found.overall.weakest == ("B1",)
    assert (found.overall.stage_by_score, found.overall.cap, found.overall.stage) == (3, 2, 2)


def journey_gate(required: int = 3) -> OverallRule:
    """Stage 3 and higher need q2."""
    gate = OverallGate(question="q2", requires={3: required, 4: required})
    return OverallRule(stages_above_weakest=None, gates=(gate,))


def test_an_overall_gate_holds_the_whole_back_and_leaves_its_axis_alone() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1", weight=3), question("q2"))),
        overall=journey_gate(),
    )
    found = result(edition, asked(edition), levels(q1=4, q2=2))
    assert found.axes["B1"].stage == 4
    assert (found.overall.stage_by_score, found.overall.stage) == (4, 2)
    assert found.overall.gates == (GateFinding(question="q2", stage=3, required=3, level=2),)


def test_an_overall_gate_that_is_met_changes_nothing() -> None:
    edition = two_axes(overall=journey_gate())
    found = result(edition, asked(edition), levels(q1=4, q2=3)).overall
    assert (found.stage, found.gates) == (4, ())


def test_an_overall_gate_nobody_knows_about_is_not_met() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1", weight=9), question("q2"))),
        overall=journey_gate(),
    )
    found = result(edition, asked(edition), answers(level("q1", 4), dont_know("q2"))).overall
    assert found.stage == 2
    assert found.gates == (GateFinding(question="q2", stage=3, required=3, level=None),)


@pytest.mark.parametrize("asked_for", [("q1", "q2"), ("q1",)])
def test_an_overall_gate_that_does_not_apply_or_is_not_asked_is_ignored(
    asked_for: tuple[str, ...],
) -> None:
    edition = two_axes(overall=journey_gate())
    scope = Scope(depth="full", asked=asked_for, multipliers={"B1": 1.0, "B2": 1.0})
    found = result(edition, scope, answers(level("q1", 4), not_applicable("q2"))).overall
    assert (found.stage, found.gates) == (4, ())


def test_the_lower_of_cap_and_gate_decides() -> None:
    rule = OverallRule(stages_above_weakest=1, gates=journey_gate().gates)
    edition = questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in range(1, 6)),
        overall=rule,
    )
    found = result(edition, asked(edition), levels(q1=4, q2=2, q3=4, q4=4, q5=0)).overall
    assert (found.stage_by_score, found.cap, found.stage) == (3, 1, 1)
    assert [gate.question for gate in found.gates] == ["q2"]
