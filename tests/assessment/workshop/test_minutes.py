"""What is written down of a workshop."""

from collections.abc import Sequence

import pytest

from assessment.workshop.agreement import Light
from assessment.workshop.departments import departments
from assessment.workshop.groups import GroupMean
from assessment.workshop.item import (
    CLOSING,
    GOALS,
    MEASURES,
    OPENING,
    PHASES,
    Decision,
    ItemState,
    Task,
    Way,
)
from assessment.workshop.minutes import record
from assessment.workshop.record import Record
from assessment.workshop.settings import Grouping
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Standing, Workshop
from tests.assessment.workshop.rooms import DONT_KNOW, NOW, after, over, people, votes, workshop
from tests.builders import level

EIGHT = people(*["leadership"] * 4, *["customer_contact"] * 4)


def written(room: Workshop, *given: list[Vote], present: Sequence[Participant] = EIGHT) -> Record:
    """The draft of the record."""
    return record(room, present, [vote for each in given for vote in each], scale=5)


def test_nothing_is_known_while_people_rate_in_advance() -> None:
    room = workshop(advance=True, standing=Standing.PREPARING)
    found = written(room, votes("q1", [1] * 8), votes("q2", [4] * 8))
    assert found == Record(respondents=0, grouping=Grouping.ROLE)


def test_a_round_that_is_open_shows_nothing_of_itself_and_keeps_what_is_over() -> None:
    first, second = votes("q1", [1, 2, 3]), votes("q1", [2, 2, 2], round_=2)
    opened = written(after(workshop(), "q1", ItemState.VOTING, 1), first)
    assert opened == Record(respondents=0, grouping=Grouping.ROLE)
    shown = written(over(workshop(), "q1"), first)
    again = written(after(workshop(), "q1", ItemState.VOTING, 2), first, second)
    assert again == shown
    assert [tally.ratings for tally in again.questions["q1"].rounds] == [(1, 2, 3)]


def test_a_vote_in_a_round_that_never_took_place_is_not_told() -> None:
    """Somebody's tap may arrive at the very moment in which rating in advance ends."""
    found = written(workshop(), votes("q1", [4, 4, 4]), votes("q2", [1], round_=2))
    assert found == Record(respondents=0, grouping=Grouping.ROLE)


def test_both_rounds_are_kept_and_the_last_one_counts() -> None:
    found = written(
        over(workshop(), "q1", rounds=2),
        votes("q1", [4, 1, 3, 3, 1]),
        votes("q1", [3, 3, 3, 2, 3], round_=2),
    ).questions["q1"]
    first, second = found.rounds
    assert (first.agreement.light, second.agreement.light) == (Light.RED, Light.GREEN)
    assert found.last == second
    assert found.way is None


def test_a_second_round_in_which_nobody_voted_leaves_the_first() -> None:
    found = written(over(workshop(), "q1", rounds=2), votes("q1", [1, 2, 3])).questions["q1"]
    assert [tally.ratings for tally in found.rounds] == [(1, 2, 3)]


def test_groups_are_those_of_the_last_round() -> None:
    found = written(
        over(workshop(), "q1", rounds=2),
        votes("q1", [0, 0, 0, 0, 4, 4, 4, 4]),
        votes("q1", [2, 2, 2, DONT_KNOW, 3, 3, 3, 4], round_=2),
    ).questions["q1"]
    assert found.groups == {
        "leadership": GroupMean(n=3, mean=2),
        "customer_contact": GroupMean(n=4, mean=3.25),
    }


def test_votes_of_people_who_were_shut_out_stay_where_they_were() -> None:
    """Else the difference would show what they had said."""
    room, given = over(workshop(), "q1"), votes("q1", [0, 0, 0, 4, 4, 4, 4, 1])
    gone = EIGHT[-1].model_copy(update={"removed_at": NOW})
    assert written(room, given, present=[*EIGHT[:-1], gone]) == written(room, given)


def test_a_decision_is_written_down_with_all_that_was_said() -> None:
    decision = Decision(
        way=Way.DISCUSSED,
        answer=level("q1", 3),
        proposed=2,
        reason="The new service desk was overlooked",
        dissent="Field sales sees level 1",
        task=Task(owner="Service lead", due=NOW.date()),
        at=NOW,
    )
    room = over(workshop(), "q1")
    item = room.items["q1"].model_copy(update={"state": ItemState.DECIDED, "decision": decision})
    room = room.model_copy(update={"items": dict(room.items) | {"q1": item}})
    found = written(room, votes("q1", [2, 2, 3])).questions["q1"]
    assert (found.way, found.level, found.proposed) == (Way.DISCUSSED, 3, 2)
    assert (found.reason, found.dissent) == (decision.reason, decision.dissent)
    assert found.task == decision.task
    assert list(written(room).questions) == ["q1"]


def test_respondents_are_those_who_voted_on_anything_that_is_over() -> None:
    room = after(over(workshop(), "q1", OPENING), "q2", ItemState.VOTING)
    found = written(room, votes("q1", [1, None, 2]), votes(OPENING, [3]), votes("q2", [0] * 8))
    assert found.respondents == 2


def test_the_opening_question_is_told_apart_from_its_repetition() -> None:
    room = over(workshop(), OPENING, CLOSING)
    found = written(room, votes(OPENING, [3, 3, 4]), votes(CLOSING, [2, 2, 1]))
    assert found.opening is not None
    assert found.closing is not None
    assert (found.opening.ratings, found.closing.ratings) == ((3, 3, 4), (1, 2, 2))


def test_points_are_told_when_their_vote_is_over_and_three_took_part() -> None:
    goals = votes(GOALS, [{"a": 100}, {"b": 100}, {"a": 40, "b": 60}, {"b": 100}])
    phases, two = votes(PHASES, [{"use": 1}] * 3), votes(MEASURES, [{"M1": 2}] * 2)
    found = written(over(workshop(), GOALS, PHASES, MEASURES), goals, phases, two)
    assert found.points == {
        GOALS: {"b": 65, "a": 35},
        PHASES: {"use": 3},
    }
    still_open = after(over(workshop(), PHASES), GOALS, ItemState.VOTING)
    assert written(still_open, goals, phases).points == {PHASES: {"use": 3}}


TEN = [f"q{number}" for number in range(10)]


def test_alpha_needs_ten_questions_of_three_ratings() -> None:
    room = over(workshop(*TEN), *TEN)
    ten = [votes(name, [place % 5] * 3) for place, name in enumerate(TEN)]
    assert written(room, *ten).alpha == pytest.approx(1)
    assert written(room, *ten[:9]).alpha is None
    assert written(room, *ten[:9], votes("q9", [4, 4, DONT_KNOW])).alpha is None


def test_alpha_looks_at_first_rounds_only() -> None:
    room = over(workshop(*TEN), *TEN, rounds=2)
    first = [votes(name, [place % 5] * 3) for place, name in enumerate(TEN)]
    second = [votes(name, [0, 4, 0], round_=2) for name in TEN]
    assert written(room, *first, *second).alpha == pytest.approx(1)


def test_a_record_survives_being_written_down() -> None:
    found = written(
        over(workshop(), "q1", GOALS, OPENING),
        votes("q1", [0, 1, 1, 2, 3, 4, 4, 4]),
        votes(GOALS, [{"a": 100}, {"b": 100}, {"a": 40, "b": 60}]),
        votes(OPENING, [3]),
    )
    assert found.questions["q1"].groups
    assert Record.model_validate_json(found.model_dump_json()) == found


def test_departments_are_compared_from_the_votes_they_cast() -> None:
    """Sales 8/3, service 5/3; marketing and the one of no department hide."""
    room = over(workshop("q1", grouping=Grouping.DEPARTMENT), "q1")
    present = people(*["sales", "service"] * 3, "marketing", "marketing", None)
    found = written(room, votes("q1", [2, 1, 3, 2, 3, 2, 0, 4, 4]), present=present)
    assert departments(found) == {"q1": {"sales": 8 / 3, "service": 5 / 3}}
