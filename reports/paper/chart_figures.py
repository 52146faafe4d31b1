"""The charts as vectors, at a size where their smallest figures stay readable."""

import altair as alt
from reportlab.platypus import Flowable

from assessment.language import Language
from reports.chart import PADDING, chart_spec
from reports.chart_process import render_svg
from reports.document import Chart, GapRows, GroupRows, Matrix, Timeline
from reports.gap_chart import build_gap_chart
from reports.group_chart import build_group_chart
from reports.matrix_chart import build_matrix_chart
from reports.radar import build_radar
from reports.svg_canvas import POINTS_PER_PIXEL, ChartFlowable
from reports.timeline_chart import build_timeline_chart

LABELS = 190
"""Pixels that the labels on both sides of the radar take."""

SMALLEST, LARGEST = 160, 340
HIGHEST = 600.0
"""Points; below the title of a section no page has room for more."""

PADDINGS = PADDING["left"] + PADDING["right"]
EDGES = 24
"""Pixels that padding, and points at the very ends, take left and right of the gaps."""


def chart_figure(chart: Chart, width: float, language: Language) -> Flowable:
    """The chart in its own size, reduced only if it is larger than a page expects."""
    spec = chart_spec(_drawn(chart, round(width / POINTS_PER_PIXEL), language))
    svg = render_svg(spec, language)
    figure = ChartFlowable(svg, alt=chart.alt)
    fit = min(width / figure.width, HIGHEST / figure.height)
    if fit < 1:
        figure = ChartFlowable(svg, width=fit * figure.width, alt=chart.alt)
    figure.hAlign = "CENTER"
    return figure


def _drawn(chart: Chart, pixels: int, language: Language) -> alt.LayerChart:
    if isinstance(chart, GapRows):
        return build_gap_chart(chart.questionnaire, chart.gaps, language, width=pixels - EDGES)
    if isinstance(chart, GroupRows):
        return build_group_chart(chart.questionnaire, chart.gaps, language, width=pixels - EDGES)
    if isinstance(chart, Matrix):
        return build_matrix_chart(chart.entries, language, width=pixels - PADDINGS)
    if isinstance(chart, Timeline):
        return build_timeline_chart(
            chart.plan, chart.today, language, width=pixels - PADDINGS, brief=True
        )
    size = min(max(pixels - LABELS, SMALLEST), LARGEST)
    return build_radar(chart.spokes, chart.stage_borders, language, size=size)
