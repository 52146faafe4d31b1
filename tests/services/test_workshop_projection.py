"""What everybody in the room may see of a workshop."""

import pytest

from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from services.workshop_projection import projection
from services.workshops import remove
from storage.database import Database
from tests.services.examples import NOW
from tests.services.meanwhile import Meanwhile
from tests.services.rooms import DONT_KNOW, running, vote

QUESTION = "B1-01"


def test_people_are_counted_those_shut_out_are_not(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    vote(phones[:2], [0, 4])
    remove(repository, console.seen, phones[3].participant.id, NOW)
    shown = projection(repository, console.seen.id)
    assert (shown.voted, shown.people) == (2, 3)
    assert not shown.is_shown
    assert shown.entry is None


def test_what_is_on_the_table_is_shown_and_what_was_agreed_on(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.hold_vote(QUESTION, phones, [1, 1, 2, 3])
    shown = projection(repository, console.seen.id)
    assert shown.is_shown
    assert shown.entry is not None
    assert shown.entry.rounds[0].ratings == (1, 1, 2, 3)
    assert (shown.decision, shown.level) == (None, None)
    console.decide(QUESTION, 1)
    shown = projection(repository, console.seen.id)
    assert shown.is_shown
    assert shown.level == 1


def test_of_two_ratings_nobody_learns_which_they_were(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.hold_vote(QUESTION, phones, [1, 2, DONT_KNOW, DONT_KNOW])
    shown = projection(repository, console.seen.id)
    assert shown.entry is not None
    tally = shown.entry.rounds[0]
    assert (tally.ratings, tally.agreement.median, tally.agreement.spread) == ((), None, None)


def test_what_happens_while_it_is_read_shows_in_the_next_pulse(
    database: Database, repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    busy = Meanwhile(database, "votes", lambda: vote(phones[:1], [2]))
    shown = projection(busy, console.seen.id)
    assert shown.pulse != repository.pulse(console.seen.id)
    assert projection(repository, console.seen.id).voted == 1


def test_a_workshop_that_is_gone_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        projection(repository, "nobody")
