"""Single lines drawn straight onto the canvas."""

from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from reports.paper.markup import plain
from reports.paper.page import SMALLEST


class Face(NamedTuple):
    """A font at its largest size, and the room for a line of it."""

    font: str
    size: float
    width: float


def shortened(text: str, font: str, size: float, width: float) -> str:
    """The text, cut with an ellipsis to fit the width."""
    text = plain(text, font)[:400]
    if stringWidth(text, font, size) <= width:
        return text
    while text and stringWidth(f"{text}…", font, size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def draw_fitting(canvas: Canvas, place: tuple[float, float], text: str, face: Face) -> None:
    """Draw a line at `place`, smaller if it is too wide, cut if it is still too wide then."""
    size = face.size
    while size > SMALLEST and stringWidth(plain(text, face.font), face.font, size) > face.width:
        size -= 0.5
    canvas.setFont(face.font, size)
    canvas.drawString(*place, shortened(text, face.font, size, face.width))
