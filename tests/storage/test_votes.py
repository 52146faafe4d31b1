"""Votes on every backend: one per person and round, and only while the round is open."""

from threading import Barrier

import pytest

from assessment.repository import NotFoundError, Repository
from assessment.workshop.item import CLOSING, GOALS, OPENING
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.vote import SEQUENCE_LIMIT, Choice, ChoiceKind, Vote
from assessment.workshop.workshop import Workshop
from tests.storage.crowd import together
from tests.storage.examples import LATER, an_assessment
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop, voting_on

EVERY_KIND = [
    Choice(kind=ChoiceKind.LEVEL, level=0),
    Choice(kind=ChoiceKind.LEVEL, level=10),
    Choice(kind=ChoiceKind.DONT_KNOW),
    Choice(kind=ChoiceKind.NOT_APPLICABLE),
    Choice(kind=ChoiceKind.POINTS, points={"grow": 70, "save – „ä“ 😀": 30}),
]
CROWD = 20


@pytest.fixture
def repository(repository: Repository) -> Repository:
    """With a workshop that takes ratings in advance, and two people in it."""
    repository.add_workshop(a_workshop())
    for person in ("anna", "ben"):
        repository.add_participant(a_participant(person), limit=200)
    return repository


def now_voting_on(repository: Repository, subject: str, round_: int = 1) -> Workshop:
    version = repository.workshop("kickoff").version
    return repository.save_workshop(voting_on(subject, round_), version)


def test_a_vote_comes_back_as_it_was_cast(repository: Repository) -> None:
    for sequence, choice in enumerate(EVERY_KIND, start=SEQUENCE_LIMIT - len(EVERY_KIND) + 1):
        cast = a_vote(choice=choice, key=f"{sequence:064}", sequence=sequence)
        assert repository.save_vote(cast) == cast
        assert repository.votes("kickoff") == [cast]


def test_a_newer_vote_replaces_the_older_one(repository: Repository) -> None:
    repository.save_vote(a_vote())
    changed = a_vote(
        choice=Choice(kind=ChoiceKind.DONT_KNOW), key="tap 2", sequence=2, cast_at=LATER
    )
    assert repository.save_vote(changed) == changed
    assert repository.votes("kickoff") == [changed]


def test_a_tap_that_is_sent_twice_counts_once(repository: Repository) -> None:
    first = repository.save_vote(a_vote(sequence=2))
    for sequence in (1, 2, 3, 9):
        replayed = a_vote(choice=EVERY_KIND[0], sequence=sequence, cast_at=LATER)
        assert repository.save_vote(replayed) == first
    assert repository.votes("kickoff") == [first]


def test_a_vote_that_was_overtaken_changes_nothing(repository: Repository) -> None:
    newest = repository.save_vote(a_vote(key="tap 5", sequence=5))
    for sequence in (4, 5):
        late = a_vote(choice=EVERY_KIND[0], key="late", sequence=sequence)
        assert repository.save_vote(late) == newest
    assert repository.votes("kickoff") == [newest]


def test_everybody_has_a_vote_in_every_round(repository: Repository) -> None:
    cast = [repository.save_vote(a_vote(person)) for person in ("anna", "ben")]
    now_voting_on(repository, "B1-01", round_=2)
    cast += [repository.save_vote(a_vote(person, round=2)) for person in ("anna", "ben")]
    assert repository.votes("kickoff") == cast
    assert repository.votes_of("ben") == [cast[1], cast[3]]


def test_those_who_have_voted_are_known_by_round(repository: Repository) -> None:
    repository.save_vote(a_vote("anna", "B1-01"))
    repository.save_vote(a_vote("ben", "B1-02"))
    assert repository.voters("kickoff", "B1-01", 1) == {"anna"}
    assert repository.voters("kickoff", "B1-01", 2) == frozenset()
    assert repository.voters("kickoff", "B2-01", 1) == frozenset()


def test_in_advance_every_question_takes_votes_and_nothing_else(repository: Repository) -> None:
    repository.save_vote(a_vote(subject="B2-01"))
    for vote in (a_vote(round=2), a_vote(subject=OPENING), a_vote(subject="B9-99")):
        with pytest.raises(BallotClosedError):
            repository.save_vote(vote)
    assert len(repository.votes("kickoff")) == 1


def test_in_the_workshop_only_the_round_on_stage_takes_votes(repository: Repository) -> None:
    now_voting_on(repository, "B1-02", round_=2)
    closed = [
        a_vote(),
        a_vote(subject="B1-02", round=1),
        a_vote(subject="B2-01", round=2),
        a_vote(subject=CLOSING),
        a_vote(subject=GOALS),
    ]
    for vote in closed:
        with pytest.raises(BallotClosedError):
            repository.save_vote(vote)
    cast = repository.save_vote(a_vote(subject="B1-02", round=2))
    assert repository.votes("kickoff") == [cast]


def test_a_round_that_is_over_keeps_its_votes(repository: Repository) -> None:
    cast = repository.save_vote(a_vote())
    now_voting_on(repository, "B1-02")
    with pytest.raises(BallotClosedError):
        repository.save_vote(a_vote(key="tap 2", sequence=2))
    with pytest.raises(BallotClosedError):
        repository.save_vote(a_vote("ben"))
    assert repository.votes("kickoff") == [cast]


def test_whoever_did_not_hear_that_the_vote_was_saved_hears_it_after_the_round(
    repository: Repository,
) -> None:
    cast = repository.save_vote(a_vote())
    now_voting_on(repository, "B1-02")
    assert repository.save_vote(a_vote()) == cast


def test_only_people_of_the_workshop_vote(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    repository.add_workshop(a_workshop(id="x", assessment_id="autumn", code="X", link="x"))
    for forged in (
        a_vote("eve"),
        a_vote(workshop_id="x"),
        a_vote(workshop_id="nothing"),
    ):
        with pytest.raises(NotFoundError):
            repository.save_vote(forged)
    assert repository.votes("kickoff") == repository.votes("x") == []


def test_whoever_was_removed_does_not_vote(repository: Repository) -> None:
    repository.remove_participant("kickoff", "anna", LATER)
    with pytest.raises(NotFoundError):
        repository.save_vote(a_vote())
    assert repository.votes("kickoff") == []


def test_votes_of_nobody_are_not_found(repository: Repository) -> None:
    assert repository.votes_of("anna") == []
    with pytest.raises(NotFoundError):
        repository.votes_of("eve")
    with pytest.raises(NotFoundError):
        repository.votes("nothing")
    with pytest.raises(NotFoundError):
        repository.voters("nothing", "B1-01", 1)


def test_of_many_taps_at_once_the_last_one_counts_once(repository: Repository) -> None:
    def tap(number: int, start: Barrier) -> Vote:
        start.wait()
        return repository.save_vote(a_vote(key=f"tap {number}", sequence=number))

    last = a_vote(key=f"tap {CROWD - 1}", sequence=CROWD - 1)
    stored = together(CROWD, tap)
    assert repository.votes("kickoff") == [last]
    assert stored[-1] == last


def test_one_tap_sent_many_times_at_once_counts_once(repository: Repository) -> None:
    def tap(number: int, start: Barrier) -> Vote:
        start.wait()
        return repository.save_vote(a_vote(sequence=number))

    answers = together(CROWD, tap)
    (stored,) = repository.votes("kickoff")
    assert answers == [stored] * CROWD


def test_two_hundred_people_vote_at_once_and_nothing_is_lost(repository: Repository) -> None:
    people = 200
    for number in range(people):
        repository.add_participant(a_participant(f"p{number}"), limit=300)

    def vote(number: int, start: Barrier) -> Vote:
        start.wait()
        choice = Choice(kind=ChoiceKind.LEVEL, level=number % 5)
        return repository.save_vote(a_vote(f"p{number}", choice=choice))

    cast = together(people, vote)
    assert repository.votes("kickoff") == sorted(cast, key=lambda one: one.participant_id)
    assert repository.pulse("kickoff").votes == people


def test_nobody_slips_in_after_the_round_has_been_closed(repository: Repository) -> None:
    """One of the crowd closes it, the others vote."""
    for number in range(CROWD):
        repository.add_participant(a_participant(f"p{number}"), limit=200)
    before = repository.workshop("kickoff").version

    def act(number: int, start: Barrier) -> int:
        """How many votes there were after closing, or whether the own one was accepted."""
        start.wait()
        if number == CROWD // 2:
            repository.save_workshop(voting_on("B1-02"), before)
            return len(repository.votes("kickoff"))
        try:
            repository.save_vote(a_vote(f"p{number}"))
        except BallotClosedError:
            return 0
        return 1

    outcomes = together(CROWD, act)
    counted = outcomes.pop(CROWD // 2)
    assert counted == sum(outcomes) == len(repository.votes("kickoff"))
