"""What every page carries: bookmarks, the footer and page numbers.

How many pages there are is known only at the end. Footers and the page numbers in the contents
are therefore drawn as forms that get their content last.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.document import Section
from reports.fonts import REGULAR
from reports.paper.drawn_text import shortened
from reports.paper.markup import plain
from reports.paper.page import CONTENT, CONTENTS, FOOTER, GRID, MARGIN, MUTED, SMALLEST, WIDTH
from reports.paper.tagged_canvas import Decoration, TaggedCanvas, tagged

PageText = Callable[[int, int], str]
"""Page and number of pages in words."""


def page_number(key: str) -> str:
    """The form with the page of a section."""
    return f"page-of-{key}"


class SectionStart(Flowable):
    """Marks where a section begins, for outline and contents. It takes no room."""

    def __init__(self, section: Section, pages: dict[str, int]) -> None:
        super().__init__()
        self.keepWithNext = 1
        self._section, self._pages = section, pages

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        canvas, section = self.canv, self._section
        canvas.bookmarkPage(section.key)
        canvas.addOutlineEntry(plain(section.bookmark), section.key, 0)
        self._pages[section.key] = canvas.getPageNumber()


def draw_footer(canvas: Canvas, parts: Sequence[str]) -> None:
    """Company, edition and date; the page number comes with `NumberedCanvas`."""
    with tagged(canvas).decoration(Decoration.PAGINATION):
        _draw_footer(canvas, parts)


def _draw_footer(canvas: Canvas, parts: Sequence[str]) -> None:
    canvas.saveState()
    canvas.setStrokeColor(GRID)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, FOOTER + 12, WIDTH - MARGIN, FOOTER + 12)
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, SMALLEST)
    company, *others = parts
    rest = "".join(f" · {plain(part)}" for part in others)
    room = CONTENT - 80 - canvas.stringWidth(rest, REGULAR, SMALLEST)
    canvas.drawString(MARGIN, FOOTER, shortened(company, REGULAR, SMALLEST, room) + rest)
    canvas.doForm(_footer(canvas.getPageNumber()))
    canvas.restoreState()


class NumberedCanvas(TaggedCanvas):
    """A canvas that fills in page numbers when it is saved.

    `section_pages` is read at the end: the page each section began on.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - passed on to reportlab
        section_pages: Mapping[str, int],
        page_text: PageText,
        **options: Any,  # noqa: ANN401 - passed on to reportlab
    ) -> None:
        super().__init__(*args, **options)
        self._section_pages = section_pages
        self._page_text = page_text

    def save(self) -> None:
        last = self.getPageNumber() - 1
        for page in range(1, last + 1):
            words = self._page_text(page, last)
            self._fill(_footer(page), words, (WIDTH - MARGIN, FOOTER), SMALLEST)
        for key, page in self._section_pages.items():
            self._fill(page_number(key), str(page), (CONTENTS, 4), 9.6)
        super().save()

    def _fill(self, form: str, words: str, place: tuple[float, float], size: float) -> None:
        """Draw the words as the content of a form, ending at `place`."""
        self.beginForm(form)
        self.setFillColor(MUTED)
        self.setFont(REGULAR, size)
        self.drawRightString(*place, words)
        self.endForm()


def _footer(page: int) -> str:
    return f"footer-{page}"
