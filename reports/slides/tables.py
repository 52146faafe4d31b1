"""Native tables: fine lines, no stripes, type as large as the rows allow."""

from collections.abc import Sequence

from lxml import etree
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.table import Table as Grid
from pptx.table import _Cell as Cell
from pptx.util import Pt

from reports.document import Table
from reports.slides.marks import rgb
from reports.slides.page import GRID, INK, LINE, MUTED, TABLE_SIZES
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.sheet import Box, Sheet
from reports.slides.words import line_count, plain, shortened, width

PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style called *No Style, No Grid*."""

SIDE, ABOVE = 4.0, 4.0
LINE_LIMITS = (8, 6, 5, 4, 3, 2, 1)
HEADER = 0.9
"""Size of the column titles relative to the rows."""

BLANK = "\u00a0"

Rows = list[tuple[str, ...]]


def draw_table(sheet: Sheet, box: Box, table: Table) -> None:
    """The table with its largest type; where even the smallest is too large, cells end in …"""
    titles = tuple(plain(column.title) for column in table.columns)
    cells = [tuple(plain(cell) for cell in row if isinstance(cell, str)) for row in table.rows]
    widths = _widths([column.width for column in table.columns], [titles, *cells], box.width)
    rows, size = _fitted(titles, cells, widths, box.height)
    heights = [
        _height(titles, widths, size * HEADER, bold=True),
        *(_height(row, widths, size) for row in rows),
    ]
    grid = sheet.table(box._replace(height=sum(heights)), len(rows) + 1, len(titles), table.alt)
    set_plain(grid, widths, heights)
    numbers = [column.number for column in table.columns]
    for place, row in enumerate([titles, *rows]):
        for column, words in enumerate(row):
            cell = grid.cell(place, column)
            # Programs give a cell without any words the height of their own large type.
            shown = words or BLANK
            look = Run(shown, bold=place == 0 or column == 0, colour=INK if place else MUTED)
            scale = 1.0 if place else HEADER
            set_cell(sheet, cell, [Paragraph((look,), scale)], size, right=numbers[column])
            set_line_below(cell, MUTED if place == 0 else GRID, 1.0 if place == 0 else 0.5)


def set_plain(grid: Grid, widths: Sequence[float], heights: Sequence[float]) -> None:
    """Sizes of columns and rows, and none of the stripes of the program."""
    for style in grid._tbl.iter(qn("a:tableStyleId")):
        style.text = PLAIN_STYLE
    grid.horz_banding = False
    for place, room in enumerate(widths):
        grid.columns[place].width = Pt(room)
    for place, height in enumerate(heights):
        grid.rows[place].height = Pt(height)


def set_cell(
    sheet: Sheet, cell: Cell, paragraphs: Sequence[Paragraph], size: float, *, right: bool = False
) -> None:
    """Words and margins of one cell."""
    cell.margin_left = cell.margin_right = Pt(SIDE)
    cell.margin_top = cell.margin_bottom = Pt(ABOVE)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    sheet.write(cell.text_frame, paragraphs, size)
    if right:
        cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def set_line_below(cell: Cell, colour: str, width: float) -> None:
    _set_line(cell, "a:lnB", colour, width)


def set_line_right(cell: Cell, colour: str, width: float) -> None:
    _set_line(cell, "a:lnR", colour, width)


def _set_line(cell: Cell, side: str, colour: str, width: float) -> None:
    """Lines come first among the properties of a cell: left, right, top, bottom."""
    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, qn(side), w=str(int(Pt(width))))
    fill = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=str(rgb(colour)))
    properties.insert(0, line)


def _widths(shares: Sequence[float], rows: Rows, whole: float) -> list[float]:
    """By share, but no column narrower than its longest word as long as there is room."""
    wanted = [share / sum(shares) * whole for share in shares]
    longest = [
        max(_longest_word(row[column], TABLE_SIZES[1], bold=True) for row in rows) + 2 * SIDE
        for column in range(len(shares))
    ]
    least = [min(needed, whole / len(shares)) for needed in longest]
    given = [max(one, other) for one, other in zip(wanted, least, strict=True)]
    spare = [one - other for one, other in zip(given, least, strict=True)]
    excess = sum(given) - whole
    room = sum(spare) or 1.0
    return [one - excess * part / room for one, part in zip(given, spare, strict=True)]


def _longest_word(words: str, size: float, *, bold: bool) -> float:
    return max(width(word, size, bold=bold) for word in words.split(" "))


def _fitted(
    titles: tuple[str, ...], rows: Rows, widths: Sequence[float], height: float
) -> tuple[Rows, float]:
    fitting = [size for size in TABLE_SIZES if _total(titles, rows, widths, size) <= height]
    for size in fitting:
        if size == fitting[-1] or _keeps_words(rows, widths, size):
            return rows, size
    size, cut = TABLE_SIZES[-1], rows
    for limit in LINE_LIMITS:
        cut = [_cut(row, widths, size, limit) for row in cut]
        if _total(titles, cut, widths, size) <= height:
            break
    while len(cut) > 1 and _total(titles, cut, widths, size) > height:
        cut = cut[:-1]
    return cut, size


def _keeps_words(rows: Rows, widths: Sequence[float], size: float) -> bool:
    """Whether no word is wider than its column, which would tear it apart."""
    return all(
        _longest_word(words, size, bold=column == 0) <= room - 2 * SIDE
        for row in rows
        for column, (words, room) in enumerate(zip(row, widths, strict=True))
    )


def _total(titles: tuple[str, ...], rows: Rows, widths: Sequence[float], size: float) -> float:
    return _height(titles, widths, size * HEADER, bold=True) + sum(
        _height(row, widths, size) for row in rows
    )


def _height(
    row: Sequence[str], widths: Sequence[float], size: float, *, bold: bool = False
) -> float:
    lines = max(
        line_count(words, size, room - 2 * SIDE, bold=bold or column == 0)
        for column, (words, room) in enumerate(zip(row, widths, strict=True))
    )
    return lines * size * LINE + 2 * ABOVE


def _cut(row: Sequence[str], widths: Sequence[float], size: float, lines: int) -> tuple[str, ...]:
    return tuple(
        shortened(words, size, room - 2 * SIDE, lines, bold=column == 0)
        for column, (words, room) in enumerate(zip(row, widths, strict=True))
    )
