"""Strengths, brakes and the verdict of the headline."""

from collections.abc import Mapping

import pytest

from assessment.answer import Answer
from assessment.findings import Finding, Verdict, VerdictKind, brakes, strengths, verdict
from assessment.questionnaire import Questionnaire
from assessment.result import Result
from assessment.scoring import result
from tests.assessment.worked import worked_answers, worked_questionnaire, worked_scope
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
)


def score(edition: Questionnaire, given: Mapping[str, Answer]) -> Result:
    return result(edition, asked(edition), given)


def four_capabilities() -> Questionnaire:
    """One axis; each capability has one question and a quarter of the weight."""
    return questionnaire(
        axis("B1", *(capability(f"1{n}", question(f"q{n}"), weight=0.25) for n in range(1, 5)))
    )


def names(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.capability for finding in findings]


def test_the_worked_example_names_what_carries_it_and_what_holds_it_down() -> None:
    edition = worked_questionnaire()
    found = result(edition, worked_scope(edition), worked_answers())
    assert [(finding.capability, finding.axis) for finding in strengths(edition, found)] == [
        ("8A", "B8"),
        ("1A", "B1"),
        ("5A", "B5"),
    ]
    assert [finding.points for finding in strengths(edition, found)] == pytest.approx(
        [0.177083 * 58.3333, 0.17 * 58.3333, 0.10625 * 75], abs=1e-3
    )
    assert [(finding.capability, finding.axis) for finding in brakes(edition, found)] == [
        ("EA", "E"),
        ("1B", "B1"),
        ("5B", "B5"),
    ]
    assert [finding.points for finding in brakes(edition, found)] == pytest.approx(
        [0.15 * 62.5, 0.113333 * 75, 0.10625 * 75], abs=1e-3
    )


def test_a_strength_has_half_of_its_points_or_more() -> None:
    edition = four_capabilities()
    found = score(edition, levels(q1=1, q2=2, q3=4, q4=0))
    assert names(strengths(edition, found)) == ["13", "12"]
    assert strengths(edition, found)[0] == Finding(
        capability="13", axis="B1", score=1, points=25, questions=("q3",)
    )


def test_a_brake_has_lost_points_and_is_no_strength() -> None:
    edition = four_capabilities()
    found = score(edition, levels(q1=2, q2=3, q3=4, q4=1))
    assert names(strengths(edition, found, count=1)) == ["13"]
    assert names(brakes(edition, found, count=1)) == ["14"]
    assert names(strengths(edition, found)) == ["13", "12", "11"]
    assert names(brakes(edition, found)) == ["14"]
    assert brakes(edition, found)[0].points == 18.75


def test_full_marks_are_never_a_brake() -> None:
    edition = four_capabilities()
    found = score(edition, levels(q1=4, q2=4, q3=4, q4=4))
    assert names(strengths(edition, found)) == ["11", "12", "13"]
    assert brakes(edition, found) == ()


def test_equal_findings_stay_in_the_order_of_the_edition() -> None:
    edition = four_capabilities()
    found = score(edition, levels(q1=0, q2=0, q3=0, q4=0))
    assert names(brakes(edition, found)) == ["11", "12", "13"]
    assert strengths(edition, found) == ()


def test_capabilities_without_a_score_are_left_out() -> None:
    edition = four_capabilities()
    found = score(edition, answers(not_applicable("q1"), dont_know("q2"), level("q3", 0)))
    assert names(brakes(edition, found)) == ["13"]


def test_the_most_telling_answers_come_first_and_the_unanswered_not_at_all() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", *(question(f"q{n}") for n in range(1, 6)), weight=1.0)),
        axis("B2", capability("2A", *(question(f"r{n}") for n in range(1, 6)), weight=1.0)),
    )
    given = levels(q1=2, q2=4, q3=2, q4=3, r1=1, r2=0, r3=1, r4=2) | answers(dont_know("q5"))
    found = score(edition, given)
    assert strengths(edition, found)[0].questions == ("q2", "q4", "q1", "q3")
    assert brakes(edition, found)[0].questions == ("r2", "r1", "r3", "r4")


def test_questions_that_are_not_asked_are_not_named() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"), question("q2"), question("q3")))
    )
    scope = asked(edition).model_copy(update={"asked": ("q1", "q3")})
    found = result(edition, scope, levels(q1=1, q2=0, q3=0))
    assert brakes(edition, found)[0].questions == ("q3", "q1")


def stages(*chosen: int) -> Verdict:
    """The verdict on axes B1, B2 … that each have one answer: levels 0–4 are stages 0–4."""
    edition = questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n, _ in enumerate(chosen, 1))
    )
    given = levels(**{f"q{n}": value for n, value in enumerate(chosen, 1)})
    return verdict(edition, score(edition, given))


@pytest.mark.parametrize(
    ("chosen", "kind"),
    [
        ((2, 2, 2), VerdictKind.EVEN),
        ((2, 3, 2), VerdictKind.BALANCED),
        ((3,), VerdictKind.EVEN),
        ((2, 3), VerdictKind.BALANCED),
        ((3, 3, 2), VerdictKind.ONE_BEHIND),
        ((4, 4, 3, 0), VerdictKind.ONE_BEHIND),
        ((4, 4, 2, 0), VerdictKind.STRONG_AND_WEAK),
        ((4, 2, 2, 0), VerdictKind.STRONG_AND_WEAK),
        ((4, 3, 2, 0), VerdictKind.STRONG_AND_WEAK),
        ((3, 3, 1, 1), VerdictKind.STRONG_AND_WEAK),
        ((3, 1), VerdictKind.STRONG_AND_WEAK),
        ((4, 1, 1), VerdictKind.STRONG_AND_WEAK),
    ],
)
def test_the_verdict_compares_the_stages_of_the_axes(
    chosen: tuple[int, ...], kind: VerdictKind
) -> None:
    assert stages(*chosen).kind is kind


def test_the_verdict_names_stage_strongest_and_weakest_axis() -> None:
    assert stages(3, 4, 1, 3) == Verdict(
        kind=VerdictKind.ONE_BEHIND, stage=2, strongest="B2", weakest="B3"
    )


def test_equal_axes_are_named_in_the_order_of_the_edition() -> None:
    found = stages(2, 3, 3, 2)
    assert (found.strongest, found.weakest) == ("B2", "B1")


def test_what_a_gate_holds_back_is_still_compared_by_its_score() -> None:
    """In the worked example B5 has the highest score, though a gate holds it on stage 1."""
    edition = worked_questionnaire()
    found = result(edition, worked_scope(edition), worked_answers())
    assert verdict(edition, found) == Verdict(
        kind=VerdictKind.BALANCED, stage=2, strongest="B5", weakest="B8"
    )


def test_without_an_overall_score_there_is_no_verdict() -> None:
    edition = four_capabilities()
    assert verdict(edition, score(edition, {})) == Verdict(kind=VerdictKind.INSUFFICIENT)


def test_axes_without_a_score_do_not_take_part() -> None:
    edition = questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in range(1, 6))
    )
    found = verdict(edition, score(edition, levels(q1=3, q2=3, q3=3, q4=3)))
    assert found == Verdict(kind=VerdictKind.EVEN, stage=3, strongest="B1", weakest="B1")
