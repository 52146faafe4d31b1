"""Benefit by budget: what the best plan is worth for less and for more money."""

from collections.abc import Iterator, Mapping, Sequence

import altair as alt

from assessment.language import Language
from assessment.roadmap.left_out import CurvePoint
from reports.chart import Row, Rows, build_layers, text_look, text_mark
from reports.formatting import euros, fixed
from reports.theme import Theme, theme
from texts.wording import Wording

HEIGHT = 190
HEADROOM = 1.25
"""Of the highest point, so that its label fits above it."""


def build_budget_chart(
    points: Sequence[CurvePoint],
    budget: float,
    language: Language,
    *,
    dark: bool = False,
    width: int = 420,
) -> alt.LayerChart:
    """A line through the points, at least one of them above 0 euros; that of today's `budget` is
    filled.
    """
    colours = theme(dark=dark)
    place = _place(points)
    ground = alt.MarkDef("rule", stroke=colours.frame, strokeWidth=1)
    layers = [
        _layer("ground", ground, {**place, "x2": alt.X2("x2")}),
        _layer("points", alt.MarkDef("line", stroke=colours.accent, strokeWidth=2), place),
        _layer("points", _dot(colours.ground, colours, 60), place),
        _layer("today", _dot(colours.accent, colours, 110), place),
        _layer("texts", text_mark(), {**place, "text": alt.Text("text", type="nominal")}),
    ]
    rows = _rows(points, budget, language, colours)
    chart = build_layers(layers, rows, colours, description=budget_alt_text(points, language))
    chart.width, chart.height = width, HEIGHT
    return chart


def budget_alt_text(points: Sequence[CurvePoint], language: Language) -> str:
    """All points in one sentence, for readers who do not see the line."""
    text = Wording(language)
    values = "; ".join(
        text(
            "plan_limits.curve.point",
            budget=euros(point.budget, language),
            points=fixed(point.points, language, 1),
        )
        for point in points
    )
    return text("plan_limits.curve.alt", values=values)


def _dot(fill: str, colours: Theme, size: int) -> alt.MarkDef:
    return alt.MarkDef(
        "point", filled=True, fill=fill, stroke=colours.accent, strokeWidth=2, size=size, opacity=1
    )


def _rows(points: Sequence[CurvePoint], budget: float, language: Language, colours: Theme) -> Rows:
    places = [{"x": point.budget, "y": point.points} for point in points]
    return {
        "ground": [{"x": 0, "x2": _widest(points), "y": 0}],
        "points": places,
        "today": [place for place in places if place["x"] == budget],
        "texts": [
            *_point_texts(points, language, colours),
            *_marks(points, budget, language, colours),
        ],
    }


def _point_texts(points: Sequence[CurvePoint], language: Language, colours: Theme) -> Iterator[Row]:
    """Above and to the left of their points, where a rising line never is."""
    for point in points:
        look = text_look(fixed(point.points, language, 1), ink=colours.ink)
        align = "right" if point.budget else "center"
        yield {"x": point.budget, "y": point.points, "align": align, "dy": -14, **look}


def _marks(
    points: Sequence[CurvePoint], budget: float, language: Language, colours: Theme
) -> Iterator[Row]:
    """Both ends and today's budget below the line; more would run into each other."""
    widest = _widest(points)
    marks = {0.0: "left", widest: "right"} | ({budget: "center"} if 0 < budget < widest else {})
    for amount, align in marks.items():
        look = text_look(euros(amount, language), ink=colours.muted, strong=amount == budget)
        yield {"x": amount, "y": 0, "align": align, "dy": 16, **look}


def _widest(points: Sequence[CurvePoint]) -> float:
    return max(point.budget for point in points)


def _place(points: Sequence[CurvePoint]) -> Mapping[str, alt.X | alt.Y]:
    """Euros across, points up; a little room below for the amounts."""
    top = max(0.1, *(point.points for point in points)) * HEADROOM
    across = alt.Scale(domain=[0, _widest(points)], nice=False, zero=False)
    up = alt.Scale(domain=[-0.18 * top, top], nice=False, zero=False)
    return {
        "x": alt.X("x", type="quantitative", axis=None, scale=across),
        "y": alt.Y("y", type="quantitative", axis=None, scale=up),
    }


def _layer(
    name: str, mark: alt.MarkDef, encoding: Mapping[str, alt.X | alt.Y | alt.X2 | alt.Text]
) -> alt.Chart:
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=alt.FacetedEncoding(**encoding))
