"""Who made the report, on the cover: the logo as a figure, name and contact as lines."""

import io

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from assessment.branding import Branding
from assessment.language import Language
from reports.fonts import REGULAR, SEMIBOLD
from reports.paper import styles
from reports.paper.drawn_text import shortened
from reports.paper.page import CONTENT, HEIGHT, MARGIN
from reports.paper.structure import Element, Role
from reports.paper.tagged_canvas import tagged
from texts.wording import Wording

LOGO_TOP = HEIGHT - 40.0
LOGO_WIDTH, LOGO_HEIGHT = 190.0, 52.0
NAME_ROOM = 300.0


def logo_figure(branding: Branding, language: Language, structure: Element) -> list[Flowable]:
    """The logo, read first of all; nothing where there is none."""
    if branding.logo is None:
        return []
    return [Logo(branding.logo, structure.add(Role.FIGURE, alt=logo_words(branding, language)))]


def logo_words(branding: Branding, language: Language) -> str:
    """What is read aloud instead of the logo."""
    text = Wording(language)
    if branding.consultancy:
        return text("deck.logo_of", name=branding.consultancy)
    return text("deck.logo")


def maker_lines(branding: Branding) -> tuple[str, ...]:
    """Name and contact, each on one line; none where neither is known."""
    known = (part for part in (branding.consultancy, branding.contact) if part)
    return tuple(shortened(part, REGULAR, styles.COVER_TEXT.fontSize, CONTENT) for part in known)


def headline(branding: Branding, product: str) -> str:
    """What stands where a logo would be; empty where there is one."""
    if branding.logo is not None:
        return ""
    return shortened(branding.consultancy or product, SEMIBOLD, 13, NAME_ROOM)


class Logo(Flowable):
    """The logo in the upper left corner of the page; it takes no room in the text."""

    def __init__(self, content: bytes, element: Element) -> None:
        super().__init__()
        self._picture, self._element = ImageReader(io.BytesIO(content)), element

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        canvas = tagged(self.canv)
        wide, high = self._picture.getSize()
        ratio = min(LOGO_WIDTH / wide, LOGO_HEIGHT / high)
        width, height = wide * ratio, high * ratio
        left, bottom = canvas.absolutePosition(0, 0)
        base = LOGO_TOP - height
        self._element.box = (MARGIN, base, MARGIN + width, LOGO_TOP)
        with canvas.content(self._element):
            canvas.drawImage(self._picture, MARGIN - left, base - bottom, width, height)
