"""What the radar is drawn with: lines, areas, points and words, each on data of its own name."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import altair as alt

from assessment.language import Language
from reports.chart import text_mark
from reports.radar_shape import OUTER
from reports.theme import Theme
from texts.wording import Wording


def area(colours: Theme, *, opacity: float, stroke_width: float = 0) -> alt.MarkDef:
    """A filled line; without a width only the fill shows."""
    return alt.MarkDef(
        "line",
        fill=colours.accent,
        fillOpacity=opacity,
        stroke=colours.accent,
        strokeWidth=stroke_width,
        strokeJoin="round",
    )


def _place() -> dict[str, alt.X | alt.Y]:
    scale = alt.Scale(domain=[-OUTER, OUTER], nice=False, zero=False)
    return {
        "x": alt.X("x", type="quantitative", axis=None, scale=scale),
        "y": alt.Y("y", type="quantitative", axis=None, scale=scale),
    }


def lines(name: str, mark: alt.MarkDef) -> alt.Chart:
    encoding = alt.FacetedEncoding(
        **_place(),
        order=alt.Order("order", type="quantitative"),
        detail=alt.Detail("path", type="nominal"),
    )
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)


def texts(name: str) -> alt.Chart:
    encoding = alt.FacetedEncoding(**_place(), text=alt.Text("text", type="nominal"))
    return alt.Chart(alt.NamedData(name), mark=text_mark(), encoding=encoding)


class Look(NamedTuple):
    """A line beside that of today, and the points on it: told apart by shape, not by colour alone.

    `width` and `edge` are how thick the line and the outline of a point are.
    """

    stroke: str
    width: float
    shape: str
    fill: str
    outline: str
    edge: float
    size: float
    dash: tuple[float, ...] = ()

    def line(self) -> alt.MarkDef:
        look: dict[str, Any] = {"strokeDash": list(self.dash)} if self.dash else {}
        return alt.MarkDef(
            "line", stroke=self.stroke, strokeWidth=self.width, strokeJoin="round", **look
        )

    def point(self) -> alt.MarkDef:
        return alt.MarkDef(
            "point",
            shape=self.shape,
            filled=True,
            fill=self.fill,
            stroke=self.outline,
            strokeWidth=self.edge,
            size=self.size,
            opacity=1,
        )


def looks(colours: Theme) -> Mapping[str, Look]:
    """What may stand beside today, by the name of its rows; what comes first lies below."""
    muted, target, ground = colours.muted, colours.target, colours.ground
    return {
        "earlier": Look(muted, 1.25, "square", ground, muted, 1.25, 36),
        "target": Look(target, 2, "diamond", ground, target, 1.75, 52, dash=(6, 4)),
        "after": Look(target, 2, "triangle-up", target, ground, 1, 64),
    }


def dot(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef(
        "point",
        shape="circle",
        filled=True,
        fill=colours.accent,
        stroke=colours.ground,
        strokeWidth=1,
        size=56,
        opacity=1,
    )


def points(name: str, mark: alt.MarkDef, fields: Sequence[str], language: Language) -> alt.Chart:
    """The values again as points, with these fields when pointed at."""
    wording = Wording(language)
    tooltip = [
        alt.Tooltip(field, type="nominal", title=wording(f"charts.{field}")) for field in fields
    ]
    encoding = alt.FacetedEncoding(**_place(), tooltip=tooltip)
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)
