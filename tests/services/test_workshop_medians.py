"""What is agreed from the start, and what is never reached, takes the median and says so."""

import pytest

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.records import Assessment, StoredAnswer
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.workshop.item import ItemState, Way
from assessment.workshop.record import QuestionRecord
from assessment.workshop.steps import NotNowError
from assessment.workshop.workshop import Standing
from services.answers import save_answer
from services.editions import current_edition
from services.workshop_medians import green_questions
from services.workshop_record import record_of
from services.workshops import remove
from storage.database import Database
from tests.builders import level, measured
from tests.services.examples import NOW
from tests.services.meanwhile import Meanwhile
from tests.services.rooms import DONT_KNOW, Facilitator, Phone, joined, opened, rate

GREEN, NUMBER, RED, UNKNOWN, LONELY, UNTOUCHED = (
    *("B1-01", "B1-02", "B2-01", "B3-01", "B4-01", "B8-01"),
)


@pytest.fixture
def phones(repository: Repository, spring: Assessment) -> list[Phone]:
    return joined(repository, opened(repository, spring), *[None] * 4)


@pytest.fixture
def console(repository: Repository, phones: list[Phone]) -> Facilitator:
    """Five questions are rated in advance, which is over."""
    rate(phones, GREEN, [2, 3, 3, 3])
    rate(phones, NUMBER, [1, 1, 1, 2])
    rate(phones, RED, [0, 4, 4, 4])
    rate(phones, UNKNOWN, [DONT_KNOW] * 4)
    rate(phones[:1], LONELY, [4])
    console = Facilitator(repository, repository.workshop("w1"))
    console.close_advance()
    return console


def stored(repository: Repository) -> dict[str, Answer]:
    return {name: entry.answer for name, entry in repository.answers("spring").items()}


def edit(repository: Repository, answer: Answer, expected: int = 0) -> StoredAnswer:
    """Answer on the question page."""
    return save_answer(repository, current_edition(), "spring", answer, expected, NOW)


def recorded(console: Facilitator, question: str) -> QuestionRecord:
    found = record_of(console.repository, console.questionnaire, "spring")
    assert found is not None
    return found.questions[question]


def test_all_green_questions_are_accepted_at_once(
    repository: Repository, console: Facilitator
) -> None:
    assert green_questions(console.seen, console.record()) == (GREEN, NUMBER)
    console.accept_green()
    assert {name: answer.level for name, answer in stored(repository).items()} == {
        GREEN: 3,
        NUMBER: 1,
    }
    decision = console.seen.items[GREEN].decision
    assert decision is not None
    assert (decision.way, decision.proposed) == (Way.ACCEPTED, 3)
    assert green_questions(console.seen, console.record()) == ()


def test_accepting_twice_changes_nothing_more(repository: Repository, console: Facilitator) -> None:
    other = Facilitator(repository, console.seen)
    console.accept_green()
    before = repository.answers("spring")
    with pytest.raises(ConflictError):
        other.accept_green()
    console.accept_green()
    assert repository.answers("spring") == before


def test_nothing_is_accepted_while_ratings_still_come_in(
    repository: Repository, spring: Assessment
) -> None:
    workshop = opened(repository, spring)
    rate(joined(repository, workshop, *[None] * 3), GREEN, [2, 2, 2])
    console = Facilitator(repository, workshop)
    console.accept_green()
    assert stored(repository) == {}


def test_what_was_prepared_keeps_its_note_and_its_evidence(
    repository: Repository, console: Facilitator
) -> None:
    prepared = measured(NUMBER, 12, Evidence.E2).model_copy(update={"note": "from the system"})
    edit(repository, prepared)
    console.accept_green()
    assert stored(repository)[NUMBER] == Answer(
        question=NUMBER,
        kind=AnswerKind.LEVEL,
        level=1,
        evidence=Evidence.E2,
        note="from the system",
        ratings=(1, 1, 1, 2),
    )
    console.take_back(NUMBER)
    assert stored(repository)[NUMBER] == prepared
    assert console.seen.items[NUMBER].state is ItemState.WAITING
    assert console.seen.queue == (), "what was agreed without talk comes into no queue"


def test_sign_off_gives_the_median_to_all_that_was_not_reached(
    repository: Repository, console: Facilitator
) -> None:
    console.begin(RED)
    console.park(RED)
    console.sign_off()
    assert {name: (answer.kind, answer.level) for name, answer in stored(repository).items()} == {
        GREEN: (AnswerKind.LEVEL, 3),
        NUMBER: (AnswerKind.LEVEL, 1),
        RED: (AnswerKind.LEVEL, 4),
        UNKNOWN: (AnswerKind.DONT_KNOW, None),
        LONELY: (AnswerKind.LEVEL, 4),
    }
    assert recorded(console, RED).way is Way.MEDIAN


def test_one_rating_is_a_single_judgement_and_shows_no_spread(
    repository: Repository, console: Facilitator
) -> None:
    console.begin()
    console.sign_off()
    tally = recorded(console, LONELY).last
    assert tally is not None
    assert tally.is_single
    assert tally.ratings == ()
    assert stored(repository)[LONELY].ratings == ()


def test_what_nobody_knew_does_not_erase_an_answer(
    repository: Repository, console: Facilitator
) -> None:
    edit(repository, level(UNKNOWN, 2))
    console.begin()
    console.sign_off()
    assert stored(repository)[UNKNOWN] == level(UNKNOWN, 2)
    assert recorded(console, UNKNOWN).way is None


def test_questions_nobody_rated_stay_as_they_are(
    repository: Repository, console: Facilitator
) -> None:
    kept = edit(repository, level(UNTOUCHED, 1))
    console.begin()
    console.sign_off()
    assert repository.answers("spring")[UNTOUCHED] == kept


def test_an_open_vote_cannot_be_signed_off(repository: Repository, console: Facilitator) -> None:
    console.begin()
    console.call(RED)
    console.reveal()
    console.open_vote()
    with pytest.raises(NotNowError):
        console.sign_off()
    assert stored(repository) == {}
    assert len(repository.participants("w1")) == 4


def test_only_a_workshop_that_has_begun_is_signed_off(
    repository: Repository, console: Facilitator
) -> None:
    with pytest.raises(NotNowError):
        console.sign_off()
    assert len(repository.votes("w1")) == 17


def test_a_workshop_without_any_vote_can_be_signed_off(
    repository: Repository, spring: Assessment
) -> None:
    console = Facilitator(repository, opened(repository, spring, advance=False))
    console.begin()
    console.sign_off()
    assert console.seen.standing is Standing.SIGNED_OFF
    assert stored(repository) == {}
    assert record_of(repository, console.questionnaire, "spring") is None


def test_decisions_without_votes_are_on_record(repository: Repository, spring: Assessment) -> None:
    console = Facilitator(repository, opened(repository, spring, advance=False))
    console.begin()
    console.hold_vote(RED, [], [])
    console.decide(RED, 2, dissent="The branch says 1.")
    console.sign_off()
    assert recorded(console, RED).dissent == "The branch says 1."


def test_signing_off_twice_changes_nothing_more(
    repository: Repository, console: Facilitator
) -> None:
    console.begin()
    other = Facilitator(repository, console.seen)
    console.sign_off()
    before = repository.answers("spring")
    with pytest.raises(NotNowError):
        console.sign_off()
    with pytest.raises(ConflictError):
        other.sign_off()
    assert repository.answers("spring") == before
    assert repository.workshop("w1") == console.seen


def test_after_sign_off_nothing_moves_any_more(
    repository: Repository, console: Facilitator, phones: list[Phone]
) -> None:
    console.begin(RED)
    console.sign_off()
    with pytest.raises(NotNowError):
        console.call(RED)
    with pytest.raises(NotNowError):
        console.take_back(RED)
    with pytest.raises(NotNowError):
        console.decide(RED, 4)
    with pytest.raises(NotFoundError):
        remove(repository, console.seen, phones[0].participant.id, NOW)


def test_an_answer_saved_at_the_moment_of_sign_off_is_a_conflict(
    database: Database, repository: Repository, console: Facilitator
) -> None:
    """The facilitator clicks again; nothing is stored half."""
    console.begin()
    console.repository = Meanwhile(database, "answers", lambda: edit(repository, level(RED, 2)))
    with pytest.raises(ConflictError):
        console.sign_off()
    assert stored(repository) == {RED: level(RED, 2)}
    assert repository.workshop("w1") == console.seen
    assert len(repository.votes("w1")) == 17
    console.sign_off()
    assert stored(repository)[RED].level == 4
