"""Measures by effort and benefit as a picture (content of method.md 3.14)."""

from collections.abc import Iterator, Sequence

import altair as alt

from assessment.language import Language
from assessment.roadmap.quick_wins import DAYS
from reports.chart import Row, Rows, build_layers, text_look
from reports.formatting import decimal
from reports.matrix import MatrixEntry
from reports.matrix_shape import Area, MatrixScale, Spot, spots, usual_benefit
from reports.plane import Plane, filled, hollow, rules, texts
from reports.theme import Theme, theme
from texts.wording import Wording

HEIGHT = 290
LEFT, FOOT, HEAD = 34, 40, 44
"""Pixels for the figures on the left, those below, and the legend above."""
FIELD = 20
"""Pixels above and below the marks for the names of the four fields."""
RADIUS = 10
DISTANCE = 2 * RADIUS + 3
MARK = 4 * RADIUS**2
"""The area of a square as wide as a mark."""
LETTER = 6.2
"""Pixels a letter of the legend takes on average."""


def build_matrix_chart(
    entries: Sequence[MatrixEntry], language: Language, *, dark: bool = False, width: int = 600
) -> alt.LayerChart:
    """Numbered marks that never cover each other; shape and filling tell what they are.

    Filled: in the plan. Hollow: not in it. Square: about an open duty.
    """
    colours = theme(dark=dark)
    rows = _rows(entries, width, Wording(language), colours)
    plane, accent, ground = Plane(0, width, HEIGHT), colours.accent, colours.ground
    drawn = (
        ("ticks", rules("ticks", plane, colours.grid, 1)),
        ("borders", rules("borders", plane, colours.frame, 1)),
        ("planned", filled("planned", plane, "circle", accent, MARK)),
        ("planned_duties", filled("planned_duties", plane, "square", accent, MARK)),
        ("others", hollow("others", plane, "circle", accent, ground, MARK)),
        ("other_duties", hollow("other_duties", plane, "square", accent, ground, MARK)),
        ("texts", texts(plane)),
    )
    layers = [layer for name, layer in drawn if rows[name]]
    chart = build_layers(layers, rows, colours, description=matrix_alt_text(entries, language))
    chart.width, chart.height = width, HEIGHT
    return chart


def matrix_alt_text(entries: Sequence[MatrixEntry], language: Language) -> str:
    """The whole picture in one sentence, for readers who do not see it."""
    text = Wording(language)
    values = "; ".join(
        text(
            "plan_report.matrix.spoken",
            number=entry.number,
            name=entry.name,
            days=decimal(entry.days, language, 1),
            points=decimal(entry.points, language, 1),
        )
        for entry in entries
    )
    return text("plan_report.matrix.alt", values=values)


def kind(entry: MatrixEntry) -> str:
    """What a mark stands for, as the layers and the legend call it."""
    if entry.wave:
        return "planned_duties" if entry.is_duty else "planned"
    return "other_duties" if entry.is_duty else "others"


def legend(entries: Sequence[MatrixEntry]) -> list[tuple[str, str]]:
    """What occurs, each with the kind of mark it is shown by; empty if all are of one kind."""
    found = [name for name in KINDS if name in {kind(entry) for entry in entries}]
    if len(found) < 2:
        return []
    plain = [(name, name) for name in found if name in {"planned", "others"}]
    duties = [("duties", name) for name in found if name not in {"planned", "others"}]
    return plain + duties[:1]


KINDS = ("planned", "planned_duties", "others", "other_duties")


def _rows(entries: Sequence[MatrixEntry], width: int, text: Wording, colours: Theme) -> Rows:
    area = Area(LEFT, HEAD + FIELD, width, HEIGHT - FOOT - FIELD)
    scale = MatrixScale(entries, area)
    placed = spots(entries, scale, DISTANCE)
    rows: dict[str, list[Row]] = {
        name: [{"x": spot.x, "y": spot.y} for spot in placed if kind(spot.entry) == name]
        for name in KINDS
    }
    across, up = scale.x(DAYS), scale.y(usual_benefit(entries))
    top, bottom = area.top - FIELD, area.bottom + FIELD
    rows["ticks"] = [
        {"x": LEFT, "x2": width, "y": scale.y(points), "y2": scale.y(points)}
        for points in scale.point_ticks()
    ]
    rows["borders"] = [
        {"x": across, "x2": across, "y": top, "y2": bottom},
        {"x": LEFT, "x2": width, "y": up, "y2": up},
    ]
    rows["texts"] = [
        *_numbers(placed, colours),
        *_figures(scale, text, colours),
        *_fields(scale, text, colours),
    ]
    _add_legend(rows, entries, text, colours)
    return rows


def _numbers(placed: Sequence[Spot], colours: Theme) -> Iterator[Row]:
    for spot in placed:
        ink = colours.ground if spot.entry.wave else colours.ink
        look = text_look(str(spot.entry.number), ink=ink, size=11, strong=True)
        yield {"x": spot.x, "y": spot.y, "align": "center", "dy": 0.5, **look}


def _figures(scale: MatrixScale, text: Wording, colours: Theme) -> Iterator[Row]:
    """What the marks are measured by, with the names of both scales."""
    area, muted = scale.area, colours.muted
    for points in scale.point_ticks():
        look = text_look(decimal(points, text.language, 2), ink=muted, size=10)
        yield {"x": area.left - 6, "y": scale.y(points), "align": "right", "dy": 0, **look}
    below = area.bottom + FIELD + 9
    for days in scale.day_ticks():
        look = text_look(decimal(days, text.language), ink=muted, size=10)
        yield {"x": scale.x(days), "y": below, "align": "center", "dy": 0, **look}
    effort = text_look(text("plan_report.matrix.effort"), ink=muted, size=10.5)
    yield {"x": area.right, "y": below + 18, "align": "right", "dy": 0, **effort}
    benefit = text_look(text("plan_report.matrix.benefit"), ink=muted, size=10.5)
    yield {"x": 0, "y": area.top - FIELD - 9, "align": "left", "dy": 0, **benefit}


def _fields(scale: MatrixScale, text: Wording, colours: Theme) -> Iterator[Row]:
    """The names of the four fields, where no mark can lie."""
    area, muted = scale.area, colours.muted
    for row, y in (("much", area.top - FIELD / 2), ("little", area.bottom + FIELD / 2)):
        for column, x, align in (("low", area.left + 6, "left"), ("high", area.right - 6, "right")):
            name = text(f"plan_report.matrix.field.{row}_{column}")
            yield {"x": x, "y": y, "align": align, "dy": 0, **text_look(name, ink=muted, size=10.5)}


def _add_legend(
    rows: dict[str, list[Row]], entries: Sequence[MatrixEntry], text: Wording, colours: Theme
) -> None:
    """Only what occurs, side by side on top."""
    x = 0.0
    for name, layer in legend(entries):
        rows[layer].append({"x": x + RADIUS, "y": RADIUS})
        words = text(f"plan_report.matrix.kind.{name}")
        look = text_look(words, ink=colours.ink, size=11)
        rows["texts"].append(
            {"x": x + 2 * RADIUS + 6, "y": RADIUS, "align": "left", "dy": 0, **look}
        )
        x += 2 * RADIUS + 24 + LETTER * len(words)
