"""What all charts have in common: named rows as data, one look, one specification."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from reports.theme import FONT, Theme

Row = Mapping[str, str | float]
Rows = Mapping[str, Sequence[Row]]

PADDING = {"left": 6, "right": 6, "top": 6, "bottom": 6}


def build_layers(
    layers: Sequence[alt.Chart], rows: Rows, colours: Theme, *, description: str
) -> alt.LayerChart:
    """Layers on top of each other, in our type and colours, on a transparent ground.

    Layers name their data; `rows` holds it once under these names. (Altair copies a chart with
    its data at every step, which makes a chart with its rows inside five times slower.) Labels
    beside the plot widen the chart: fitted into one width, plot and labels, it would be squeezed.
    `description` is what a screen reader says.
    """
    return alt.LayerChart(
        layer=list(layers),
        datasets={name: [dict(row) for row in found] for name, found in rows.items()},
        description=description,
        autosize="pad",
        padding=PADDING,
        config=_config(colours),
    )


def text_look(text: str, *, ink: str, size: float = 12, strong: bool = False) -> Row:
    """Part of a row for `text_mark`, which also needs `align` and `dy`.

    `dy` is in pixels, down to the middle of the line.
    """
    return {"text": text, "size": size, "weight": 600 if strong else 400, "ink": ink}


def text_mark() -> alt.MarkDef:
    """One layer for all text of a chart: what differs is looked up in each row."""
    return alt.MarkDef(
        "text",
        baseline="middle",
        limit=0,
        align=alt.ExprRef("datum.align"),
        dy=alt.ExprRef("datum.dy"),
        fontSize=alt.ExprRef("datum.size"),
        fontWeight=alt.ExprRef("datum.weight"),
        color=alt.ExprRef("datum.ink"),
    )


def _config(colours: Theme) -> alt.Config:
    axis = alt.AxisConfig(
        labelColor=colours.muted,
        titleColor=colours.muted,
        gridColor=colours.grid,
        domainColor=colours.grid,
        tickColor=colours.grid,
    )
    return alt.Config(
        font=FONT,
        background="transparent",
        view=alt.ViewConfig(stroke=None),
        axis=axis,
        legend=alt.LegendConfig(labelColor=colours.ink, titleColor=colours.muted),
        mark=alt.MarkConfig(aria=False),
        text=alt.MarkConfig(font=FONT, color=colours.ink),
    )


def chart_spec(chart: alt.Chart | alt.LayerChart) -> dict[str, Any]:
    """The chart as Vega-Lite, ready for the renderer; builders are validated by their tests."""
    spec: dict[str, Any] = chart.to_dict(validate=False)
    return spec
