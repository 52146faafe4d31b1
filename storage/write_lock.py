"""Writers of one process take turns, first come, first served."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

from assessment.repository import NotSavedError


class WriteLock:
    """A fair lock. SQLite's own waiting is a lottery in which some writers wait for seconds."""

    def __init__(self) -> None:
        self._mutex = Lock()
        self._taken = False
        self._queue: deque[Event] = deque()

    @contextmanager
    def held(self, patience: float) -> Iterator[None]:
        """Hold the lock during the block. NotSavedError after `patience` seconds of waiting.

        Not reentrant: a thread that asks twice waits for itself until its patience ends.
        """
        self._take(patience)
        try:
            yield
        finally:
            self._pass_on()

    @property
    def waiting(self) -> int:
        """How many writers wait for their turn."""
        return len(self._queue)

    def _take(self, patience: float) -> None:
        with self._mutex:
            if not self._taken:
                self._taken = True
                return
            turn = Event()
            self._queue.append(turn)
        try:
            in_time = turn.wait(patience)
        except BaseException:
            if not self._left_queue(turn):
                self._pass_on()
            raise
        if not in_time and self._left_queue(turn):
            raise NotSavedError("others were saving for too long")

    def _left_queue(self, turn: Event) -> bool:
        """Step out of the queue; False if the turn has come before we could."""
        with self._mutex:
            if turn.is_set():
                return False
            self._queue.remove(turn)
            return True

    def _pass_on(self) -> None:
        with self._mutex:
            if self._queue:
                self._queue.popleft().set()
            else:
                self._taken = False
