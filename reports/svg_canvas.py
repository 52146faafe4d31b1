"""Charts in a PDF: the few kinds of SVG element that Vega writes, drawn with reportlab.

Text stays text, in the fonts of the document; nothing becomes a picture.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree
from reportlab.lib.colors import Color, toColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from reports.fonts import drawable, font_for, register_fonts
from reports.svg_path import SvgError, numbers, trace_path

POINTS_PER_PIXEL = 0.75
NON_ZERO = 1
"""How SVG tells inside from outside; reportlab would take the even-odd rule."""

SILENT = frozenset({"title", "desc", "defs", "clipPath"})
CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
TRANSFORM = re.compile(r"(\w+)\(([^)]*)\)")
INHERITED = frozenset(
    {
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "text-anchor",
    }
)


class ChartFlowable(Flowable):
    """A rendered chart. `width` is in points; without it a pixel becomes 0.75 points.

    `alt` is for whoever tags the document. SvgError if the SVG holds what we do not draw.
    """

    def __init__(self, svg: str, *, width: float | None = None, alt: str = "") -> None:
        super().__init__()
        self.alt = alt
        self._root = _parsed(svg)
        own_width, own_height = (_size(self._root, side) for side in ("width", "height"))
        self._scale = width / own_width if width else POINTS_PER_PIXEL
        self.width, self.height = own_width * self._scale, own_height * self._scale

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(self._scale, -self._scale)
        draw_svg(canvas, self._root)
        canvas.restoreState()


def _parsed(svg: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise SvgError(str(error)) from None


def _size(root: etree._Element, side: str) -> float:
    found = numbers(root.get(side, ""))
    if not found or found[0] <= 0:
        raise SvgError(f"no {side}")
    return found[0]


@dataclass(frozen=True)
class _Style:
    """What an element passes on; opacity multiplies on the way down."""

    attributes: Mapping[str, str]
    opacity: float = 1.0

    def inside(self, element: etree._Element) -> "_Style":
        own = {str(name): str(value) for name, value in element.attrib.items() if name in INHERITED}
        return replace(
            self,
            attributes={**self.attributes, **own},
            opacity=self.opacity * float(element.get("opacity", 1)),
        )

    def get(self, name: str, default: str) -> str:
        return self.attributes.get(name, default)

    def paint(self, name: str, default: str) -> Color | None:
        """The colour of `fill` or `stroke`; None if nothing is to be painted."""
        value = self.get(name, default)
        if value in {"none", "transparent"}:
            return None
        try:
            colour: Color = toColor(value)
        except ValueError:
            raise SvgError(f"{name} {value}") from None
        return colour


def draw_svg(canvas: Canvas, root: etree._Element) -> None:
    """Draw at the origin, a pixel as a unit and y downwards: the caller has turned the page."""
    register_fonts()
    _Drawing(canvas, root).draw(root, _Style({}))


class _Drawing:
    def __init__(self, canvas: Canvas, root: etree._Element) -> None:
        self._canvas = canvas
        self._named = {element.get("id"): element for element in root.iter("{*}clipPath")}

    def draw(self, element: etree._Element, style: _Style) -> None:
        """Draw an element and all below it; SvgError for a kind that Vega does not write."""
        tag = _tag(element)
        if tag in SILENT or element.get("display") == "none":
            return
        style = style.inside(element)
        self._canvas.saveState()
        self._transform(element.get("transform", ""))
        self._clip(element.get("clip-path", ""))
        if tag in {"svg", "g"}:
            for child in element:
                self.draw(child, style)
        elif tag in {"path", "line", "rect"}:
            self._draw_shape(element, style)
        elif tag == "text":
            self._draw_text(element, style)
        else:
            raise SvgError(f"element {tag}")
        self._canvas.restoreState()

    def _transform(self, transform: str) -> None:
        for name, operands in TRANSFORM.findall(transform):
            found = numbers(operands)
            if name == "translate":
                self._canvas.translate(found[0], found[1] if len(found) > 1 else 0)
            elif name == "rotate" and len(found) == 1:
                self._canvas.rotate(found[0])
            elif name == "scale":
                self._canvas.scale(found[0], found[-1])
            else:
                raise SvgError(f"transform {name}")

    def _clip(self, reference: str) -> None:
        if not reference:
            return
        clip = self._named.get(reference.removeprefix("url(#").removesuffix(")"))
        if clip is None:
            raise SvgError(f"clip {reference}")
        for shape in clip:
            self._canvas.clipPath(self._path(shape), stroke=0, fill=0, fillMode=NON_ZERO)

    def _path(self, element: etree._Element) -> PDFPathObject:
        path: PDFPathObject = self._canvas.beginPath()
        tag = _tag(element)
        if tag == "rect":
            path.rect(*(float(element.get(name, 0)) for name in ("x", "y", "width", "height")))
        elif tag == "line":
            path.moveTo(float(element.get("x1", 0)), float(element.get("y1", 0)))
            path.lineTo(float(element.get("x2", 0)), float(element.get("y2", 0)))
        else:
            trace_path(path, element.get("d", ""))
        return path

    def _draw_shape(self, element: etree._Element, style: _Style) -> None:
        fill = None if _tag(element) == "line" else style.paint("fill", "black")
        stroke = style.paint("stroke", "none")
        if float(style.get("stroke-width", "1")) == 0:
            stroke = None
        if (fill is None and stroke is None) or element.get("d") == "":
            return
        if fill is not None:
            self._canvas.setFillColor(fill)
            self._canvas.setFillAlpha(style.opacity * float(element.get("fill-opacity", 1)))
        if stroke is not None:
            self._set_pen(stroke, style, float(element.get("stroke-opacity", 1)))
        self._canvas.drawPath(
            self._path(element),
            stroke=int(stroke is not None),
            fill=int(fill is not None),
            fillMode=NON_ZERO,
        )

    def _set_pen(self, colour: Color, style: _Style, opacity: float) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setStrokeAlpha(style.opacity * opacity)
        self._canvas.setLineWidth(float(style.get("stroke-width", "1")))
        self._canvas.setLineCap(CAPS[style.get("stroke-linecap", "butt")])
        self._canvas.setLineJoin(JOINS[style.get("stroke-linejoin", "miter")])
        dashes = numbers(style.get("stroke-dasharray", ""))
        self._canvas.setDash(dashes if any(dashes) else [])

    def _draw_text(self, element: etree._Element, style: _Style) -> None:
        """The text and its further lines, each of them a tspan with its distance."""
        if style.paint("stroke", "none") is not None:
            raise SvgError("an outline around text")
        colour = style.paint("fill", "black")
        if colour is None:
            return
        self._canvas.setFillColor(colour)
        self._canvas.setFillAlpha(style.opacity * float(element.get("fill-opacity", 1)))
        x, y = (float(element.get(name, 0)) for name in ("x", "y"))
        self._draw_line(element.text or "", x, y, style)
        for further in element:
            if _tag(further) != "tspan":
                raise SvgError(f"element {_tag(further)} inside text")
            y += sum(numbers(further.get("dy", "")))
            self._draw_line(further.text or "", x, y, style)

    def _draw_line(self, text: str, x: float, y: float, style: _Style) -> None:
        """One line, upright again on the turned page."""
        font = font_for(
            style.get("font-family", ""),
            style.get("font-weight", "400"),
            style.get("font-style", "normal"),
        )
        size = numbers(style.get("font-size", "12"))[0]
        text = drawable(text, font)
        width = self._canvas.stringWidth(text, font, size)
        shift = {"start": 0.0, "middle": width / 2, "end": width}[style.get("text-anchor", "start")]
        if not text:
            return
        self._canvas.saveState()
        self._canvas.translate(x - shift, y)
        self._canvas.scale(1, -1)
        self._canvas.setFont(font, size)
        self._canvas.drawString(0, 0, text)
        self._canvas.restoreState()


def _tag(element: etree._Element) -> str:
    """The name without its namespace; a comment is silent."""
    return etree.QName(element).localname if isinstance(element.tag, str) else "desc"
