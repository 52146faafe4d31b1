"""The radar of today and of what measures lead to, as lines in SVG and labels beside them.

It is the chart of `reports.radar`, from the same rows. But it moves with every tick, and a chart
library needs a third of a second for that; this is there at once.
"""

from collections.abc import Sequence
from itertools import groupby
from math import pi, sqrt

from assessment.frozen import Frozen
from assessment.language import Language
from reports.chart import Row
from reports.radar import Spoke, radar_rows
from reports.radar_shape import OUTER
from reports.theme import Theme, theme

EDGE = 6
"""Room for half a mark around the rim."""


class Label(Frozen):
    """A line of text. `x` and `y` are pixels from the centre to the middle of its height, down is
    positive; `align` says on which side of `x` it begins: left, center or right.
    """

    text: str
    x: float
    y: float
    align: str
    size: float
    weight: int
    ink: str


class LivePicture(Frozen):
    """`svg` is a square of `width` pixels around the centre; labels reach beyond it."""

    svg: str
    width: int
    labels: tuple[Label, ...]


def live_radar(
    spokes: Sequence[Spoke],
    stage_borders: Sequence[float],
    language: Language,
    *,
    dark: bool = False,
    size: int = 380,
) -> LivePicture:
    """Rings, band, today and after; `size` is the outer diameter."""
    colours = theme(dark=dark)
    rows = radar_rows(spokes, stage_borders, language, colours)
    scale, width = size / (2 * OUTER), size + 2 * EDGE
    body = "".join(
        (
            *(_lines(rows[name], look, scale) for name, look in _line_looks(colours).items()),
            *(_triangle(row, colours, scale) for row in rows["after_points"]),
            *(_dot(row, colours, scale) for row in rows["points"]),
        )
    )
    frame = f"{-width / 2} {-width / 2} {width} {width}"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame}">{body}</svg>'
    labels = tuple(_label(row, scale) for row in rows["texts"])
    return LivePicture(svg=svg, width=width, labels=labels)


def _line_looks(colours: Theme) -> dict[str, str]:
    """From the ground up."""
    accent = colours.accent
    return {
        "grid": f'fill="none" stroke="{colours.grid}"',
        "band": f'fill="{accent}" fill-opacity="0.2"',
        "after": f'fill="none" stroke="{colours.target}" stroke-width="2"',
        "today": f'fill="{accent}" fill-opacity="0.1" stroke="{accent}" stroke-width="2.25"',
    }


def _lines(rows: Sequence[Row], look: str, scale: float) -> str:
    paths = (
        " ".join(_place(row, scale) for row in group)
        for _, group in groupby(rows, key=lambda row: row["path"])
    )
    return "".join(f'<polyline points="{path}" stroke-linejoin="round" {look}/>' for path in paths)


def _dot(row: Row, colours: Theme, scale: float) -> str:
    x, y = _xy(row, scale)
    return (
        f'<circle cx="{x}" cy="{y}" r="{sqrt(56 / pi):.1f}" fill="{colours.accent}" '
        f'stroke="{colours.ground}"/>'
    )


def _triangle(row: Row, colours: Theme, scale: float) -> str:
    x, y = _xy(row, scale)
    return (
        f'<path d="M{x},{y - 5.5}l5.5,9.5h-11z" fill="{colours.target}" stroke="{colours.ground}"/>'
    )


def _label(row: Row, scale: float) -> Label:
    x, y = _xy(row, scale)
    return Label(
        text=str(row["text"]),
        x=x,
        y=round(y + float(row["dy"]), 2),
        align=str(row["align"]),
        size=float(row["size"]),
        weight=int(row["weight"]),
        ink=str(row["ink"]),
    )


def _xy(row: Row, scale: float) -> tuple[float, float]:
    """Pixels from the centre, down is positive; adding zero makes -0 a 0."""
    return round(float(row["x"]) * scale, 2) + 0.0, round(-float(row["y"]) * scale, 2) + 0.0


def _place(row: Row, scale: float) -> str:
    x, y = _xy(row, scale)
    return f"{x},{y}"
