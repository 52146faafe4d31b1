"""What would make a result more certain."""

import pytest
from hypothesis import given

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.open_points import OpenKind, OpenPoint, of_kind, open_points
from assessment.scoring import result
from tests.assessment.strategies import Case, cases
from tests.assessment.worked import worked_answers, worked_questionnaire, worked_scope
from tests.builders import answers, asked, level, one_axis, question, questionnaire


def kinds(*given: Answer) -> dict[str, OpenKind]:
    edition = questionnaire(one_axis(*(question(f"q{n}") for n in range(1, 5))))
    scored = result(edition, asked(edition), answers(*given))
    return {point.question: point.kind for point in open_points(edition, scored, answers(*given))}


def test_the_worked_example_asks_first_for_what_blurs_it_most() -> None:
    """σ in points = overall weight · σ in levels · 25.

    q3 0.11333 · 0.8, q11 0.053125 · 1.1547, q14 0.075 · 0.8, q12 0.070833 · 0.25, each times 25.
    """
    edition = worked_questionnaire()
    scored = result(edition, worked_scope(edition), worked_answers())
    found = open_points(edition, scored, worked_answers())
    assert [(point.question, point.kind) for point in found] == [
        ("q3", OpenKind.UNPROVEN),
        ("q11", OpenKind.DONT_KNOW),
        ("q14", OpenKind.UNPROVEN),
        ("q12", OpenKind.DONT_KNOW),
    ]
    assert [point.spread for point in found] == pytest.approx(
        [2.266667, 1.533587, 1.5, 0.442708], abs=1e-5
    )


@pytest.mark.parametrize(
    ("chosen", "kind"),
    [
        (0, OpenKind.UNPROVEN),
        (2, OpenKind.UNPROVEN),
        (3, OpenKind.CLAIMED),
        (4, OpenKind.CLAIMED),
    ],
)
def test_a_high_level_without_evidence_is_a_claim(chosen: int, kind: OpenKind) -> None:
    assert kinds(level("q1", chosen))["q1"] is kind


@pytest.mark.parametrize("evidence", [Evidence.E1, Evidence.E2, Evidence.E3])
def test_with_any_evidence_nothing_is_open(evidence: Evidence) -> None:
    assert "q1" not in kinds(level("q1", 4, evidence))


def test_a_note_alone_leaves_the_question_unanswered() -> None:
    assert kinds(Answer(question="q1", note="später"))["q1"] is OpenKind.UNANSWERED


def test_what_does_not_apply_is_not_open() -> None:
    given = Answer(question="q1", kind=AnswerKind.NOT_APPLICABLE, reason="no")
    assert set(kinds(given)) == {"q2", "q3", "q4"}


def test_points_can_be_taken_by_kind() -> None:
    points = tuple(
        OpenPoint(question=name, kind=kind, spread=1.0)
        for name, kind in (("q1", OpenKind.CLAIMED), ("q2", OpenKind.UNANSWERED))
    )
    assert [point.question for point in of_kind(points, OpenKind.CLAIMED)] == ["q1"]


@given(cases())
def test_everything_unknown_is_an_open_point(case: Case) -> None:
    scored = result(case.edition, case.scope, case.answers)
    listed = {point.question for point in open_points(case.edition, scored, case.answers)}
    assert {name for name, one in scored.questions.items() if one.level is None} - listed == {
        name
        for name, one in case.answers.items()
        if one.kind is AnswerKind.NOT_APPLICABLE and name in scored.questions
    }
