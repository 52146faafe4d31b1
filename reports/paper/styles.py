"""Styles of running text. Register the fonts before one is used."""

from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from reports.fonts import LIGHT, REGULAR, SEMIBOLD
from reports.paper.page import ACCENT, INDENT, INK, MUTED


def _like(
    parent: ParagraphStyle,
    **changes: Any,  # noqa: ANN401 - passed on to reportlab
) -> ParagraphStyle:
    return ParagraphStyle("like", parent=parent, **changes)


BODY = ParagraphStyle(
    "body", fontName=REGULAR, fontSize=9.6, leading=13.4, textColor=INK, spaceAfter=5
)
NOTE = _like(BODY, fontSize=8.4, leading=11.6, textColor=MUTED, spaceAfter=3)

LABEL = _like(BODY, fontName=SEMIBOLD, fontSize=8.6, leading=11, textColor=ACCENT, spaceAfter=3)
TITLE = _like(BODY, fontName=SEMIBOLD, fontSize=17, leading=21.5, spaceAfter=11)
HEADING = _like(
    BODY,
    fontName=SEMIBOLD,
    fontSize=10.6,
    leading=14,
    spaceBefore=11,
    spaceAfter=4,
    keepWithNext=1,
)
TABLE_HEADING = _like(HEADING, keepWithNext=0)

QUESTION = _like(BODY, fontName=SEMIBOLD, leftIndent=INDENT, keepWithNext=1)
LINE = _like(BODY, leftIndent=INDENT, spaceAfter=3)
LINE_NOTE = _like(NOTE, leftIndent=INDENT)

CELL = _like(BODY, fontSize=8.6, leading=11.4, spaceAfter=0)
NUMBER = _like(CELL, alignment=TA_RIGHT)
COLUMN = _like(CELL, fontSize=7.8, leading=10, textColor=MUTED)
COLUMN_NUMBER = _like(COLUMN, alignment=TA_RIGHT)

ITEM = _like(BODY, fontName=SEMIBOLD, spaceAfter=0)
ITEM_FIGURE = _like(ITEM, alignment=TA_RIGHT, textColor=ACCENT)

COVER_TITLE = _like(BODY, fontName=LIGHT, fontSize=34, leading=40, spaceAfter=26)
COVER_TEXT = _like(BODY, fontSize=12.5, leading=17, spaceAfter=2)
COVER_COMPANY = _like(COVER_TEXT, fontName=SEMIBOLD, fontSize=21, leading=26, spaceAfter=6)
COVER_LONG = _like(COVER_COMPANY, fontSize=15, leading=19)
