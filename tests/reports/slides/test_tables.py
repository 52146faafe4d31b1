"""Native tables: type as large as keeps rows on the slide and words whole."""

import pytest
from pptx.table import Table as Grid

from reports.document import Column, Table
from reports.slides.sheet import Box, Sheet
from reports.slides.tables import SIDE, draw_table
from reports.slides.template import empty_presentation
from reports.slides.words import width

ROLES = ("Produktmanagement", "Geschäftsführung", "Prozessverantwortliche")


def drawn(*rows: tuple[str, ...], room: float = 400.0) -> Grid:
    """The rows as a table on a slide, in columns of equal shares."""
    presentation = empty_presentation("#0B5CAD")
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    columns = tuple(Column(f"Column {place}", 1) for place in range(len(rows[0])))
    draw_table(Sheet(slide, "de-DE"), Box(48, 112, room, 360), Table(columns, rows, "a table"))
    grid = slide.shapes[-1]
    found: Grid = grid.table
    return found


def widest(grid: Grid, row: int, column: int) -> float:
    """The room that the longest word of a cell takes as it is set."""
    cell = grid.cell(row, column)
    font = cell.text_frame.paragraphs[0].runs[0].font
    size = font.size.pt if font.size else 0.0
    return max(width(word, size, bold=bool(font.bold)) for word in cell.text.split(" "))


@pytest.mark.parametrize("room", [360.0, 380.0, 400.0])
def test_a_word_is_never_wider_than_its_column(room: float) -> None:
    """As long as columns have room for it; else the program moves its last letter down."""
    grid = drawn(ROLES, room=room)
    for column in range(len(ROLES)):
        assert widest(grid, 1, column) <= grid.columns[column].width.pt - 2 * SIDE + 0.1


def test_words_that_fit_have_the_largest_type() -> None:
    run = drawn(("ab", "cd"), room=600).cell(1, 0).text_frame.paragraphs[0].runs[0]
    assert run.font.size is not None
    assert run.font.size.pt == 14


def test_an_empty_cell_has_the_type_of_the_others() -> None:
    """A cell without any words would be as high as the large type of the program."""
    empty = drawn(("ab", "")).cell(1, 1).text_frame.paragraphs[0].runs[0]
    assert empty.font.size is not None
    assert empty.font.size.pt == 14
