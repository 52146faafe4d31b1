"""The last sheet: how the result came about, in the words of the report's method page."""

from collections.abc import Iterator, Sequence

from reports.document import Beside, Block, Heading, Table, Text
from reports.report import Report
from reports.sections.method_page import build_method_page
from reports.workbook.sheet import Cell, FactGroup, Facts
from texts.wording import Wording


def build_method_sheet(report: Report, text: Wording) -> Facts:
    """Headings, sentences and tables of the method page, one below the other."""
    page = build_method_page(report, text)
    return Facts(text("workbook.sheets.method"), page.title, tuple(fact_groups(page.blocks)))


def fact_groups(blocks: Sequence[Block]) -> Iterator[FactGroup]:
    """A group of lines below each heading of a page."""
    heading, gathered = "", list[Block]()
    for block in blocks:
        if isinstance(block, Heading):
            yield from _group(heading, gathered)
            heading, gathered = block.text, []
        else:
            gathered.append(block)
    yield from _group(heading, gathered)


def _group(heading: str, blocks: Sequence[Block]) -> Iterator[FactGroup]:
    if heading or blocks:
        yield FactGroup(heading, tuple(_lines(blocks)))


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, Cell]]:
    for block in blocks:
        match block:
            case Text():
                yield block.label, block.text
            case Table():
                yield from _table_lines(block)
            case Beside():
                yield from _lines((*block.left, *block.right))


def _table_lines(table: Table) -> Iterator[tuple[str, Cell]]:
    """The first column becomes the label, the others stand behind it with their titles."""
    titles = [column.title for column in table.columns[1:]]
    for first, *others in table.rows:
        cells = [
            f"{title} {cell}" if len(titles) > 1 else cell
            for title, cell in zip(titles, others, strict=True)
            if isinstance(cell, str)
        ]
        yield str(first), " · ".join(cells)
