"""Measures of the page and the styles of its text, in points."""

from functools import cache
from typing import Any, NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from reports.fonts import LIGHT as LIGHT_FACE
from reports.fonts import REGULAR, SEMIBOLD
from reports.theme import LIGHT as COLOURS

WIDTH, HEIGHT = A4
MARGIN = 60.0
TOP, BOTTOM = 56.0, 64.0
COVER_TOP = 300.0
"""Where the contents on the cover end and the title begins."""

COVER_HEAD = 255.0
"""What the octagons on the cover take."""

CONTENT = WIDTH - 2 * MARGIN
CONTENTS = 270.0
"""How wide the list of contents is: short enough to follow a line to its page."""

FOOTER = 34.0
"""How far the line of the footer is from the lower edge."""

SMALLEST = 7.5
INDENT = 84.0
"""Where the text of a question starts; its number and level stand to the left."""

INK = HexColor(COLOURS.ink)
MUTED = HexColor(COLOURS.muted)
GRID = HexColor(COLOURS.grid)
ACCENT = HexColor(COLOURS.accent)


class Styles(NamedTuple):
    """All styles of running text."""

    label: ParagraphStyle
    title: ParagraphStyle
    heading: ParagraphStyle
    table_heading: ParagraphStyle
    lead: ParagraphStyle
    body: ParagraphStyle
    note: ParagraphStyle
    question: ParagraphStyle
    line: ParagraphStyle
    line_note: ParagraphStyle
    cell: ParagraphStyle
    number: ParagraphStyle
    column: ParagraphStyle
    column_number: ParagraphStyle
    item: ParagraphStyle
    item_figure: ParagraphStyle
    cover_title: ParagraphStyle
    cover_company: ParagraphStyle
    cover_long: ParagraphStyle
    cover_text: ParagraphStyle


@cache
def styles() -> Styles:
    """The styles; fonts must be registered before they are used."""
    body = ParagraphStyle(
        "body", fontName=REGULAR, fontSize=9.6, leading=13.4, textColor=INK, spaceAfter=5
    )
    note = _like(body, "note", fontSize=8.4, leading=11.6, textColor=MUTED, spaceAfter=3)
    cell = _like(body, "cell", fontSize=8.6, leading=11.4, spaceAfter=0)
    column = _like(cell, "column", fontSize=7.8, leading=10, textColor=MUTED)
    question = _like(body, "question", fontName=SEMIBOLD, leftIndent=INDENT, keepWithNext=1)
    heading = _like(
        body,
        "heading",
        fontName=SEMIBOLD,
        fontSize=10.6,
        leading=14,
        spaceBefore=12,
        spaceAfter=4,
        keepWithNext=1,
    )
    item = _like(body, "item", fontName=SEMIBOLD, spaceAfter=0)
    cover_text = _like(body, "cover_text", fontSize=12.5, leading=17, spaceAfter=2)
    company = _like(
        cover_text, "cover_company", fontName=SEMIBOLD, fontSize=21, leading=26, spaceAfter=6
    )
    return Styles(
        label=_like(
            body,
            "label",
            fontName=SEMIBOLD,
            fontSize=8.6,
            leading=11,
            textColor=ACCENT,
            spaceAfter=3,
        ),
        title=_like(body, "title", fontName=SEMIBOLD, fontSize=17, leading=21.5, spaceAfter=13),
        heading=heading,
        table_heading=_like(heading, "table_heading", keepWithNext=0),
        lead=_like(body, "lead", fontSize=11, leading=15.4, spaceAfter=8),
        body=body,
        note=note,
        question=question,
        line=_like(body, "line", leftIndent=INDENT, spaceAfter=3),
        line_note=_like(note, "line_note", leftIndent=INDENT),
        cell=cell,
        number=_like(cell, "number", alignment=TA_RIGHT),
        column=column,
        column_number=_like(column, "column_number", alignment=TA_RIGHT),
        item=item,
        item_figure=_like(item, "item_figure", alignment=TA_RIGHT, textColor=ACCENT),
        cover_title=_like(
            body, "cover_title", fontName=LIGHT_FACE, fontSize=34, leading=40, spaceAfter=26
        ),
        cover_company=company,
        cover_long=_like(company, "cover_long", fontSize=15, leading=19),
        cover_text=cover_text,
    )


def _like(
    parent: ParagraphStyle,
    name: str,
    **changes: Any,  # noqa: ANN401 - passed on to reportlab
) -> ParagraphStyle:
    return ParagraphStyle(name, parent=parent, **changes)
