"""The radar as a native chart that people can edit."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from assessment.questionnaire import AxisRole
from reports.accent import accent
from reports.radar import radar_alt_text, spokes
from reports.report import Report
from reports.theme import LIGHT
from reports.workbook.sheet import Sheet
from reports.workbook.tables import SCORE
from reports.workbook.writer import HEAD
from texts.wording import Wording

NAME = 1
"""Column of the axis' name on the sheet of building blocks."""
FEWEST = 3
"""Spokes a radar needs to be one."""


def radar_chart(
    workbook: Workbook, report: Report, axes: Sheet, text: Wording
) -> tuple[Chart, dict[str, Any]] | None:
    """The chart over the rows of the building blocks, and how to insert it; None for too few.

    The blocks must stand in a row, as they do in every edition whose foundation comes last.
    """
    places = [
        place for place, axis in enumerate(report.questionnaire.axes) if axis.role is AxisRole.BLOCK
    ]
    if len(places) < FEWEST or places != list(range(places[0], places[-1] + 1)):
        return None
    first, last = HEAD + 1 + places[0], HEAD + 1 + places[-1]
    colour = accent(report.branding)
    chart = workbook.add_chart({"type": "radar", "subtype": "with_markers"})
    chart.add_series(
        {
            "name": text("workbook.facts.radar"),
            "categories": [axes.name, first, NAME, last, NAME],
            "values": [axes.name, first, SCORE, last, SCORE],
            "line": {"color": colour, "width": 2.25},
            "marker": {
                "type": "circle",
                "size": 6,
                "fill": {"color": colour},
                "border": {"color": LIGHT.ground},
            },
        }
    )
    _dress(chart)
    alt = radar_alt_text(spokes(report.questionnaire, report.result, text.language), text.language)
    return chart, {"description": alt[:2000], "object_position": 3}


def _dress(chart: Chart) -> None:
    chart.set_y_axis(
        {
            "min": 0,
            "max": 100,
            "major_unit": 20,
            "num_format": "0",
            "major_gridlines": {"visible": True, "line": {"color": LIGHT.grid}},
            "num_font": {"size": 8, "color": LIGHT.muted},
            "line": {"none": True},
            "major_tick_mark": "none",
        }
    )
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom"})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": 640, "height": 480})
