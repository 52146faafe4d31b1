"""Content belongs to its element on every page; everything else is decoration."""

import io
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from reports.fonts import REGULAR, register_fonts
from reports.paper import styles
from reports.paper.structure import Element, Mark, Role
from reports.paper.tagged_canvas import TaggedCanvas
from reports.paper.tagged_flowables import TaggedParagraph

WIDTH, HEIGHT = 200.0, 300.0


@pytest.fixture
def canvas() -> Iterator[TaggedCanvas]:
    register_fonts()
    made = TaggedCanvas(io.BytesIO(), initialFontName=REGULAR, pageCompression=0)
    yield made
    made.showPage()
    made.save()


def _paragraph(words: str) -> tuple[TaggedParagraph, Element]:
    element = Element(Role.PARAGRAPH)
    paragraph = TaggedParagraph(words, styles.BODY, element)
    paragraph.wrap(WIDTH, HEIGHT)
    return paragraph, element


def test_the_parts_of_a_split_paragraph_are_one_element(canvas: TaggedCanvas) -> None:
    paragraph, element = _paragraph("viele Wörter " * 30)
    for part in paragraph.split(WIDTH, 60):
        part.wrap(WIDTH, HEIGHT)
        part.drawOn(canvas, 0, 0)
        canvas.showPage()
    assert element.parts == [Mark(0, 0), Mark(1, 0)]


def test_what_is_drawn_again_is_decoration(canvas: TaggedCanvas) -> None:
    paragraph, element = _paragraph("Punktwert")
    paragraph.drawOn(canvas, 0, 0)
    canvas.showPage()
    paragraph.drawOn(canvas, 0, 0)
    assert element.parts == [Mark(0, 0)]


def test_marks_are_counted_on_each_page(canvas: TaggedCanvas) -> None:
    elements = [Element(Role.PARAGRAPH) for _ in range(3)]
    for element in elements[:2]:
        with canvas.content(element):
            canvas.drawString(0, 0, "eins")
    canvas.showPage()
    with canvas.content(elements[2]):
        canvas.drawString(0, 0, "zwei")
    assert [element.parts for element in elements] == [[Mark(0, 0)], [Mark(0, 1)], [Mark(1, 0)]]


def test_content_inside_content_is_refused(canvas: TaggedCanvas) -> None:
    element = Element(Role.FIGURE)
    with canvas.content(element), pytest.raises(RuntimeError), canvas.decoration():
        pass


def test_a_canvas_without_structure_is_refused() -> None:
    paragraph, _ = _paragraph("Text")
    with pytest.raises(TypeError):
        paragraph.drawOn(Canvas(io.BytesIO()), 0, 0)
