"""How far a discussion has come, whatever order its items are settled in."""

from datetime import UTC, datetime, timedelta

from assessment.answer import Answer, AnswerKind
from assessment.workshop.item import CLOSING, Decision, Item, Way
from assessment.workshop.progress import Progress, progress
from assessment.workshop.settings import Settings
from assessment.workshop.steps import (
    begun,
    called,
    decided,
    parked,
    revealed,
    taken_back,
    vote_opened,
)
from assessment.workshop.workshop import Stage, Workshop

NOW = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
QUESTIONS = ("B1-01", "B1-02", "B1-03", "B1-04")


def discussion(*queue: str) -> Workshop:
    """A discussion that has just begun."""
    items = {subject: Item(subject=subject) for subject in (*QUESTIONS, CLOSING)}
    prepared = Workshop(
        id="w",
        assessment_id="a",
        settings=Settings(depth="core", questions=QUESTIONS),
        expires_at=NOW,
        items=items,
        stage=Stage(since=NOW),
        created_at=NOW,
        changed_at=NOW,
    )
    return begun(prepared, queue, NOW)


def shown(workshop: Workshop, question: str) -> Workshop:
    """The question on stage, with its votes on the table."""
    return revealed(vote_opened(called(workshop, question, NOW), NOW), NOW)


def settled(workshop: Workshop, question: str, minute: int, way: Way = Way.DISCUSSED) -> Workshop:
    """Talked over and decided in this minute."""
    answer = Answer(question=question, kind=AnswerKind.LEVEL, level=2)
    at = NOW + timedelta(minutes=minute)
    return decided(workshop, Decision(way=way, answer=answer, at=at))


def test_the_first_of_four_leaves_four() -> None:
    workshop = called(discussion(*QUESTIONS), "B1-01", NOW)
    assert progress(workshop) == Progress(position=1, total=4, left=4)


def test_a_question_keeps_its_number_once_it_is_settled() -> None:
    workshop = settled(shown(discussion(*QUESTIONS), "B1-03"), "B1-03", 5)
    assert progress(workshop) == Progress(position=1, total=4, left=3)
    assert progress(called(workshop, "B1-01", NOW)) == Progress(position=2, total=4, left=3)


def test_numbers_follow_the_order_in_which_questions_were_settled() -> None:
    workshop = settled(shown(discussion(*QUESTIONS), "B1-03"), "B1-03", 5)
    workshop = settled(shown(workshop, "B1-01"), "B1-01", 9)
    assert progress(called(workshop, "B1-03", NOW)) == Progress(position=1, total=4, left=2)
    assert progress(called(workshop, "B1-01", NOW)) == Progress(position=2, total=4, left=2)


def test_a_question_from_outside_the_queue_makes_the_discussion_longer() -> None:
    workshop = called(discussion("B1-01", "B1-02"), "B1-04", NOW)
    assert progress(workshop) == Progress(position=1, total=3, left=3)


def test_what_is_put_aside_is_not_counted_until_it_comes_back() -> None:
    workshop = parked(shown(discussion("B1-01", "B1-02"), "B1-01"), "B1-01")
    assert progress(workshop) is None
    assert progress(called(workshop, "B1-02", NOW)) == Progress(position=1, total=1, left=1)
    assert progress(taken_back(workshop, "B1-01")) == Progress(position=1, total=2, left=2)


def test_what_was_accepted_without_discussion_is_not_counted() -> None:
    workshop = settled(discussion("B1-01"), "B1-04", 1, Way.ACCEPTED)
    assert progress(called(workshop, "B1-04", NOW)) is None
    assert progress(called(workshop, "B1-01", NOW)) == Progress(position=1, total=1, left=1)


def test_votes_beside_the_questions_have_no_number() -> None:
    assert progress(discussion("B1-01")) is None
    assert progress(called(discussion("B1-01"), CLOSING, NOW)) is None
