"""The label at the end of a spoke: its name in lines, the score or its absence below."""

import math
import textwrap
from collections.abc import Iterator

from reports.chart import Row, text_look
from reports.radar_shape import point

RADIUS = 106.0
LINE_HEIGHT = 15
WIDTH_BESIDE = 21
WIDTH_ABOVE = 26
"""Characters in a line beside, and above or below, the radar."""

WIDTH_OF_FIGURE = 12
"""Characters in a line of what stands in for a score; a phone has no more room beside a radar."""

TOGETHER = {" & ": "\u00a0& ", " / ": "\u00a0/ "}
"""Signs that end a line rather than begin one."""


def label_rows(name: str, figure: str, angle: float, *, ink: str, strong: bool) -> Iterator[Row]:
    """One row a line. `strong` sets the figure in larger, bolder type."""
    x, y = point(RADIUS, angle)
    above = label_lines(name, WIDTH_ABOVE if _align(angle) == "center" else WIDTH_BESIDE)
    lines = [*above, *label_lines(figure, WIDTH_OF_FIGURE)]
    for number, text in enumerate(lines):
        emphasis = strong and number >= len(above)
        look = text_look(text, ink=ink, size=13 if emphasis else 12, strong=emphasis)
        shift = _shift(number, len(lines), angle)
        yield {"x": x, "y": y, "align": _align(angle), "dy": shift, **look}


def label_lines(name: str, width: int) -> list[str]:
    """As few lines as possible, and these as even as possible; no word is cut."""
    for sign, glued in TOGETHER.items():
        name = name.replace(sign, glued)
    fewest = len(_wrapped(name, width))
    narrowest = next(tried for tried in range(1, width + 1) if len(_wrapped(name, tried)) == fewest)
    return _wrapped(name, narrowest)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _align(angle: float) -> str:
    if abs(math.cos(angle)) < 0.25:
        return "center"
    return "left" if math.cos(angle) > 0 else "right"


def _shift(number: int, lines: int, angle: float) -> float:
    """Pixels down from the end of the spoke, for the middle of this line.

    The whole block stands above the end at the top, below it at the bottom, else between.
    """
    block = lines * LINE_HEIGHT
    top = -(1 + math.sin(angle)) * block / 2
    return round(top + (number + 0.5) * LINE_HEIGHT, 2)
