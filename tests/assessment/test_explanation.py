"""*Warum dieser Wert?*: the arithmetic of a figure, with nothing left to compute."""

from math import sqrt

import pytest

from assessment.answer import Evidence
from assessment.explanation import Explanation, Part, Subject, Unit, explanation
from assessment.questionnaire import Combination, Combine, CoverageRule, OverallRule
from assessment.reasons import BandLine, StageReason
from assessment.result import GateFinding, Status
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


def explained(subject: Subject, identity: str = "") -> Explanation:
    """A figure of the worked example."""
    edition = worked_questionnaire()
    found = result(edition, worked_scope(edition), worked_answers())
    return explanation(edition, found, worked_answers(), subject, identity)


def sums(figure: Explanation) -> list[tuple[str, float, float | None, float]]:
    """Name, share, value and contribution of every part, to four decimals."""
    return [
        (
            part.explanation.id,
            round(part.share, 4),
            None if part.explanation.value is None else round(part.explanation.value, 4),
            round(part.contribution, 4),
        )
        for part in figure.parts
    ]


def test_the_whole_is_the_sum_of_its_axes() -> None:
    figure = explained(Subject.OVERALL)
    assert (figure.subject, figure.id, figure.unit) == (Subject.OVERALL, "", Unit.POINTS)
    assert figure.combination is Combination.WEIGHTED_MEAN
    assert figure.value == pytest.approx(41.986111, abs=1e-6)
    assert sums(figure) == [
        ("B1", 0.2833, 45.0, 12.75),
        ("B5", 0.2125, 50.0, 10.625),
        ("B8", 0.3542, 36.6667, 12.9861),
        ("E", 0.15, 37.5, 5.625),
    ]


def test_an_axis_is_the_sum_of_its_capabilities() -> None:
    figure = explained(Subject.AXIS, "B1")
    assert (figure.id, figure.value, figure.unit) == ("B1", 45, Unit.POINTS)
    assert sums(figure) == [("1A", 0.6, 58.3333, 35.0), ("1B", 0.4, 25.0, 10.0)]


def test_a_capability_is_the_sum_of_its_questions_and_names_what_does_not_count() -> None:
    assert sums(explained(Subject.CAPABILITY, "1A")) == [
        ("q1", 0.6667, 50.0, 33.3333),
        ("q2", 0.3333, 75.0, 25.0),
    ]
    assert sums(explained(Subject.CAPABILITY, "1B")) == [
        ("q3", 1.0, 25.0, 25.0),
        ("q4", 0.0, None, 0.0),
    ]
    assert sums(explained(Subject.CAPABILITY, "8B")) == [
        ("q10", 1.0, 25.0, 25.0),
        ("q11", 0.0, None, 0.0),
    ]


def test_a_question_is_the_value_of_its_answer() -> None:
    figure = explained(Subject.QUESTION, "q8")
    assert (figure.value, figure.status, figure.combination) == (50, Status.ANSWERED, None)
    answer = explained(Subject.ANSWER, "q8")
    assert figure.parts == (Part(share=1, contribution=50, explanation=answer),)
    assert (answer.subject, answer.id, answer.unit) == (Subject.ANSWER, "q8", Unit.LEVEL)
    assert answer.value == 2
    assert answer.answer == worked_answers()["q8"]


@pytest.mark.parametrize(
    ("identity", "status", "applicable"),
    [("q4", Status.NOT_APPLICABLE, False), ("q11", Status.DONT_KNOW, True)],
)
def test_an_answer_without_a_level_has_no_value_and_no_part(
    identity: str, status: Status, *, applicable: bool
) -> None:
    figure = explained(Subject.QUESTION, identity)
    assert (figure.value, figure.parts) == (None, ())
    assert (figure.status, figure.applicable) == (status, applicable)
    assert (figure.band is None) is not applicable
    assert (figure.coverage is None) is not applicable


def test_the_tree_reaches_from_the_whole_down_to_the_answers() -> None:
    figure = explained(Subject.OVERALL)
    subjects = []
    while figure.parts:
        subjects.append(figure.subject)
        figure = figure.parts[0].explanation
    assert [*subjects, figure.subject] == list(Subject)


def test_the_same_figure_reads_the_same_from_above_and_by_itself() -> None:
    whole = explained(Subject.OVERALL)
    assert whole.parts[2].explanation == explained(Subject.AXIS, "B8")
    assert whole.parts[2].explanation.parts[1].explanation == explained(Subject.CAPABILITY, "8B")


def test_coverage_is_explained_like_a_score() -> None:
    coverage = explained(Subject.AXIS, "B8").coverage
    assert coverage is not None
    assert (coverage.value, coverage.unit) == (0.85, Unit.RATIO)
    assert coverage.combination is Combination.WEIGHTED_MEAN
    assert sums(coverage) == [
        ("8A", 0.5, 1.0, 0.5),
        ("8B", 0.3, 0.5, 0.15),
        ("8C", 0.2, 1.0, 0.2),
    ]
    assert sums(coverage.parts[1].explanation) == [("q10", 0.5, 1.0, 0.5), ("q11", 0.5, 0.0, 0.0)]
    assert coverage.parts[1].explanation.parts[1].explanation == Explanation(
        subject=Subject.QUESTION, id="q11", value=0, unit=Unit.RATIO
    )


def test_coverage_leaves_out_what_does_not_apply() -> None:
    coverage = explained(Subject.CAPABILITY, "1B").coverage
    assert coverage is not None
    assert sums(coverage) == [("q3", 1.0, 1.0, 1.0)]


def test_the_band_of_a_group_is_the_root_of_the_squares_of_its_spreads() -> None:
    band = explained(Subject.AXIS, "B8").band
    assert band is not None
    lines = {line.id: (line.share, line.sigma, line.spread) for line in band.lines}
    sigma_8b = 25 * sqrt((0.5 * 0.5) ** 2 + (0.5 * 1.154701) ** 2)
    assert lines["8B"] == pytest.approx((0.3, sigma_8b, 0.3 * sigma_8b), abs=1e-5)
    assert list(lines) == ["8A", "8B", "8C"]
    assert sqrt(sum(line.spread**2 for line in band.lines)) == pytest.approx(band.sigma)
    assert band.sigma == pytest.approx(5.436662, abs=1e-6)
    assert band.margin == pytest.approx(band.z * band.sigma)
    assert band.z == pytest.approx(1.2815516)
    assert band.band is not None
    assert band.band.lower == pytest.approx(29.699304, abs=1e-6)


def test_the_band_of_a_question_names_evidence_and_spread_of_ratings() -> None:
    band = explained(Subject.QUESTION, "q1").band
    assert band is not None
    assert band.lines == (
        BandLine(id="E1", share=1, sigma=12.5, spread=12.5),
        BandLine(id="ratings", share=1, sigma=band.lines[1].sigma, spread=band.lines[1].sigma),
    )
    assert band.lines[1].sigma == pytest.approx(25 * sqrt(0.5 / 5))
    assert band.sigma == pytest.approx(25 * 0.591608, abs=1e-5)


def test_the_band_of_an_unknown_answer_names_the_lack_of_knowledge() -> None:
    band = explained(Subject.QUESTION, "q11").band
    assert band is not None
    assert [(line.id, round(line.sigma, 3)) for line in band.lines] == [("dont_know", 28.868)]
    assert band.band is None
    zero = explained(Subject.QUESTION, "q12").band
    assert zero is not None
    assert [(line.id, line.sigma) for line in zero.lines] == [("dont_know", 6.25)]


def test_the_stage_of_an_axis_names_border_and_gates() -> None:
    missing = GateFinding(question="q7", stage=2, required=2, level=0)
    assert explained(Subject.AXIS, "B5").stage == StageReason(
        by_score=2, border=40, stage=1, gates=(missing,)
    )
    assert explained(Subject.AXIS, "B8").stage == StageReason(by_score=1, border=15, stage=1)


def test_a_cap_is_named_only_where_it_holds_the_whole_back() -> None:
    assert explained(Subject.OVERALL).stage == StageReason(by_score=2, border=40, stage=2)
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))), axis("B2", capability("2A", question("q2")))
    )
    given = levels(q1=4, q2=0)
    found = result(edition, asked(edition), given)
    assert explanation(edition, found, given, Subject.OVERALL).stage == StageReason(
        by_score=2, border=40, stage=1, cap=1, weakest=("B2",)
    )


def test_an_edition_without_a_cap_explains_none() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))),
        overall=OverallRule(stages_above_weakest=None),
    )
    found = result(edition, asked(edition), levels(q1=4))
    figure = explanation(edition, found, levels(q1=4), Subject.OVERALL)
    assert figure.stage == StageReason(by_score=4, border=85, stage=4)


def test_under_the_minimum_the_weakest_part_makes_the_whole_value() -> None:
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), weight=0.6),
            capability("1B", question("q2"), weight=0.4),
        ),
        combine=Combine(axis=Combination.MINIMUM),
    )
    given = answers(level("q1", 3, Evidence.E0), level("q2", 1, Evidence.E2))
    found = result(edition, asked(edition), given)
    figure = explanation(edition, found, given, Subject.AXIS, "B1")
    assert figure.combination is Combination.MINIMUM
    assert sums(figure) == [("1A", 0.0, 75.0, 0.0), ("1B", 1.0, 25.0, 25.0)]
    assert figure.band is not None
    assert [(line.id, line.share, line.spread) for line in figure.band.lines] == [
        ("1A", 0, 0),
        ("1B", 1, 6.25),
    ]
    assert figure.coverage is not None
    assert figure.coverage.combination is Combination.WEIGHTED_MEAN


def test_a_score_withheld_for_lack_of_answers_has_no_contributions() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"), question("q2"), question("q3")))
    )
    given = levels(q1=3)
    found = result(edition, asked(edition), given)
    for subject, identity in ((Subject.OVERALL, ""), (Subject.AXIS, "B1")):
        figure = explanation(edition, found, given, subject, identity)
        assert figure.value is None
        assert [(part.share, part.contribution) for part in figure.parts] == [(0, 0)]
        assert figure.stage is None
        assert figure.band is not None
        assert figure.band.band is None
        assert figure.coverage is not None
        assert figure.coverage.value == pytest.approx(1 / 3)
    assert explanation(edition, found, given, Subject.CAPABILITY, "1A").value == 75


def test_axes_and_capabilities_that_do_not_apply_are_named_and_do_not_count() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))), axis("B2", capability("2A", question("q2")))
    )
    given = answers(level("q1", 3), not_applicable("q2"))
    found = result(edition, asked(edition), given)
    whole = explanation(edition, found, given, Subject.OVERALL)
    assert sums(whole) == [("B1", 1.0, 75.0, 75.0), ("B2", 0.0, None, 0.0)]
    gone = whole.parts[1].explanation
    assert (gone.applicable, gone.coverage, gone.band, gone.stage) == (False, None, None, None)
    assert sums(gone) == [("2A", 0.0, None, 0.0)]
    assert gone.parts[0].explanation.parts[0].explanation.status is Status.NOT_APPLICABLE


def test_what_is_not_asked_is_not_explained() -> None:
    edition = questionnaire(axis("B1", capability("1A", question("q1"), question("q2"))))
    scope = asked(edition).model_copy(update={"asked": ("q1",)})
    found = result(edition, scope, levels(q1=3))
    figure = explanation(edition, found, levels(q1=3), Subject.CAPABILITY, "1A")
    assert sums(figure) == [("q1", 1.0, 75.0, 75.0)]
    with pytest.raises(KeyError):
        explanation(edition, found, levels(q1=3), Subject.QUESTION, "q2")


@pytest.mark.parametrize("subject", [Subject.AXIS, Subject.CAPABILITY, Subject.QUESTION])
def test_what_the_edition_does_not_have_cannot_be_explained(subject: Subject) -> None:
    with pytest.raises(KeyError):
        explained(subject, "nonsense")


def test_the_band_in_the_explanation_is_that_of_the_result() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"), question("q2"))),
        coverage=CoverageRule(provisional=0.5, overall=0.5),
    )
    given = answers(level("q1", 4), dont_know("q2"))
    found = result(edition, asked(edition), given)
    figure = explanation(edition, found, given, Subject.AXIS, "B1")
    assert figure.band is not None
    assert figure.band.band == found.axes["B1"].band
    assert figure.band.band is not None
