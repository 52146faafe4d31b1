"""Counts what may happen only so often in a while."""

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

SECONDS = 60


class Throttle:
    """Lets `most` things happen within `SECONDS`, for each key on its own.

    Every thread may use it. `clock` tells seconds. Counting is apart from asking, so that only
    what has failed need be counted.
    """

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._times: dict[str, deque[float]] = {}
        self._lock = Lock()

    def is_used_up(self, key: str = "") -> bool:
        """Whether there has been enough of this for now."""
        with self._lock:
            return len(self._recent(key)) >= self._most

    def count(self, key: str = "") -> None:
        """Note that it has happened."""
        with self._lock:
            times = self._recent(key)
            times.append(self._clock())
            self._times[key] = times

    def _recent(self, key: str) -> deque[float]:
        """What counts still; a key without any is forgotten, or keys would pile up."""
        times = self._times.pop(key, deque(maxlen=self._most))
        while times and times[0] <= self._clock() - SECONDS:
            times.popleft()
        if times:
            self._times[key] = times
        return times
