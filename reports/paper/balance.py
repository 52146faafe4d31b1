"""Titles whose lines are about equally long."""

import re

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from assessment.language import Language
from reports.paper.markup import markup
from reports.paper.page import CONTENT, HEIGHT
from reports.paper.structure import Element
from reports.paper.tagged_flowables import TaggedParagraph

NARROWEST = 0.5
TRIES = 6

_SHORT_NAME = re.compile(r"[„“][^„“”]{1,12}[“”]")
"""A quoted name that a line break would tear apart."""


def balanced(
    title: str, style: ParagraphStyle, language: Language, element: Element
) -> TaggedParagraph:
    """The title in as many lines as it needs, none of them a single leftover word."""
    whole = _SHORT_NAME.sub(lambda name: name[0].replace(" ", "\u00a0"), title)
    words = markup(whole, language, hyphenate=False)
    needed = _height(words, style, CONTENT)
    narrow, wide = CONTENT * NARROWEST, CONTENT
    for _ in range(TRIES if needed > style.leading else 0):
        middle = (narrow + wide) / 2
        if _height(words, style, middle) > needed:
            narrow = middle
        else:
            wide = middle
    fitted = ParagraphStyle("balanced", parent=style, rightIndent=CONTENT - wide)
    return TaggedParagraph(words, fitted, element)


def _height(words: str, style: ParagraphStyle, width: float) -> float:
    return Paragraph(words, style).wrap(width, HEIGHT)[1]
