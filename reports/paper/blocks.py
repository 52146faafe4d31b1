"""Every block of the document as flowables."""

from collections.abc import Callable, Iterator, Sequence
from functools import singledispatchmethod
from itertools import zip_longest

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from assessment.language import Language
from reports.document import (
    Beside,
    Block,
    Chart,
    Column,
    Findings,
    GapRows,
    GroupRows,
    Heading,
    HeatMap,
    Item,
    KeyFigures,
    Matrix,
    QuestionEntry,
    Radar,
    Scale,
    Table,
    Text,
    Timeline,
    Tone,
)
from reports.paper import styles
from reports.paper.figures import KeyFigureRow, LevelMeter, ScaleBar
from reports.paper.heat_map import heat_map_flowables
from reports.paper.markup import labelled, markup, plain
from reports.paper.page import CONTENT, GRID
from reports.paper.structure import Element, Role, Scope
from reports.paper.tables import CELL_GAP, ruled_table, side_by_side
from reports.paper.tagged_flowables import Figure, Rule, TaggedParagraph

GUTTER = 22.0
ITEM_GAP = 10.0
"""Between the title of a finding and its figure."""

TABLE_START = 110.0
"""Room for a heading, column titles and some rows."""

BELOW_FIGURES = 8.0
"""Between key figures and text; headings and scales keep their own distance."""

LONG_LINE = 1200
"""Characters from which on a line of an entry may be split over two pages."""

DrawChart = Callable[[Chart, float], Flowable]


class BlockSetter:
    """Turns blocks into flowables of a width, and adds what they are to the structure.

    Charts come from outside, already rendered.
    """

    def __init__(
        self,
        language: Language,
        draw_chart: DrawChart,
        structure: Element,
        width: float = CONTENT,
        *,
        in_cell: bool = False,
    ) -> None:
        """`in_cell`: what stands beside something else cannot begin a page of its own."""
        self._language = language
        self._draw_chart = draw_chart
        self._structure = structure
        self._width = width
        self._in_cell = in_cell

    def flowables(self, blocks: Sequence[Block]) -> list[Flowable]:
        """The blocks in order; a heading never stays behind alone at the foot of a page."""
        found: list[Flowable] = []
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Heading) and isinstance(following, Table):
                found += [] if self._in_cell else [CondPageBreak(TABLE_START)]
                found.append(self._heading(block.text, kept=False))
            else:
                found += self.block(block)
            if isinstance(block, KeyFigures) and isinstance(following, Text):
                found.append(Spacer(1, BELOW_FIGURES))
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
        yield self._paragraph(self._words(block), style[block.tone])

    @block.register
    def _(self, block: KeyFigures) -> Iterator[Flowable]:
        yield KeyFigureRow(block, self._width, self._structure)

    @block.register
    def _(self, block: Scale) -> Iterator[Flowable]:
        yield Spacer(1, 4)
        yield self._figure(ScaleBar(block, self._width), block.alt)
        yield Spacer(1, 6)

    @block.register(Radar)
    @block.register(GapRows)
    @block.register(GroupRows)
    @block.register(Matrix)
    @block.register(Timeline)
    def _(self, block: Chart) -> Iterator[Flowable]:
        yield self._figure(self._draw_chart(block, self._width), block.alt)
        yield Spacer(1, 6)

    @block.register
    def _(self, block: HeatMap) -> Iterator[Flowable]:
        yield from heat_map_flowables(block, self._width, self._language, self._structure)

    @block.register
    def _(self, block: Findings) -> Iterator[Flowable]:
        yield self._heading(block.title)
        if not block.items:
            yield self._paragraph(markup(block.empty, self._language), styles.BODY)
            return
        items = self._structure.add(Role.LIST)
        for place, item in enumerate(block.items):
            if place:
                yield Spacer(1, 7)
            yield from self._item(item, items.add(Role.ITEM).add(Role.BODY))

    @block.register
    def _(self, block: Beside) -> Iterator[Flowable]:
        left = (self._width - GUTTER) * block.share
        right = self._width - GUTTER - left
        cells = [
            self._narrow(left).flowables(block.left),
            self._narrow(right).flowables(block.right),
        ]
        yield side_by_side([cells[0], [], cells[1]], [left, GUTTER, right])
        yield Spacer(1, 4)

    @block.register
    def _(self, block: Table) -> Iterator[Flowable]:
        total = sum(column.width for column in block.columns)
        widths = [column.width / total * self._width for column in block.columns]
        table = self._structure.add(Role.TABLE, summary=block.alt)
        titles = table.add(Role.ROW)
        rows = [[self._title(column, titles) for column in block.columns]]
        for row in block.rows:
            cells = table.add(Role.ROW)
            rows.append(
                [
                    self._cell(cell, column, width, _cell_element(cells, first=place == 0))
                    for place, (cell, column, width) in enumerate(
                        zip(row, block.columns, widths, strict=True)
                    )
                ]
            )
        yield ruled_table(rows, widths)
        yield Spacer(1, 6)

    @block.register
    def _(self, block: QuestionEntry) -> Iterator[Flowable]:
        """Kept on one page down to the first long line, which may run over the page."""
        style = {Tone.NOTE: styles.LINE_NOTE}
        heading = self._structure.add(Role.H4)
        opening: tuple[Flowable, ...] = (
            Rule(width="100%", thickness=0.5, color=GRID, spaceBefore=5, spaceAfter=6),
            LevelMeter(block.number, block.meter, heading, self._structure),
            TaggedParagraph(markup(block.question, self._language), styles.QUESTION, heading),
        )
        lines = [
            self._paragraph(self._words(line), style.get(line.tone, styles.LINE))
            for line in block.lines
        ]
        for flowable in opening:
            flowable.keepWithNext = True
        for flowable, following in zip(lines, block.lines[1:], strict=False):
            if len(following.text) > LONG_LINE:
                break
            flowable.keepWithNext = True
        yield from (*opening, *lines, Spacer(1, 4))

    def _heading(self, words: str, *, kept: bool = True) -> Flowable:
        """Without `kept` what follows may still be split."""
        style = styles.HEADING if kept else styles.TABLE_HEADING
        shown = markup(words, self._language, hyphenate=False)
        return TaggedParagraph(shown, style, self._structure.add(Role.H3))

    def _paragraph(self, words: str, style: ParagraphStyle) -> Flowable:
        return TaggedParagraph(words, style, self._structure.add(Role.PARAGRAPH))

    def _figure(self, drawing: Flowable, alt: str) -> Flowable:
        return Figure(drawing, self._structure.add(Role.FIGURE, alt=alt))

    def _narrow(self, width: float) -> "BlockSetter":
        return BlockSetter(self._language, self._draw_chart, self._structure, width, in_cell=True)

    def _words(self, block: Text) -> str:
        if block.label:
            return labelled(block.label, block.text, self._language)
        return markup(block.text, self._language)

    def _item(self, item: Item, body: Element) -> Iterator[Flowable]:
        """Title and figure side by side, place and observation below."""

        def paragraph(text: str, style: ParagraphStyle, *, hyphenate: bool = True) -> Flowable:
            words = markup(text, self._language, hyphenate=hyphenate)
            return TaggedParagraph(words, style, body.add(Role.PARAGRAPH))

        title = paragraph(item.title, styles.ITEM)
        figure = paragraph(item.figure, styles.ITEM_FIGURE, hyphenate=False)
        room = min(_length(item.figure, styles.ITEM_FIGURE) + ITEM_GAP, self._width / 2)
        yield side_by_side([[title], [figure]], [self._width - room, room])
        if item.place:
            yield paragraph(item.place, styles.NOTE)
        yield paragraph(item.text, styles.CELL)

    def _title(self, column: Column, titles: Element) -> Flowable:
        style = styles.COLUMN_NUMBER if column.number else styles.COLUMN
        header = titles.add(Role.HEADER, scope=Scope.COLUMN)
        return TaggedParagraph(markup(column.title, self._language), style, header)

    def _cell(self, cell: str | Scale, column: Column, width: float, element: Element) -> Flowable:
        if isinstance(cell, Scale):
            bar = ScaleBar(cell, width - CELL_GAP, bare=True)
            return Figure(bar, element.add(Role.FIGURE, alt=cell.alt))
        style = styles.NUMBER if column.number else styles.CELL
        words = markup(cell, self._language, hyphenate=not column.number)
        return TaggedParagraph(words, style, element)


def _length(words: str, style: ParagraphStyle) -> float:
    """How long the words are on one line."""
    return stringWidth(plain(words, style.fontName), style.fontName, style.fontSize)


def _cell_element(row: Element, *, first: bool) -> Element:
    """The first cell names its row."""
    return row.add(Role.HEADER, scope=Scope.ROW) if first else row.add(Role.CELL)
