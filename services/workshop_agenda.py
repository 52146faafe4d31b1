"""What comes next in a workshop: the order of a half day, and the next step."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from assessment.frozen import Frozen
from assessment.workshop.agreement import Light
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Item, ItemState
from assessment.workshop.queue import QUEUE_LIMIT, discussion_queue
from assessment.workshop.record import Record
from assessment.workshop.workshop import Workshop
from services.results import Outcome
from services.workshop_room import Room

FIRST = (OPENING, GOALS, PHASES)
"""What is voted on before the questions are talked about."""
LAST = (MEASURES, CLOSING)
"""What is voted on after them."""


class StepKind(StrEnum):
    """What a facilitator usually does next.

    OPEN – let people vote on the item on stage. REVEAL – show how they voted. AGAIN – let them
    vote a second time. RECORD – enter the common answer. CALL – bring the next item on stage.
    FINISH – nothing is left.
    """

    OPEN = "open"
    REVEAL = "reveal"
    AGAIN = "again"
    RECORD = "record"
    CALL = "call"
    FINISH = "finish"


class NextStep(Frozen):
    """`subject` is what the step is about; None for FINISH."""

    kind: StepKind
    subject: str | None = None


def next_step(workshop: Workshop, found: Record) -> NextStep:
    """The next sensible step; a facilitator may take any other."""
    item = workshop.on_stage
    if item is None or item.state in {ItemState.DECIDED, ItemState.PARKED}:
        return _onward(workshop)
    match item.state:
        case ItemState.VOTING:
            return NextStep(kind=StepKind.REVEAL, subject=item.subject)
        case ItemState.WAITING:
            kind = StepKind.REVEAL if item.round else StepKind.OPEN
            return NextStep(kind=kind, subject=item.subject)
    if item.subject not in workshop.settings.questions:
        return _onward(workshop)
    kind = StepKind.AGAIN if is_second_vote_due(item, found) else StepKind.RECORD
    return NextStep(kind=kind, subject=item.subject)


def is_second_vote_due(item: Item, found: Record) -> bool:
    """After talking about a divided vote people vote once more in silence (method.md 3.5)."""
    entry = found.questions.get(item.subject)
    is_divided = entry and entry.last and entry.last.agreement.light is Light.RED
    return bool(is_divided) and item.round < item.rounds


def following(workshop: Workshop) -> str | None:
    """The item after the one on stage, in the order of the day; None after the last."""
    return next(_coming(workshop), None)


def _onward(workshop: Workshop) -> NextStep:
    subject = following(workshop)
    return NextStep(kind=StepKind.CALL if subject else StepKind.FINISH, subject=subject)


def _coming(workshop: Workshop) -> Iterator[str]:
    """What has not been on stage yet, without what a facilitator has passed over."""
    here = workshop.stage.subject
    if here in LAST:
        yield from _unvoted(workshop, LAST[LAST.index(here) + 1 :])
        return
    if here in FIRST:
        yield from _unvoted(workshop, FIRST[FIRST.index(here) + 1 :])
    elif not any(workshop.items[question].began_at for question in workshop.settings.questions):
        yield from _unvoted(workshop, FIRST)
    yield from (question for question in workshop.queue if question != here)
    yield from _unvoted(workshop, LAST)


def _unvoted(workshop: Workshop, subjects: Sequence[str]) -> Iterator[str]:
    items = (workshop.items.get(subject) for subject in subjects)
    return (item.subject for item in items if item and item.state is ItemState.WAITING)


def last_decided(workshop: Workshop) -> str | None:
    """The question that was talked over and decided last; None before the first."""
    decided = [item for item in workshop.items.values() if item.decision and item.began_at]
    return max(decided, key=_decided_at).subject if decided else None


def _decided_at(item: Item) -> float:
    return item.decision.at.timestamp() if item.decision else 0.0


def suggested_queue(found: Outcome, room: Room) -> tuple[str, ...]:
    """What to talk about: where people differ; while nobody has rated, what weighs most."""
    questions = room.workshop.settings.questions
    if room.record.questions:
        return discussion_queue(room.topics)
    weights = {name: entry.weight for name, entry in found.result.questions.items()}
    heaviest = sorted(questions, key=lambda question: -weights.get(question, 0.0))
    return tuple(heaviest[:QUEUE_LIMIT])
