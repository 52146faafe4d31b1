"""Lets pages answer while a file is being made in the same process."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

USUAL = 0.005
"""Seconds a thread may compute before another gets its turn, as Python sets it."""
SHORT = 0.0005
"""The same while a file is made: others wait a third as long, the file takes a little longer."""


@contextmanager
def giving_way() -> Iterator[None]:
    """Short turns inside the block. Of blocks that overlap the first to end restores the usual."""
    sys.setswitchinterval(SHORT)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL)
