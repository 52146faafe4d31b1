"""The charts as vectors, at a size where their smallest figures stay readable."""

import altair as alt
from reportlab.platypus import Flowable

from assessment.language import Language
from reports.chart import chart_spec
from reports.chart_process import render_svg
from reports.document import Chart, GapRows, GroupRows
from reports.gap_chart import build_gap_chart
from reports.group_chart import build_group_chart
from reports.radar import build_radar
from reports.svg_canvas import POINTS_PER_PIXEL, ChartFlowable

LABELS = 190
"""Pixels that the labels on both sides of the radar take."""

SMALLEST, LARGEST = 160, 340
EDGES = 24
"""Pixels that padding, and points at the very ends, take left and right of the gaps."""


def chart_figure(chart: Chart, width: float, language: Language) -> Flowable:
    """The chart in its own size, reduced only if it is wider than expected."""
    spec = chart_spec(_drawn(chart, round(width / POINTS_PER_PIXEL), language))
    svg = render_svg(spec, language)
    figure = ChartFlowable(svg, alt=chart.alt)
    if figure.width > width:
        figure = ChartFlowable(svg, width=width, alt=chart.alt)
    figure.hAlign = "CENTER"
    return figure


def _drawn(chart: Chart, pixels: int, language: Language) -> alt.LayerChart:
    if isinstance(chart, GapRows):
        return build_gap_chart(chart.questionnaire, chart.gaps, language, width=pixels - EDGES)
    if isinstance(chart, GroupRows):
        return build_group_chart(chart.questionnaire, chart.gaps, language, width=pixels - EDGES)
    size = min(max(pixels - LABELS, SMALLEST), LARGEST)
    return build_radar(chart.spokes, chart.stage_borders, language, size=size)
