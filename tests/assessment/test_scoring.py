"""From answers to a result: every kind of answer, every floor (method.md 3.2–3.4)."""

from math import sqrt

import pytest

from assessment.answer import Answer, Evidence
from assessment.question import Question
from assessment.questionnaire import (
    Combination,
    Combine,
    CoverageRule,
    Weighting,
)
from assessment.result import (
    AxisResult,
    CapabilityResult,
    Interval,
    OverallResult,
    QuestionResult,
    Result,
    Status,
)
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
    one_axis,
    question,
    questionnaire,
    two_axes,
)

EAGER = CoverageRule(provisional=0.0, overall=0.0, overall_weight=0.0)
"""Scores whatever is answered."""


def scored(*questions: Question, given: dict[str, Answer]) -> Result:
    """One axis, scored whatever is answered."""
    edition = questionnaire(one_axis(*questions), coverage=EAGER)
    return result(edition, asked(edition), given)


def score_of(found: Result, name: str = "B1") -> float | None:
    return found.axes[name].score


def test_what_does_not_apply_counts_nowhere() -> None:
    found = scored(
        question("q1"),
        question("q2"),
        given=answers(level("q1", 3), not_applicable("q2")),
    )
    assert score_of(found) == 75
    assert found.axes["B1"].coverage == 1
    assert found.axes["B1"].hard_bounds == Interval(lower=75, upper=75)
    assert found.questions["q2"] == QuestionResult(question="q2", status=Status.NOT_APPLICABLE)
    assert found.questions["q1"].share == 1


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (dont_know("q2"), Status.DONT_KNOW),
        (Answer(question="q2", note="ask the shop"), Status.OPEN),
        (Answer(question="q2", evidence=Evidence.E3), Status.OPEN),
        (None, Status.OPEN),
    ],
)
def test_what_nobody_answered_lowers_coverage_and_widens_the_band(
    answer: Answer | None, status: Status
) -> None:
    given = answers(level("q1", 3, Evidence.E3), *([answer] if answer else []))
    found = scored(question("q1"), question("q2"), given=given)
    assert found.questions["q2"] == QuestionResult(
        question="q2", status=status, sigma=1.155, share=0.5, weight=0.5
    )
    assert score_of(found) == 75
    assert found.axes["B1"].coverage == 0.5
    assert found.axes["B1"].sigma == pytest.approx(25 * sqrt((0.5 * 0.1) ** 2 + (0.5 * 1.155) ** 2))
    assert found.axes["B1"].hard_bounds == Interval(lower=37.5, upper=87.5)


def test_not_knowing_counts_as_the_lowest_level_where_that_is_a_finding() -> None:
    found = scored(
        question("q1"),
        question("q2", dk_as_zero=True),
        given=answers(level("q1", 3), dont_know("q2")),
    )
    assert found.questions["q2"] == QuestionResult(
        question="q2", status=Status.ANSWERED, level=0, value=0, sigma=0.25, share=0.5, weight=0.5
    )
    assert score_of(found) == 37.5
    assert found.axes["B1"].coverage == 1
    assert found.axes["B1"].hard_bounds == Interval(lower=37.5, upper=37.5)


def test_leaving_such_a_question_open_is_still_no_answer() -> None:
    found = scored(question("q1"), question("q2", dk_as_zero=True), given=levels(q1=3))
    assert found.questions["q2"].status is Status.OPEN
    assert found.questions["q2"].sigma == 1.155
    assert score_of(found) == 75


def test_the_spread_of_ratings_widens_the_band_and_unanimity_does_not() -> None:
    spread = scored(question("q1"), given=answers(level("q1", 2, Evidence.E1, (1, 3))))
    agreed = scored(question("q1"), given=answers(level("q1", 2, Evidence.E1, (2, 2, 2))))
    single = scored(question("q1"), given=answers(level("q1", 2, Evidence.E1, (2,))))
    assert spread.questions["q1"].sigma == pytest.approx(sqrt(0.5**2 + 2 / 2))
    assert agreed.questions["q1"].sigma == single.questions["q1"].sigma == 0.5


def test_a_capability_nobody_answered_leaves_the_score_to_the_others() -> None:
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), weight=0.7),
            capability("1B", question("q2"), question("q3"), weight=0.3),
        )
    )
    found = result(edition, asked(edition), levels(q1=3))
    assert found.capabilities["1B"] == CapabilityResult(
        capability="1B",
        applicable=True,
        score=None,
        coverage=0,
        share=0.3,
        weight=0.3,
    )
    assert score_of(found) == 75
    assert found.axes["B1"].coverage == 0.7


def test_a_capability_that_does_not_apply_leaves_its_weight_to_the_others() -> None:
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), weight=0.6),
            capability("1B", question("q2"), weight=0.3),
            capability("1C", question("q3"), weight=0.1),
        )
    )
    given = answers(level("q1", 4), not_applicable("q2"), level("q3", 0))
    found = result(edition, asked(edition), given)
    assert found.capabilities["1B"] == CapabilityResult(capability="1B", applicable=False)
    assert found.capabilities["1A"].share == pytest.approx(6 / 7)
    assert score_of(found) == pytest.approx(600 / 7)


def test_questions_that_are_not_asked_count_nowhere_even_if_answered() -> None:
    edition = questionnaire(
        axis(
            "B1", capability("1A", question("q1"), question("q2")), capability("1B", question("q3"))
        )
    )
    scope = Scope(depth="full", asked=("q1",), multipliers={"B1": 1.0})
    found = result(edition, scope, levels(q1=3, q2=0, q3=0, stray=4))
    assert list(found.questions) == ["q1"]
    assert found.capabilities["1B"] == CapabilityResult(capability="1B", applicable=False)
    assert (score_of(found), found.axes["B1"].coverage) == (75, 1)


def test_an_axis_that_does_not_apply_leaves_its_weight_to_the_others() -> None:
    edition = two_axes()
    found = result(edition, asked(edition), answers(level("q1", 3), not_applicable("q2")))
    assert found.axes["B2"] == AxisResult(axis="B2", applicable=False, check_profile=True)
    assert found.axes["B1"].weight == 1
    assert found.overall.score == 75
    assert found.overall.weakest == ("B1",)


def test_an_axis_the_profile_drops_is_not_applicable() -> None:
    edition = two_axes()
    scope = Scope(
        depth="full",
        asked=("q1",),
        dropped={"q2": edition.axes[1].name},
        dropped_axes={"B2": edition.axes[1].name},
        multipliers={"B1": 1.2},
    )
    found = result(edition, scope, levels(q1=3))
    assert found.axes["B2"] == AxisResult(axis="B2", applicable=False)
    assert (found.axes["B1"].weight, found.overall.score) == (1, 75)


def test_if_nothing_applies_nothing_is_scored() -> None:
    edition = two_axes()
    found = result(edition, asked(edition), answers(not_applicable("q1"), not_applicable("q2")))
    assert found.overall == OverallResult()
    assert not any(axis_result.applicable for axis_result in found.axes.values())


def test_nobody_having_answered_gives_no_score_and_bounds_from_end_to_end() -> None:
    edition = two_axes()
    found = result(edition, asked(edition), {})
    assert found.overall.score is None
    assert found.overall.stage is None
    assert found.overall.hard_bounds == Interval(lower=0, upper=100)
    assert (found.overall.lowest_score, found.overall.highest_score) == (None, None)
    assert found.axes["B1"].hard_bounds == Interval(lower=0, upper=100)


def test_multipliers_and_foundation_decide_how_axes_add_up() -> None:
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))),
        axis("B2", capability("2A", question("q2"))),
        axis("E", capability("EA", question("q3")), foundation=True),
        weighting=Weighting(id="w", foundation_share=0.2),
    )
    found = result(edition, asked(edition, B1=1.25, B2=0.75), levels(q1=4, q2=0, q3=2))
    assert [found.axes[name].weight for name in ("B1", "B2", "E")] == pytest.approx([0.5, 0.3, 0.2])
    assert found.overall.score == 60
    assert (found.overall.lowest_score, found.overall.highest_score) == (0, 100)
    assert found.questions["q3"].weight == pytest.approx(0.2)
    assert found.capabilities["2A"].weight == pytest.approx(0.3)


def test_an_axis_without_a_score_stays_in_band_and_bounds_of_the_whole() -> None:
    """B2 holds a fifth of the weight; its single answer of two is too little to be scored."""
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))),
        axis("B2", capability("2A", question("q2"), question("q3"))),
    )
    given = answers(level("q1", 2, Evidence.E3), level("q2", 4, Evidence.E3))
    found = result(edition, asked(edition, B1=4, B2=1), given)
    assert found.axes["B2"].score is None
    assert found.axes["B2"].hard_bounds == Interval(lower=50, upper=100)
    assert found.overall.score == 50
    sigma_b2 = 25 * sqrt((0.5 * 0.1) ** 2 + (0.5 * 1.155) ** 2)
    assert found.overall.sigma == pytest.approx(sqrt((0.8 * 2.5) ** 2 + (0.2 * sigma_b2) ** 2))
    assert found.overall.hard_bounds == Interval(lower=40, upper=60)
    assert found.overall.coverage == pytest.approx(0.9)


def test_bands_end_at_the_ends_of_the_scale() -> None:
    found = scored(question("q1"), question("q2"), given=levels(q1=4, q2=4)).axes["B1"]
    assert found.band is not None
    assert found.band.upper == 100
    assert found.band.lower == pytest.approx(100 - 1.2816 * 25 * 0.8 / sqrt(2))
    nothing = scored(question("q1"), question("q2"), given=levels(q1=0, q2=0)).axes["B1"]
    assert nothing.band is not None
    assert nothing.band.lower == 0


def test_the_weakest_question_decides_where_the_edition_says_so() -> None:
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), question("q2"), weight=0.5),
            capability("1B", question("q3"), question("q4"), weight=0.5),
        ),
        combine=Combine(capability=Combination.MINIMUM),
    )
    given = answers(
        level("q1", 4, Evidence.E0),
        level("q2", 1, Evidence.E2),
        level("q3", 3, Evidence.E1),
        level("q4", 3, Evidence.E3),
    )
    found = result(edition, asked(edition), given)
    assert found.capabilities["1A"].score == 0.25
    assert found.capabilities["1B"].score == 0.75
    assert score_of(found) == 50
    assert found.axes["B1"].sigma == pytest.approx(25 * sqrt(0.25**2 + 0.5**2) / 2)
    assert found.questions["q1"].share == 0.25


def test_the_weakest_capability_and_the_weakest_axis_decide_where_the_edition_says_so() -> None:
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), weight=0.9),
            capability("1B", question("q2"), weight=0.1),
        ),
        axis("B2", capability("2A", question("q3"))),
        combine=Combine(axis=Combination.MINIMUM, overall=Combination.MINIMUM),
    )
    given = answers(level("q1", 4), level("q2", 2, Evidence.E3), level("q3", 3))
    found = result(edition, asked(edition), given)
    assert (score_of(found), score_of(found, "B2")) == (50, 75)
    assert found.overall.score == 50
    assert found.axes["B1"].sigma == found.overall.sigma == pytest.approx(2.5)


def test_three_levels_that_start_at_one_span_the_whole_scale() -> None:
    scale = (1, 2, 3)
    edition = questionnaire(
        one_axis(*(question(f"q{n}", levels=scale, dk_as_zero=n == 4) for n in range(1, 5))),
        levels=scale,
        borders=(0, 50),
        coverage=EAGER,
    )
    found = result(edition, asked(edition), answers(*levels(q1=1, q2=2, q3=3).values()))
    assert [found.questions[name].value for name in ("q1", "q2", "q3")] == [0, 0.5, 1]
    assert found.axes["B1"].hard_bounds == Interval(lower=37.5, upper=62.5)
    assert (score_of(found), found.axes["B1"].stage) == (50, 1)
    assert found.axes["B1"].sigma == pytest.approx(
        50 * sqrt(3 * (0.25 * 0.8) ** 2 + (0.25 * 1.155) ** 2)
    )
    unknown = result(edition, asked(edition), answers(dont_know("q4")))
    assert unknown.questions["q4"].level == 1


def test_values_may_belong_to_the_scale_or_to_a_single_anchor() -> None:
    edition = questionnaire(
        one_axis(question("q1"), question("q2", values=(0, 0.5, None, None, 1))),
        values=(0, 0.1, 0.3, None, 1),
    )
    values = [
        [edition.value_of(edition.questions[name], chosen) for chosen in range(5)]
        for name in ("q1", "q2")
    ]
    assert values == [[0, 0.1, 0.3, 0.75, 1], [0, 0.5, 0.3, 0.75, 1]]
    assert score_of(result(edition, asked(edition), levels(q1=2, q2=1))) == 40


def test_an_unknown_answer_spans_the_values_its_question_can_have() -> None:
    edition = questionnaire(
        one_axis(question("q1"), question("q2", values=(0.3, None, None, None, 0.6))),
        values=(0.1, 0.2, 0.5, 0.7, 0.9),
    )
    bounds = result(edition, asked(edition), {}).axes["B1"].hard_bounds
    assert bounds == Interval(lower=20, upper=75)


def test_bounds_contain_the_score_even_if_the_lowest_level_of_a_question_is_worth_more() -> None:
    found = scored(
        question("q1"),
        question("q2", values=(0.5, 0.6, 0.7, 0.8, 1)),
        given=levels(q1=0),
    )
    assert found.axes["B1"].hard_bounds == Interval(lower=0, upper=50)
    assert score_of(found) == 0
