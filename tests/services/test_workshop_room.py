"""A console shows who has voted and how many, and what is over; never what anybody says now."""

import pytest

from assessment.answer import Evidence
from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from assessment.workshop.settings import Settings
from assessment.workshop.workshop import Ballot
from services.answers import save_answer
from services.companies import delete_assessment
from services.editions import current_edition
from services.results import outcome
from services.workshop_room import Room, room
from services.workshop_seat import Seat, seat
from services.workshops import remove, suggested_settings
from tests.builders import level
from tests.services.examples import NOW
from tests.services.rooms import (
    DONT_KNOW,
    Facilitator,
    Phone,
    joined,
    opened,
    rate,
    running,
    vote,
    workshop_edition,
)

QUESTION, OTHER, THIRD = "B1-01", "B2-01", "B3-01"


def shown(repository: Repository) -> Room:
    return room(repository, outcome(repository, "spring"), repository.workshop("w1"))


def on_phone(repository: Repository, phone: Phone, at: str | None = None) -> Seat:
    return seat(repository, workshop_edition(), phone.participant, at)


def test_while_a_vote_is_open_the_console_knows_who_has_voted(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    vote(phones[:2], [0, 4])
    found = shown(repository)
    assert [person.voted for person in found.people] == [True, True, False, False]
    assert found.voted == 2
    assert found.record.questions == {}
    assert found.topics == ()


def test_in_advance_the_console_counts_ratings_and_nothing_else(
    repository: Repository, spring: Assessment
) -> None:
    phones = joined(repository, opened(repository, spring), *[None] * 4)
    rate(phones, QUESTION, [0, 4, DONT_KNOW, 2])
    phones[0].rate(OTHER, 3)
    found = shown(repository)
    assert dict(found.coverage) == {QUESTION: 4, OTHER: 1}
    assert [(person.given, person.asked) for person in found.people] == [
        (2, 38),
        (1, 38),
        (1, 38),
        (1, 38),
    ]
    assert (found.record.questions, found.topics) == ({}, ())


def test_topics_are_those_that_differ_most_in_what_weighs_most(
    repository: Repository, spring: Assessment
) -> None:
    phones = joined(repository, opened(repository, spring), *[None] * 4)
    rate(phones, QUESTION, [2, 2, 2, 2])
    rate(phones, OTHER, [3, 4, 3, 4])
    rate(phones, THIRD, [0, 4, 0, 4])
    save_answer(repository, current_edition(), "spring", level(THIRD, 2, Evidence.E1), 0, NOW)
    Facilitator(repository, repository.workshop("w1")).close_advance()
    topics = {topic.question: topic for topic in shown(repository).topics}
    weights = outcome(repository, "spring").result.questions
    assert next(iter(topics)) == THIRD
    assert topics[THIRD].urgency == pytest.approx(2 * weights[THIRD].weight)
    assert topics[OTHER].urgency == pytest.approx(0.5 * weights[OTHER].weight)
    assert topics[QUESTION].urgency == 0
    assert topics[OTHER].unproven
    assert not topics[THIRD].unproven


def test_whoever_is_shut_out_is_no_longer_in_the_room(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    vote(phones, [1, 2, 3, 4])
    remove(repository, console.seen, phones[3].participant.id, NOW)
    found = shown(repository)
    assert (len(found.people), found.voted) == (3, 3)


def test_items_left_are_those_queued_and_the_one_being_talked_about(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.seen = repository.save_workshop(
        console.seen.model_copy(update={"queue": (QUESTION, OTHER, THIRD)}), console.seen.version
    )
    assert shown(repository).items_left == 3
    console.hold_vote(QUESTION, phones, [2, 2, 2, 2])
    assert shown(repository).items_left == 3
    console.decide(QUESTION, 2)
    assert shown(repository).items_left == 2
    console.call(OTHER)
    console.park(OTHER)
    assert shown(repository).items_left == 1
    console.call("@opening")
    assert shown(repository).items_left == 1


def test_a_screen_learns_of_every_change(repository: Repository, spring: Assessment) -> None:
    console, phones = running(repository, spring)
    pulses = [repository.pulse("w1")]

    def has_grown() -> None:
        pulses.append(repository.pulse("w1"))
        assert all(now >= before for now, before in zip(pulses[-1], pulses[-2], strict=True))
        assert pulses[-1] != pulses[-2]

    console.call(QUESTION)
    has_grown()
    console.open_vote()
    has_grown()
    phones[0].tap(2)
    has_grown()
    phones[0].tap(3)
    has_grown()
    joined(repository, repository.workshop("w1"), None)
    has_grown()
    remove(repository, console.seen, phones[0].participant.id, NOW)
    has_grown()
    console.reveal()
    has_grown()


def test_a_phone_waits_until_there_is_something_to_vote_on(
    repository: Repository, spring: Assessment
) -> None:
    console, (phone, *_) = running(repository, spring)
    assert on_phone(repository, phone).ballot is None
    console.call(QUESTION)
    assert on_phone(repository, phone).ballot is None
    console.open_vote()
    mine = on_phone(repository, phone)
    assert mine.ballot == Ballot(subject=QUESTION, round=1)
    assert mine.question is not None
    assert mine.own is None
    console.reveal()
    assert on_phone(repository, phone).ballot is None


def test_people_see_their_own_votes_and_nobody_elses(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.hold_vote(QUESTION, phones, [0, 2, 3, 4])
    console.open_vote()
    vote(phones[:2], [1, 3])
    mine, other = on_phone(repository, phones[0]), on_phone(repository, phones[2])
    assert mine.own is not None
    assert mine.own.choice.level == 1
    assert [past.vote.choice.level for past in mine.past] == [0]
    assert other.own is None
    assert [past.vote.choice.level for past in other.past] == [3]


def test_in_advance_a_phone_goes_through_the_questions_in_order(
    repository: Repository, spring: Assessment
) -> None:
    (phone,) = joined(repository, opened(repository, spring), None)
    first, second, *_ = repository.workshop("w1").settings.questions
    assert on_phone(repository, phone).ballot == Ballot(subject=first, round=1)
    phone.rate(first, 2)
    mine = on_phone(repository, phone)
    assert mine.ballot == Ballot(subject=second, round=1)
    assert (mine.position, mine.total, mine.rated) == (2, 38, 1)
    back = on_phone(repository, phone, at=first)
    assert back.own is not None
    assert (back.position, back.own.choice.level) == (1, 2)


def test_a_phone_that_has_rated_everything_waits(
    repository: Repository, spring: Assessment
) -> None:
    (phone,) = joined(repository, opened(repository, spring, questions=(QUESTION,)), None)
    phone.rate(QUESTION, 2)
    mine = on_phone(repository, phone)
    assert (mine.ballot, mine.rated, mine.total) == (None, 1, 1)


def test_nobody_is_led_to_a_question_of_somebody_else(
    repository: Repository, spring: Assessment
) -> None:
    workshop = opened(repository, spring, questions=(QUESTION, OTHER, THIRD), per_person=1)
    one, other, third = joined(repository, workshop, None, None, None)
    assert [on_phone(repository, phone).total for phone in (one, other, third)] == [1, 1, 1]
    assert on_phone(repository, one, at=OTHER).ballot == Ballot(subject=QUESTION, round=1)
    assert on_phone(repository, other).ballot == Ballot(subject=OTHER, round=1)
    remove(repository, workshop, other.participant.id, NOW)
    (late,) = joined(repository, workshop, None)
    assert on_phone(repository, third).ballot == Ballot(subject=THIRD, round=1)
    assert on_phone(repository, late).ballot == Ballot(subject=QUESTION, round=1)


def test_votes_on_points_offer_their_options(repository: Repository, spring: Assessment) -> None:
    console, (phone, *_) = running(repository, spring)
    console.call("@goals")
    console.open_vote()
    mine = on_phone(repository, phone)
    assert (mine.question, mine.options) == (None, ("sell", "serve", "save"))


def test_a_phone_has_no_seat_in_a_workshop_that_is_gone(
    repository: Repository, spring: Assessment
) -> None:
    _, (phone, *_) = running(repository, spring)
    delete_assessment(repository, repository.assessment("spring"), NOW)
    with pytest.raises(NotFoundError):
        on_phone(repository, phone)


def test_settings_are_suggested_for_the_assessment(spring: Assessment) -> None:
    settings = suggested_settings(workshop_edition(), spring)
    assert isinstance(settings, Settings)
    assert (settings.depth, len(settings.questions), settings.named) == ("core", 38, False)
