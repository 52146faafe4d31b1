"""Questions that take the median without discussion: agreed from the start, or not reached."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from assessment.answer import Answer, AnswerKind
from assessment.questionnaire import Questionnaire
from assessment.records import StoredAnswer
from assessment.repository import Repository
from assessment.workshop import steps
from assessment.workshop.agreement import Light
from assessment.workshop.disclosure import disclosed
from assessment.workshop.item import Decision, ItemState, Way
from assessment.workshop.minutes import record
from assessment.workshop.record import Record, Tally
from assessment.workshop.repository import ChangedAnswer
from assessment.workshop.workshop import Workshop
from services.workshop_decisions import replacing
from services.workshop_record import draft
from services.workshop_steps import save_step


def green_questions(workshop: Workshop, found: Record) -> tuple[str, ...]:
    """Rated in advance, in agreement, and not decided yet."""
    return tuple(
        question
        for question, entry in found.questions.items()
        if entry.last is not None
        and entry.last.agreement.light is Light.GREEN
        and workshop.items[question].state is ItemState.WAITING
    )


def accept_green(
    repository: Repository, questionnaire: Questionnaire, seen: Workshop, now: datetime
) -> Workshop:
    """Accept the median of every question that people agree on, in one step."""
    found = draft(repository, questionnaire, seen)
    tallies = _tallies(found, green_questions(seen, found))
    if not tallies:
        return seen
    stored = repository.answers(seen.assessment_id)
    settled, answers = _settled(seen, tallies, stored, Way.ACCEPTED, now)
    return save_step(repository, seen, settled, now, answers)


def sign_off(
    repository: Repository, questionnaire: Questionnaire, seen: Workshop, now: datetime
) -> Workshop:
    """Close the workshop: what was rated but not talked about keeps its median, marked as such;
    single votes, names and seats are erased for good.
    """
    found = draft(repository, questionnaire, seen)
    tallies = _tallies(found, (name for name, entry in found.questions.items() if not entry.way))
    stored = repository.answers(seen.assessment_id)
    settled, answers = _settled(seen, tallies, stored, Way.MEDIAN, now)
    kept = record(
        settled,
        repository.participants(seen.id),
        repository.votes(seen.id),
        len(questionnaire.levels),
        signed_off_at=now,
    )
    kept = disclosed(kept, len(questionnaire.levels))
    closed = steps.signed_off(settled, kept).model_copy(update={"changed_at": now})
    return repository.save_workshop(closed, seen.version, answers, erase_people=True)


def _tallies(found: Record, questions: Iterable[str]) -> dict[str, Tally]:
    """The round that counts of each of these questions."""
    counted = ((question, found.questions[question].last) for question in questions)
    return {question: tally for question, tally in counted if tally}


def _settled(
    workshop: Workshop,
    tallies: Mapping[str, Tally],
    stored: Mapping[str, StoredAnswer],
    way: Way,
    now: datetime,
) -> tuple[Workshop, list[ChangedAnswer]]:
    """The workshop with each of these questions decided by its median, and the answers to store.

    A question that nobody gave a level becomes *weiß nicht*, or stays as it is.
    """
    answers = []
    for question, tally in tallies.items():
        before = stored.get(question)
        answer = _by_median(question, tally, before)
        if answer is None:
            continue
        decision = Decision(
            way=way,
            answer=answer,
            proposed=tally.agreement.median,
            before=before.answer if before else None,
            at=now,
        )
        workshop = steps.decided(workshop, decision)
        answers.append(replacing(before, answer))
    return workshop, answers


def _by_median(question: str, tally: Tally, before: StoredAnswer | None) -> Answer | None:
    """Note and evidence of the answer there was are kept, its number and ticks are not."""
    kept = before.answer if before else Answer(question=question)
    cleared: dict[str, object] = {"number": None, "ticked": (), "reason": ""}
    if tally.agreement.median is not None:
        level = {"kind": AnswerKind.LEVEL, "level": tally.agreement.median}
        return kept.model_copy(update=cleared | level | {"ratings": tally.ratings})
    if tally.dont_know and kept.kind is AnswerKind.OPEN:
        return kept.model_copy(update=cleared | {"kind": AnswerKind.DONT_KNOW})
    return None
