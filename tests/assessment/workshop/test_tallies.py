"""Votes are counted; what fewer than three people say stays untold."""

from assessment.workshop.item import GOALS, MEASURES, PHASES
from assessment.workshop.tallies import levels, points, rating, tally
from tests.assessment.workshop.rooms import DONT_KNOW, NOT_APPLICABLE, votes


def test_a_round_counts_levels_and_the_ways_to_give_none() -> None:
    found = tally(votes("q1", [3, DONT_KNOW, 1, NOT_APPLICABLE, 2, DONT_KNOW]), 5)
    assert found.ratings == (1, 2, 3)
    assert (found.agreement.n, found.agreement.median) == (3, 2)
    assert (found.dont_know, found.not_applicable, found.voters) == (2, 1, 6)
    assert not found.is_single


def test_one_rating_among_many_votes_is_a_single_judgement() -> None:
    found = tally(votes("q1", [DONT_KNOW, 4, DONT_KNOW]), 5)
    assert found.is_single
    assert (found.agreement.median, found.ratings, found.voters) == (4, (), 3)


def test_two_ratings_are_not_told_one_by_one() -> None:
    found = tally(votes("q1", [4, 0]), 5)
    assert (found.ratings, found.agreement.spread, found.agreement.n) == ((), None, 2)


def test_the_order_of_levels_tells_nothing_about_who_gave_them() -> None:
    assert levels(votes("q1", [4, 0, 2])) == levels(votes("q1", [0, 2, 4])) == [0, 2, 4]
    assert [rating(vote) for vote in votes("q1", [4, DONT_KNOW])] == [4, None]


def test_goals_share_out_a_hundred_points_on_average() -> None:
    given = [{"a": 100}, {"a": 50, "b": 50}, {"b": 30, "c": 70}]
    assert list(points(votes(GOALS, given), GOALS).items()) == [
        ("a", 50),
        ("b", 80 / 3),
        ("c", 70 / 3),
    ]
    assert sum(points(votes(GOALS, given), GOALS).values()) == 100


def test_votes_for_measures_and_phases_are_added_up() -> None:
    given = [{"M1": 2, "M2": 1}, {"M2": 2}, {"M3": 2, "M1": 1}]
    assert list(points(votes(MEASURES, given), MEASURES).items()) == [
        ("M1", 3),
        ("M2", 3),
        ("M3", 2),
    ]
    assert points(votes(PHASES, [{"use": 1}] * 3), PHASES) == {"use": 3}


def test_points_of_fewer_than_three_people_stay_untold() -> None:
    assert points(votes(GOALS, [{"a": 100}, {"b": 100}]), GOALS) == {}
    assert points([], MEASURES) == {}
