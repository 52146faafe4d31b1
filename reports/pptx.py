"""The report as slides, with charts and tables that stay editable."""

import io
from collections.abc import Callable

from assessment.language import Language
from reports.accent import accent
from reports.deck.slide import Deck
from reports.deck.storyline import build_deck
from reports.report import Report
from reports.slides.archive import archived
from reports.slides.composition import draw_slide
from reports.slides.cover import draw_cover
from reports.slides.sheet import Sheet
from reports.slides.template import empty_presentation, set_properties
from reports.slides.words import plain
from texts.wording import Wording

LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}

Progress = Callable[[float, str], None]
"""Share done, from 0 to 1, and what is being done, in words."""


def render_pptx(report: Report, language: Language, progress: Progress) -> bytes:
    """The report as slides; the same report gives the same bytes."""
    text = Wording(language)
    progress(0.0, text("report.progress.story"))
    deck = build_deck(report, language)
    progress(0.3, text("deck.progress"))
    content = render_deck(deck)
    progress(1.0, text("report.progress.done"))
    return content


def render_deck(deck: Deck) -> bytes:
    """The deck as a file of PowerPoint; what is in it may be any text."""
    text, locale = Wording(deck.language), LOCALES[deck.language]
    presentation = empty_presentation(accent(deck.cover.branding))
    set_properties(
        presentation, plain(deck.title), plain(deck.author), plain(deck.subject), deck.date
    )
    cover, common = presentation.slide_layouts
    first = Sheet(presentation.slides.add_slide(cover), locale)
    draw_cover(first, deck.cover, text)
    for slide in deck.slides:
        sheet = Sheet(presentation.slides.add_slide(common), locale)
        draw_slide(sheet, slide, deck.footer, text)
    written = io.BytesIO()
    presentation.save(written)
    return archived(written.getvalue())
