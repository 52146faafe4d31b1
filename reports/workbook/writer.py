"""Puts sheets on paper, so to speak: fonts, widths, number formats, filters."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from assessment.language import Language
from reports.theme import LIGHT
from reports.workbook.sheet import Cell, Facts, Kind, Sheet

HEAD = 3
"""Row of the column titles, from 0; above it stand title and note."""
LONGEST = 32_767
"""Characters a cell can hold."""
A4 = 9
GROUND = LIGHT.levels[4].fill
LINE, HIGHEST = 14, 409
"""Points: of one line, and the most a row can have."""
SNUG = 1.1
"""Characters per unit of width: a unit is a digit wide, and letters are narrower on average."""
LABEL_WIDTH, TEXT_WIDTH = 34, 96
DATES = {Language.DE: "[$-407]d. mmmm yyyy", Language.EN: "[$-809]d mmmm yyyy"}
NUMBERS = {
    Kind.WHOLE: "0",
    Kind.DECIMAL: "#,##0.0",
    Kind.FACTOR: "0.00",
    Kind.SHARE: "0.0%",
    Kind.EUROS: "#,##0",
}
GERMAN_NUMBERS = {**NUMBERS, Kind.SHARE: "0.0\u00a0%"}
FONT = {"font_name": "Calibri", "font_size": 11, "font_color": LIGHT.ink, "valign": "top"}


class Writer:
    """Writes sheets into one workbook. Texts are always texts, whatever they look like."""

    def __init__(
        self, workbook: Workbook, language: Language, footer: str, accent: str | None = None
    ) -> None:
        """`accent` colours headings and the ground of column titles: white is readable on it."""
        self._workbook = workbook
        self._footer = footer.replace("&", "&&")[:200]
        self._formats = _formats(workbook, language, accent)

    def table(self, sheet: Sheet) -> Worksheet:
        """A table with filters and frozen titles."""
        page = self._page(sheet.name, sheet.title, landscape=True)
        page.write_string(1, 0, sheet.note, self._formats["note"])
        last = len(sheet.columns) - 1
        for number, column in enumerate(sheet.columns):
            is_text = column.kind in {Kind.TEXT, Kind.LABEL, Kind.DATE}
            page.set_column(number, number, column.width)
            page.write_string(
                HEAD, number, column.title, self._formats["head" if is_text else "head number"]
            )
        for place, row in enumerate(sheet.rows, HEAD + 1):
            page.set_row(place, _height(row, [column.width for column in sheet.columns]))
            for number, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                self._write(page, place, number, cell, self._formats[column.kind])
        page.autofilter(HEAD, 0, HEAD + len(sheet.rows), last)
        page.freeze_panes(HEAD + 1, _frozen_columns(sheet))
        page.repeat_rows(HEAD)
        for number in sheet.graded:
            page.conditional_format(HEAD + 1, number, HEAD + len(sheet.rows), number, GRADES)
        return page

    def facts(self, facts: Facts) -> Worksheet:
        """Lines of label and text, with headings between them."""
        page = self._page(facts.name, facts.title, landscape=False)
        page.fit_to_pages(1, 1)
        page.set_column(0, 0, LABEL_WIDTH)
        page.set_column(1, 1, TEXT_WIDTH)
        place = 1
        for group in facts.groups:
            place += 1
            if group.heading:
                page.write_string(place, 0, group.heading, self._formats["heading"])
                place += 1
            for label, cell in group.lines:
                page.set_row(place, _height((label, cell), (LABEL_WIDTH, TEXT_WIDTH)))
                self._write(page, place, 0, label, self._formats["label"])
                self._write(page, place, 1, cell, self._formats[_kind(cell)])
                place += 1
        return page

    def _page(self, name: str, title: str, *, landscape: bool) -> Worksheet:
        page = self._workbook.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_paper(A4)
        if landscape:
            page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_footer(f"&L{self._footer}&R&P / &N")
        page.write_string(0, 0, title, self._formats["title"])
        return page

    def _write(self, page: Worksheet, row: int, column: int, cell: Cell, shown: Format) -> None:
        match cell:
            case None | "":
                page.write_blank(row, column, None, shown)
            case str():
                page.write_string(row, column, cell[:LONGEST], shown)
            case int() | float():
                page.write_number(row, column, cell, shown)
            case _:
                page.write_datetime(row, column, cell, shown)


GRADES: Mapping[str, Any] = {
    "type": "2_color_scale",
    "min_type": "num",
    "max_type": "num",
    "min_value": 0,
    "max_value": 100,
    "min_color": LIGHT.ground,
    "max_color": LIGHT.levels[2].fill,
}
"""One hue from light to dark; the darkest still carries dark ink."""


def _frozen_columns(sheet: Sheet) -> int:
    labels = [number for number, column in enumerate(sheet.columns) if column.kind is Kind.LABEL]
    return max(labels, default=-1) + 1


def _height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """The height of a row in points; not every program finds it out by itself."""
    lines = (
        sum(len(textwrap.wrap(part, int(width * SNUG))) or 1 for part in cell.split("\n"))
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, str)
    )
    return min(LINE * max(lines, default=1) + 3, HIGHEST)


def _kind(cell: Cell) -> str:
    if isinstance(cell, str) or cell is None:
        return Kind.TEXT
    return "left decimal" if isinstance(cell, int | float) else "left date"


def _formats(workbook: Workbook, language: Language, accent: str | None) -> dict[str, Format]:
    numbers = GERMAN_NUMBERS if language is Language.DE else NUMBERS
    line = {"bottom": 1, "bottom_color": LIGHT.grid}
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": accent or GROUND}
    decimal, date = {"num_format": numbers[Kind.DECIMAL]}, {"num_format": DATES[language]}
    left = {"align": "left", "indent": 1, **line}
    looks: dict[str, dict[str, Any]] = {
        "title": {"bold": True, "font_size": 16},
        "note": {"font_color": LIGHT.muted},
        "heading": {"bold": True, "font_size": 13, "font_color": accent or LIGHT.accent},
        "label": {"bold": True, "text_wrap": True, **line},
        "head": {**head, "text_wrap": True, "align": "left", "indent": 1},
        "head number": {**head, "text_wrap": True, "align": "right"},
        "left decimal": decimal | left,
        "left date": date | left,
        Kind.TEXT: {"text_wrap": True} | left,
        Kind.LABEL: {"bold": True, "text_wrap": True} | left,
        Kind.DATE: date | left,
        **{kind: {"num_format": code, **line} for kind, code in numbers.items()},
    }
    return {str(name): workbook.add_format({**FONT, **look}) for name, look in looks.items()}
