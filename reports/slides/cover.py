"""The first slide: what, for whom, when, and by whom."""

import math

from pptx.enum.shapes import PP_PLACEHOLDER

from reports.document import Cover
from reports.slides.page import CONTENT, HEIGHT, MARGIN, MUTED, SMALL, WIDTH
from reports.slides.paragraphs import Paragraph, Run, fitted
from reports.slides.sheet import Box, Sheet
from reports.slides.words import fitting, plain, shortened
from reports.theme import LIGHT
from texts.wording import Wording

TITLE_SIZES, COMPANY_SIZES = (36.0, 32.0, 28.0), (26.0, 24.0, 22.0, 20.0, 18.0)
RADII = (250.0, 200.0, 150.0, 100.0, 50.0)
ROOM = 560.0
LOGO = Box(MARGIN, 44.0, 200.0, 60.0)


def draw_cover(sheet: Sheet, cover: Cover, text: Wording) -> None:
    """Octagons that run off the page, the title, and at the foot who made it."""
    for radius, tone in zip(RADII, LIGHT.levels, strict=True):
        sheet.polygon(_octagon(WIDTH - 90, HEIGHT / 2 - 40, radius), tone.fill)
    title, size = fitting(plain(cover.title), TITLE_SIZES, ROOM, 1, bold=True)
    sheet.fill(PP_PLACEHOLDER.CENTER_TITLE, [Paragraph((Run(title, bold=True),))], size)
    company, size = fitting(plain(cover.company), COMPANY_SIZES, ROOM, 2, bold=True)
    parts = (cover.milestone, cover.date, cover.basis)
    facts = " · ".join(plain(part) for part in parts if part.strip())
    below = Paragraph((Run(shortened(facts, 16.0, ROOM, 2), colour=MUTED),), 16.0 / size, 0.4)
    head = Paragraph((Run(company, bold=True, accent=True),))
    sheet.fill(PP_PLACEHOLDER.SUBTITLE, [head, below], size)
    if cover.mark:
        note = (Run(f"{plain(cover.mark)}: ", bold=True), Run(plain(cover.mark_note)))
        lines, size = fitted([Paragraph(note)], (14.0, 12.0), ROOM, 52.0)
        sheet.text(Box(MARGIN, 350.0, ROOM, 52.0), lines, size)
    _draw_maker(sheet, cover, text)


def _draw_maker(sheet: Sheet, cover: Cover, text: Wording) -> None:
    """Logo above, consultancy and contact below; Oktagon itself where neither is known."""
    branding = cover.branding
    if branding.logo:
        name = text("deck.logo_of", name=branding.consultancy) if branding.consultancy else ""
        sheet.picture(LOGO, branding.logo, name or text("deck.logo"))
    else:
        words = plain(branding.consultancy) or plain(cover.product)
        run = Run(shortened(words, 18.0, ROOM, bold=True), bold=True, accent=True)
        sheet.text(Box(MARGIN, 60.0, ROOM, 26.0), [Paragraph((run,))], 18.0)
    maker = " · ".join(plain(part) for part in (branding.consultancy, branding.contact) if part)
    if maker:
        run = Run(shortened(maker, 12.0, CONTENT))
        sheet.text(Box(MARGIN, 476.0, CONTENT, 18.0), [Paragraph((run,))], 12.0)
    run = Run(shortened(plain(cover.edition), SMALL, CONTENT), colour=MUTED)
    sheet.text(Box(MARGIN, 498.0, CONTENT, 16.0), [Paragraph((run,))], SMALL)


def _octagon(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """Corners of a regular octagon that stands on a side."""
    angles = [math.pi / 8 + corner * math.pi / 4 for corner in range(8)]
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]
