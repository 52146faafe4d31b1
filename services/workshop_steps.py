"""How facilitators move a workshop on. Each step is saved over the version they saw.

ConflictError means that somebody else has moved the workshop on meanwhile; NotNowError that
the step makes no sense any more. Neither changes anything.
"""

from collections.abc import Sequence
from datetime import datetime

from assessment.repository import Repository
from assessment.workshop import steps
from assessment.workshop.repository import ChangedAnswer
from assessment.workshop.workshop import Screen, Workshop


def save_step(
    repository: Repository,
    seen: Workshop,
    changed: Workshop,
    now: datetime,
    answers: Sequence[ChangedAnswer] = (),
) -> Workshop:
    """Store the next state of the workshop if `seen` is still the newest one."""
    dated = changed.model_copy(update={"changed_at": now})
    return repository.save_workshop(dated, seen.version, answers)


def close_advance(repository: Repository, seen: Workshop, now: datetime) -> Workshop:
    """End rating in advance; from now on spreads may be looked at.

    A vote that came in while this was going on counts as well.
    """
    rated = _rated(repository, seen)
    closed = save_step(repository, seen, steps.advance_closed(seen, rated), now)
    late = _rated(repository, seen) - rated
    if not late:
        return closed
    reopened = closed.model_copy(update={"advance_open": True})
    return save_step(repository, closed, steps.advance_closed(reopened, late), now)


def begin(repository: Repository, seen: Workshop, queue: Sequence[str], now: datetime) -> Workshop:
    """Start the discussion; rating in advance ends with it."""
    ready = close_advance(repository, seen, now) if seen.advance_open else seen
    return save_step(repository, ready, steps.begun(ready, queue, now), now)


def arrange(
    repository: Repository, seen: Workshop, queue: Sequence[str], now: datetime
) -> Workshop:
    """Change what is talked about, and in which order."""
    return save_step(repository, seen, steps.queued(seen, queue), now)


def show(repository: Repository, seen: Workshop, screen: Screen, now: datetime) -> Workshop:
    """Put the lobby, the overview, a break or the end on every screen."""
    return save_step(repository, seen, steps.shown(seen, screen, now), now)


def extend(repository: Repository, seen: Workshop, minutes: int, now: datetime) -> Workshop:
    """Give the discussion more time, or less."""
    return save_step(repository, seen, steps.extended(seen, minutes), now)


def call(repository: Repository, seen: Workshop, subject: str, now: datetime) -> Workshop:
    """Bring an item on stage."""
    return save_step(repository, seen, steps.called(seen, subject, now), now)


def open_vote(
    repository: Repository, seen: Workshop, now: datetime, measures: Sequence[str] = ()
) -> Workshop:
    """Open the next round of the item on stage; `measures` are the options of that vote."""
    if measures:
        return save_step(repository, seen, steps.measure_vote_opened(seen, measures, now), now)
    return save_step(repository, seen, steps.vote_opened(seen, now), now)


def reveal(repository: Repository, seen: Workshop, now: datetime) -> Workshop:
    """End the round of the item on stage and show how people voted."""
    return save_step(repository, seen, steps.revealed(seen, now), now)


def park(repository: Repository, seen: Workshop, subject: str, now: datetime) -> Workshop:
    """Put an item aside."""
    return save_step(repository, seen, steps.parked(seen, subject), now)


def _rated(repository: Repository, workshop: Workshop) -> set[str]:
    return {vote.subject for vote in repository.votes(workshop.id)}
