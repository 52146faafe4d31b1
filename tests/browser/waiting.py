"""Waiting for things that happen outside the page, such as an answer arriving on disk."""

import time
from collections.abc import Callable

from playwright.sync_api import Page

INTERVAL = 20
"""Milliseconds between two looks."""


def wait_until(page: Page, condition: Callable[[], bool], seconds: float = 20) -> bool:
    """Tell whether the condition has come true in time; the page goes on working meanwhile."""
    patience = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > patience:
            return False
        page.wait_for_timeout(INTERVAL)
    return True
