"""The next sensible step of a workshop, and what follows what."""

import pytest

from assessment.repository import Repository
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, ItemState
from assessment.workshop.workshop import Screen
from services.answers import save_profile
from services.editions import current_edition
from services.results import outcome
from services.workshop_agenda import (
    NextStep,
    StepKind,
    following,
    last_decided,
    next_step,
    suggested_queue,
)
from services.workshop_ballots import proposed_measures
from services.workshop_room import room
from tests.builders import level
from tests.services.examples import NOW, started
from tests.services.rooms import Facilitator, joined, opened, rate, running

FIRST, SECOND = "B1-01", "B1-02"


def step(console: Facilitator) -> NextStep:
    return next_step(console.seen, console.record())


def call(subject: str) -> NextStep:
    return NextStep(kind=StepKind.CALL, subject=subject)


def test_a_half_day_follows_its_order(repository: Repository) -> None:
    console, _ = running(repository, started(repository))
    console.seen = console.seen.model_copy(update={"queue": (FIRST, SECOND)})
    order: list[str] = []
    while (subject := following(console.seen)) is not None and len(order) < 20:
        order.append(subject)
        console.seen = console.seen.model_copy(
            update={
                "stage": console.seen.stage.model_copy(
                    update={"screen": Screen.SUBJECT, "subject": subject}
                ),
                "queue": tuple(one for one in console.seen.queue if one != subject),
                "items": dict(console.seen.items)
                | {
                    subject: console.seen.items[subject].model_copy(
                        update={"state": ItemState.REVEALED, "began_at": NOW}
                    )
                },
            }
        )
    assert order == [OPENING, GOALS, PHASES, FIRST, SECOND, MEASURES, CLOSING]
    assert step(console) == NextStep(kind=StepKind.FINISH)


def test_a_question_is_opened_revealed_and_recorded(repository: Repository) -> None:
    console, phones = running(repository, started(repository))
    console.call(FIRST)
    assert step(console) == NextStep(kind=StepKind.OPEN, subject=FIRST)
    console.open_vote()
    assert step(console) == NextStep(kind=StepKind.REVEAL, subject=FIRST)
    for phone in phones:
        phone.tap(2)
    console.reveal()
    assert step(console) == NextStep(kind=StepKind.RECORD, subject=FIRST)
    console.decide(FIRST, 2)
    assert step(console).kind is StepKind.CALL


def test_people_who_are_divided_vote_again_but_only_once(repository: Repository) -> None:
    console, phones = running(repository, started(repository))
    console.hold_vote(FIRST, phones, [0, 4, 0, 4])
    assert step(console) == NextStep(kind=StepKind.AGAIN, subject=FIRST)
    console.open_vote()
    for phone, said in zip(phones, [0, 4, 0, 4], strict=True):
        phone.tap(said)
    console.reveal()
    assert step(console) == NextStep(kind=StepKind.RECORD, subject=FIRST)


def test_what_was_rated_in_advance_is_revealed_at_once(repository: Repository) -> None:
    console = Facilitator(repository, opened(repository, started(repository)))
    rate(joined(repository, console.seen, None, None, None), FIRST, [1, 2, 3])
    console.close_advance()
    console.begin(FIRST)
    console.call(FIRST)
    assert step(console) == NextStep(kind=StepKind.REVEAL, subject=FIRST)


def test_votes_that_were_passed_over_are_not_proposed_again(repository: Repository) -> None:
    console, phones = running(repository, started(repository))
    console.hold_vote(FIRST, phones, [2, 2, 2, 2])
    console.decide(FIRST, 2)
    console.show(Screen.BREAK)
    assert following(console.seen) == MEASURES


def test_after_parking_comes_the_next_question(repository: Repository) -> None:
    console, _ = running(repository, started(repository))
    console.seen = console.seen.model_copy(update={"queue": (FIRST, SECOND)})
    console.call(FIRST)
    console.park(FIRST)
    assert step(console) == call(SECOND)


def test_the_decision_made_last_is_the_one_to_take_back(repository: Repository) -> None:
    console, phones = running(repository, started(repository))
    assert last_decided(console.seen) is None
    console.hold_vote(FIRST, phones, [2, 2, 2, 2])
    console.decide(FIRST, 2)
    assert last_decided(console.seen) == FIRST
    console.take_back(FIRST)
    assert last_decided(console.seen) is None


def test_without_ratings_the_heaviest_questions_are_proposed(repository: Repository) -> None:
    assessment = started(repository)
    console, _ = running(repository, assessment)
    found = outcome(repository, assessment.id)
    proposed = suggested_queue(found, room(repository, found, console.seen))
    weights = {name: entry.weight for name, entry in found.result.questions.items()}
    left_out = [weights[name] for name in console.seen.settings.questions if name not in proposed]
    assert len(proposed) == 14
    assert min(weights[name] for name in proposed) >= max(left_out)


def test_only_divided_questions_are_proposed_once_people_have_rated(
    repository: Repository,
) -> None:
    assessment = started(repository)
    console = Facilitator(repository, opened(repository, assessment))
    phones = joined(repository, console.seen, None, None, None)
    rate(phones, FIRST, [0, 2, 4])
    rate(phones, SECOND, [2, 2, 2])
    console.close_advance()
    found = outcome(repository, assessment.id)
    assert suggested_queue(found, room(repository, found, console.seen)) == (FIRST,)


@pytest.mark.parametrize("limit", [3, 12])
def test_measures_behind_unmet_duties_come_first(repository: Repository, limit: int) -> None:
    """Only questions with a gate name a level that covers their duty."""
    assessment, edition = started(repository), current_edition()
    save_profile(repository, edition, assessment, assessment.profile, NOW, depth="full")
    found = outcome(repository, assessment.id)
    for question in found.scope.asked:
        if found.questionnaire.questions[question].metric is None:
            repository.save_answer(assessment.id, level(question, 0), 0, NOW)
    found = outcome(repository, assessment.id)
    proposed = proposed_measures(found, limit)
    assert len(proposed) == limit
    legal = {name for name, entry in found.questionnaire.questions.items() if entry.legal}
    assert any(lift.question in legal for lift in proposed[0].lifts)
    assert proposed[0] != found.advice.candidates[0]
