"""One slide to draw on: places in points, everything with its alternative text."""

import io
from collections.abc import Sequence
from copy import deepcopy
from typing import NamedTuple, cast

from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import Table
from pptx.text.text import TextFrame
from pptx.util import Length, Pt

from reports.slides.marks import decorate, describe, rgb, set_flat, write
from reports.slides.page import MUTED, SMALL
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.words import plain
from reports.slides.workbook import PlainChartData
from reports.theme import LIGHT


class Box(NamedTuple):
    """A place on the slide, in points from the upper left corner."""

    left: float
    top: float
    width: float
    height: float


class Mark(NamedTuple):
    """How a mark looks: a circle or a square, solid or hollow."""

    square: bool
    filled: bool


class Outline(NamedTuple):
    """The ground of a bar and the line around it."""

    fill: str
    stroke: str
    dashed: bool = False


class Sheet:
    """Draws on one slide. `language` is what screen readers and spell checkers go by."""

    def __init__(self, slide: Slide, language: str) -> None:
        self.slide = slide
        self._language = language

    def fill(self, kind: PP_PLACEHOLDER, paragraphs: Sequence[Paragraph], size: float) -> None:
        """Write into the title or the subtitle; one without paragraphs is taken away."""
        for placeholder in list(self.slide.placeholders):
            if placeholder.placeholder_format.type is kind:
                self.write(placeholder.text_frame, paragraphs, size)

    def add_footer(self, words: str) -> None:
        """Footer and slide number, as the placeholders PowerPoint knows them by."""
        shapes = self.slide.slide_layout.shapes
        for placeholder in [shape for shape in shapes if shape.is_placeholder]:
            kind = placeholder.placeholder_format.type
            if kind in {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}:
                self.slide.shapes._spTree.append(deepcopy(placeholder.element))
            if kind is PP_PLACEHOLDER.FOOTER:
                run = Run(plain(words), colour=MUTED)
                footer = cast("Shape", self.slide.shapes[-1])
                self.write(footer.text_frame, [Paragraph((run,))], SMALL)

    def text(
        self,
        box: Box,
        paragraphs: Sequence[Paragraph],
        size: float,
        anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    ) -> None:
        """Paragraphs in a box, which have been made to fit."""
        frame = self.slide.shapes.add_textbox(*_lengths(box)).text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
        frame.vertical_anchor = anchor
        self.write(frame, paragraphs, size)

    def label(self, box: Box, words: str, size: float, align: PP_ALIGN = PP_ALIGN.LEFT) -> None:
        """A quiet line that belongs to a drawing."""
        self.text(box, [Paragraph((Run(words, colour=MUTED),))], size)
        shape = cast("Shape", self.slide.shapes[-1])
        shape.text_frame.paragraphs[0].alignment = align

    def write(self, frame: TextFrame, paragraphs: Sequence[Paragraph], size: float) -> None:
        """Fill a frame that is there already, such as a cell."""
        write(frame, list(paragraphs), size, self._language)

    def bar(self, box: Box, colour: str | None = None) -> None:
        """A filled rectangle that says nothing; without a colour in the accent of the theme."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_lengths(box))
        set_flat(shape)
        shape.fill.solid()
        if colour is None:
            shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
        else:
            shape.fill.fore_color.rgb = rgb(colour)
        decorate(shape)

    def mark(self, box: Box, look: Mark, words: str = "") -> None:
        """A mark of a drawing, with up to three letters in it; what it shows is said elsewhere."""
        kind = MSO_SHAPE.RECTANGLE if look.square else MSO_SHAPE.OVAL
        shape = self.slide.shapes.add_shape(kind, *_lengths(box))
        set_flat(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(LIGHT.accent if look.filled else LIGHT.ground)
        shape.line.color.rgb = rgb(LIGHT.accent)
        shape.line.width = Pt(1.5)
        frame = shape.text_frame
        frame.word_wrap = False
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        run = Run(words, bold=True, colour=LIGHT.ground if look.filled else LIGHT.ink)
        self.write(frame, [Paragraph((run,))], box.height * 0.56)
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        decorate(shape)

    def outlined(self, box: Box, look: Outline) -> None:
        """A bar with a line around it that says nothing."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_lengths(box))
        set_flat(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(look.fill)
        shape.line.color.rgb = rgb(look.stroke)
        shape.line.width = Pt(1)
        if look.dashed:
            shape.line.dash_style = MSO_LINE.DASH
        decorate(shape)

    def described(self, box: Box, alt: str) -> None:
        """An area without any look of its own that says what the shapes drawn on it show."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_lengths(box))
        set_flat(shape)
        shape.fill.background()
        describe(shape, alt)

    def polygon(self, corners: Sequence[tuple[float, float]], colour: str) -> None:
        """A filled shape that says nothing; corners in points."""
        first, *others = [(round(x * 100), round(y * 100)) for x, y in corners]
        builder = self.slide.shapes.build_freeform(*first, scale=Pt(1) / 100)
        builder.add_line_segments(others, close=True)
        shape = builder.convert_to_shape()
        set_flat(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(colour)
        decorate(shape)

    def picture(self, box: Box, content: bytes, alt: str) -> None:
        """A picture as large as fits into the box, at its lower left corner."""
        shape = self.slide.shapes.add_picture(io.BytesIO(content), Pt(0), Pt(0))
        ratio = min(Pt(box.width) / shape.width, Pt(box.height) / shape.height)
        shape.width = Length(round(shape.width * ratio))
        shape.height = Length(round(shape.height * ratio))
        shape.left = Pt(box.left)
        shape.top = Length(Pt(box.top + box.height) - shape.height)
        describe(shape, alt)

    def chart(self, box: Box, kind: XL_CHART_TYPE, data: PlainChartData, alt: str) -> Chart:
        """A native chart; `alt` says what it shows."""
        made = self.slide.shapes.add_chart(kind, *_lengths(box), cast("ChartData", data))
        frame = cast("GraphicFrame", made)  # the library says it is the chart itself
        describe(frame, alt)
        return frame.chart

    def table(self, box: Box, rows: int, columns: int, alt: str) -> Table:
        """A native table; `alt` says what it lists."""
        frame = self.slide.shapes.add_table(rows, columns, *_lengths(box))
        describe(frame, alt)
        return frame.table

    def set_notes(self, words: Sequence[str]) -> None:
        """What the presenter reads."""
        frame = self.slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(plain(line) for line in words)


def _lengths(box: Box) -> tuple[Length, Length, Length, Length]:
    return Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height)
