"""Native charts, which stay editable: the radar and rows of bars.

Scores keep their own hue whatever the accent of the report is: it means maturity.
"""

from lxml import etree
from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.series import BarSeries, RadarSeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.deck.slide import Bars
from reports.document import Radar
from reports.formatting import whole
from reports.slides.marks import rgb
from reports.slides.page import FONT, GRID, INK, MUTED
from reports.slides.sheet import Box, Sheet
from reports.slides.words import plain, shortened
from reports.slides.workbook import PlainChartData
from reports.spoke_label import label_lines
from reports.theme import LIGHT

FULL, STEP = 100, 20
SPOKE_WIDTH = 20
"""Characters in a line of a label beside the radar."""

BAR_LABEL = 13.0
BAR_ROOM = 190.0
NOT_ZERO = "0;;;"
"""The format of a number that hides 0: a bar without length has no room for it."""

BAR_SLOT = 40.0
"""Height of a bar with the gap beside it, if there is room for it."""


def draw_radar(sheet: Sheet, box: Box, radar: Radar, series: str, target: str) -> None:
    """Lines with markers: they alone look the same in every program (a filled one hides lines).

    `series` and `target` name the lines; the one of targets is there only if there are any.
    """
    data = PlainChartData([_spoke(spoke.label) for spoke in radar.spokes])
    data.add(plain(series), [_shown(spoke.score) for spoke in radar.spokes])
    is_aimed = any(spoke.target is not None for spoke in radar.spokes)
    if is_aimed:
        data.add(plain(target), [_shown(spoke.target) for spoke in radar.spokes])
    chart = sheet.chart(box, XL_CHART_TYPE.RADAR_MARKERS, data, radar.alt)
    _set_plain(chart)
    _set_scale(chart.value_axis, size=9.0)
    chart.category_axis.tick_labels.font.size = Pt(12)
    _set_plot(chart, 0.18, 0.13, 0.64, 0.66 if is_aimed else 0.74)
    today, *aimed = chart.plots[0].series
    _set_line(today, LIGHT.accent, XL_MARKER_STYLE.CIRCLE, LIGHT.accent)
    for line in aimed:
        _set_line(line, LIGHT.target, XL_MARKER_STYLE.DIAMOND, LIGHT.ground)
        line.format.line.dash_style = MSO_LINE.DASH
        _set_legend(chart)


def _set_line(line: RadarSeries, colour: str, marker: XL_MARKER_STYLE, fill: str) -> None:
    """One line of the radar: told from the other by its marker too, not by its colour alone."""
    line.format.line.color.rgb = rgb(colour)
    line.format.line.width = Pt(2.75)
    line.marker.style = marker
    line.marker.size = 8
    line.marker.format.fill.solid()
    line.marker.format.fill.fore_color.rgb = rgb(fill)
    line.marker.format.line.color.rgb = rgb(LIGHT.ground if fill == colour else colour)


def _set_legend(chart: Chart) -> None:
    """Which line is which, below the plot, which leaves room for it."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False


def draw_bars(sheet: Sheet, box: Box, bars: Bars) -> None:
    """Horizontal bars, the first on top; few bars do not become thick ones."""
    room = min(BAR_ROOM, box.width * 0.5)
    data = PlainChartData([shortened(plain(bar.label), BAR_LABEL, room, 2) for bar in bars.bars])
    data.add(plain(bars.series), [_shown(bar.value) for bar in bars.bars])
    if bars.gaps:
        data.add(plain(bars.gaps), [_shown(bar.gap) for bar in bars.bars])
    kind = XL_CHART_TYPE.BAR_STACKED if bars.gaps else XL_CHART_TYPE.BAR_CLUSTERED
    height = min(box.height, BAR_SLOT * len(bars.bars) + 20)
    chart = sheet.chart(box._replace(height=height), kind, data, bars.alt)
    _set_plain(chart)
    if bars.gaps:
        _set_legend(chart)
    _set_scale(chart.value_axis, size=9.0)
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    _set_categories(chart.category_axis)
    plot = chart.plots[0]
    plot.gap_width = 45
    first, *others = plot.series
    first.format.fill.solid()
    first.format.fill.fore_color.rgb = rgb(LIGHT.accent)
    for missing in others:
        plot.overlap = 100
        missing.format.fill.solid()
        missing.format.fill.fore_color.rgb = rgb(LIGHT.levels[1].fill)
        _label_bars(missing, XL_LABEL_POSITION.CENTER, LIGHT.levels[1].ink, NOT_ZERO)
    if others:
        _label_bars(first, XL_LABEL_POSITION.INSIDE_END, LIGHT.ground, NOT_ZERO)
    else:
        _label_bars(first, XL_LABEL_POSITION.OUTSIDE_END, INK, "0")


def _label_bars(series: BarSeries, place: XL_LABEL_POSITION, ink: str, form: str) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.position = place
    labels.number_format, labels.number_format_is_linked = form, False
    labels.font.size, labels.font.bold = Pt(13), True
    labels.font.color.rgb = rgb(ink)


def _shown(value: float | None) -> int | None:
    return None if value is None else whole(value)


def _spoke(label: str) -> str:
    return "\n".join(label_lines(plain(label), SPOKE_WIDTH))


def _set_plain(chart: Chart) -> None:
    """No title, no legend: there is one series, and the slide says what it is."""
    chart.has_title = False
    chart.has_legend = False
    chart.font.name = FONT
    chart.font.size = Pt(12)
    chart.font.color.rgb = rgb(INK)


def _set_plot(chart: Chart, left: float, top: float, width: float, height: float) -> None:
    """Where the plot itself lies, as shares of the chart; labels stand around it."""
    area = chart._chartSpace.chart.plotArea
    for found in area.findall(qn("c:layout")):
        area.remove(found)
    layout = etree.Element(qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    etree.SubElement(manual, qn("c:layoutTarget"), val="inner")
    for mode in ("xMode", "yMode"):
        etree.SubElement(manual, qn(f"c:{mode}"), val="edge")
    for side, share in (("x", left), ("y", top), ("w", width), ("h", height)):
        etree.SubElement(manual, qn(f"c:{side}"), val=str(share))
    area.insert(0, layout)


def _set_scale(axis: ValueAxis, size: float) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, FULL, STEP
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(GRID)
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.format.line.fill.background()
    axis.tick_labels.font.size = Pt(size)
    axis.tick_labels.font.color.rgb = rgb(MUTED)
    axis.tick_labels.number_format = "0"
    axis.tick_labels.number_format_is_linked = False


def _set_categories(axis: CategoryAxis) -> None:
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.color.rgb = rgb(GRID)
    axis.tick_labels.font.size = Pt(BAR_LABEL)
