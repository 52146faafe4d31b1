"""Rows of a table stay whole on one page, as long as a page can hold them."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from reports.paper.page import BODY_HEIGHT
from reports.paper.tables import ruled_table

WIDTH, LINE = 400.0, 12.0
STYLE = ParagraphStyle("cell", leading=LINE)


def parts(lines: int, room: float) -> int:
    """Into how many parts a table with titles and one row of so many lines is split."""
    row = Paragraph("<br/>".join(["line"] * lines), STYLE)
    table = ruled_table([[Paragraph("title", STYLE)], [row]], [WIDTH])
    table.wrap(WIDTH, room)
    return len(table.split(WIDTH, room))


def test_a_row_that_does_not_fit_any_more_goes_to_the_next_page() -> None:
    assert parts(lines=10, room=6 * LINE) == 0, "nothing is left behind"


def test_a_row_that_no_page_can_hold_is_split() -> None:
    assert parts(lines=round(BODY_HEIGHT / LINE) + 10, room=BODY_HEIGHT) == 2
