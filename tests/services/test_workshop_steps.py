"""A facilitator's step is taken once, over the state on the screen, or not at all."""

from datetime import datetime, timedelta

import pytest

from assessment.records import Assessment
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.workshop.item import CLOSING, MEASURES, OPENING, ItemState
from assessment.workshop.steps import NotNowError
from assessment.workshop.workshop import Ballot, Screen, Standing
from services.companies import delete_assessment, restore_assessment
from services.workshop_steps import arrange, extend
from storage.database import Database
from tests.services.examples import NOW
from tests.services.meanwhile import Meanwhile
from tests.services.rooms import Facilitator, joined, opened, running, vote

QUESTION, OTHER = "B1-01", "B2-01"


def test_rating_in_advance_ends_when_the_discussion_begins(
    repository: Repository, spring: Assessment
) -> None:
    console = Facilitator(repository, opened(repository, spring))
    (phone,) = joined(repository, console.seen, None)
    phone.rate(QUESTION, 2)
    console.begin(QUESTION, OTHER, "unknown", QUESTION)
    assert (console.seen.standing, console.seen.advance_open) == (Standing.RUNNING, False)
    assert console.seen.queue == (QUESTION, OTHER)
    assert (console.seen.items[QUESTION].round, console.seen.items[OTHER].round) == (1, 0)
    assert repository.workshop("w1") == console.seen


def test_a_rating_that_arrives_while_ratings_are_closed_counts(
    database: Database, repository: Repository, spring: Assessment
) -> None:
    """It is stored between the moment ratings are counted and the moment no more are taken."""
    console = Facilitator(repository, opened(repository, spring))
    early, late = joined(repository, console.seen, None, None)
    early.rate(QUESTION, 2)
    console.repository = Meanwhile(database, "votes", lambda: late.rate(OTHER, 3))
    console.close_advance()
    assert console.seen.items[OTHER].round == 1
    assert set(console.record().questions) == {QUESTION, OTHER}
    assert console.look().version == 3


def test_two_consoles_never_take_the_same_step_twice(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    other = Facilitator(repository, console.seen)
    console.call(QUESTION)
    with pytest.raises(ConflictError) as conflict:
        other.call(OTHER)
    assert conflict.value.stored == console.seen
    other.look()
    other.open_vote()
    vote(phones, [1, 2, 2, 3])
    with pytest.raises(ConflictError):
        console.open_vote()
    assert repository.workshop("w1").open_ballot == Ballot(subject=QUESTION, round=1)


def test_a_second_console_takes_over_where_the_first_one_was(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    vote(phones, [1, 2, 2, 3])
    successor = Facilitator(repository, repository.workshop("w1"))
    successor.reveal()
    successor.decide(QUESTION, 2)
    assert repository.answers("spring")[QUESTION].answer.level == 2


def test_a_double_click_changes_nothing_more(repository: Repository, spring: Assessment) -> None:
    """The second click is told that the step makes no sense any more."""
    console, phones = running(repository, spring)
    with pytest.raises(NotNowError):
        console.begin()
    console.call(QUESTION)
    console.call(QUESTION)
    console.open_vote()
    with pytest.raises(NotNowError):
        console.open_vote()
    vote(phones, [1, 2, 2, 3])
    console.reveal()
    with pytest.raises(NotNowError):
        console.reveal()
    console.park(QUESTION)
    with pytest.raises(NotNowError):
        console.park(QUESTION)
    console.take_back(QUESTION)
    with pytest.raises(NotNowError):
        console.take_back(QUESTION)
    assert console.seen.items[QUESTION].state is ItemState.REVEALED
    assert repository.workshop("w1") == console.seen


def test_a_question_is_never_voted_on_three_times(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    for _ in range(2):
        console.hold_vote(QUESTION, phones, [0, 4, 4, 4])
    with pytest.raises(NotNowError):
        console.open_vote()


@pytest.mark.parametrize("subject", [OPENING, CLOSING])
def test_the_one_question_test_is_voted_on_once(
    repository: Repository, spring: Assessment, subject: str
) -> None:
    console, phones = running(repository, spring)
    console.hold_vote(subject, phones, [1, 2, 3, 4])
    with pytest.raises(NotNowError):
        console.open_vote()


def test_measures_are_voted_on_only_where_there_are_any(
    repository: Repository, spring: Assessment
) -> None:
    console, _ = running(repository, spring)
    console.call(MEASURES)
    with pytest.raises(NotNowError):
        console.open_vote()
    console.call(QUESTION)
    with pytest.raises(NotNowError):
        console.open_vote("M10")
    console.call(MEASURES)
    console.open_vote("M10", "M11")
    assert console.seen.measures == ("M10", "M11")


def test_an_open_vote_holds_the_stage(repository: Repository, spring: Assessment) -> None:
    """Nobody can lose sight of a vote that people are still giving."""
    console, _ = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    with pytest.raises(NotNowError):
        console.call(OTHER)
    with pytest.raises(NotNowError):
        console.show(Screen.BREAK)
    with pytest.raises(NotNowError):
        console.park(QUESTION)
    assert repository.workshop("w1") == console.seen


def test_what_is_unknown_is_refused(repository: Repository, spring: Assessment) -> None:
    console, _ = running(repository, spring)
    for subject in ("B6-01", "", "@nothing"):
        for step in (console.call, console.park, console.take_back):
            with pytest.raises(NotNowError):
                step(subject)
    assert repository.workshop("w1").version == console.seen.version


def test_the_end_moves_when_the_facilitator_says_so(
    repository: Repository, spring: Assessment
) -> None:
    console, _ = running(repository, spring)
    assert console.seen.time_left(NOW) == timedelta(minutes=85)
    longer = extend(repository, console.seen, 10, NOW)
    shorter = extend(repository, longer, -15, NOW)
    assert shorter.time_left(NOW) == timedelta(minutes=80)
    arranged = arrange(repository, shorter, [OTHER, QUESTION], datetime.now(NOW.tzinfo))
    assert arranged.queue == (OTHER, QUESTION)


def test_a_workshop_taken_out_of_the_bin_goes_on_where_it_was(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = running(repository, spring)
    console.call(QUESTION)
    console.open_vote()
    phones[0].tap(2)
    gone = delete_assessment(repository, repository.assessment("spring"), NOW)
    with pytest.raises(NotFoundError):
        console.reveal()
    restore_assessment(repository, gone, NOW)
    vote(phones[1:], [2, 3, 3])
    console.reveal()
    tally = console.record().questions[QUESTION].last
    assert tally is not None
    assert tally.ratings == (2, 2, 3, 3)
