"""The foundation beneath the building blocks, as a bar from 0 to 100."""

from collections.abc import Sequence

import altair as alt

from assessment.language import Language
from reports.chart import Row, build_layers, text_look, text_mark
from reports.formatting import score as score_text
from reports.theme import Theme, theme
from texts.wording import Wording

HIGHEST = 100.0
TOP, BOTTOM, TICK_END, HEIGHT = 18, 28, 33, 46
"""Pixels from the upper edge."""


def build_foundation_bar(
    score: float,
    stage_borders: Sequence[float],
    language: Language,
    *,
    dark: bool = False,
    width: int = 380,
) -> alt.LayerChart:
    """A thin bar up to the score, with its figure above and the stage borders below."""
    colours = theme(dark=dark)
    figure = score_text(score, language)
    borders = sorted({border for border in stage_borders if 0 < border < HIGHEST})
    rows: dict[str, list[Row]] = {
        "bars": [
            {"from": 0, "to": HIGHEST, "ink": colours.grid},
            {"from": 0, "to": score, "ink": colours.accent},
        ],
        "borders": [{"at": border} for border in borders],
        "texts": _text_rows(score, figure, borders, colours),
    }
    layers = [_bars(), _borders(colours), _texts()]
    description = Wording(language)("charts.foundation.alt", score=figure)
    bar = build_layers(layers, rows, colours, description=description)
    bar.width, bar.height = width, HEIGHT
    return bar


def _text_rows(score: float, figure: str, borders: Sequence[float], colours: Theme) -> list[Row]:
    scale = [
        (border, HEIGHT - 6, text_look(f"{border:g}", ink=colours.muted, size=10))
        for border in (0, *borders, HIGHEST)
    ]
    value = (score, 8, text_look(figure, ink=colours.ink, size=13, strong=True))
    return [{"at": at, "dy": dy, "align": "center", **look} for at, dy, look in [*scale, value]]


def _x(field: str) -> alt.X:
    scale = alt.Scale(domain=[0, HIGHEST], nice=False)
    return alt.X(field, type="quantitative", axis=None, scale=scale)


def _bars() -> alt.Chart:
    mark = alt.MarkDef("rect", color=alt.ExprRef("datum.ink"))
    encoding = alt.FacetedEncoding(
        x=_x("from"), x2=alt.X2("to"), y=alt.value(TOP), y2=alt.value(BOTTOM)
    )
    return alt.Chart(alt.NamedData("bars"), mark=mark, encoding=encoding)


def _borders(colours: Theme) -> alt.Chart:
    mark = alt.MarkDef("rule", stroke=colours.frame, strokeWidth=1)
    encoding = alt.FacetedEncoding(x=_x("at"), y=alt.value(TOP), y2=alt.value(TICK_END))
    return alt.Chart(alt.NamedData("borders"), mark=mark, encoding=encoding)


def _texts() -> alt.Chart:
    encoding = alt.FacetedEncoding(
        x=_x("at"), y=alt.value(0), text=alt.Text("text", type="nominal")
    )
    return alt.Chart(alt.NamedData("texts"), mark=text_mark(), encoding=encoding)
