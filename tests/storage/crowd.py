"""Many people who do something at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

Outcome = TypeVar("Outcome")


def together(people: int, act: Callable[[int, Barrier], Outcome]) -> list[Outcome]:
    """Let everybody act at the same moment; return what each of them got."""
    start = Barrier(people)
    with ThreadPoolExecutor(people) as threads:
        return list(threads.map(act, range(people), [start] * people))
