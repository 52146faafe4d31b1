"""Which tabs may send a file at the moment, and how many sent files wait in memory."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock
from typing import NamedTuple

MOST_BYTES = 8_000_000
"""Of one file."""
MOST_FILES = 8
"""Of all tabs together; with one more, the oldest goes."""
MOST_TABS = 10_000
MINUTES = 60


class Upload(NamedTuple):
    """A file on its way: the tab that sends it, and the name the server knows it by."""

    session: str
    file: str


class Uploads:
    """Knows the tabs that show a file field. Every thread may use it. `clock` tells seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, most_files: int = MOST_FILES
    ) -> None:
        self._clock = clock
        self._most_files = most_files
        self._until: OrderedDict[str, float] = OrderedDict()
        self._files: OrderedDict[Upload, None] = OrderedDict()
        self._lock = Lock()

    def expect(self, session: str) -> None:
        """A page shows this tab a file field; it may be used for `MINUTES` from now."""
        with self._lock:
            self._until[session] = self._clock() + MINUTES * 60
            self._until.move_to_end(session)
            while len(self._until) > MOST_TABS:
                self._until.popitem(last=False)

    def expects(self, session: str) -> bool:
        """Whether this tab may send a file."""
        with self._lock:
            return self._until.get(session, 0.0) > self._clock()

    def keep(self, upload: Upload) -> Sequence[Upload]:
        """Note a file that is about to arrive; return those that must go to make room."""
        with self._lock:
            self._files[upload] = None
            self._files.move_to_end(upload)
            surplus = len(self._files) - self._most_files
            return [self._files.popitem(last=False)[0] for _ in range(surplus)]

    def forget(self, upload: Upload) -> None:
        """The file has been taken back."""
        with self._lock:
            self._files.pop(upload, None)


@cache
def uploads() -> Uploads:
    """The uploads of this process."""
    return Uploads()
