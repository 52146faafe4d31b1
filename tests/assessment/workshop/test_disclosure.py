"""What of a record leaves the room: nothing that tells what one of a few people rated."""

import pytest

from assessment.workshop.agreement import Agreement, Light
from assessment.workshop.disclosure import disclosed
from assessment.workshop.groups import GroupMean
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.settings import Grouping
from tests.workshop_records import entry, groups, tally, worked_record

LEVELS = 5


def told(*rounds: Tally, **fields: object) -> QuestionRecord:
    """What is told of one question with these rounds."""
    record = Record(
        respondents=8, grouping=Grouping.ROLE, questions={"q1": entry("q1", *rounds, **fields)}
    )
    return disclosed(record, LEVELS).questions["q1"]


@pytest.mark.parametrize("ratings", [(1,), (1, 4)])
def test_neither_median_nor_proposal_is_told_below_three_ratings(ratings: tuple[int, ...]) -> None:
    found = told(tally(*ratings), level=3, proposed=1)
    assert found.rounds[0].agreement.median is None
    assert found.proposed is None
    assert found.level == 3


def test_two_ratings_far_apart_stay_red_without_saying_which() -> None:
    assert told(tally(1, 4)).rounds == told(tally(0, 2)).rounds
    assert told(tally(1, 4)).rounds[0].agreement == Agreement(n=2, light=Light.RED)


def test_from_three_ratings_on_all_figures_stay() -> None:
    found = told(tally(1, 2, 2), level=2, proposed=2)
    assert found.rounds[0] == tally(1, 2, 2)
    assert found.proposed == 2


def test_figures_that_a_file_made_up_are_worked_out_anew() -> None:
    made_up = tally(0, 2, 4).model_copy(update={"agreement": tally(2, 2, 2).agreement})
    assert told(made_up).rounds[0] == tally(0, 2, 4)


def test_ratings_that_a_file_tells_of_two_people_are_dropped() -> None:
    indiscreet = tally(1, 4).model_copy(update={"ratings": (1, 4)})
    assert told(indiscreet).rounds[0].ratings == ()


def test_groups_of_two_in_a_file_are_dropped_and_one_alone_is_no_comparison() -> None:
    two = GroupMean(n=2, mean=4.0)
    three = {**groups(leadership=1.0, specialist=2.0), "customer_contact": two}
    assert set(told(tally(1, 2, 2), groups=three).groups) == {"leadership", "specialist"}
    assert told(tally(1, 2, 2), groups={**groups(leadership=1.0), "it": two}).groups == {}


def test_the_question_asked_at_both_ends_keeps_to_the_same_rule() -> None:
    found = disclosed(worked_record(opening=tally(1, 4), closing=tally(1, 1, 4)), LEVELS)
    assert found.opening is not None
    assert found.opening.agreement.median is None
    assert found.closing == tally(1, 1, 4)


def test_what_has_been_told_once_can_be_told_again() -> None:
    once = disclosed(worked_record(), LEVELS)
    assert disclosed(once, LEVELS) == once
