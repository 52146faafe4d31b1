"""One slide of the deck on a page: title, figures, areas side by side, call, source, footer."""

from collections.abc import Iterator

from pptx.enum.shapes import PP_PLACEHOLDER

from reports.deck.slide import Area, Bars, Card, Slide, Words
from reports.document import HeatMap, Matrix, Radar, Table, Timeline
from reports.slides.cards import card_size, draw_card
from reports.slides.charts import draw_bars, draw_radar
from reports.slides.columns import draw_call, draw_key_figures, draw_words, words_size
from reports.slides.heat import draw_heat_map
from reports.slides.matrix import draw_matrix
from reports.slides.page import (
    BODY_BOTTOM,
    BODY_SIZES,
    BODY_TOP,
    CALL_HEIGHT,
    CONTENT,
    FIGURES_HEIGHT,
    GUTTER,
    HEADING_HEIGHT,
    MARGIN,
    MUTED,
    SMALL,
    SOURCE_TOP,
    TITLE_LINES,
    TITLE_SIZES,
)
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.sheet import Box, Sheet
from reports.slides.tables import draw_table
from reports.slides.timeline import draw_timeline
from reports.slides.words import fitting, plain, shortened
from texts.wording import Wording

HEADING_SIZES = (16.0, 15.0, 14.0, 12.0)


def draw_slide(sheet: Sheet, slide: Slide, footer: str, text: Wording) -> None:
    """Everything on one slide, from top to bottom, which is also the order of reading."""
    title, size = fitting(plain(slide.title), TITLE_SIZES, CONTENT, TITLE_LINES, bold=True)
    sheet.fill(PP_PLACEHOLDER.TITLE, [Paragraph((Run(title, bold=True),))], size)
    top, bottom = BODY_TOP, BODY_BOTTOM
    if slide.figures:
        draw_key_figures(sheet, Box(MARGIN, top, CONTENT, FIGURES_HEIGHT), slide.figures)
        top += FIGURES_HEIGHT + 18
    if slide.call:
        bottom -= CALL_HEIGHT + 10
    _draw_areas(sheet, Box(MARGIN, top, CONTENT, bottom - top), slide.areas, text)
    if slide.call:
        draw_call(sheet, Box(MARGIN, bottom + 10, CONTENT, CALL_HEIGHT), slide.call)
    run = Run(shortened(plain(slide.source), SMALL, CONTENT), colour=MUTED)
    sheet.text(Box(MARGIN, SOURCE_TOP, CONTENT, 14.0), [Paragraph((run,))], SMALL)
    sheet.add_footer(shortened(plain(footer), SMALL, CONTENT - 80))
    sheet.set_notes(slide.notes)


def _draw_areas(sheet: Sheet, box: Box, areas: tuple[Area, ...], text: Wording) -> None:
    """Each area in its place; those with words have type of the same size."""
    titled = any(area.heading for area in areas)
    below = [_below(place, area, titled=titled) for place, area in _places(box, areas)]
    sizes = [
        _size(place, area) for place, (_, area) in zip(below, _places(box, areas), strict=True)
    ]
    for place, (own, area) in zip(below, _places(box, areas), strict=True):
        if area.heading:
            _draw_heading(sheet, own._replace(height=HEADING_HEIGHT), area.heading)
        _draw_exhibit(sheet, place, area, min(sizes), text)


def _places(box: Box, areas: tuple[Area, ...]) -> Iterator[tuple[Box, Area]]:
    """Each area with its share of the width, less the gutters between them."""
    whole = sum(area.share for area in areas)
    width, left = box.width - GUTTER * (len(areas) - 1), box.left
    for area in areas:
        own = box._replace(left=left, width=area.share / whole * width)
        left += own.width + GUTTER
        yield own, area


def _below(place: Box, area: Area, *, titled: bool) -> Box:
    """Where the exhibit begins: all on one line, only the radar needs all the height."""
    if not titled or isinstance(area.exhibit, Radar):
        return place
    return place._replace(top=place.top + HEADING_HEIGHT, height=place.height - HEADING_HEIGHT)


def _size(place: Box, area: Area) -> float:
    match area.exhibit:
        case Words():
            return words_size(place, area.exhibit)
        case Card():
            return card_size(place, area.exhibit)
    return BODY_SIZES[0]


def _draw_heading(sheet: Sheet, box: Box, heading: str) -> None:
    words, size = fitting(plain(heading), HEADING_SIZES, box.width, 1, bold=True)
    sheet.text(box, [Paragraph((Run(words, bold=True),))], size)


def _draw_exhibit(sheet: Sheet, box: Box, area: Area, size: float, text: Wording) -> None:
    match area.exhibit:
        case Words():
            draw_words(sheet, box, area.exhibit, size)
        case Radar():
            draw_radar(sheet, box, area.exhibit, text("deck.series"), text("charts.target"))
        case Bars():
            draw_bars(sheet, box, area.exhibit)
        case HeatMap():
            draw_heat_map(sheet, box, area.exhibit)
        case Table():
            draw_table(sheet, box, area.exhibit)
        case Card():
            draw_card(sheet, box, area.exhibit, size)
        case Matrix() | Timeline():
            _draw_plan(sheet, box, area.exhibit, text)


def _draw_plan(sheet: Sheet, box: Box, exhibit: Matrix | Timeline, text: Wording) -> None:
    if isinstance(exhibit, Matrix):
        draw_matrix(sheet, box, exhibit, text)
    else:
        draw_timeline(sheet, box, exhibit, text)
