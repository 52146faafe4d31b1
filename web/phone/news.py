"""Tells waiting phones that something else is on the screens."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool

from assessment.repository import NotFoundError, NotSavedError, Repository
from assessment.workshop.repository import Pulse
from assessment.workshop.vote import Participant
from assessment.workshop.workshop import Workshop

INTERVAL = 0.3
"""Seconds between two looks at the data."""
HEARTBEAT = 15.0
"""Seconds after which a silent line is used, so that nobody on the way gives it up."""
GONE = "gone"
"""The stamp for somebody whose seat or workshop no longer exists."""


class Look(NamedTuple):
    """What was seen of a workshop: `stamp` is what phones show, `removed` who may not see it."""

    version: int
    moves: int
    stamp: str
    removed: frozenset[str] = frozenset()

    def is_up_to_date(self, pulse: Pulse) -> bool:
        return (self.version, self.moves) == (pulse.version, pulse.participants)

    def stamp_for(self, participant_id: str) -> str:
        return GONE if participant_id in self.removed else self.stamp


class News:
    """One task looks after all workshops that somebody listens to; without listeners none runs.

    It belongs to one event loop. `close` ends every line, for good.
    """

    def __init__(
        self,
        repository: Callable[[], Repository],
        interval: float = INTERVAL,
        heartbeat: float = HEARTBEAT,
    ) -> None:
        self._repository = repository
        self._interval = interval
        self._heartbeat = heartbeat
        self._listeners: dict[str, set[asyncio.Event]] = {}
        self._looks: dict[str, Look] = {}
        self._task: asyncio.Task[None] | None = None
        self._is_closed = False

    @property
    def is_watching(self) -> bool:
        """Whether the task runs."""
        return self._task is not None and not self._task.done()

    async def stamps(self, listener: Participant) -> AsyncGenerator[str]:
        """The stamp of the workshop whenever it changes; in between, as a heartbeat, nothing."""
        changed = self._join(listener.workshop_id)
        told = ""
        try:
            while not self._is_closed:
                look = self._looks.get(listener.workshop_id)
                stamp = look.stamp_for(listener.id) if look else told
                yield stamp if stamp != told else ""
                told = stamp
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._heartbeat):
                        await changed.wait()
                changed.clear()
        finally:
            self._leave(listener.workshop_id, changed)

    def close(self) -> None:
        """End every line; the phones come back by themselves when there is a server again."""
        self._is_closed = True
        self._wake(self._listeners)

    def _join(self, workshop_id: str) -> asyncio.Event:
        changed = asyncio.Event()
        self._listeners.setdefault(workshop_id, set()).add(changed)
        if not self.is_watching:
            self._task = asyncio.create_task(self._watch())
        return changed

    def _leave(self, workshop_id: str, changed: asyncio.Event) -> None:
        listeners = self._listeners[workshop_id]
        listeners.discard(changed)
        if not listeners:
            del self._listeners[workshop_id]
            self._looks.pop(workshop_id, None)

    async def _watch(self) -> None:
        while self._listeners and not self._is_closed:
            before = {name: self._looks.get(name) for name in self._listeners}
            after = await run_in_threadpool(self._look_around, before)
            self._looks |= {name: look for name, look in after.items() if name in self._listeners}
            self._wake(name for name, look in after.items() if _differs(look, before[name]))
            await asyncio.sleep(self._interval)

    def _wake(self, workshops: Iterable[str]) -> None:
        for name in workshops:
            for changed in self._listeners.get(name, ()):
                changed.set()

    def _look_around(self, before: dict[str, Look | None]) -> dict[str, Look]:
        looks = {name: self._look(name, look) for name, look in before.items()}
        return {name: look for name, look in looks.items() if look is not None}

    def _look(self, workshop_id: str, before: Look | None) -> Look | None:
        """Look once more; where that fails, nothing has changed as far as anybody knows."""
        repository = self._repository()
        try:
            pulse = repository.pulse(workshop_id)
            if before is not None and before.is_up_to_date(pulse):
                return before
            people = repository.participants(workshop_id)
            removed = frozenset(person.id for person in people if person.removed_at is not None)
            shown = stamp(repository.workshop(workshop_id))
            return Look(pulse.version, pulse.participants, shown, removed)
        except NotFoundError:
            return Look(0, 0, GONE)
        except NotSavedError:
            logging.getLogger("oktagon").warning("The workshops could not be looked at")
            return before


def stamp(workshop: Workshop) -> str:
    """Changes whenever phones show something else; tells nothing to whoever reads it."""
    item = workshop.on_stage
    shown = [workshop.standing, workshop.stage.screen, workshop.advance_open]
    on_stage = [item.subject, item.state, item.round] if item else []
    return sha256(repr([*map(str, shown), *map(str, on_stage)]).encode()).hexdigest()[:12]


def _differs(look: Look, before: Look | None) -> bool:
    """Whether somebody's phone shows something else; versions alone do not matter."""
    return before is None or (look.stamp, look.removed) != (before.stamp, before.removed)
