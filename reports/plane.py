"""What charts are drawn on whose axes are not Altair's own: figures across, pixels down."""

from typing import NamedTuple

import altair as alt

from reports.chart import text_mark


class Plane(NamedTuple):
    """The figures at the left and the right edge, and the height in pixels from the top."""

    left: float
    right: float
    height: float


def rules(name: str, plane: Plane, colour: str, width: float) -> alt.Chart:
    """Lines from x, y to x2, y2 of each row."""
    mark = alt.MarkDef("rule", stroke=colour, strokeWidth=width)
    ends = {"x2": alt.X2("x2"), "y2": alt.Y2("y2")}
    encoding = alt.FacetedEncoding(**place(plane), **ends)
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)


def filled(name: str, plane: Plane, shape: str, colour: str, size: float) -> alt.Chart:
    """A solid mark at x, y of each row; `size` is its area in square pixels."""
    mark = alt.MarkDef("point", shape=shape, filled=True, fill=colour, size=size, opacity=1)
    return _marks(name, plane, mark)


def hollow(  # noqa: PLR0913, PLR0917 - what a mark looks like
    name: str, plane: Plane, shape: str, colour: str, ground: str, size: float
) -> alt.Chart:
    """The same as an outline, so that filling tells it from a solid one without colour."""
    mark = alt.MarkDef(
        "point",
        shape=shape,
        filled=True,
        fill=ground,
        stroke=colour,
        strokeWidth=2,
        size=size,
        opacity=1,
    )
    return _marks(name, plane, mark)


def texts(plane: Plane) -> alt.Chart:
    """The rows called `texts`, as `text_look` makes them."""
    encoding = alt.FacetedEncoding(**place(plane), text=alt.Text("text", type="nominal"))
    return alt.Chart(alt.NamedData("texts"), mark=text_mark(), encoding=encoding)


def _marks(name: str, plane: Plane, mark: alt.MarkDef) -> alt.Chart:
    encoding = alt.FacetedEncoding(**place(plane))
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)


def place(plane: Plane) -> dict[str, alt.X | alt.Y]:
    """Where something lies, by x and y of each row."""
    across = alt.Scale(domain=[plane.left, plane.right], nice=False, zero=False)
    down = alt.Scale(domain=[plane.height, 0], nice=False, zero=False)
    return {
        "x": alt.X("x", type="quantitative", axis=None, scale=across),
        "y": alt.Y("y", type="quantitative", axis=None, scale=down),
    }
