"""Questions to rate in advance are given out evenly."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.workshop.seats import assigned

FIVE = ("q1", "q2", "q3", "q4", "q5")


def test_seats_take_turns_through_the_list() -> None:
    assert assigned(FIVE, 1, 2) == ("q1", "q2")
    assert assigned(FIVE, 2, 2) == ("q3", "q4")
    assert assigned(FIVE, 3, 2) == ("q1", "q5")
    assert assigned(FIVE, 4, 2) == ("q2", "q3")


@pytest.mark.parametrize("per_person", [None, 5, 6])
def test_everybody_may_rate_everything(per_person: int | None) -> None:
    assert assigned(FIVE, 3, per_person) == FIVE


@given(st.integers(1, 30), st.integers(1, 40), st.integers(0, 25))
def test_no_question_is_given_out_twice_more_often_than_another(
    total: int, per_person: int, people: int
) -> None:
    questions = [f"q{number}" for number in range(total)]
    given_out = Counter(dict.fromkeys(questions, 0))
    for seat in range(1, people + 1):
        mine = assigned(questions, seat, per_person)
        assert len(mine) == len(set(mine)) == min(per_person, total)
        assert list(mine) == sorted(mine, key=questions.index)
        given_out.update(mine)
    assert max(given_out.values()) - min(given_out.values()) <= 1
