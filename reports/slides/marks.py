"""What a shape says to those who do not see it, and the look of its words."""

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame
from pptx.text.text import _Run as WrittenRun
from pptx.util import Pt

from reports.slides.page import FONT, LINE
from reports.slides.paragraphs import Paragraph, Run
from reports.slides.words import plain

DECORATION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATION_NAMES = "http://schemas.microsoft.com/office/drawing/2017/decorative"
ALT_LIMIT = 1_000


def rgb(colour: str) -> RGBColor:
    """A colour written #RRGGBB."""
    found: RGBColor = RGBColor.from_string(colour.removeprefix("#"))
    return found


def describe(shape: BaseShape, alt: str) -> None:
    """The alternative text of a chart, a table or a picture."""
    _properties(shape).set("descr", plain(alt)[:ALT_LIMIT])


def decorate(shape: BaseShape) -> None:
    """Screen readers pass over the shape."""
    known = etree.SubElement(_properties(shape), qn("a:extLst"))
    entry = etree.SubElement(known, qn("a:ext"), uri=DECORATION)
    mark = etree.SubElement(
        entry, f"{{{DECORATION_NAMES}}}decorative", nsmap={"adec": DECORATION_NAMES}
    )
    mark.set("val", "1")


def set_flat(shape: BaseShape) -> None:
    """Without the outline and the shadow that the theme gives to shapes."""
    for style in shape.element.findall(qn("p:style")):
        shape.element.remove(style)


def _properties(shape: BaseShape) -> etree._Element:
    return next(shape.element.iter(qn("p:cNvPr")))


def write(frame: TextFrame, paragraphs: list[Paragraph], size: float, language: str) -> None:
    """Fill a frame with paragraphs that have been made to fit."""
    for place, paragraph in enumerate(paragraphs):
        line = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        line.line_spacing = 1.0
        line.alignment = PP_ALIGN.LEFT
        line.space_before = Pt(paragraph.before * size * LINE if place else 0)
        for run in paragraph.runs:
            _write_run(line.add_run(), run, size * paragraph.scale, language)


def _write_run(written: WrittenRun, run: Run, size: float, language: str) -> None:
    written.text = run.text
    written.font.size = Pt(size)
    written.font.bold = run.bold
    written.font.name = FONT
    written.font.fill.solid()
    if run.accent:
        written.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    else:
        written.font.color.rgb = rgb(run.colour)
    written._r.get_or_add_rPr().set("lang", language)
