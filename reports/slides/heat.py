"""The heat map as a native table: a figure in every cell, and the same hue everywhere."""

from pptx.enum.text import MSO_ANCHOR
from pptx.table import Table as Grid
from pptx.table import _Cell as Cell

from reports.document import HeatCell, HeatMap, HeatRow
from reports.slides.marks import rgb
from reports.slides.page import INK, LINE, MUTED
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.sheet import Box, Sheet
from reports.slides.tables import ABOVE, SIDE, set_cell, set_line_below, set_line_right, set_plain
from reports.slides.words import line_count, plain, shortened, width
from reports.theme import LIGHT

SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
FIRST_SHARE = 0.25
HEADER_SIZE = 12.0
HIGHEST_ROW = 44.0
FIRST_GAP, CELL_GAP = 6.0, 1.5
LEGEND_SIZE, PATCH, LEGEND_ROOM = 11.0, 11.0, 26.0
MOST_ROWS, MOST_CELLS = 16, 8
"""More would be too small to read; an edition of that size is shown in the PDF."""


def draw_heat_map(sheet: Sheet, box: Box, heat: HeatMap) -> None:
    """A row for each axis; a cell is coloured by the stage its score reaches."""
    rows = [_cells(row) for row in heat.rows[:MOST_ROWS]]
    columns = max(len(row) for row in rows)
    widths = _widths(columns, box.width)
    header = HEADER_SIZE * LINE + 2 * ABOVE
    height = min((box.height - header - LEGEND_ROOM) / len(rows), HIGHEST_ROW)
    grid = sheet.table(
        box._replace(height=header + height * len(rows)), len(rows) + 1, columns, heat.alt
    )
    set_plain(grid, widths, [header, *([height] * len(rows))])
    size = _size(rows, widths, height - 2 * ABOVE)
    _draw_header(sheet, grid, heat.titles, columns)
    for place, row in enumerate(rows, start=1):
        for column, entry in enumerate(row):
            cell = grid.cell(place, column)
            paragraph = _paragraph(entry, size, widths[column], height, strong=column == 0)
            set_cell(sheet, cell, [paragraph], size)
            _set_ground(cell, entry, FIRST_GAP if column == 0 else CELL_GAP)
    below = box._replace(top=box.top + header + height * len(rows) + 10)
    _draw_legend(sheet, below, heat.legend)


def _draw_header(sheet: Sheet, grid: Grid, titles: tuple[str, str], columns: int) -> None:
    """One title above the names, one above all cells."""
    for column in range(columns):
        run = Run(plain(titles[column]) if column < len(titles) else "", bold=True, colour=MUTED)
        set_cell(sheet, grid.cell(0, column), [Paragraph((run,))], HEADER_SIZE)
        set_line_below(grid.cell(0, column), LIGHT.ground, CELL_GAP)
    if columns > len(titles):
        grid.cell(0, 1).merge(grid.cell(0, columns - 1))


def _set_ground(cell: Cell, entry: HeatCell, gap: float) -> None:
    """The colour of the stage, with a gap in the colour of the slide to the right and below."""
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    set_line_below(cell, LIGHT.ground, CELL_GAP)
    set_line_right(cell, LIGHT.ground, gap)
    if entry.tone is not None:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(LIGHT.levels[entry.tone].fill)


def _cells(row: HeatRow) -> tuple[HeatCell, ...]:
    """The name of the row as a cell without a colour, then its cells."""
    return (HeatCell(row.name, "", None), *row.cells[:MOST_CELLS])


def _draw_legend(sheet: Sheet, box: Box, legend: tuple[HeatCell, ...]) -> None:
    """A patch and a name for each stage in a row; those without room are left out."""
    left = box.left
    for entry in legend:
        words = plain(entry.name)
        room = width(words, LEGEND_SIZE) + 4
        if left + PATCH + 6 + room > box.left + box.width:
            return
        sheet.bar(Box(left, box.top + 2, PATCH, PATCH), LIGHT.levels[entry.tone or 0].fill)
        run = Run(words, colour=MUTED)
        place = Box(left + PATCH + 6, box.top, room, 16)
        sheet.text(place, [Paragraph((run,))], LEGEND_SIZE)
        left += PATCH + room + 20


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
    return f"{entry.figure}  {plain(entry.name)}" if entry.figure else plain(entry.name)


def _paragraph(
    entry: HeatCell, size: float, room: float, height: float, *, strong: bool
) -> Paragraph:
    """Figure and name in the ink of the cell; where no score is known, in a quiet one."""
    lines = max(1, int((height - 2 * ABOVE) // (size * LINE)))
    words = shortened(_words(entry), size, room - 2 * SIDE, lines, bold=True)
    ink = MUTED if entry.figure else INK
    if entry.tone is not None:
        ink = LIGHT.levels[entry.tone].ink
    figure, rest = words[: len(entry.figure)], words[len(entry.figure) :]
    runs = (Run(figure, bold=True, colour=ink), Run(rest, bold=strong, colour=ink))
    return Paragraph(tuple(run for run in runs if run.text))
