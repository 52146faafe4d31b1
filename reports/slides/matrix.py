"""The matrix of measures as shapes that can be moved and changed, with its key beside it."""

from pptx.enum.text import PP_ALIGN

from assessment.roadmap.quick_wins import DAYS
from reports.document import Matrix
from reports.formatting import decimal
from reports.matrix import MatrixEntry
from reports.matrix_chart import kind, legend
from reports.matrix_shape import Area, MatrixScale, spots, usual_benefit
from reports.slides.page import GRID, GUTTER
from reports.slides.paragraphs import Paragraph, Run, fitted
from reports.slides.sheet import Box, Mark, Sheet
from reports.slides.words import plain, width
from reports.theme import LIGHT
from texts.wording import Wording

PICTURE = 0.6
"""Share of the width that the picture takes; the rest is the key."""

LEFT, FOOT, HEAD, FIELD = 30.0, 34.0, 40.0, 18.0
"""Room for figures on the left and below, for the legend, and for the names of the fields."""

DIAMETER, APART, PATCH = 18.0, 2.0, 13.0
SMALL, LEGEND = 10.0, 12.0
LINE = 13.0
KEY_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0)


def draw_matrix(sheet: Sheet, box: Box, matrix: Matrix, text: Wording) -> None:
    """Everything inside the box: the picture on the left, numbers with their names on the right."""
    picture = box._replace(width=box.width * PICTURE)
    area = Area(
        picture.left + LEFT,
        picture.top + HEAD + FIELD,
        picture.left + picture.width,
        picture.top + picture.height - FOOT - FIELD,
    )
    scale = MatrixScale(matrix.entries, area)
    sheet.described(picture, matrix.alt)
    _draw_grid(sheet, scale, text)
    _draw_fields(sheet, scale, usual_benefit(matrix.entries), text)
    _draw_legend(sheet, picture, matrix, text)
    for spot in spots(matrix.entries, scale, DIAMETER + APART):
        place = Box(spot.x - DIAMETER / 2, spot.y - DIAMETER / 2, DIAMETER, DIAMETER)
        sheet.mark(place, _look(kind(spot.entry)), str(spot.entry.number))
    left = picture.left + picture.width + GUTTER
    _draw_key(sheet, box._replace(left=left, width=box.left + box.width - left), matrix.entries)


def _draw_grid(sheet: Sheet, scale: MatrixScale, text: Wording) -> None:
    """What marks are measured by, with the names of both scales."""
    area, figures = scale.area, PP_ALIGN.RIGHT
    for points in scale.point_ticks():
        y = scale.y(points)
        sheet.bar(Box(area.left, y, area.right - area.left, 0.5), GRID)
        place = Box(area.left - LEFT, y - LINE / 2, LEFT - 5, LINE)
        sheet.label(place, decimal(points, text.language, 2), SMALL, figures)
    below = area.bottom + FIELD + 3
    for days in scale.day_ticks():
        place = Box(scale.x(days) - 20, below, 40, LINE)
        sheet.label(place, decimal(days, text.language), SMALL, PP_ALIGN.CENTER)
    effort = Box(area.left, below + LINE, area.right - area.left, LINE)
    sheet.label(effort, text("plan_report.matrix.effort"), SMALL, figures)
    benefit = Box(area.left - LEFT, area.top - FIELD - LINE - 3, 200, LINE)
    sheet.label(benefit, text("plan_report.matrix.benefit"), SMALL)


def _draw_fields(sheet: Sheet, scale: MatrixScale, usual: float, text: Wording) -> None:
    """The borders of the four fields, and their names where no mark can lie."""
    area, top = scale.area, scale.area.top - FIELD
    long = area.right - area.left
    sheet.bar(Box(scale.x(DAYS), top, 1, area.bottom + FIELD - top), LIGHT.frame)
    sheet.bar(Box(area.left, scale.y(usual), long, 1), LIGHT.frame)
    for row, y in (("much", top + 2), ("little", area.bottom + 3)):
        for column, align in (("low", PP_ALIGN.LEFT), ("high", PP_ALIGN.RIGHT)):
            name = text(f"plan_report.matrix.field.{row}_{column}")
            sheet.label(Box(area.left + 4, y, long - 8, LINE), name, SMALL, align)


def _draw_legend(sheet: Sheet, picture: Box, matrix: Matrix, text: Wording) -> None:
    """What occurs, side by side above the picture."""
    left = picture.left
    for name, shown_by in legend(matrix.entries):
        words = text(f"plan_report.matrix.kind.{name}")
        room = width(words, LEGEND) + 6
        sheet.mark(Box(left, picture.top, PATCH, PATCH), _look(shown_by))
        place = Box(left + PATCH + 6, picture.top - 1.5, room, 16)
        sheet.text(place, [Paragraph((Run(words),))], LEGEND)
        left += PATCH + 6 + room + 14


def _look(name: str) -> Mark:
    return Mark(square=name.endswith("duties"), filled=name.startswith("planned"))


def _draw_key(sheet: Sheet, box: Box, entries: tuple[MatrixEntry, ...]) -> None:
    """One line a measure, in the order of the numbers."""
    lines = [
        Paragraph((Run(f"{entry.number}\u2002", bold=True), Run(plain(entry.name))))
        for entry in entries
    ]
    shown, size = fitted(lines, KEY_SIZES, box.width, box.height)
    sheet.text(box, shown, size)
