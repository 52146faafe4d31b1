"""Tables with lines, and columns without any."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table, TableStyle

from reports.fonts import REGULAR
from reports.paper.page import BODY_HEIGHT, GRID, MUTED
from reports.paper.tagged_flowables import LINE_MARKS

CELL_GAP = 8.0

RULES = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), REGULAR),  # else reportlab puts Helvetica in the file
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_GAP),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, MUTED),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, GRID),
    ]
)
COLUMNS = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
)


def ruled_table(rows: list[list[Flowable]], widths: list[float]) -> Table:
    """A table with fine lines between rows and titles that repeat on every page."""
    return _Ruled(rows, colWidths=widths, style=RULES, repeatRows=1, renderCB=LINE_MARKS)


def side_by_side(columns: Sequence[Sequence[Flowable]], widths: Sequence[float]) -> Table:
    """Flowables in columns, kept on one page unless they are longer than a page."""
    return _Whole(
        [list(columns)], colWidths=widths, style=COLUMNS, splitInRow=1, renderCB=LINE_MARKS
    )


class _Ruled(Table):
    """A table whose rows are split only if a page cannot hold them."""

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        heights: list[float] = self._rowHeights  # type: ignore[attr-defined] # not in the stubs
        self.splitInRow = int(any(heights[0] + row > BODY_HEIGHT for row in heights[1:]))
        parts: list[Flowable] = super().split(width, height)
        return parts


class _Whole(Table):
    """A table that is split only if a page cannot hold it."""

    def split(self, width: float, height: float) -> list[Flowable]:
        if self.wrap(width, height)[1] <= BODY_HEIGHT:
            return []
        parts: list[Flowable] = super().split(width, height)
        return parts
