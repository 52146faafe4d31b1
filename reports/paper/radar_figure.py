"""The radar as vectors, at a size where its smallest figures stay readable."""

from reportlab.platypus import Flowable

from assessment.language import Language
from reports.chart import chart_spec
from reports.chart_process import render_svg
from reports.document import Radar
from reports.radar import build_radar
from reports.svg_canvas import POINTS_PER_PIXEL, ChartFlowable

LABELS = 190
"""Pixels that the labels on both sides take."""

SMALLEST, LARGEST = 160, 270


def radar_figure(radar: Radar, width: float, language: Language) -> Flowable:
    """The chart in its own size, reduced only if the labels are wider than expected."""
    size = min(max(round(width / POINTS_PER_PIXEL) - LABELS, SMALLEST), LARGEST)
    chart = build_radar(radar.spokes, radar.stage_borders, language, size=size)
    svg = render_svg(chart_spec(chart), language)
    figure = ChartFlowable(svg, alt=radar.alt)
    if figure.width > width:
        figure = ChartFlowable(svg, width=width, alt=radar.alt)
    figure.hAlign = "CENTER"
    return figure
