"""What the radar is drawn with: lines, areas, points and words, each on data of its own name."""

from collections.abc import Sequence

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


def thin(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef("line", stroke=colours.muted, strokeWidth=1.25, strokeJoin="round")


def dashed(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef(
        "line", stroke=colours.target, strokeWidth=2, strokeDash=[6, 4], strokeJoin="round"
    )


def ahead(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef("line", stroke=colours.target, strokeWidth=2, strokeJoin="round")


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


def square(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef(
        "point",
        shape="square",
        filled=True,
        fill=colours.ground,
        stroke=colours.muted,
        strokeWidth=1.25,
        size=36,
        opacity=1,
    )


def diamond(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef(
        "point",
        shape="diamond",
        filled=True,
        fill=colours.ground,
        stroke=colours.target,
        strokeWidth=1.75,
        size=52,
        opacity=1,
    )


def triangle(colours: Theme) -> alt.MarkDef:
    return alt.MarkDef(
        "point",
        shape="triangle-up",
        filled=True,
        fill=colours.target,
        stroke=colours.ground,
        strokeWidth=1,
        size=64,
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
