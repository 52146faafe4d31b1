"""Paragraphs, tables and lists of the method page, as HTML in which every string is escaped.

Unlike Markdown, this keeps the spaces at which no line may break.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

import streamlit as st


class Row(NamedTuple):
    """`detail` stands small below the name; `cells` fill the other columns."""

    name: str
    cells: tuple[str, ...]
    detail: str = ""


class Group(NamedTuple):
    """Rows under a heading of their own; an empty heading takes no room."""

    name: str
    rows: tuple[Row, ...]


class TextTable(NamedTuple):
    """The last `numbers` columns are figures; `over` is a common heading above them."""

    heads: tuple[str, ...]
    groups: tuple[Group, ...]
    numbers: int
    foot: tuple[Row, ...] = ()
    over: str = ""


def draw_table(table: TextTable) -> None:
    """Draw it as wide as the column."""
    st.html(table_html(table))


def draw_text(text: str, name: str = "") -> None:
    """Draw a paragraph, below its name if it has one."""
    label = f"<b>{escape(name)}</b>" if name else ""
    st.html(f'<p class="method-text">{label}{escape(text)}</p>')


def draw_lines(lines: Iterable[str], kind: str = "ul") -> None:
    """Draw a list; `ol` numbers it, `div` has neither numbers nor points."""
    entry = "p" if kind == "div" else "li"
    body = "".join(f"<{entry}>{escape(line)}</{entry}>" for line in lines)
    st.html(f'<{kind} class="method-lines">{body}</{kind}>')


def table_html(table: TextTable) -> str:
    """The table; columns of figures are marked so that the style can align them."""
    first = len(table.heads) - table.numbers
    body = "".join(_group(group, len(table.heads), first) for group in table.groups)
    foot = "".join(_row(row, first) for row in table.foot)
    return (
        f'<table class="method-table"><thead>{_head(table, first)}</thead>{body}'
        f"{f'<tfoot>{foot}</tfoot>' if foot else ''}</table>"
    )


def _head(table: TextTable, first: int) -> str:
    cells = [
        f'<th scope="col"{_mark(place, first)}>{escape(head)}</th>'
        for place, head in enumerate(table.heads)
    ]
    if not table.over:
        return f"<tr>{''.join(cells)}</tr>"
    tall = "".join(cell.replace('scope="col"', 'scope="col" rowspan="2"') for cell in cells[:first])
    over = (
        f'<th scope="colgroup" colspan="{table.numbers}" class="number">{escape(table.over)}</th>'
    )
    return f"<tr>{tall}{over}</tr><tr>{''.join(cells[first:])}</tr>"


def _group(group: Group, width: int, first: int) -> str:
    name = escape(group.name)
    heading = f'<tr><th scope="rowgroup" colspan="{width}">{name}</th></tr>' if name else ""
    return f"<tbody>{heading}{''.join(_row(row, first) for row in group.rows)}</tbody>"


def _row(row: Row, first: int) -> str:
    detail = f"<small>{escape(row.detail)}</small>" if row.detail else ""
    cells: Sequence[str] = [
        f"<td{_mark(place, first)}>{escape(cell)}</td>" for place, cell in enumerate(row.cells, 1)
    ]
    return f'<tr><th scope="row">{escape(row.name)}{detail}</th>{"".join(cells)}</tr>'


def _mark(place: int, first: int) -> str:
    return ' class="number"' if place >= first else ""
