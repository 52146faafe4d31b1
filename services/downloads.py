"""Finished reports wait here for a few minutes, each behind a signed token."""

import os
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import NamedTuple

from itsdangerous import BadSignature, TimestampSigner

MINUTES = 10
MOST_REPORTS = 200
MOST_BYTES = 200 * 1024 * 1024
TOKEN_LIMIT = 200
ADDRESS = "/report/"
"""Where the web routes serve a report: this, followed by its token."""


class Download(NamedTuple):
    """A file as a browser receives it."""

    content: bytes
    file_name: str
    media_type: str


class _Shelved(NamedTuple):
    download: Download
    until: float


class Shelf:
    """Holds downloads for `MINUTES`; when it is full the oldest ones make room.

    Every thread may use it. A token can be used again until its time is over, since browsers
    and download managers ask twice. `clock` tells seconds since 1970.
    """

    def __init__(
        self,
        secret: str,
        clock: Callable[[], float] = time.time,
        most_reports: int = MOST_REPORTS,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._signer = _Signer(secret, clock)
        self._clock = clock
        self._most_reports = most_reports
        self._most_bytes = most_bytes
        self._shelved: OrderedDict[str, _Shelved] = OrderedDict()
        self._lock = Lock()

    def put(self, content: bytes, file_name: str, media_type: str) -> str:
        """Keep a file; return the token that fetches it. ValueError if it is too large ever."""
        if len(content) > self._most_bytes:
            raise ValueError(f"a file of {len(content)} bytes is larger than the whole shelf")
        name = secrets.token_urlsafe(16)
        download = Download(content, file_name, media_type)
        with self._lock:
            self._shelved[name] = _Shelved(download, self._clock() + MINUTES * 60)
            self._clear()
        return self._signer.sign(name).decode()

    def take(self, token: str) -> Download | None:
        """The file behind a token; None if the token is forged or over, or the file made room."""
        if len(token) > TOKEN_LIMIT:
            return None
        try:
            name = self._signer.unsign(token, max_age=MINUTES * 60).decode()
        except BadSignature:
            return None
        with self._lock:
            self._clear()
            shelved = self._shelved.get(name)
        return shelved.download if shelved else None

    def _clear(self) -> None:
        """Drop what is over, then the oldest until both limits are kept."""
        now = self._clock()
        while self._shelved and (self._oldest().until < now or self._is_overfull()):
            self._shelved.popitem(last=False)

    def _oldest(self) -> _Shelved:
        return next(iter(self._shelved.values()))

    def _is_overfull(self) -> bool:
        size = sum(len(shelved.download.content) for shelved in self._shelved.values())
        return len(self._shelved) > self._most_reports or size > self._most_bytes


class _Signer(TimestampSigner):
    """Signs with a time taken from the clock it is given."""

    def __init__(self, secret: str, clock: Callable[[], float]) -> None:
        super().__init__(secret, salt="report")
        self._clock = clock

    def get_timestamp(self) -> int:
        return int(self._clock())


@cache
def shelf() -> Shelf:
    """The shelf of this process. OKTAGON_SECRET signs its tokens, else a secret made up now."""
    return Shelf(os.environ.get("OKTAGON_SECRET") or secrets.token_urlsafe(32))
