"""The adopted plan on a time axis, as shapes that can be moved and changed."""

from datetime import date

from babel.dates import format_date
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from assessment.roadmap.plan import MeasureStatus
from reports.document import Timeline
from reports.formatting import LOCALES, short_day
from reports.plan_text import span, wave_name
from reports.slides.page import GRID, LINE
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.sheet import Box, Outline, Sheet
from reports.slides.words import plain, shortened
from reports.theme import LIGHT
from reports.timeline_shape import Block, Layout, Line, TimeScale, blocks, time_scale
from texts.wording import Wording

NAMES = 0.52
"""Share of the width that names and due dates take."""

AXIS, HIGHEST_ROW, GAP = 32.0, 22.0, 12.0
DATES, TICK_ROOM, TODAY = 132.0, 60.0, 140.0
SMALL, TEXT_HEIGHT = 10.0, 13.0
SIZES = (13.0, 12.0, 11.0, 10.0, 9.0)
BAR_SHARE = 0.62
"""Of the height of a row."""

LOOKS = {
    MeasureStatus.OPEN: Outline(LIGHT.ground, LIGHT.frame),
    MeasureStatus.RUNNING: Outline(LIGHT.levels[2].fill, LIGHT.accent),
    MeasureStatus.DONE: Outline(LIGHT.levels[4].fill, LIGHT.levels[4].fill),
    MeasureStatus.DROPPED: Outline(LIGHT.ground, LIGHT.muted, dashed=True),
}


def draw_timeline(sheet: Sheet, box: Box, timeline: Timeline, text: Wording) -> None:
    """A row a measure below the name of its wave; rows are as high as there is room for."""
    plan = timeline.plan
    count = sum(1 + len(wave.measures) for wave in plan.waves)
    row = min((box.height - AXIS) / count, HIGHEST_ROW)
    left, right = box.left + box.width * NAMES, box.left + box.width
    scale = time_scale(plan, timeline.today, left, right)
    layout = Layout(row, row * (1 - BAR_SHARE) / 2, worded=False)
    laid = blocks(plan, box.top + AXIS, row, layout)
    names = Box(box.left, box.top, left - box.left - GAP, row)
    size = next((size for size in SIZES if size * LINE <= row), SIZES[-1])
    sheet.described(box, timeline.alt)
    axis = Box(left, box.top, right - left, laid[-1].bottom - box.top)
    _draw_axis(sheet, axis, scale, text)
    for block in laid:
        _draw_heading(sheet, names, block, right, size, text)
        for line in block.lines:
            _draw_line(sheet, names, line, scale, size, text)
            if line.planned.is_late(timeline.today):
                x, middle = scale.end(line.planned.due), line.bar + row * BAR_SHARE / 2
                sheet.bar(Box(x, middle - 1, scale.x(timeline.today) - x, 2), LIGHT.target)
    _draw_today(sheet, axis, scale, timeline.today, text)


def _draw_axis(sheet: Sheet, axis: Box, scale: TimeScale, text: Wording) -> None:
    for tick in scale.ticks(TICK_ROOM):
        named = format_date(tick, "LLL yyyy", locale=LOCALES[text.language])
        sheet.label(Box(scale.x(tick), axis.top, TICK_ROOM, TEXT_HEIGHT), named, SMALL)
        sheet.bar(Box(scale.x(tick), axis.top + AXIS, 0.5, axis.height - AXIS), GRID)


def _draw_today(sheet: Sheet, axis: Box, scale: TimeScale, today: date, text: Wording) -> None:
    x = scale.x(today)
    on_right = x > axis.left + axis.width / 2
    words = text("charts.timeline.today", day=short_day(today, text.language))
    place = Box(x - (TODAY if on_right else 0), axis.top + TEXT_HEIGHT + 2, TODAY, TEXT_HEIGHT)
    sheet.label(place, words, SMALL, PP_ALIGN.RIGHT if on_right else PP_ALIGN.LEFT)
    sheet.bar(Box(x, axis.top + AXIS - 3, 1.5, axis.height - AXIS + 3))


def _draw_heading(  # noqa: PLR0913, PLR0917 - where and what
    sheet: Sheet, names: Box, block: Block, right: float, size: float, text: Wording
) -> None:
    """The wave with its dates, below a line across everything."""
    wave = block.wave
    sheet.bar(Box(names.left, block.top, right - names.left, 0.75), LIGHT.frame)
    place = names._replace(top=block.top, width=names.width - DATES)
    name = Paragraph((Run(wave_name(wave.number, text), bold=True),))
    sheet.text(place, [name], size, MSO_ANCHOR.MIDDLE)
    _draw_date(sheet, place, span(wave.start, wave.due, text), size)


def _draw_line(  # noqa: PLR0913, PLR0917 - where and what
    sheet: Sheet, names: Box, line: Line, scale: TimeScale, size: float, text: Wording
) -> None:
    """Name, due date and bar of one measure."""
    planned = line.planned
    place = names._replace(top=line.top, width=names.width - DATES)
    name = shortened(plain(planned.measure.name.in_(text.language)), size, place.width - GAP)
    sheet.text(place, [Paragraph((Run(name),))], size, MSO_ANCHOR.MIDDLE)
    due = text("plan_terms.until", day=short_day(planned.due, text.language))
    _draw_date(sheet, place, due, size)
    start = scale.x(planned.start)
    long = max(scale.end(planned.due) - start, 2)
    look = LOOKS[planned.follow_up.status]
    sheet.outlined(Box(start, line.bar, long, names.height * BAR_SHARE), look)


def _draw_date(sheet: Sheet, name: Box, words: str, size: float) -> None:
    """At the right end of the names, a little smaller than them."""
    small = min(size - 1, 11.0)
    top = name.top + (name.height - small * LINE) / 2
    place = Box(name.left + name.width, top, DATES, small * LINE)
    sheet.label(place, words, small, PP_ALIGN.RIGHT)
