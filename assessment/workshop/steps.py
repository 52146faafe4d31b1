"""What a facilitator can do with a workshop: each step makes the next state of the document.

A step that is not possible now, or names an item there is not, raises NotNowError; nothing but
the arguments decides.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from assessment.workshop.item import MEASURES, Decision, Item, ItemState, Way
from assessment.workshop.record import Record
from assessment.workshop.settings import MINUTES_HIGHEST, MINUTES_LOWEST
from assessment.workshop.workshop import Screen, Stage, Standing, Workshop


class NotNowError(ValueError):
    """The workshop is at a point where this step makes no sense."""


class ReasonMissingError(ValueError):
    """A level other than the proposed one needs a reason."""


def lobby_opened(workshop: Workshop, code: str, link: str, expires_at: datetime) -> Workshop:
    """Let people in, with a new code: an old one never works again."""
    _check(workshop.standing is not Standing.SIGNED_OFF)
    return _with(workshop, code=code, link=link, expires_at=expires_at)


def lobby_closed(workshop: Workshop) -> Workshop:
    """Let nobody in any more; who is in stays in."""
    return _with(workshop, code=None, link=None)


def advance_closed(workshop: Workshop, rated: Collection[str]) -> Workshop:
    """End rating in advance for good, so that spreads may be shown.

    Opening it again would show how one late rating moves them. `rated` are the questions that
    somebody has voted on: round 1 has taken place for these.
    """
    _check(workshop.advance_open)
    items = [
        item.model_copy(update={"round": 1})
        for item in workshop.items.values()
        if item.subject in rated and item.round == 0
    ]
    return _with(_replaced(workshop, items), advance_open=False)


def begun(workshop: Workshop, queue: Sequence[str], now: datetime) -> Workshop:
    """Begin with this queue; rating in advance must be over.

    The time box starts with the first question: opening, goals and phases come before it.
    """
    _check(workshop.standing is Standing.PREPARING and not workshop.advance_open)
    stage = Stage(screen=Screen.LOBBY, since=now)
    return queued(_with(workshop, standing=Standing.RUNNING, stage=stage), queue)


def extended(workshop: Workshop, minutes: int) -> Workshop:
    """Give the discussion more time; negative minutes take some away, down to the shortest box."""
    _check(workshop.standing is Standing.RUNNING)
    if workshop.ends_at is not None:
        return _with(workshop, ends_at=workshop.ends_at + timedelta(minutes=minutes))
    wanted = workshop.settings.minutes + minutes
    bounded = min(max(wanted, MINUTES_LOWEST), MINUTES_HIGHEST)
    return _with(workshop, settings=workshop.settings.model_copy(update={"minutes": bounded}))


def queued(workshop: Workshop, queue: Sequence[str]) -> Workshop:
    """Talk about these questions in this order, each once.

    Left out are unknown ones, and those that are decided or parked: they are taken back first.
    """
    _check(workshop.standing is not Standing.SIGNED_OFF)
    known = [question for question in queue if question in workshop.settings.questions]
    open_ones = [question for question in known if not _is_put_aside(workshop.items[question])]
    return _with(workshop, queue=tuple(dict.fromkeys(open_ones)))


def shown(workshop: Workshop, screen: Screen, now: datetime) -> Workshop:
    """Show something else than an item. A vote that is open has to be revealed first."""
    _check(workshop.standing is Standing.RUNNING and workshop.open_ballot is None)
    _check(screen is not Screen.SUBJECT)
    return _with(_resumed(workshop, now), stage=Stage(screen=screen, since=now))


def called(workshop: Workshop, subject: str, now: datetime) -> Workshop:
    """Bring an item on stage; a parked one waits again, a decided one can be looked at."""
    _check(workshop.standing is Standing.RUNNING and workshop.open_ballot is None)
    item = _item(workshop, subject)
    if item.state is ItemState.PARKED:
        item = _back(item)
    item = item.model_copy(update={"began_at": item.began_at or now})
    stage = Stage(screen=Screen.SUBJECT, subject=subject, since=now)
    timed = _timed(_resumed(workshop, now), subject, now)
    return _with(_replaced(timed, [item]), stage=stage)


def vote_opened(workshop: Workshop, now: datetime) -> Workshop:
    """Open the next round for the item on stage; never more rounds than it may have."""
    item = _on_stage(workshop)
    _check(item.subject != MEASURES or bool(workshop.measures))
    _check(item.state in {ItemState.WAITING, ItemState.REVEALED} and item.round < item.rounds)
    voting = item.model_copy(update={"state": ItemState.VOTING, "round": item.round + 1})
    stage = workshop.stage.model_copy(update={"since": now})
    return _with(_replaced(workshop, [voting]), stage=stage)


def measure_vote_opened(workshop: Workshop, measures: Sequence[str], now: datetime) -> Workshop:
    """Open the vote on measures with these options; they stay as they are from then on."""
    _check(_on_stage(workshop).subject == MEASURES)
    return vote_opened(_with(workshop, measures=tuple(measures)), now)


def revealed(workshop: Workshop, now: datetime) -> Workshop:
    """Close the round of the item on stage and show it; it cannot be reopened."""
    item = _on_stage(workshop)
    is_rated = item.state is ItemState.WAITING and item.round > 0
    _check(item.state is ItemState.VOTING or is_rated)
    stage = workshop.stage.model_copy(update={"since": now})
    shown_now = item.model_copy(update={"state": ItemState.REVEALED})
    return _with(_replaced(workshop, [shown_now]), stage=stage)


def decided(workshop: Workshop, decision: Decision) -> Workshop:
    """Record the common answer to a question: one talked over needs its votes on the table."""
    item = _item(workshop, decision.answer.question)
    _check(workshop.standing is not Standing.SIGNED_OFF and not workshop.advance_open)
    _check(item.subject in workshop.settings.questions)
    _check(item.state not in {ItemState.VOTING, ItemState.DECIDED})
    _check(decision.way is not Way.DISCUSSED or item.state is ItemState.REVEALED)
    differs = decision.proposed is not None and decision.answer.level != decision.proposed
    if differs and not decision.reason.strip():
        raise ReasonMissingError
    done = _put_aside(item, ItemState.DECIDED).model_copy(update={"decision": decision})
    return _without(_replaced(workshop, [done]), item.subject)


def parked(workshop: Workshop, subject: str) -> Workshop:
    """Put an item aside; its votes stay."""
    item = _item(workshop, subject)
    _check(workshop.standing is not Standing.SIGNED_OFF)
    _check(item.state in {ItemState.WAITING, ItemState.REVEALED})
    return _without(_replaced(workshop, [_put_aside(item, ItemState.PARKED)]), subject)


def taken_back(workshop: Workshop, subject: str) -> Workshop:
    """Undo a decision or fetch an item from the parking lot, at the front of the queue.

    Answers that were agreed on without talk do not come into the queue by this.
    """
    _check(workshop.standing is not Standing.SIGNED_OFF)
    item = _item(workshop, subject)
    _check(_is_put_aside(item))
    again = _back(item)
    was_talked_over = item.decision is None or item.decision.way is Way.DISCUSSED
    queue = [subject, *workshop.queue] if was_talked_over else workshop.queue
    return queued(_replaced(workshop, [again]), queue)


def signed_off(workshop: Workshop, record: Record) -> Workshop:
    """Close the workshop for good."""
    _check(workshop.standing is Standing.RUNNING and workshop.open_ballot is None)
    closed = lobby_closed(workshop)
    stage = workshop.stage.model_copy(update={"screen": Screen.END, "subject": None})
    return _with(closed, standing=Standing.SIGNED_OFF, record=record, stage=stage, queue=())


def _timed(workshop: Workshop, subject: str, now: datetime) -> Workshop:
    """The first question starts the time box."""
    if workshop.ends_at is not None or subject not in workshop.settings.questions:
        return workshop
    return _with(workshop, ends_at=now + timedelta(minutes=workshop.settings.minutes))


def _resumed(workshop: Workshop, now: datetime) -> Workshop:
    """The end of the discussion moves by the length of a break."""
    if workshop.stage.screen is not Screen.BREAK or workshop.ends_at is None:
        return workshop
    return _with(workshop, ends_at=workshop.ends_at + (now - workshop.stage.since))


def _is_put_aside(item: Item) -> bool:
    return item.state in {ItemState.DECIDED, ItemState.PARKED}


def _put_aside(item: Item, state: ItemState) -> Item:
    """Keep the state to return to; of a parked item, the one before it was parked."""
    earlier = item.earlier or item.state
    return item.model_copy(update={"state": state, "earlier": earlier})


def _back(item: Item) -> Item:
    state = item.earlier or ItemState.WAITING
    return item.model_copy(update={"state": state, "earlier": None, "decision": None})


def _item(workshop: Workshop, subject: str) -> Item:
    _check(subject in workshop.items)
    return workshop.items[subject]


def _on_stage(workshop: Workshop) -> Item:
    item = workshop.on_stage
    if item is None or workshop.standing is not Standing.RUNNING:
        raise NotNowError
    return item


def _check(possible: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not possible:
        raise NotNowError


def _replaced(workshop: Workshop, items: Iterable[Item]) -> Workshop:
    changed = {item.subject: item for item in items}
    return _with(workshop, items=dict(workshop.items) | changed)


def _without(workshop: Workshop, subject: str) -> Workshop:
    return _with(workshop, queue=tuple(entry for entry in workshop.queue if entry != subject))


def _with(workshop: Workshop, **changes: object) -> Workshop:
    return workshop.model_copy(update=changes)
