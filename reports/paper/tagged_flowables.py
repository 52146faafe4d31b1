"""Flowables that say which element of the structure they draw, or that they are decoration."""

from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph
from reportlab.platypus.tables import Table, TableRenderCB

from reports.paper.soft_hyphens import soften
from reports.paper.structure import Element
from reports.paper.tagged_canvas import Decoration, tagged


class TaggedParagraph(Paragraph):
    """A paragraph that is the content of one element, over as many pages as it takes.

    Drawn again, as column titles on every further page are, it is decoration.
    """

    blPara: Any  # noqa: N815 - what reportlab calls the words broken into lines

    def __init__(
        self,
        words: str,
        style: ParagraphStyle,
        element: Element | None = None,
        **options: Any,  # noqa: ANN401 - passed on to reportlab
    ) -> None:
        """Without an element only inside `split`, which hands it over."""
        super().__init__(words, style, **options)
        self._element = element
        self._source = words
        self._drawn = False

    def split(self, width: float, height: float) -> list[Flowable]:
        parts: list[Flowable] = super().split(width, height)
        for part in parts:
            if isinstance(part, TaggedParagraph):
                part._element, part._source = self._element, self._source
        return parts

    def draw(self) -> None:
        canvas = tagged(self.canv)
        if self._element is None:
            raise ValueError("a paragraph outside the structure")
        soften(self.blPara.lines, self._source)
        again, self._drawn = self._drawn, True
        kind = Decoration.PAGINATION
        with canvas.decoration(kind) if again else canvas.content(self._element):
            super().draw()


class Figure(Flowable):
    """A drawing as one figure, with the alternative text of its element."""

    def __init__(self, drawing: Flowable, element: Element) -> None:
        super().__init__()
        self._drawing, self._element = drawing, element
        self.hAlign = drawing.hAlign

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self._drawing.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        canvas = tagged(self.canv)
        left, bottom = canvas.absolutePosition(0, 0)
        self._element.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.content(self._element):
            self._drawing.drawOn(canvas, 0, 0)


class Rule(HRFlowable):
    """A line between two blocks."""

    def draw(self) -> None:
        with tagged(self.canv).decoration():
            super().draw()


def _mark_lines(table: Table, step: str, *_details: object) -> None:
    canvas = tagged(table.canv)
    if step in {"startBG", "startLines"}:
        canvas.begin_decoration(Decoration.LAYOUT)
    elif step in {"endBG", "endLines"}:
        canvas.end()


LINE_MARKS = cast("TableRenderCB", _mark_lines)
"""Called by reportlab around each part of a table that it draws: ground and lines become
decoration, the cells mark themselves."""
