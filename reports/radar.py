"""The radar of building blocks (method.md 3.11)."""

import textwrap
from collections.abc import Iterator, Sequence

import altair as alt

from assessment.frozen import Frozen
from assessment.language import Language
from assessment.questionnaire import AxisRole, Questionnaire
from assessment.result import Interval, Result
from reports.chart import Row, Rows, build_layers, text_look, text_mark
from reports.formatting import band as band_text
from reports.formatting import score as score_text
from reports.radar_shape import OUTER, band_outline, corners, path, point, ring_label, spoke_angle
from reports.spoke_label import label_rows
from reports.theme import Theme, theme
from texts.wording import Wording

LABEL_LENGTH = 48


class Spoke(Frozen):
    """One axis of the radar. `score` is None while there are too few answers or none apply."""

    label: str
    score: float | None = None
    band: Interval | None = None
    applicable: bool = True


def spokes(questionnaire: Questionnaire, result: Result, language: Language) -> tuple[Spoke, ...]:
    """The building blocks in the order of the edition; the foundation has its own bar."""
    return tuple(
        Spoke(
            label=textwrap.shorten(axis.name.in_(language), LABEL_LENGTH, placeholder="…"),
            score=found.score,
            band=found.band,
            applicable=found.applicable,
        )
        for axis in questionnaire.axes
        if axis.role is AxisRole.BLOCK
        for found in (result.axes[axis.id],)
    )


def build_radar(
    spokes: Sequence[Spoke],
    stage_borders: Sequence[float],
    language: Language,
    *,
    dark: bool = False,
    size: int = 380,
) -> alt.LayerChart:
    """Score today with its band; rings lie at the stage borders, `size` is the outer diameter.

    Axes without a score are left out of the polygon; fewer than three scores are points only.
    """
    colours = theme(dark=dark)
    rows = _rows(spokes, stage_borders, language, colours)
    drawn = (
        ("grid", _lines("grid", alt.MarkDef("line", stroke=colours.grid, strokeWidth=1))),
        ("band", _lines("band", _area(colours, opacity=0.2))),
        ("today", _lines("today", _area(colours, opacity=0.1, stroke_width=2.25))),
        ("texts", _texts("texts")),
        ("points", _points("points", language, colours)),
    )
    layers = [layer for name, layer in drawn if rows[name]]
    radar = build_layers(layers, rows, colours, description=radar_alt_text(spokes, language))
    radar.width = radar.height = size
    return radar


def radar_alt_text(spokes: Sequence[Spoke], language: Language) -> str:
    """The whole radar in one sentence, for readers who do not see it."""
    wording = Wording(language)
    values = "; ".join(_spoken(spoke, wording) for spoke in spokes)
    return wording("charts.radar.alt", values=values)


def _spoken(spoke: Spoke, wording: Wording) -> str:
    if spoke.score is None:
        reason = _figure(spoke, wording.language)
        return wording("charts.radar.unscored", label=spoke.label, reason=reason)
    score = score_text(spoke.score, wording.language)
    if spoke.band is None:
        return wording("charts.radar.scored_plain", label=spoke.label, score=score)
    band = band_text(spoke.band, wording.language)
    return wording("charts.radar.scored", label=spoke.label, score=score, band=band)


def _figure(spoke: Spoke, language: Language) -> str:
    """The score as text, or why there is none."""
    if not spoke.applicable:
        return Wording(language)("charts.not_applicable")
    if spoke.score is None:
        return Wording(language)("charts.too_few")
    return score_text(spoke.score, language)


def _rows(
    spokes: Sequence[Spoke], stage_borders: Sequence[float], language: Language, colours: Theme
) -> Rows:
    rings = sorted({border for border in stage_borders if 0 < border < OUTER} | {OUTER})
    return {
        "grid": list(_grid_rows(len(spokes), rings)),
        "band": _band_rows(spokes),
        "today": _today_rows(spokes),
        "texts": [
            *_ring_label_rows(len(spokes), rings, colours),
            *_spoke_label_rows(spokes, language, colours),
        ],
        "points": _point_rows(spokes, language),
    }


def _grid_rows(count: int, rings: Sequence[float]) -> Iterator[Row]:
    for ring in rings:
        yield from path(f"ring {ring:g}", [point(ring, angle) for angle in corners(count)])
    for place in range(count):
        yield from path(f"axis {place}", [(0, 0), point(OUTER, spoke_angle(place, count))])


def _scored(spokes: Sequence[Spoke]) -> list[tuple[float, Spoke, float]]:
    """Angle, spoke and score of every axis that has one."""
    return [
        (spoke_angle(place, len(spokes)), spoke, spoke.score)
        for place, spoke in enumerate(spokes)
        if spoke.score is not None
    ]


def _today_rows(spokes: Sequence[Spoke]) -> list[Row]:
    """The closed polygon through the scores; nothing with fewer than three of them."""
    scored = _scored(spokes)
    if len(scored) < 3:
        return []
    return path("today", [point(score, angle) for angle, _, score in (*scored, scored[0])])


def _band_rows(spokes: Sequence[Spoke]) -> list[Row]:
    """The strip between lower and upper ends; nothing unless every score of three has a band."""
    scored = _scored(spokes)
    bands = [(angle, spoke.band) for angle, spoke, _ in scored if spoke.band is not None]
    if len(scored) < 3 or len(bands) < len(scored):
        return []
    return path("band", band_outline(bands))


def _point_rows(spokes: Sequence[Spoke], language: Language) -> list[Row]:
    return [
        {
            "x": point(score, angle)[0],
            "y": point(score, angle)[1],
            "axis": spoke.label,
            "score": score_text(score, language),
            "band": band_text(spoke.band, language) if spoke.band else "–",
        }
        for angle, spoke, score in _scored(spokes)
    ]


def _ring_label_rows(count: int, rings: Sequence[float], colours: Theme) -> Iterator[Row]:
    """Just inside each ring."""
    for ring in rings:
        x, y = ring_label(ring, count)
        look = text_look(f"{ring:g}", ink=colours.muted, size=10)
        yield {"x": x, "y": y, "align": "center", "dy": 7, **look}


def _spoke_label_rows(spokes: Sequence[Spoke], language: Language, colours: Theme) -> Iterator[Row]:
    for place, spoke in enumerate(spokes):
        angle = spoke_angle(place, len(spokes))
        scored = spoke.score is not None
        ink = colours.ink if scored else colours.muted
        yield from label_rows(spoke.label, _figure(spoke, language), angle, ink=ink, strong=scored)


def _area(colours: Theme, *, opacity: float, stroke_width: float = 0) -> alt.MarkDef:
    """A filled line; without a width only the fill shows."""
    return alt.MarkDef(
        "line",
        fill=colours.accent,
        fillOpacity=opacity,
        stroke=colours.accent,
        strokeWidth=stroke_width,
        strokeJoin="round",
    )


def _place() -> dict[str, alt.X | alt.Y]:
    scale = alt.Scale(domain=[-OUTER, OUTER], nice=False, zero=False)
    return {
        "x": alt.X("x", type="quantitative", axis=None, scale=scale),
        "y": alt.Y("y", type="quantitative", axis=None, scale=scale),
    }


def _lines(name: str, mark: alt.MarkDef) -> alt.Chart:
    encoding = alt.FacetedEncoding(
        **_place(),
        order=alt.Order("order", type="quantitative"),
        detail=alt.Detail("path", type="nominal"),
    )
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)


def _texts(name: str) -> alt.Chart:
    encoding = alt.FacetedEncoding(**_place(), text=alt.Text("text", type="nominal"))
    return alt.Chart(alt.NamedData(name), mark=text_mark(), encoding=encoding)


def _points(name: str, language: Language, colours: Theme) -> alt.Chart:
    """The values again as points, with the name and the figures when pointed at."""
    wording = Wording(language)
    mark = alt.MarkDef(
        "point",
        shape="circle",
        filled=True,
        fill=colours.accent,
        stroke=colours.ground,
        strokeWidth=1,
        size=56,
        opacity=1,
    )
    tooltip = [
        alt.Tooltip(field, type="nominal", title=wording(f"charts.{field}"))
        for field in ("axis", "score", "band")
    ]
    encoding = alt.FacetedEncoding(**_place(), tooltip=tooltip)
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)
