"""From an answer to a level: anchors, numbers and points ticked."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.answer import Answer, AnswerKind
from assessment.levels import level_of
from assessment.question import Better
from tests.builders import (
    checklist,
    dont_know,
    level,
    measured,
    metric,
    not_applicable,
    question,
    ticked,
)

ANCHOR = question("q1")
HOURS = question("q1", metric=metric(Better.LOWER, {1: 24, 2: 8, 3: 5, 4: 1}))
SHARE = question("q1", metric=metric(Better.HIGHER, {1: 10, 2: 40, 3: 75, 4: 95}))
FIVE_POINTS = question("q1", checklist=checklist(0, 0, 1, 2, 3, 4))
JOURNEY = question("q1", checklist=checklist(0, 1, 1, 2, 3, 4))


@pytest.mark.parametrize("chosen", range(5))
def test_an_anchor_is_its_level(chosen: int) -> None:
    assert level_of(ANCHOR, level("q1", chosen)) == chosen


@pytest.mark.parametrize("unknown", [-1, 5])
def test_a_level_the_question_does_not_have_counts_as_none(unknown: int) -> None:
    assert level_of(ANCHOR, level("q1", unknown)) is None


def test_people_may_agree_on_a_level_without_measuring() -> None:
    assert level_of(HOURS, level("q1", 3)) == 3


@pytest.mark.parametrize(
    ("hours", "reached"),
    [(0, 4), (1, 4), (1.001, 3), (5, 3), (5.001, 2), (6, 2), (8, 2), (24, 1), (24.001, 0)],
)
def test_less_is_better_and_the_border_still_counts(hours: float, reached: int) -> None:
    assert level_of(HOURS, measured("q1", hours)) == reached


@pytest.mark.parametrize(
    ("percent", "reached"),
    [(0, 0), (9.999, 0), (10, 1), (39.999, 1), (40, 2), (75, 3), (94.999, 3), (95, 4), (100, 4)],
)
def test_more_is_better_and_the_border_already_counts(percent: float, reached: int) -> None:
    assert level_of(SHARE, measured("q1", percent)) == reached


def test_below_all_thresholds_lies_the_lowest_level_whatever_its_number() -> None:
    from_one = question("q1", levels=(1, 2, 3), metric=metric(Better.HIGHER, {2: 10, 3: 20}))
    assert level_of(from_one, measured("q1", 5)) == 1


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_not_a_number_gives_no_level(number: float) -> None:
    assert level_of(HOURS, measured("q1", number)) is None


def test_a_number_that_is_missing_gives_no_level() -> None:
    assert level_of(HOURS, Answer(question="q1", kind=AnswerKind.METRIC)) is None


@pytest.mark.parametrize(("count", "reached"), [(0, 0), (1, 0), (2, 1), (3, 2), (4, 3), (5, 4)])
def test_points_ticked_are_counted(count: int, reached: int) -> None:
    assert level_of(FIVE_POINTS, ticked("q1", *range(count))) == reached


@pytest.mark.parametrize(("count", "reached"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3), (5, 4)])
def test_a_checklist_may_reward_the_first_point(count: int, reached: int) -> None:
    assert level_of(JOURNEY, ticked("q1", *range(count))) == reached


def test_a_point_counts_once_and_an_unknown_point_not_at_all() -> None:
    assert level_of(FIVE_POINTS, ticked("q1", 4, 4, 0, 5, -1)) == 1


@pytest.mark.parametrize(
    "answer",
    [
        not_applicable("q1"),
        dont_know("q1"),
        Answer(question="q1", note="to be asked"),
        measured("q1", 3),
        ticked("q1", 1, 2),
    ],
)
def test_an_answer_that_names_no_level_of_this_question_gives_none(answer: Answer) -> None:
    assert level_of(ANCHOR, answer) is None


@given(
    st.sampled_from(Better),
    st.lists(st.integers(0, 1000), min_size=1, max_size=5, unique=True),
    st.floats(0, 1000),
    st.floats(0, 1000),
)
def test_a_better_number_never_gives_a_lower_level(
    better: Better, borders: list[int], one: float, other: float
) -> None:
    rising = sorted(borders, reverse=better is Better.LOWER)
    member = question(
        "q1",
        levels=range(len(borders) + 1),
        metric=metric(better, dict(enumerate(map(float, rising), start=1))),
    )
    worse, good = sorted((one, other), reverse=better is Better.LOWER)
    low, high = level_of(member, measured("q1", worse)), level_of(member, measured("q1", good))
    assert low is not None
    assert high is not None
    assert low <= high
    assert high == sum(
        good <= border if better is Better.LOWER else good >= border for border in rising
    )
