"""What every route of the phone page needs."""

from collections.abc import Callable
from datetime import UTC, datetime

from assessment.repository import Repository
from web.phone.news import News
from web.phone.throttle import Throttle

FAILURES_A_MINUTE = 60
"""Codes that lead nowhere, from all phones together: 31⁸ codes, so nobody ever guesses one."""
JOINS_A_MINUTE = 240
"""For one workshop: a full room joins within a minute, a program that never stops does not."""


def _now() -> datetime:
    return datetime.now(UTC)


class Phones:
    """The store, the clock, the brakes and the news; one of it serves a process."""

    def __init__(
        self, repository: Callable[[], Repository], now: Callable[[], datetime] = _now
    ) -> None:
        self.repository = repository
        self.now = now
        self.failures = Throttle(FAILURES_A_MINUTE)
        self.joins = Throttle(JOINS_A_MINUTE)
        self.news = News(repository)
