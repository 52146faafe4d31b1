"""The path data of an SVG, replayed on a reportlab path."""

import math
import re
from collections.abc import Iterator, Sequence

from reportlab.pdfgen.pathobject import PDFPathObject

Point = tuple[float, float]

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d+[^A-Za-z]*)*)")
OPERANDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}


class SvgError(ValueError):
    """The SVG holds something we do not draw."""


def numbers(text: str) -> list[float]:
    """Every number in an attribute, whatever stands between them."""
    return [float(found) for found in NUMBER.findall(text)]


def trace_path(path: PDFPathObject, data: str) -> None:
    """Append the path data; SvgError for smooth curves and elliptic arcs: Vega has none."""
    pen = _Pen(path)
    for letter, operands in COMMAND.findall(data):
        count = OPERANDS.get(letter.upper())
        if count is None:
            raise SvgError(f"path command {letter}")
        found = numbers(operands)
        if count == 0:
            pen.close()
            continue
        if not found or len(found) % count:
            raise SvgError(f"path command {letter} with {len(found)} numbers")
        for start in range(0, len(found), count):
            pen.follow(letter, found[start : start + count], first=start == 0)


class _Pen:
    """Where the path has got to, and where its present part began."""

    def __init__(self, path: PDFPathObject) -> None:
        self._path = path
        self._at: Point = (0.0, 0.0)
        self._begin: Point = (0.0, 0.0)

    def close(self) -> None:
        self._path.close()
        self._at = self._begin

    def follow(self, letter: str, operands: Sequence[float], *, first: bool) -> None:
        """One command with its operands; lower-case letters count from the present point."""
        origin = self._at if letter.islower() else (0.0, 0.0)
        command = letter.upper()
        if command == "M" and first:
            self._begin = self._at = _moved(operands, origin)
            self._path.moveTo(*self._at)
        elif command in {"M", "L"}:
            self._line(_moved(operands, origin))
        elif command == "H":
            self._line((operands[0] + origin[0], self._at[1]))
        elif command == "V":
            self._line((self._at[0], operands[0] + origin[1]))
        elif command == "A":
            self._arc(operands, _moved(operands[5:], origin))
        else:
            self._curve([_moved(operands[n : n + 2], origin) for n in range(0, len(operands), 2)])

    def _line(self, end: Point) -> None:
        self._path.lineTo(*end)
        self._at = end

    def _curve(self, points: Sequence[Point]) -> None:
        """A cubic curve; a quadratic one is raised to it."""
        *controls, end = points
        if len(controls) == 1:
            controls = [_between(self._at, controls[0]), _between(end, controls[0])]
        self._path.curveTo(*controls[0], *controls[1], *end)
        self._at = end

    def _arc(self, operands: Sequence[float], end: Point) -> None:
        radius, other, _, large, sweep = operands[:5]
        if radius != other:
            raise SvgError("an elliptic arc")
        for curve in _arc_curves(self._at, end, abs(radius), large=bool(large), sweep=bool(sweep)):
            self._curve(curve)
        self._at = end


def _moved(operands: Sequence[float], origin: Point) -> Point:
    return (operands[0] + origin[0], operands[1] + origin[1])


def _between(end: Point, control: Point) -> Point:
    """Two thirds of the way from an end to the control point of a quadratic curve."""
    return (end[0] + 2 / 3 * (control[0] - end[0]), end[1] + 2 / 3 * (control[1] - end[1]))


def _arc_curves(
    start: Point, end: Point, radius: float, *, large: bool, sweep: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """A circular arc as cubic curves of a quarter turn at most (SVG 1.1, F.6.5 for a circle)."""
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    distance = math.hypot(*half)
    if distance == 0 or radius == 0:
        return
    radius = max(radius, distance)
    lift = math.sqrt(radius**2 - distance**2) / distance * (1 if large != sweep else -1)
    centre = (
        (start[0] + end[0]) / 2 + lift * half[1],
        (start[1] + end[1]) / 2 - lift * half[0],
    )
    begin = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = (math.atan2(end[1] - centre[1], end[0] - centre[0]) - begin) % (2 * math.pi)
    if not sweep:
        turn -= 2 * math.pi
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    for piece in range(pieces):
        yield _quarter(centre, radius, begin + turn * piece / pieces, turn / pieces)


def _quarter(centre: Point, radius: float, angle: float, turn: float) -> tuple[Point, Point, Point]:
    """The cubic curve nearest to an arc of at most a quarter turn."""
    reach = 4 / 3 * math.tan(turn / 4)
    end = angle + turn

    def at(along: float, across: float, direction: float) -> Point:
        cos, sin = math.cos(direction), math.sin(direction)
        return (
            centre[0] + radius * (along * cos - across * sin),
            centre[1] + radius * (along * sin + across * cos),
        )

    return at(1, reach, angle), at(1, -reach, end), at(1, 0, end)
