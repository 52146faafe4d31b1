"""The first page: what, for whom, when; and what is inside."""

import math
from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak, Paragraph, Spacer

from assessment.language import Language
from reports.document import Cover, Section
from reports.fonts import REGULAR, SEMIBOLD
from reports.paper import styles
from reports.paper.drawn_text import shortened
from reports.paper.furniture import page_number
from reports.paper.markup import labelled, markup
from reports.paper.page import ACCENT, CONTENTS, FOOTER, HEIGHT, INK, MARGIN, MUTED, WIDTH
from reports.theme import LIGHT as COLOURS

LONG_NAME = 60
LINE = 15.5


def cover_flowables(
    cover: Cover, contents: str, sections: Sequence[Section], language: Language
) -> list[Flowable]:
    """Title above, contents in the frame below."""
    company = styles.COVER_LONG if len(cover.company) > LONG_NAME else styles.COVER_COMPANY
    above: list[Flowable] = [
        Paragraph(markup(cover.title, language, hyphenate=False), styles.COVER_TITLE),
        Paragraph(markup(cover.company, language, hyphenate=False), company),
        Paragraph(markup(cover.milestone, language), styles.COVER_TEXT),
        Paragraph(markup(cover.date, language), styles.COVER_TEXT),
    ]
    if cover.mark:
        above += [
            Spacer(1, 16),
            Paragraph(labelled(cover.mark, cover.mark_note, language), styles.BODY),
        ]
    lines = [ContentsLine(section) for section in sections]
    return [*above, FrameBreak(), Paragraph(markup(contents, language), styles.HEADING), *lines]


def draw_cover_ground(canvas: Canvas, cover: Cover) -> None:
    """The name of the product, and octagons that run off the page."""
    canvas.saveState()
    for radius, tone in zip((235, 185, 135, 85, 35), COLOURS.levels, strict=True):
        canvas.setFillColor(HexColor(tone.fill))
        canvas.drawPath(_octagon(canvas, WIDTH - 30, HEIGHT - 36, radius), stroke=0, fill=1)
    canvas.setFillColor(ACCENT)
    canvas.setFont(SEMIBOLD, 13)
    canvas.drawString(MARGIN, HEIGHT - 70, cover.product)
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, 8)
    canvas.drawString(MARGIN, FOOTER, cover.edition)
    canvas.restoreState()


def _octagon(canvas: Canvas, x: float, y: float, radius: float) -> object:
    path = canvas.beginPath()
    for corner in range(8):
        angle = math.pi / 8 + corner * math.pi / 4
        place = (x + radius * math.cos(angle), y + radius * math.sin(angle))
        (path.moveTo if corner == 0 else path.lineTo)(*place)
    path.close()
    return path


class ContentsLine(Flowable):
    """A section with its page; the line leads there."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._section = section

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return CONTENTS, LINE

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(INK)
        canvas.setFont(REGULAR, 9.6)
        name = shortened(self._section.bookmark, REGULAR, 9.6, CONTENTS - 40)
        canvas.drawString(0, 4, name)
        canvas.doForm(page_number(self._section.key))
        canvas.linkRect("", self._section.key, (0, 0, CONTENTS, LINE), relative=1, thickness=0)
