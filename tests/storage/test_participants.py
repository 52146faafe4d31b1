"""People who join and leave a workshop, on every backend."""

from datetime import timedelta
from threading import Barrier

import pytest

from assessment.repository import NotFoundError, Repository
from assessment.workshop.repository import LobbyClosedError, RoomFullError
from assessment.workshop.vote import Participant
from assessment.workshop.workshop import Standing
from tests.storage.crowd import together
from tests.storage.examples import LATER, NOW, an_assessment
from tests.storage.workshop_examples import EXPIRY, a_participant, a_vote, a_workshop, voting_on


@pytest.fixture
def repository(repository: Repository) -> Repository:
    """With a workshop whose lobby is open."""
    repository.add_workshop(a_workshop())
    return repository


def join(repository: Repository, *people: str) -> list[Participant]:
    return [repository.add_participant(a_participant(person), limit=200) for person in people]


def test_whoever_joins_gets_the_next_seat(repository: Repository) -> None:
    newcomer = a_participant("ben", seat=77, name="", group=None)
    joined = [*join(repository, "anna"), repository.add_participant(newcomer, limit=200)]
    assert joined == [a_participant(), newcomer.model_copy(update={"seat": 2})]
    assert repository.participants("kickoff") == joined


def test_a_workshop_nobody_has_joined_is_empty(repository: Repository) -> None:
    assert repository.participants("kickoff") == []
    with pytest.raises(NotFoundError):
        repository.participants("nothing")


def test_people_are_known_by_their_secret(repository: Repository) -> None:
    _, ben = join(repository, "anna", "ben")
    assert repository.participant("hash of ben") == ben
    for stranger in ("hash of eve", "", "hash of be%", "a\0", "\ud800"):
        with pytest.raises(NotFoundError):
            repository.participant(stranger)


def test_after_sign_off_nobody_is_known(repository: Repository) -> None:
    join(repository, "anna")
    repository.save_workshop(a_workshop(standing=Standing.SIGNED_OFF), expected=1)
    with pytest.raises(NotFoundError):
        repository.participant("hash of anna")


def test_joining_again_with_the_same_id_changes_nothing(repository: Repository) -> None:
    anna, ben = join(repository, "anna", "ben")
    again = a_participant("anna", name="Other", joined_at=LATER)
    assert repository.add_participant(again, limit=1) == anna
    repository.save_workshop(a_workshop(code=None, link=None), expected=1)
    assert repository.add_participant(again, limit=200) == anna
    assert repository.participants("kickoff") == [anna, ben]


def test_nobody_joins_while_the_lobby_is_closed(repository: Repository) -> None:
    repository.save_workshop(a_workshop(code=None, link=None), expected=1)
    with pytest.raises(LobbyClosedError):
        join(repository, "anna")
    assert repository.participants("kickoff") == []


def test_nobody_joins_after_the_code_has_expired(repository: Repository) -> None:
    with pytest.raises(LobbyClosedError):
        repository.add_participant(a_participant(joined_at=EXPIRY), limit=200)
    just_in_time = EXPIRY - timedelta(microseconds=1)
    repository.add_participant(a_participant(joined_at=just_in_time), limit=200)
    assert len(repository.participants("kickoff")) == 1


def test_nobody_joins_a_full_room(repository: Repository) -> None:
    join(repository, "anna", "ben")
    with pytest.raises(RoomFullError):
        repository.add_participant(a_participant("eve"), limit=2)
    assert len(repository.participants("kickoff")) == 2


def test_whoever_was_removed_makes_room_but_keeps_the_seat(repository: Repository) -> None:
    join(repository, "anna", "ben")
    repository.remove_participant("kickoff", "ben", LATER)
    eve = repository.add_participant(a_participant("eve"), limit=2)
    assert eve.seat == 3
    assert [
        (person.id, person.seat, person.removed_at) for person in repository.participants("kickoff")
    ] == [("anna", 1, None), ("ben", 2, LATER), ("eve", 3, None)]


def test_a_removed_person_stays_removed(repository: Repository) -> None:
    join(repository, "anna")
    repository.remove_participant("kickoff", "anna", NOW)
    repository.remove_participant("kickoff", "anna", LATER)
    assert repository.participant("hash of anna").removed_at == NOW
    assert join(repository, "anna") == [a_participant(removed_at=NOW)]


def test_strangers_cannot_be_removed(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    repository.add_workshop(a_workshop(id="x", assessment_id="autumn", code="X", link="x"))
    guest = repository.add_participant(a_participant(workshop_id="x"), limit=9)
    for workshop, person in (("kickoff", "nobody"), ("kickoff", "anna"), ("nothing", "anna")):
        with pytest.raises(NotFoundError):
            repository.remove_participant(workshop, person, LATER)
    assert repository.participants("x") == [guest]


def test_the_same_secret_is_never_given_to_two_people(repository: Repository) -> None:
    join(repository, "anna")
    twin = a_participant("ben").model_copy(update={"secret": "hash of anna"})
    with pytest.raises(ValueError, match="refuses"):
        repository.add_participant(twin, limit=200)
    assert len(repository.participants("kickoff")) == 1


def test_twenty_people_who_join_at_once_get_twenty_seats(repository: Repository) -> None:
    def sit_down(number: int, start: Barrier) -> int:
        start.wait()
        return repository.add_participant(a_participant(f"p{number}"), limit=200).seat

    assert sorted(together(20, sit_down)) == list(range(1, 21))
    assert [person.seat for person in repository.participants("kickoff")] == list(range(1, 21))


def test_of_twenty_people_at_the_door_only_as_many_get_in_as_there_is_room(
    repository: Repository,
) -> None:
    def try_door(number: int, start: Barrier) -> bool:
        start.wait()
        try:
            repository.add_participant(a_participant(f"p{number}"), limit=7)
        except RoomFullError:
            return False
        return True

    assert sum(together(20, try_door)) == 7
    assert len(repository.participants("kickoff")) == 7


def test_one_phone_that_joins_several_times_at_once_gets_one_seat(repository: Repository) -> None:
    def tap(_number: int, start: Barrier) -> int:
        start.wait()
        return join(repository, "anna")[0].seat

    assert together(8, tap) == [1] * 8
    assert repository.participants("kickoff") == [a_participant()]


def test_leaving_takes_votes_out_of_rounds_that_are_open_only(repository: Repository) -> None:
    join(repository, "anna", "ben")
    running = repository.save_workshop(voting_on("B1-01", queue=("B1-02",)), expected=1)
    over = repository.save_vote(a_vote())
    repository.save_workshop(voting_on("B1-02"), expected=running.version)
    repository.save_vote(a_vote(subject="B1-02"))
    bens = repository.save_vote(a_vote("ben", "B1-02"))
    repository.remove_participant("kickoff", "anna", LATER)
    assert repository.votes("kickoff") == [over, bens]


def test_leaving_before_the_workshop_takes_out_all_ratings_given_in_advance(
    repository: Repository,
) -> None:
    join(repository, "anna", "ben")
    for question in ("B1-01", "B2-01"):
        repository.save_vote(a_vote("anna", question))
    bens = repository.save_vote(a_vote("ben"))
    repository.remove_participant("kickoff", "anna", LATER)
    assert repository.votes("kickoff") == [bens]
    assert repository.votes_of("anna") == []
