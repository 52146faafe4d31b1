"""A tap counts once, as the newest one, and only where and while it may."""

import pytest

from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from assessment.workshop.item import GOALS, MEASURES, OPENING, PHASES
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.vote import Choice, ChoiceKind
from assessment.workshop.workshop import Ballot
from services.companies import delete_assessment
from services.voting import ChoiceRefusedError, cast_vote
from services.workshops import remove
from tests.services.examples import NOW, started
from tests.services.rooms import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Facilitator,
    Phone,
    Said,
    joined,
    opened,
    running,
    workshop_edition,
)

QUESTION, OTHER = "B1-01", "B2-01"
CAN_BE_NOT_APPLICABLE = "B2-10"
FIRST = Ballot(subject=QUESTION, round=1)


@pytest.fixture
def hall(repository: Repository, spring: Assessment) -> tuple[Facilitator, list[Phone]]:
    """The vote on the first question is open."""
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    return console, phones


def levels(repository: Repository) -> list[int | None]:
    return [vote.choice.level for vote in repository.votes("w1")]


def test_a_vote_can_be_changed_until_its_round_is_over(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, (phone, *_) = hall
    for level in (1, 4, 2):
        assert phone.tap(level).choice.level == level
    assert levels(repository) == [2]
    console.reveal()
    with pytest.raises(BallotClosedError):
        phone.vote(FIRST, 3)
    assert levels(repository) == [2]


def test_a_tap_sent_twice_counts_once(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    phone = hall[1][0]
    first = phone.vote(FIRST, 3, key="k", sequence=5)
    assert phone.vote(FIRST, 3, key="k", sequence=5) == first
    assert phone.vote(FIRST, 0, key="k", sequence=9) == first, "the key decides"
    assert repository.votes("w1") == [first]


def test_a_tap_overtaken_on_its_way_changes_nothing(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    phone = hall[1][0]
    newer = phone.vote(FIRST, 3, key="b", sequence=2)
    assert phone.vote(FIRST, 0, key="a", sequence=1) == newer
    assert repository.votes("w1") == [newer]


def test_a_tap_sent_again_after_the_round_is_told_that_it_was_stored(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    """The first answer was lost on its way to the phone, which must not believe it failed."""
    console, (phone, *_) = hall
    first = phone.vote(FIRST, 3, key="k", sequence=1)
    console.reveal()
    assert phone.vote(FIRST, 3, key="k", sequence=1) == first


@pytest.mark.parametrize(
    "ballot",
    [
        Ballot(subject=QUESTION, round=2),
        Ballot(subject=QUESTION, round=0),
        Ballot(subject=QUESTION, round=-1),
        Ballot(subject=OTHER, round=1),
        Ballot(subject="B6-01", round=1),
        Ballot(subject="", round=1),
        Ballot(subject="\0", round=1),
    ],
)
def test_only_the_round_that_is_open_takes_votes(
    repository: Repository, hall: tuple[Facilitator, list[Phone]], ballot: Ballot
) -> None:
    with pytest.raises(BallotClosedError):
        hall[1][0].vote(ballot, 3)
    assert repository.votes("w1") == []


@pytest.mark.parametrize("said", [-1, 5, 99, 2**70, {"M10": 1}, {}, NOT_APPLICABLE])
def test_a_question_takes_only_what_it_offers(
    repository: Repository, hall: tuple[Facilitator, list[Phone]], said: Said
) -> None:
    with pytest.raises(ChoiceRefusedError):
        hall[1][0].tap(said)
    assert repository.votes("w1") == []


def test_not_knowing_and_not_applying_are_votes(repository: Repository, spring: Assessment) -> None:
    console, (one, other, *_) = running(repository, spring)
    console.call(CAN_BE_NOT_APPLICABLE)
    console.open_vote()
    one.tap(NOT_APPLICABLE)
    other.tap(DONT_KNOW)
    assert {vote.choice.kind for vote in repository.votes("w1")} == {
        ChoiceKind.NOT_APPLICABLE,
        ChoiceKind.DONT_KNOW,
    }


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (GOALS, {"sell": 60, "serve": 40}),
        (PHASES, {"need": 1, "use": 1}),
        (MEASURES, {"M10": 2, "M11": 2, "M12": 1}),
        (MEASURES, {"M11": 1}),
        (OPENING, 4),
    ],
)
def test_points_that_add_up_are_taken(
    repository: Repository, spring: Assessment, subject: str, said: Said
) -> None:
    phone = asked_for_points(repository, spring, subject)
    assert phone.tap(said) == repository.votes("w1")[0]


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (GOALS, {"sell": 60, "serve": 41}),
        (GOALS, {"sell": 99}),
        (GOALS, {"fame": 100}),
        (GOALS, 2),
        (PHASES, {"need": 2}),
        (PHASES, {"need": 1, "buy": 1, "use": 1}),
        (MEASURES, {"M10": 3}),
        (MEASURES, {"M10": 2, "M11": 2, "M12": 2}),
        (MEASURES, {"M13": 1}),
        (MEASURES, DONT_KNOW),
        (OPENING, {"need": 1}),
    ],
)
def test_points_that_do_not_add_up_are_refused(
    repository: Repository, spring: Assessment, subject: str, said: Said
) -> None:
    phone = asked_for_points(repository, spring, subject)
    with pytest.raises(ChoiceRefusedError):
        phone.tap(said)
    assert repository.votes("w1") == []


def asked_for_points(repository: Repository, assessment: Assessment, subject: str) -> Phone:
    """Somebody in front of an open vote; of measures there are three."""
    console, (phone, *_) = running(repository, assessment)
    console.call(subject)
    console.open_vote(*(["M10", "M11", "M12"] if subject == MEASURES else []))
    return phone


def test_in_advance_every_question_takes_votes_and_nothing_else_does(
    repository: Repository, spring: Assessment
) -> None:
    workshop = opened(repository, spring)
    (phone,) = joined(repository, workshop, None)
    phone.rate(QUESTION, 2)
    phone.rate(OTHER, 3)
    for ballot in (Ballot(subject=OPENING, round=1), Ballot(subject=QUESTION, round=2)):
        with pytest.raises(BallotClosedError):
            phone.vote(ballot, 2)
    Facilitator(repository, workshop).close_advance()
    with pytest.raises(BallotClosedError):
        phone.rate(QUESTION, 4)
    assert levels(repository) == [2, 3]


def test_whoever_is_shut_out_while_voting_has_no_vote(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, (one, other, *_) = hall
    one.tap(4)
    other.tap(1)
    remove(repository, console.seen, one.participant.id, NOW)
    with pytest.raises(NotFoundError):
        one.tap(4)
    assert levels(repository) == [1]


def test_the_votes_of_whoever_is_shut_out_stay_in_rounds_that_are_over(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    """Taking them out would show what they were."""
    console, phones = hall
    for phone, level in zip(phones, (0, 2, 2, 4), strict=True):
        phone.tap(level)
    console.reveal()
    console.open_vote()
    phones[0].tap(3)
    remove(repository, console.seen, phones[0].participant.id, NOW)
    console.reveal()
    rounds = console.record().questions[QUESTION].rounds
    assert [entry.ratings for entry in rounds] == [(0, 2, 2, 4)]


def test_a_person_of_another_workshop_has_no_vote_here(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    other = opened(repository, started(repository, assessment_id="autumn"), "w2")
    (stranger,) = joined(repository, other, None)
    with pytest.raises(NotFoundError):
        cast_vote(
            repository,
            workshop_edition(),
            console.seen,
            stranger.participant,
            FIRST,
            Choice(kind=ChoiceKind.LEVEL, level=1),
            key="k",
            sequence=1,
            now=NOW,
        )
    assert repository.votes("w1") == []


def test_nobody_votes_in_a_workshop_that_is_gone(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    delete_assessment(repository, repository.assessment("spring"), NOW)
    with pytest.raises(NotFoundError):
        hall[1][0].tap(2)
