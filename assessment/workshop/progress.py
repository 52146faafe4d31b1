"""How far the discussion of a workshop has come."""

from assessment.frozen import Frozen
from assessment.workshop.item import ItemState, Way
from assessment.workshop.workshop import Workshop

UNSETTLED = (ItemState.WAITING, ItemState.VOTING, ItemState.REVEALED)


class Progress(Frozen):
    """The question on stage is number `position` (from 1) of `total` that are talked about.

    `left` of them are not settled yet, this one included if it is not.
    """

    position: int
    total: int
    left: int


def progress(workshop: Workshop) -> Progress | None:
    """Where the question on stage stands; None for anything else on stage.

    What was accepted without discussion or has been parked is not counted.
    """
    item = workshop.on_stage
    if item is None or item.subject not in workshop.settings.questions:
        return None
    done = _talked_over(workshop)
    waiting = [question for question in workshop.queue if question != item.subject]
    if item.subject in done:
        return Progress(
            position=done.index(item.subject) + 1,
            total=len(done) + len(waiting),
            left=len(waiting),
        )
    if item.state not in UNSETTLED:
        return None
    left = 1 + len(waiting)
    return Progress(position=len(done) + 1, total=len(done) + left, left=left)


def _talked_over(workshop: Workshop) -> list[str]:
    """In the order in which they were settled."""
    decided = [
        (item.decision.at, question)
        for question, item in workshop.items.items()
        if item.decision is not None and item.decision.way is Way.DISCUSSED
    ]
    return [question for _, question in sorted(decided)]
