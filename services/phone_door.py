"""The way from the phones in the room to this computer: where it is, opened when first needed."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock

Opener = Callable[[], Sequence[str]]
"""Lets phones in, if they are not already, and returns the addresses they can use."""


class PhoneDoor:
    """Knows how phones get in. Every thread may ask, except the one that runs the server's loop.

    The server attaches the opener when it starts; where none is attached, nobody gets in.
    """

    def __init__(self) -> None:
        self._opener: Opener | None = None
        self._lock = Lock()

    def attach(self, opener: Opener) -> None:
        """From now on this is how the door is opened."""
        self._opener = opener

    def detach(self) -> None:
        """The server ends; the door is shut for good."""
        self._opener = None

    def addresses(self) -> Sequence[str]:
        """Where phones find us, such as `http://192.168.178.20:8502`, the best address first.

        Opens the door if needed. OKTAGON_PHONE_ADDRESS names the address of a proxy in front of
        us instead; then there is no door of our own. Empty if phones cannot get in.
        """
        if named := named_address():
            return [named]
        with self._lock:
            return self._opener() if self._opener else []


@cache
def phone_door() -> PhoneDoor:
    """The door of this process."""
    return PhoneDoor()


def named_address() -> str:
    """OKTAGON_PHONE_ADDRESS without a slash at its end; empty if it is not set."""
    return os.environ.get("OKTAGON_PHONE_ADDRESS", "").strip().rstrip("/")
