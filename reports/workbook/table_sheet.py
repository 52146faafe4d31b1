"""A table with its wording looked up by key."""

from reports.workbook.sheet import Cell, Kind, Sheet, SheetColumn
from texts.wording import Wording

Columns = tuple[tuple[str, Kind, float], ...]
"""Key of the title, kind and width of each column."""


def table_sheet(
    key: str,
    columns: Columns,
    rows: tuple[tuple[Cell, ...], ...],
    text: Wording,
    graded: tuple[int, ...] = (),
) -> Sheet:
    return Sheet(
        name=text(f"workbook.sheets.{key}"),
        title=text(f"workbook.titles.{key}"),
        note=text(f"workbook.notes.{key}"),
        columns=tuple(
            SheetColumn(text(f"workbook.columns.{name}"), kind, width)
            for name, kind, width in columns
        ),
        rows=rows,
        graded=graded,
    )
