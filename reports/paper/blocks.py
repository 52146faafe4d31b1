"""Every block of the document as flowables."""

from collections.abc import Callable, Iterator, Sequence
from functools import singledispatchmethod
from itertools import zip_longest

from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    Paragraph,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Table as PlatypusTable

from assessment.language import Language
from reports.document import (
    Beside,
    Block,
    Column,
    Findings,
    Heading,
    Item,
    KeyFigures,
    QuestionEntry,
    Radar,
    Scale,
    Table,
    Text,
    Tone,
)
from reports.fonts import REGULAR
from reports.paper import styles
from reports.paper.figures import KeyFigureRow, LevelMeter, ScaleBar
from reports.paper.markup import labelled, markup
from reports.paper.page import CONTENT, GRID, MUTED

GUTTER = 22.0
TABLE_START = 110.0
"""Room for a heading, column titles and some rows."""

CELL_GAP = 8.0

DrawRadar = Callable[[Radar, float], Flowable]


class BlockSetter:
    """Turns blocks into flowables of a width; the radar comes from outside, already rendered."""

    def __init__(self, language: Language, draw_radar: DrawRadar, width: float = CONTENT) -> None:
        self._language = language
        self._draw_radar = draw_radar
        self._width = width

    def flowables(self, blocks: Sequence[Block]) -> list[Flowable]:
        """The blocks in order; a heading never stays behind alone at the foot of a page."""
        found: list[Flowable] = []
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Heading) and isinstance(following, Table):
                found += [CondPageBreak(TABLE_START), self._heading(block.text, kept=False)]
            else:
                found += self.block(block)
        return found

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[Flowable]:
        raise TypeError(f"no way to set {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> Iterator[Flowable]:
        yield self._heading(block.text)

    @block.register
    def _(self, block: Text) -> Iterator[Flowable]:
        style = {Tone.BODY: styles.BODY, Tone.NOTE: styles.NOTE}
        yield Paragraph(self._words(block), style[block.tone])

    @block.register
    def _(self, block: KeyFigures) -> Iterator[Flowable]:
        yield KeyFigureRow(block, self._width)

    @block.register
    def _(self, block: Scale) -> Iterator[Flowable]:
        yield Spacer(1, 3)
        yield ScaleBar(block, self._width)
        yield Spacer(1, 5)

    @block.register
    def _(self, block: Radar) -> Iterator[Flowable]:
        yield self._draw_radar(block, self._width)

    @block.register
    def _(self, block: Findings) -> Iterator[Flowable]:
        yield self._heading(block.title)
        for item in block.items:
            yield from self._item(item)
        if not block.items:
            yield Paragraph(markup(block.empty, self._language), styles.BODY)

    @block.register
    def _(self, block: Beside) -> Iterator[Flowable]:
        left = (self._width - GUTTER) * block.share
        right = self._width - GUTTER - left
        cells = [
            self._narrow(left).flowables(block.left),
            self._narrow(right).flowables(block.right),
        ]
        yield _grid([[cells[0], "", cells[1]]], [left, GUTTER, right])
        yield Spacer(1, 7)

    @block.register
    def _(self, block: Table) -> Iterator[Flowable]:
        total = sum(column.width for column in block.columns)
        widths = [column.width / total * self._width for column in block.columns]
        titles: list[Flowable] = [self._title(column) for column in block.columns]
        rows = [
            [
                self._cell(cell, column, width)
                for cell, column, width in zip(row, block.columns, widths, strict=True)
            ]
            for row in block.rows
        ]
        yield _ruled([titles, *rows], widths)
        yield Spacer(1, 8)

    @block.register
    def _(self, block: QuestionEntry) -> Iterator[Flowable]:
        """Kept on one page unless it is longer than a page."""
        style = {Tone.NOTE: styles.LINE_NOTE}
        yield KeepTogether(
            [
                HRFlowable(width="100%", thickness=0.5, color=GRID, spaceBefore=5, spaceAfter=6),
                LevelMeter(block.number, block.meter),
                Paragraph(markup(block.question, self._language), styles.QUESTION),
                *(
                    Paragraph(self._words(line), style.get(line.tone, styles.LINE))
                    for line in block.lines
                ),
                Spacer(1, 4),
            ]
        )

    def _heading(self, words: str, *, kept: bool = True) -> Paragraph:
        """Without `kept` what follows may still be split."""
        style = styles.HEADING if kept else styles.TABLE_HEADING
        return Paragraph(markup(words, self._language, hyphenate=False), style)

    def _narrow(self, width: float) -> "BlockSetter":
        return BlockSetter(self._language, self._draw_radar, width)

    def _words(self, block: Text) -> str:
        if block.label:
            return labelled(block.label, block.text, self._language)
        return markup(block.text, self._language)

    def _item(self, item: Item) -> Iterator[Flowable]:
        yield _grid(
            [
                [
                    Paragraph(markup(item.title, self._language), styles.ITEM),
                    Paragraph(
                        markup(item.figure, self._language, hyphenate=False), styles.ITEM_FIGURE
                    ),
                ]
            ],
            [self._width - 74, 74],
        )
        yield Paragraph(markup(item.place, self._language), styles.NOTE)
        yield Paragraph(markup(item.text, self._language), styles.CELL)
        yield Spacer(1, 7)

    def _title(self, column: Column) -> Paragraph:
        style = styles.COLUMN_NUMBER if column.number else styles.COLUMN
        return Paragraph(markup(column.title, self._language), style)

    def _cell(self, cell: str | Scale, column: Column, width: float) -> Flowable:
        if isinstance(cell, Scale):
            return ScaleBar(cell, width - CELL_GAP, bare=True)
        style = styles.NUMBER if column.number else styles.CELL
        return Paragraph(markup(cell, self._language, hyphenate=not column.number), style)


def _grid(rows: list[list[object]], widths: list[float]) -> PlatypusTable:
    """Columns without lines or room between them."""
    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), REGULAR),  # else reportlab puts Helvetica in the file
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    return PlatypusTable(rows, colWidths=widths, style=style)


def _ruled(rows: list[list[Flowable]], widths: list[float]) -> PlatypusTable:
    """A table with fine lines between rows and titles that repeat on every page."""
    style = TableStyle(
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
    return PlatypusTable(rows, colWidths=widths, style=style, repeatRows=1, splitInRow=1)
