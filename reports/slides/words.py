"""Text on slides: made safe, measured and cut to the room there is.

Office files carry no fonts. Widths are those of Source Sans Pro, which is a little wider than
Calibri; what fits in it fits on a computer without Calibri too.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth

from assessment.entry import text as cleaned
from reports.fonts import REGULAR, SEMIBOLD, drawable, register_fonts
from reports.slides.page import LINE

LONGEST = 4_000
ROUNDING = 0.01
"""Points by which a sum of widths may differ from the width of the whole."""

_BLANKS = re.compile(r"[ \t\n]+")
"""Not those that keep a number and its unit on one line."""


def plain(text: str) -> str:
    """One line without control characters, direction overrides or lone surrogates."""
    return _BLANKS.sub(" ", cleaned(text, LONGEST)).strip()


@lru_cache(maxsize=20_000)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide one line is, in points. Characters the font lacks count as wide ones."""
    register_fonts()
    face = SEMIBOLD if bold else REGULAR
    known = drawable(text, face)
    unknown = max(0, len(text) - len(known)) + known.count("?")
    return float(stringWidth(known, face, size)) + unknown * size * 0.6


def line_count(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """How many lines the text takes; a word that is wider than the room is broken."""
    lines, used, room = 1, 0.0, room + ROUNDING
    blank = width(" ", size, bold=bold)
    for word in text.split(" "):
        needed = width(word, size, bold=bold)
        if used and used + blank + needed > room:
            lines, used = lines + 1, 0.0
        used += needed + (blank if used else 0.0)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """The height of the text in points, set in a column as wide as `room`."""
    return line_count(text, size, room, bold=bold) * size * LINE


def shortened(text: str, size: float, room: float, lines: int = 1, *, bold: bool = False) -> str:
    """The text in at most so many lines, ending in … where something is left out."""
    if line_count(text, size, room, bold=bold) <= lines:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        tried = _cut(text, middle)
        if line_count(tried, size, room, bold=bold) <= lines:
            low = middle
        else:
            high = middle - 1
    return _cut(text, low)


def _cut(text: str, length: int) -> str:
    """At the end of a word if one ends near enough."""
    kept = text[:length]
    at_word = kept.rpartition(" ")[0]
    return (at_word if len(at_word) > length * 0.6 else kept).rstrip(" ,;:–") + "…"


def fitting(
    text: str, sizes: Sequence[float], room: float, lines: int, *, bold: bool = False
) -> tuple[str, float]:
    """The text with the largest size in which it takes no more lines; shortened at the smallest."""
    for size in sizes:
        if line_count(text, size, room, bold=bold) <= lines:
            return text, size
    return shortened(text, sizes[-1], room, lines, bold=bold), sizes[-1]
