"""Small drawings: key figures, the row of stages, the level of an answer."""

from itertools import pairwise

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from reports.document import KeyFigure, KeyFigures, Meter, Scale
from reports.fonts import REGULAR, SEMIBOLD
from reports.paper.drawn_text import Face, draw_fitting, shortened
from reports.paper.markup import plain
from reports.paper.page import ACCENT, GRID, INK, MUTED, SCORE, SMALLEST
from reports.paper.structure import Element, Role
from reports.paper.tagged_canvas import TaggedCanvas, tagged
from reports.theme import LIGHT as COLOURS

TRACK = HexColor(COLOURS.levels[0].fill)
SHADE = HexColor(COLOURS.levels[2].fill)
GAP = 1.2
COLUMN_GAP = 12
FULL = 100.0


class KeyFigureRow(Flowable):
    """Label, figure and remark in columns; the first figure is larger and wider."""

    _SHARES = (0.38, 0.21, 0.16, 0.25)

    def __init__(self, block: KeyFigures, width: float, structure: Element) -> None:
        super().__init__()
        figures = structure.add(Role.LIST)
        self._figures = [_ListedFigure(figure, figures) for figure in block.figures]
        self.width, self.height = width, 56.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        left, last = 0.0, len(self._figures) - 1
        for place, figure in enumerate(self._figures):
            width = self._SHARES[place % len(self._SHARES)] * self.width
            room = width - (0 if place == last else COLUMN_GAP)
            figure.draw(tagged(self.canv), (left, self.height - 1), room, leads=place == 0)
            left += width


class _ListedFigure:
    """One key figure as an item of a list: its label, then value and remark."""

    def __init__(self, figure: KeyFigure, figures: Element) -> None:
        item = figures.add(Role.ITEM)
        self._figure = figure
        self._label = item.add(Role.LABEL)
        body = item.add(Role.BODY)
        self._value = body.add(Role.PARAGRAPH)
        self._remark = body.add(Role.PARAGRAPH) if figure.remark else None

    def draw(
        self, canvas: TaggedCanvas, place: tuple[float, float], room: float, *, leads: bool
    ) -> None:
        """Below `place`, the left end of the line on top; the one that leads is larger."""
        left, top = place
        colour = ACCENT if leads else INK
        with canvas.decoration():
            canvas.setStrokeColor(ACCENT if leads else GRID)
            canvas.setLineWidth(1.6 if leads else 0.6)
            canvas.line(left, top, left + room, top)
        small, large = Face(REGULAR, 8.4, room), Face(SEMIBOLD, 19.0 if leads else 14.0, room)
        with canvas.content(self._label):
            canvas.setFillColor(MUTED)
            draw_fitting(canvas, (left, top - 14), self._figure.label, small)
        with canvas.content(self._value):
            canvas.setFillColor(colour)
            draw_fitting(canvas, (left, top - 36), self._figure.value, large)
        if self._remark is not None:
            with canvas.content(self._remark):
                canvas.setFillColor(MUTED)
                draw_fitting(canvas, (left, top - 49), self._figure.remark, small)


class ScaleBar(Flowable):
    """A score among the stages: filled up to its band, the band shaded, borders and names below.

    Names are left out where one of them would not fit; `bare` leaves out all text.
    """

    def __init__(self, scale: Scale, width: float, *, bare: bool = False) -> None:
        super().__init__()
        self._scale, self._bare = scale, bare
        self.width = width
        self.height = 10.0 if bare else 30.0 if self._names_fit() else 21.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        base = self.height - 8
        self._draw_track(base)
        self._draw_score(base)
        if not self._bare:
            self._draw_borders(base)

    def _borders(self) -> list[float]:
        return [*(step.lower for step in self._scale.steps), FULL]

    def _x(self, points: float) -> float:
        return points / FULL * self.width

    def _names_fit(self) -> bool:
        borders = self._borders()
        return all(
            stringWidth(plain(step.name), SEMIBOLD, SMALLEST) < self._x(upper - step.lower) - 3
            for step, upper in zip(self._scale.steps, borders[1:], strict=True)
        )

    def _draw_track(self, base: float) -> None:
        borders = self._borders()
        score, band = self._scale.score or 0.0, self._scale.band
        solid, shaded = (band.lower, band.upper) if band else (score, score)
        for lower, upper in pairwise(borders):
            right = self._x(upper) - (0 if upper == FULL else GAP)
            self._bar(base, self._x(lower), right, TRACK)
            self._bar(base, self._x(lower), min(self._x(shaded), right), SHADE)
            self._bar(base, self._x(lower), min(self._x(solid), right), SCORE)

    def _bar(self, base: float, left: float, right: float, colour: Color) -> None:
        if right > left:
            self.canv.setFillColor(colour)
            self.canv.rect(left, base, right - left, 6, stroke=0, fill=1)

    def _draw_score(self, base: float) -> None:
        """A stroke through the bar at the score."""
        if self._scale.score is not None:
            place = self._x(self._scale.score)
            self.canv.setStrokeColor(INK)
            self.canv.setLineWidth(1.6)
            self.canv.line(place, base - 2, place, base + 8)

    def _draw_borders(self, base: float) -> None:
        canvas, named = self.canv, self._names_fit()
        for step in self._scale.steps:
            left = self._x(step.lower)
            canvas.setFillColor(MUTED)
            canvas.setFont(REGULAR, SMALLEST)
            canvas.drawString(left, base - 10, f"{step.lower:g}")
            if named:
                name = shortened(step.name, REGULAR, SMALLEST, self.width)
                canvas.drawString(left, base - 19, name)
        canvas.drawRightString(self.width, base - 10, f"{FULL:g}")


class LevelMeter(Flowable):
    """Number and level of a question in the margin, beside the paragraphs that follow.

    The number is read as part of the heading, the level after it. It takes no room of its own.
    """

    def __init__(self, number: str, meter: Meter, heading: Element, structure: Element) -> None:
        super().__init__()
        self.keepWithNext = 1
        self._number, self._meter = number, meter
        self._heading = heading
        self._level = structure.add(Role.PARAGRAPH)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        canvas = tagged(self.canv)
        with canvas.content(self._heading):
            canvas.setFillColor(MUTED)
            draw_fitting(canvas, (0, -10), f"{self._number} ", Face(SEMIBOLD, 8.6, 70))
        with canvas.decoration():
            self._draw_cells(-22.5)
        with canvas.content(self._level):
            canvas.setFillColor(MUTED)
            draw_fitting(canvas, (0, -32.5), self._meter.text, Face(REGULAR, SMALLEST, 70))

    def _draw_cells(self, base: float) -> None:
        """One cell for each level above the lowest, filled up to the one reached."""
        canvas = self.canv
        cells = max(self._meter.highest, 1)
        width = 60 / cells
        for cell in range(cells):
            reached = self._meter.level is not None and cell < self._meter.level
            canvas.setFillColor(SCORE if reached else TRACK)
            canvas.rect(cell * width, base, width - 1.4, 5, stroke=0, fill=1)
