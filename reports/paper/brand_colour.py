"""The accent colour of the report that is being drawn.

Styles are made once for all reports, and several reports may be drawn at the same time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from reportlab.lib.colors import Color

from reports.theme import LIGHT

_ACCENT: ContextVar[str] = ContextVar("accent", default=LIGHT.accent)
_PLACES = {"red": 1, "green": 3, "blue": 5}
"""Where each part stands in #RRGGBB."""


@contextmanager
def drawn_in(colour: str) -> Iterator[None]:
    """Whatever is drawn meanwhile in this thread has this accent, written #RRGGBB."""
    before = _ACCENT.set(colour)
    try:
        yield
    finally:
        _ACCENT.reset(before)


class BrandColour(Color):
    """Stands in styles for a colour that is known only when a report is drawn."""

    def __init__(self) -> None:
        """Without parts of its own: what is missing is looked up when it is asked for."""

    def __getattr__(self, name: str) -> float:
        if name == "alpha":
            return 1.0
        if name not in _PLACES:
            raise AttributeError(name)
        place = _PLACES[name]
        return int(_ACCENT.get()[place : place + 2], 16) / 255
