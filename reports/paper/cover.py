"""The first page: what, for whom, when; and what is inside."""

import math
from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak, Spacer

from assessment.language import Language
from reports.document import Cover, Section
from reports.fonts import REGULAR, SEMIBOLD
from reports.paper import styles
from reports.paper.drawn_text import shortened
from reports.paper.furniture import page_number
from reports.paper.maker import headline, logo_figure, maker_lines
from reports.paper.markup import labelled, markup, plain
from reports.paper.page import (
    ACCENT,
    BOTTOM,
    CONTENT,
    CONTENTS,
    COVER_TOP,
    FOOTER,
    HEIGHT,
    INK,
    MARGIN,
    MUTED,
    WIDTH,
)
from reports.paper.structure import Element, Role
from reports.paper.tables import side_by_side
from reports.paper.tagged_canvas import Decoration, tagged
from reports.paper.tagged_flowables import TaggedParagraph
from reports.theme import LIGHT as COLOURS

LONG_NAME = 60
CONTENTS_ROOM = COVER_TOP - BOTTOM - 20
LONGEST_LINE = 15.5
"""How high a line of the contents is; many of them move together."""

MOST_LINES = 18
"""So many lines stand one below the other."""

COLUMN_GAP = 40.0


def cover_flowables(
    cover: Cover,
    contents: str,
    sections: Sequence[Section],
    language: Language,
    structure: Element,
) -> list[Flowable]:
    """Title above, contents in the frame below."""

    def paragraph(words: str, style: ParagraphStyle, role: Role = Role.PARAGRAPH) -> Flowable:
        return TaggedParagraph(words, style, structure.add(role))

    company = styles.COVER_LONG if len(cover.company) > LONG_NAME else styles.COVER_COMPANY
    above = [
        *logo_figure(cover.branding, language, structure),
        paragraph(markup(cover.title, language, hyphenate=False), styles.COVER_TITLE, Role.H1),
        paragraph(markup(cover.company, language, hyphenate=False), company),
        paragraph(markup(cover.milestone, language), styles.COVER_TEXT),
        paragraph(markup(cover.date, language), styles.COVER_TEXT),
    ]
    if cover.basis:
        above.append(paragraph(markup(cover.basis, language), styles.COVER_TEXT))
    for place, line in enumerate(maker_lines(cover.branding)):
        words = markup(line, language, hyphenate=False)
        above += [Spacer(1, 0 if place else 10), paragraph(words, styles.COVER_TEXT)]
    if cover.mark:
        note = labelled(cover.mark, cover.mark_note, language)
        above += [Spacer(1, 16), paragraph(note, styles.BODY)]
    heading = paragraph(markup(contents, language), styles.HEADING, Role.H2)
    entries = structure.add(Role.CONTENTS)
    return [*above, FrameBreak(), heading, *_contents(sections, entries)]


def _contents(sections: Sequence[Section], entries: Element) -> list[Flowable]:
    """One list as long as its lines need not crowd, else two columns."""
    if len(sections) <= MOST_LINES:
        high = min(CONTENTS_ROOM / len(sections), LONGEST_LINE)
        return [ContentsLine(section, entries, high, CONTENTS) for section in sections]
    half, width = -(-len(sections) // 2), (CONTENT - COLUMN_GAP) / 2
    high = min(CONTENTS_ROOM / half, LONGEST_LINE)
    lines = [ContentsLine(section, entries, high, width) for section in sections]
    return [side_by_side([lines[:half], [], lines[half:]], [width, COLUMN_GAP, width])]


def draw_cover_ground(canvas: Canvas, cover: Cover) -> None:
    """Whoever made the report, and octagons that run off the page."""
    with tagged(canvas).decoration(Decoration.BACKGROUND):
        _draw_ground(canvas, cover)


def _draw_ground(canvas: Canvas, cover: Cover) -> None:
    canvas.saveState()
    for radius, tone in zip((235, 185, 135, 85, 35), COLOURS.levels, strict=True):
        canvas.setFillColor(HexColor(tone.fill))
        canvas.drawPath(_octagon(canvas, WIDTH - 30, HEIGHT - 36, radius), stroke=0, fill=1)
    canvas.setFillColor(ACCENT)
    canvas.setFont(SEMIBOLD, 13)
    canvas.drawString(MARGIN, HEIGHT - 70, headline(cover.branding, cover.product))
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, 8)
    canvas.drawString(MARGIN, FOOTER, plain(cover.edition))
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

    def __init__(self, section: Section, contents: Element, height: float, width: float) -> None:
        super().__init__()
        self._section, self.height, self.width = section, height, width
        self._link = contents.add(Role.CONTENTS_ITEM).add(Role.REFERENCE).add(Role.LINK)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, section = tagged(self.canv), self._section
        with canvas.content(self._link):
            canvas.setFillColor(INK)
            canvas.setFont(REGULAR, 9.6)
            name = shortened(section.bookmark, REGULAR, 9.6, self.width - 40)
            canvas.drawString(0, 4, f"{name} ")  # the blank keeps name and page number apart
            canvas.translate(self.width - CONTENTS, 0)  # where the form ends its number
            canvas.doForm(page_number(section.key))
            canvas.translate(CONTENTS - self.width, 0)
        canvas.link(
            self._link, section.key, plain(section.bookmark), (0, 0, self.width, self.height)
        )
