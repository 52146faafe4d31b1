"""The heat map as a native table: a figure in every cell, and the same hue everywhere."""

from pptx.enum.text import MSO_ANCHOR

from reports.deck.slide import HeatCell, HeatMap
from reports.slides.marks import rgb
from reports.slides.page import LINE, MUTED
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.sheet import Box, Sheet
from reports.slides.tables import ABOVE, SIDE, set_cell, set_line_below, set_line_right, set_plain
from reports.slides.words import line_count, plain, shortened, width
from reports.theme import LIGHT

SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
FIRST_SHARE = 0.25
HEADER_SIZE = 12.0
HIGHEST_ROW = 44.0
LEGEND_SIZE, PATCH = 10.0, 10.0
MOST_ROWS, MOST_CELLS = 16, 8
"""More would be too small to read; an edition of that size is shown in the PDF."""


def draw_heat_map(sheet: Sheet, box: Box, heat: HeatMap) -> None:
    """A row for each axis; a cell is coloured by the stage its score reaches."""
    rows = [row[:MOST_CELLS] for row in heat.rows[:MOST_ROWS]]
    columns = max(len(row) for row in rows)
    widths = _widths(columns, box.width)
    header = HEADER_SIZE * LINE + 2 * ABOVE
    height = min((box.height - header) / len(rows), HIGHEST_ROW)
    grid = sheet.table(
        box._replace(height=header + height * len(rows)), len(rows) + 1, columns, heat.alt
    )
    set_plain(grid, widths, [header, *([height] * len(rows))])
    legend = box._replace(left=box.left + box.width * 0.42, width=box.width * 0.58, top=box.top + 4)
    _draw_legend(sheet, legend, heat.legend)
    size = _size(rows, widths, height - 2 * ABOVE)
    for column in range(columns):
        words = plain(heat.titles[min(column, 1)]) if column < 2 else ""
        run = Run(words, bold=True, colour=MUTED)
        set_cell(sheet, grid.cell(0, column), [Paragraph((run,))], HEADER_SIZE)
        set_line_below(grid.cell(0, column), "#FFFFFF", 1.5)
    if columns > 2:
        grid.cell(0, 1).merge(grid.cell(0, columns - 1))
    for place, row in enumerate(rows, start=1):
        for column, entry in enumerate(row):
            cell = grid.cell(place, column)
            paragraph = _paragraph(entry, size, widths[column], height, strong=column == 0)
            set_cell(sheet, cell, [paragraph], size)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            set_line_below(cell, "#FFFFFF", 1.5)
            set_line_right(cell, "#FFFFFF", 6.0 if column == 0 else 1.5)
            if entry.level is not None:
                tone = LIGHT.levels[min(entry.level, len(LIGHT.levels) - 1)]
                cell.fill.solid()
                cell.fill.fore_color.rgb = rgb(tone.fill)


def _draw_legend(sheet: Sheet, box: Box, names: tuple[str, ...]) -> None:
    """A patch and a name for each level, from the right; those without room are left out."""
    right, pairs = box.left + box.width, list(zip(names, LIGHT.levels, strict=False))
    for name, tone in reversed(pairs):
        words = plain(name)
        room = width(words, LEGEND_SIZE) + 4
        left = right - room - PATCH - 5
        if left < box.left:
            return
        sheet.bar(Box(left, box.top + 2, PATCH, PATCH), tone.fill)
        run = Run(words, colour=MUTED)
        sheet.text(Box(left + PATCH + 5, box.top, room, 14), [Paragraph((run,))], LEGEND_SIZE)
        right = left - 10


def _widths(columns: int, whole: float) -> list[float]:
    if columns == 1:
        return [whole]
    first = whole * FIRST_SHARE
    return [first, *([(whole - first) / (columns - 1)] * (columns - 1))]


def _size(rows: list[tuple[HeatCell, ...]], widths: list[float], height: float) -> float:
    """The largest type in which every name fits."""
    for size in SIZES:
        lines = max(1, int(height // (size * LINE)))
        if all(
            line_count(_words(entry), size, widths[column] - 2 * SIDE, bold=True) <= lines
            for row in rows
            for column, entry in enumerate(row)
        ):
            return size
    return SIZES[-1]


def _words(entry: HeatCell) -> str:
    return f"{entry.figure}  {plain(entry.name)}"


def _paragraph(
    entry: HeatCell, size: float, room: float, height: float, *, strong: bool
) -> Paragraph:
    """Figure and name in the ink of the cell."""
    lines = max(1, int((height - 2 * ABOVE) // (size * LINE)))
    words = shortened(_words(entry), size, room - 2 * SIDE, lines, bold=True)
    ink = MUTED
    if entry.level is not None:
        ink = LIGHT.levels[min(entry.level, len(LIGHT.levels) - 1)].ink
    figure, rest = words[: len(entry.figure)], words[len(entry.figure) :]
    return Paragraph((Run(figure, bold=True, colour=ink), Run(rest, bold=strong, colour=ink)))
