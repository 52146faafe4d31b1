"""The same report as another library writes it: fpdf2, with the same texts, tables and radar.

It sets the same document in the same face and sizes. Tags, archive format and hyphenation, which
ours has, are left out; charts but the radar stand as their description.
"""

import logging
import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import singledispatchmethod

from fpdf import FPDF
from fpdf.fonts import FontFace

from reports.document import (
    Beside,
    Block,
    Document,
    Heading,
    Radar,
    Scale,
    Section,
    Table,
)
from reports.fonts import FONT_FOLDER

MARGIN = 60
FACE = "Source Sans"
BODY, SMALL, HEADING, TITLE = 9.6, 8.6, 10.6, 17
LEADING = 1.4
RADIUS = 130


def render_peer_pdf(document: Document) -> bytes:
    """Cover and sections, each on a page of its own; outline and page numbers."""
    logging.getLogger("fpdf").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    paper = _Paper(document.furniture)
    paper.add_page()
    for line in _paragraphs(document.cover):
        paper.write_line(line, HEADING)
    for section in document.sections:
        paper.write_section(section)
    return bytes(paper.output())


class _Paper(FPDF):
    """A4 in points; every block finds its way onto it."""

    def __init__(self, furniture: tuple[str, ...]) -> None:
        super().__init__(unit="pt", format="A4")
        self._furniture = " · ".join(furniture)
        self.add_font(FACE, "", FONT_FOLDER / "SourceSansPro-Regular.ttf")
        self.add_font(FACE, "B", FONT_FOLDER / "SourceSansPro-Semibold.ttf")
        self.set_font(FACE)
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(True, MARGIN)  # noqa: FBT003 - its only form

    def footer(self) -> None:
        self.set_y(-40)
        self.set_font(FACE, size=SMALL)
        self.cell(0, text=f"{self._furniture} · {self.page_no()} / {{nb}}")

    def write_section(self, section: Section) -> None:
        self.add_page()
        self.start_section(section.bookmark)
        self.write_line(section.label, SMALL, "B")
        self.write_line(section.title, TITLE, "B")
        for block in section.blocks:
            self.block(block)

    def write_line(self, text: str, size: float = BODY, style: str = "") -> None:
        self.set_font(FACE, style, size)
        self.multi_cell(0, size * LEADING, text, align="L", new_x="LMARGIN", new_y="NEXT")

    @singledispatchmethod
    def block(self, block: Block) -> None:
        """Anything without a way of its own: its description, or a paragraph for each part."""
        alt = getattr(block, "alt", "")
        for text in (alt,) if alt else _paragraphs(block):
            self.write_line(text)
        self.ln(3)

    @block.register
    def _(self, block: Heading) -> None:
        self.ln(8)
        self.write_line(block.text, HEADING, "B")

    @block.register
    def _(self, block: Beside) -> None:
        for part in (*block.left, *block.right):
            self.block(part)

    @block.register
    def _(self, block: Table) -> None:
        rows = [[column.title for column in block.columns]]
        rows += [[_cell(content) for content in row] for row in block.rows]
        self._table(rows, [column.width for column in block.columns])

    @block.register
    def _(self, block: Radar) -> None:
        """Rings, spokes and the scores as polygons, with their labels."""
        if self.will_page_break(2 * RADIUS + 60):
            self.add_page()
        self.set_font(FACE, size=SMALL)
        middle = (self.w / 2, self.get_y() + RADIUS + 30)
        count = len(block.spokes)
        for ring in (*block.stage_borders, 100):
            self.polygon([_point(middle, ring, place / count) for place in range(count)])
        for place, spoke in enumerate(block.spokes):
            self.line(*middle, *_point(middle, 100, place / count))
            label = f"{spoke.label} {_figure(spoke.score)}"
            x, y = _point(middle, 115, place / count)
            self.text(x - self.get_string_width(label) / 2, y, label)
        scores = [(place / count, spoke.score) for place, spoke in enumerate(block.spokes)]
        known = [_point(middle, score, turn) for turn, score in scores if score is not None]
        with self.local_context(fill_color="#2f6db5", fill_opacity=0.3, line_width=2):
            self.polygon(known, style="DF")
        self.set_y(middle[1] + RADIUS + 30)

    def _table(self, rows: list[list[str]], widths: list[float]) -> None:
        self.set_font(FACE, size=SMALL)
        with self.table(
            rows,
            col_widths=tuple(widths),
            line_height=SMALL * LEADING,
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(emphasis="BOLD"),
            text_align="LEFT",
        ):
            pass
        self.ln(5)


def _paragraphs(part: object) -> Iterator[str]:
    """What a block says, part by part in its order; the texts of one part stand in one line."""
    if isinstance(part, tuple):
        for each in part:
            yield from _paragraphs(each)
    elif is_dataclass(part):
        values = [getattr(part, field.name) for field in fields(part)]
        yield " · ".join(value for value in values if type(value) is str and value)
        for value in values:
            yield from _paragraphs(value)


def _cell(content: str | Scale) -> str:
    """A scale is drawn by us; here its score stands as a figure."""
    return content if isinstance(content, str) else _figure(content.score)


def _figure(score: float | None) -> str:
    return "–" if score is None else f"{score:.0f}"


def _point(middle: tuple[float, float], score: float, turn: float) -> tuple[float, float]:
    """Where a score lies; `turn` is the share of the circle, clockwise from the top."""
    angle = 2 * math.pi * turn
    length = RADIUS * score / 100
    return middle[0] + length * math.sin(angle), middle[1] - length * math.cos(angle)
