"""Which questions are worth talking about."""

import pytest

from assessment.workshop.agreement import Light
from assessment.workshop.queue import Topic, discussion_queue, minutes_each, topics
from assessment.workshop.record import Tally
from assessment.workshop.tallies import tally
from tests.assessment.workshop.rooms import DONT_KNOW, votes


def counted(*said: int | str) -> Tally:
    return tally(votes("q", said), 5)


def found(weights: dict[str, float], **tallies: Tally) -> tuple[Topic, ...]:
    return topics(tallies, weights, proven=())


def order(weights: dict[str, float], **tallies: Tally) -> list[str]:
    return [topic.question for topic in found(weights, **tallies)]


def test_disagreement_times_weight_makes_a_topic_urgent() -> None:
    """AD of 1, 3, 3, 1 is 1; of 0, 4, 2 it is 4/3."""
    topic, other = found({"q1": 0.02, "q2": 0.01}, q2=counted(0, 4, 2), q1=counted(1, 3, 3, 1))
    assert (topic.question, topic.urgency, topic.deviation) == ("q1", 0.02, 1)
    assert other.urgency == pytest.approx(0.04 / 3)


def test_equally_urgent_topics_come_by_weight_and_then_as_given() -> None:
    same = counted(2, 2, 2)
    assert order({"q1": 0.1, "q2": 0.2, "q3": 0.1}, q1=same, q2=same, q3=same) == ["q2", "q1", "q3"]


def test_two_ratings_far_apart_count_as_little_as_they_can() -> None:
    """They are two levels apart or more: an AD of 1 at least."""
    far, near = found({"q1": 0.02, "q2": 0.5}, q1=counted(0, 4), q2=counted(2, 3))
    assert (far.urgency, far.deviation, far.light) == (0.02, None, Light.RED)
    assert (near.urgency, near.light) == (0, None)


def test_a_question_that_does_not_count_is_least_urgent() -> None:
    assert order({"q1": 0.1}, q2=counted(0, 4, 2), q1=counted(1, 3, 3)) == ["q1", "q2"]


@pytest.mark.parametrize(
    ("said", "proven", "unproven"),
    [((3, 3, 3), [], True), ((3, 3, 3), ["q1"], False), ((2, 2, 4), [], False), ((3,), [], True)],
)
def test_a_high_median_wants_evidence(
    said: tuple[int, ...], proven: list[str], *, unproven: bool
) -> None:
    (topic,) = topics({"q1": counted(*said)}, {"q1": 0.1}, proven)
    assert topic.unproven == unproven


def test_a_topic_tells_how_many_do_not_know() -> None:
    (topic,) = found({"q1": 0.1}, q1=counted(DONT_KNOW, DONT_KNOW))
    assert (topic.dont_know, topic.urgency, topic.light, topic.unproven) == (2, 0, None, False)


def test_only_red_and_yellow_questions_are_discussed_up_to_a_limit() -> None:
    ranked = found(
        {"q1": 0.1, "q2": 0.1, "q3": 0.1, "q4": 0.1},
        q1=counted(2, 2, 2),
        q2=counted(1, 2, 2, 3, 3),
        q3=counted(0, 3, 3),
        q4=counted(2),
    )
    assert discussion_queue(ranked) == ("q3", "q2")
    assert discussion_queue(ranked, limit=1) == ("q3",)


def test_a_queue_is_never_longer_than_a_discussion_can_hold() -> None:
    red = {f"q{number}": counted(0, 4, 2) for number in range(20)}
    assert len(discussion_queue(topics(red, {}, ()))) == 14


@pytest.mark.parametrize(
    ("minutes", "items", "each"), [(31, 6, 5), (30, 6, 5), (29.9, 6, 4), (-3, 2, 0), (10, 0, None)]
)
def test_time_left_is_shared_out_in_whole_minutes(
    minutes: float, items: int, each: int | None
) -> None:
    assert minutes_each(minutes * 60, items) == each
