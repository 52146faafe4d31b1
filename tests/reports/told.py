"""A report as text that people can read and compare, page after page, without its layout."""

from collections.abc import Iterator
from functools import singledispatch

from reports.document import (
    Beside,
    Block,
    Document,
    Findings,
    GapRows,
    GroupRows,
    Heading,
    HeatMap,
    KeyFigures,
    Matrix,
    QuestionEntry,
    Radar,
    Scale,
    Section,
    Table,
    Text,
    Timeline,
)


def told(document: Document) -> str:
    """Cover, furniture and every section with all its blocks."""
    cover = document.cover
    lines = [document.title, cover.milestone, cover.mark, " · ".join(document.furniture)]
    lines += [cover.basis] if cover.basis else []
    for section in document.sections:
        lines += ["", *_section(section)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"=== {section.bookmark} ({section.label})"
    yield f"# {section.title}"
    for block in section.blocks:
        yield from _block(block)


@singledispatch
def _block(block: Block) -> Iterator[str]:
    raise TypeError(f"no words for {type(block).__name__}")


@_block.register
def _(block: Heading) -> Iterator[str]:
    yield f"## {block.text}"


@_block.register
def _(block: Text) -> Iterator[str]:
    yield ": ".join(part for part in (block.label, block.text) if part)


@_block.register
def _(block: KeyFigures) -> Iterator[str]:
    for figure in block.figures:
        yield f"{figure.label}: {figure.value} {figure.remark}"


@_block.register(Radar)
@_block.register(GapRows)
@_block.register(GroupRows)
@_block.register(Matrix)
@_block.register(Timeline)
@_block.register(Scale)
def _(block: Radar | GapRows | GroupRows | Matrix | Timeline | Scale) -> Iterator[str]:
    yield f"[{block.alt}]"


@_block.register
def _(block: HeatMap) -> Iterator[str]:
    yield f"[{block.alt}]"
    yield " | ".join(block.titles)
    for row in block.rows:
        yield " | ".join((row.name, *(f"{cell.figure} {cell.name}" for cell in row.cells)))
    yield " | ".join(stage.name for stage in block.legend)


@_block.register
def _(block: Findings) -> Iterator[str]:
    yield f"## {block.title}"
    for item in block.items:
        yield f"- {item.title} ({item.place}) {item.figure}: {item.text}"
    if not block.items:
        yield block.empty


@_block.register
def _(block: Table) -> Iterator[str]:
    yield f"[{block.alt}]"
    yield " | ".join(column.title for column in block.columns)
    for row in block.rows:
        yield " | ".join("…" if isinstance(cell, Scale) else cell for cell in row)


@_block.register
def _(block: QuestionEntry) -> Iterator[str]:
    yield f"{block.number} {block.question} [{block.meter.text}]"
    for line in block.lines:
        yield from _block(line)


@_block.register
def _(block: Beside) -> Iterator[str]:
    for part in (*block.left, *block.right):
        yield from _block(part)
