"""Scores as a table of fields whose ground darkens from stage to stage."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from assessment.language import Language
from reports.document import HeatCell, HeatMap
from reports.fonts import REGULAR, SEMIBOLD
from reports.paper import styles
from reports.paper.markup import markup, plain
from reports.paper.page import SMALLEST
from reports.paper.structure import Element, Role, Scope
from reports.paper.tagged_flowables import LINE_MARKS, TaggedParagraph
from reports.theme import LIGHT as COLOURS

NAMES = 0.2
"""Share of the width that the names of the rows take."""

FIGURE, FIGURE_SIZE = 18.0, 9.6
"""Room for the number in front of each name, and how large it is."""

LEFT, RIGHT = 5, 3
"""Padding of a field."""

WHITE = HexColor(COLOURS.ground)
Place = tuple[int, int]
Command = tuple[str, Place, Place, *tuple[Any, ...]]

COMMON: list[Command] = [
    ("FONT", (0, 0), (-1, -1), REGULAR),  # else reportlab puts Helvetica in the file
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), LEFT),
    ("RIGHTPADDING", (0, 0), (-1, -1), RIGHT),
    ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("INNERGRID", (0, 0), (-1, -1), 1.5, WHITE),
]


def heat_map_flowables(
    heat: HeatMap, width: float, language: Language, structure: Element
) -> list[Flowable]:
    """The legend, then one row an axis; the titles repeat on every page."""
    table = _Fields(heat, width, language, structure.add(Role.TABLE, summary=heat.alt))
    legend = _legend(heat.legend, width, language, structure.add(Role.LIST))
    return [table.table(), Spacer(1, 5), legend, Spacer(1, 6)]


class _Fields:
    """The table under construction, with as many columns as the longest row has fields."""

    def __init__(self, heat: HeatMap, width: float, language: Language, element: Element) -> None:
        self._heat, self._language, self._element = heat, language, element
        self._columns = max((len(row.cells) for row in heat.rows), default=1)
        self._names, self._field = NAMES * width, (1 - NAMES) * width / self._columns

    def table(self) -> Table:
        rows = [self._titles(), *(self._row(place) for place in range(len(self._heat.rows)))]
        return Table(
            rows,
            colWidths=[self._names, *([self._field] * self._columns)],
            style=TableStyle([*COMMON, *self._look()]),
            repeatRows=1,
            renderCB=LINE_MARKS,
        )

    def _titles(self) -> list[Flowable | str]:
        row = self._element.add(Role.ROW)
        names, fields = self._heat.titles
        first = row.add(Role.HEADER, scope=Scope.COLUMN)
        second = row.add(Role.HEADER, scope=Scope.COLUMN, span=self._columns)
        said = [self._said(names, first), self._said(fields, second)]
        return [*said, *([""] * (self._columns - 1))]

    def _row(self, place: int) -> list[Flowable | str]:
        """Short rows are filled up, so that every row of the table has the same cells."""
        entry, row = self._heat.rows[place], self._element.add(Role.ROW)
        header = row.add(Role.HEADER, scope=Scope.ROW)
        cells = [
            _field(cell, self._language, self._field, row.add(Role.CELL)) for cell in entry.cells
        ]
        missing = self._columns - len(cells)
        for _ in range(missing):
            row.add(Role.CELL)
        words = _words(entry.name, self._language, styles.CELL, self._names - RIGHT)
        return [TaggedParagraph(words, styles.CELL, header), *cells, *([""] * missing)]

    def _said(self, title: str, element: Element) -> Flowable:
        return TaggedParagraph(markup(title, self._language), styles.COLUMN, element)

    def _look(self) -> list[Command]:
        grounds: list[Command] = [
            ("BACKGROUND", (column, row), (column, row), _ground(cell))
            for row, entry in enumerate(self._heat.rows, start=1)
            for column, cell in enumerate(entry.cells, start=1)
        ]
        return [("SPAN", (1, 0), (-1, 0)), ("LEFTPADDING", (0, 0), (0, -1), 0), *grounds]


def _legend(
    stages: Sequence[HeatCell], width: float, language: Language, structure: Element
) -> Table:
    """Each stage on its ground, with the points it begins at."""
    share = width / len(stages)
    cells = [
        _field(stage, language, share, structure.add(Role.ITEM).add(Role.BODY)) for stage in stages
    ]
    grounds: list[Command] = [
        ("BACKGROUND", (place, 0), (place, 0), _ground(stage)) for place, stage in enumerate(stages)
    ]
    return Table(
        [cells],
        colWidths=[share] * len(stages),
        style=TableStyle([*COMMON, *grounds]),
        renderCB=LINE_MARKS,
    )


def _field(cell: HeatCell, language: Language, width: float, element: Element) -> Flowable:
    """The number, and beside it the name, in the ink that is readable on the ground."""
    ink = COLOURS.muted if cell.tone is None else COLOURS.levels[cell.tone].ink
    figure = plain(cell.figure, SEMIBOLD)
    if figure:
        figure += " "  # keeps figure and name apart when read aloud
    style = ParagraphStyle(
        "field",
        parent=styles.CELL,
        fontSize=SMALLEST,
        leading=9.2,
        textColor=HexColor(ink),
        leftIndent=FIGURE if figure else 0,
        bulletFontName=SEMIBOLD,
        bulletFontSize=FIGURE_SIZE,
        bulletColor=HexColor(ink),
    )
    words = _words(cell.name, language, style, width - LEFT - RIGHT)
    return TaggedParagraph(words, style, element, bulletText=figure or None)


def _words(name: str, language: Language, style: ParagraphStyle, width: float) -> str:
    """The name, hyphenated only if one of its words is wider than its place."""
    room = width - style.leftIndent
    words = plain(name).split()
    long = any(stringWidth(word, style.fontName, style.fontSize) > room for word in words)
    return markup(name, language, hyphenate=long)


def _ground(cell: HeatCell) -> Color:
    return WHITE if cell.tone is None else HexColor(COLOURS.levels[cell.tone].fill)
