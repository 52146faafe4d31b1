"""Titles whose lines are about equally long."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.platypus import Paragraph

from assessment.language import Language
from reports.paper.markup import markup, plain
from reports.paper.page import CONTENT

STEP = 6.0


def balanced(title: str, style: ParagraphStyle, language: Language) -> Paragraph:
    """The title in as many lines as it needs, none of them a single leftover word."""
    words = plain(title, style.fontName)
    width, needed = CONTENT, _lines(words, style, CONTENT)
    while needed > 1 and width > CONTENT / 2 and _lines(words, style, width - STEP) == needed:
        width -= STEP
    fitted = ParagraphStyle("balanced", parent=style, rightIndent=max(CONTENT - width - STEP, 0))
    return Paragraph(markup(title, language, hyphenate=False), fitted)


def _lines(words: str, style: ParagraphStyle, width: float) -> int:
    return len(simpleSplit(words, style.fontName, style.fontSize, width))
