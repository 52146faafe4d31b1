"""What the room agrees on becomes the answer, and can be taken back."""

from datetime import date, datetime

import pytest

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, AnswerKind, Evidence
from assessment.profile import Profile
from assessment.records import Assessment
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.workshop.item import OPENING, ItemState, Task, Way
from assessment.workshop.steps import NotNowError, ReasonMissingError
from services.answers import AnswerRefusedError, save_answer, save_profile
from services.companies import delete_assessment
from services.editions import current_edition
from services.results import outcome
from services.workshop_decisions import Agreed, decide
from services.workshop_room import room
from tests.builders import level
from tests.services.examples import NOW
from tests.services.rooms import LATER, NOT_APPLICABLE, Facilitator, Phone, running

QUESTION, OTHER = "B1-01", "B2-01"
CAN_BE_NOT_APPLICABLE, ABOUT_STORES = "B2-10", "B6-01"
TASK = Task(owner="Kim Berg", due=date(2026, 4, 1))


@pytest.fixture
def hall(repository: Repository, spring: Assessment) -> tuple[Facilitator, list[Phone]]:
    """The votes on the first question are on the table: 0, 2, 3, 3, of which 2 is proposed."""
    console, phones = running(repository, spring)
    console.hold_vote(QUESTION, phones, [0, 2, 3, 3])
    return console, phones


def stored(repository: Repository, question: str = QUESTION) -> Answer:
    return repository.answers("spring")[question].answer


def edit(repository: Repository, answer: Answer, at: datetime = NOW) -> None:
    """Answer on the question page."""
    known = repository.answers("spring").get(answer.question)
    expected = known.version if known else 0
    save_answer(repository, current_edition(), "spring", answer, expected, at)


def test_the_proposed_level_needs_no_reason(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    console.decide(QUESTION, 2, note="Shown on screen.", dissent="One region lags.")
    assert stored(repository) == Answer(
        question=QUESTION,
        kind=AnswerKind.LEVEL,
        level=2,
        note="Shown on screen.",
        ratings=(0, 2, 3, 3),
    )
    decision = console.seen.items[QUESTION].decision
    assert decision is not None
    assert (decision.way, decision.proposed, decision.dissent) == (
        Way.DISCUSSED,
        2,
        "One region lags.",
    )


@pytest.mark.parametrize("chosen", [3, 0, AnswerKind.DONT_KNOW])
def test_anything_else_needs_a_reason(
    repository: Repository, hall: tuple[Facilitator, list[Phone]], chosen: int | AnswerKind
) -> None:
    console, _ = hall
    for reason in ("", "  \n\t", "\u202e\ufeff"):
        with pytest.raises(ReasonMissingError):
            console.decide(QUESTION, chosen, reason=reason)
    assert repository.answers("spring") == {}
    console.decide(QUESTION, chosen, reason="Measured last week.")
    assert stored(repository).level == (chosen if isinstance(chosen, int) else None)


def test_what_nobody_knows_becomes_a_task(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    console.decide(QUESTION, AnswerKind.DONT_KNOW, reason="Figures are missing.", task=TASK)
    assert stored(repository) == Answer(question=QUESTION, kind=AnswerKind.DONT_KNOW)
    assert console.record().questions[QUESTION].task == TASK


def test_a_question_can_be_found_not_to_apply(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, phones = hall
    console.hold_vote(CAN_BE_NOT_APPLICABLE, phones, [NOT_APPLICABLE] * 4)
    console.decide(CAN_BE_NOT_APPLICABLE, AnswerKind.NOT_APPLICABLE, reason="Nothing is made here.")
    answer = stored(repository, CAN_BE_NOT_APPLICABLE)
    assert (answer.kind, answer.reason) == (AnswerKind.NOT_APPLICABLE, "Nothing is made here.")


@pytest.mark.parametrize("chosen", [5, -1, AnswerKind.NOT_APPLICABLE, AnswerKind.METRIC])
def test_an_answer_the_question_does_not_offer_is_refused(
    repository: Repository, hall: tuple[Facilitator, list[Phone]], chosen: int | AnswerKind
) -> None:
    with pytest.raises(AnswerRefusedError):
        hall[0].decide(QUESTION, chosen, reason="Because.")
    assert repository.answers("spring") == {}


def test_a_question_nobody_voted_on_can_be_decided_by_show_of_hands(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, phones = hall
    console.hold_vote(OTHER, phones[:0], [])
    console.decide(OTHER, 3)
    assert stored(repository, OTHER) == Answer(question=OTHER, kind=AnswerKind.LEVEL, level=3)


def test_votes_have_to_be_on_the_table(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    with pytest.raises(NotNowError):
        console.decide(OTHER, 3)
    console.call(OTHER)
    console.open_vote()
    with pytest.raises(NotNowError):
        console.decide(OTHER, 3)
    assert repository.answers("spring") == {}


@pytest.mark.parametrize("subject", [OPENING, "B6-01", "nothing", ""])
def test_only_questions_of_the_workshop_are_decided(
    hall: tuple[Facilitator, list[Phone]], subject: str
) -> None:
    with pytest.raises((NotNowError, AnswerRefusedError)):
        hall[0].decide(subject, 2)


def test_two_facilitators_decide_the_same_question(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    """The second one learns of it; nothing of theirs is stored half."""
    console, _ = hall
    other = Facilitator(repository, console.seen)
    console.decide(QUESTION, 2, note="first")
    with pytest.raises(ConflictError) as conflict:
        other.decide(QUESTION, 3, reason="second")
    assert conflict.value.stored == console.seen
    with pytest.raises(NotNowError):
        console.decide(QUESTION, 2, note="double click")
    assert (stored(repository).level, stored(repository).note) == (2, "first")
    assert repository.answers("spring")[QUESTION].version == 1


def test_an_answer_given_on_the_question_page_is_replaced_and_comes_back(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    alone = level(QUESTION, 4, Evidence.E2).model_copy(update={"note": "prepared"})
    edit(repository, alone)
    console.decide(QUESTION, 2)
    assert stored(repository).level == 2
    console.take_back(QUESTION)
    assert stored(repository) == alone
    assert console.seen.items[QUESTION].state is ItemState.REVEALED
    assert console.seen.queue == (QUESTION,)


@pytest.mark.parametrize(
    ("typed", "noted", "kept"),
    [
        ("ours", "theirs", "ours\ntheirs"),
        ("theirs", "theirs, and a link", "theirs, and a link"),
        ("theirs, in short", "theirs", "theirs, in short"),
        ("", "theirs", "theirs"),
    ],
)
def test_a_note_written_elsewhere_while_the_room_decides_is_not_lost(
    hall: tuple[Facilitator, list[Phone]], typed: str, noted: str, kept: str
) -> None:
    console, _ = hall
    theirs = level(QUESTION, 4).model_copy(update={"note": noted})
    edit(console.repository, theirs, LATER)
    console.decide(QUESTION, 2, note=typed)
    answer = stored(console.repository)
    assert (answer.note, answer.level) == (kept, 2)


@pytest.mark.parametrize("typed", ["ours", ""])
def test_a_note_that_stood_in_the_form_can_be_changed_there(
    hall: tuple[Facilitator, list[Phone]], typed: str
) -> None:
    console, _ = hall
    edit(console.repository, level(QUESTION, 4).model_copy(update={"note": "seen"}))
    console.decide(QUESTION, 2, note=typed)
    assert stored(console.repository).note == typed


def test_taking_back_the_first_answer_leaves_the_question_open(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    console.decide(QUESTION, 2)
    console.take_back(QUESTION)
    assert stored(repository) == Answer(question=QUESTION)
    console.decide(QUESTION, 2)
    assert stored(repository).level == 2


def test_an_answer_changed_after_the_decision_is_not_undone(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    console.decide(QUESTION, 2)
    corrected = stored(repository).model_copy(update={"note": "Link added at the desk."})
    edit(repository, corrected)
    console.take_back(QUESTION)
    assert stored(repository) == corrected
    assert console.seen.items[QUESTION].decision is None


def test_everything_typed_is_cut_to_what_can_be_stored(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    long = "\0\u202e" + "ä" * 10_000
    console.decide(QUESTION, 3, note=long, reason=long, dissent=long)
    decision = console.seen.items[QUESTION].decision
    assert decision is not None
    assert len(stored(repository).note) == NOTE_LIMIT
    assert len(decision.reason) == REASON_LIMIT
    assert set(decision.dissent) == {"ä"}


def test_a_question_the_profile_has_ruled_out_meanwhile_can_still_be_decided(
    repository: Repository, spring: Assessment
) -> None:
    """Its answer is kept and counts again as soon as the question applies again."""
    edition = current_edition()
    with_stores = Profile(stores=True)
    changed = save_profile(repository, edition, spring, with_stores, NOW)
    console, phones = running(repository, changed)
    console.hold_vote(ABOUT_STORES, phones, [1, 1, 1, 2])
    save_profile(repository, edition, repository.assessment("spring"), Profile(), NOW)
    console.decide(ABOUT_STORES, 1)
    found = outcome(repository, "spring")
    assert ABOUT_STORES not in found.scope.asked
    assert room(repository, found, console.seen).topics[0].weight == 0
    save_profile(repository, edition, repository.assessment("spring"), with_stores, NOW)
    assert outcome(repository, "spring").result.questions[ABOUT_STORES].value == 0.25


def test_nothing_is_decided_on_an_assessment_that_is_gone(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    delete_assessment(repository, repository.assessment("spring"), NOW)
    with pytest.raises(NotFoundError):
        console.decide(QUESTION, 2)


def test_evidence_named_in_the_room_is_kept(
    repository: Repository, hall: tuple[Facilitator, list[Phone]]
) -> None:
    console, _ = hall
    agreed = Agreed(AnswerKind.LEVEL, level=2, evidence=Evidence.E2)
    decide(repository, console.questionnaire, console.seen, QUESTION, agreed, LATER)
    assert stored(repository).evidence is Evidence.E2
