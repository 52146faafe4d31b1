"""The radar of building blocks (method.md 3.11)."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

import altair as alt

from assessment.frozen import Frozen
from assessment.language import Language
from assessment.questionnaire import AxisRole, Questionnaire
from assessment.result import Interval, Result
from reports.chart import Row, Rows, build_layers, text_look
from reports.formatting import band as band_text
from reports.formatting import score as score_text
from reports.radar_marks import area, dot, lines, looks, points, texts
from reports.radar_shape import OUTER, band_outline, corners, path, point, ring_label, spoke_angle
from reports.spoke_label import label_rows
from reports.theme import Theme, theme
from texts.wording import Wording

LABEL_LENGTH = 48


class Spoke(Frozen):
    """One axis of the radar. `score` is None while there are too few answers or none apply.

    `earlier` is the score of an earlier milestone, on the same questions; `target` the score the
    target levels add up to; `after` the score once measures have succeeded.
    """

    label: str
    score: float | None = None
    band: Interval | None = None
    applicable: bool = True
    earlier: float | None = None
    target: float | None = None
    after: float | None = None


def spokes(  # noqa: PLR0913, PLR0917 - everything that may stand beside today
    questionnaire: Questionnaire,
    result: Result,
    language: Language,
    earlier: Result | None = None,
    targets: Mapping[str, float] | None = None,
    after: Result | None = None,
) -> tuple[Spoke, ...]:
    """The building blocks in the order of the edition; the foundation has its own bar.

    `earlier` and `after` must be computed from the same questions as `result`; `targets` are
    scores by axis.
    """
    return tuple(
        Spoke(
            label=textwrap.shorten(axis.name.in_(language), LABEL_LENGTH, placeholder="…"),
            score=found.score,
            band=found.band,
            applicable=found.applicable,
            earlier=earlier.axes[axis.id].score if earlier else None,
            target=(targets or {}).get(axis.id),
            after=after.axes[axis.id].score if after else None,
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

    An earlier milestone is a thin line through hollow squares, the target a dashed one through
    hollow diamonds, what measures lead to a solid one through triangles: told apart without
    colour. Axes without a score are left out of the polygon; fewer than three scores are points
    only.
    """
    colours = theme(dark=dark)
    rows, others = radar_rows(spokes, stage_borders, language, colours), looks(colours)
    drawn = (
        ("grid", lines("grid", alt.MarkDef("line", stroke=colours.grid, strokeWidth=1))),
        ("band", lines("band", area(colours, opacity=0.2))),
        *((name, lines(name, look.line())) for name, look in others.items()),
        ("today", lines("today", area(colours, opacity=0.1, stroke_width=2.25))),
        ("texts", texts("texts")),
        *(
            (f"{name}_points", points(f"{name}_points", look.point(), ("axis", name), language))
            for name, look in others.items()
        ),
        ("points", points("points", dot(colours), ("axis", "score", "band"), language)),
    )
    layers = [layer for name, layer in drawn if rows[name]]
    radar = build_layers(layers, rows, colours, description=radar_alt_text(spokes, language))
    radar.width = radar.height = size
    return radar


def radar_alt_text(spokes: Sequence[Spoke], language: Language) -> str:
    """The whole radar in one sentence, for readers who do not see it."""
    wording = Wording(language)
    values = "; ".join(_spoken(one, wording) + _spoken_others(one, wording) for one in spokes)
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


def _spoken_others(spoke: Spoke, wording: Wording) -> str:
    """Where the axis was before, where it is to go, and where measures lead to."""
    language, earlier, target = wording.language, spoke.earlier, spoke.target
    before = earlier is not None and wording(
        "charts.radar.earlier", score=score_text(earlier, language)
    )
    aimed = target is not None and wording(
        "charts.radar.target", score=score_text(target, language)
    )
    later = spoke.after is not None and wording(
        "charts.radar.after", score=score_text(spoke.after, language)
    )
    return f"{before or ''}{aimed or ''}{later or ''}"


def _figure(spoke: Spoke, language: Language) -> str:
    """The score as text, or why there is none."""
    if not spoke.applicable:
        return Wording(language)("charts.not_applicable")
    if spoke.score is None:
        return Wording(language)("charts.too_few")
    return score_text(spoke.score, language)


def radar_rows(
    spokes: Sequence[Spoke], stage_borders: Sequence[float], language: Language, colours: Theme
) -> Rows:
    """What is drawn where, by layer: x and y in points of score, up is positive."""
    rings = sorted({border for border in stage_borders if 0 < border < OUTER} | {OUTER})
    return {
        "grid": list(_grid_rows(len(spokes), rings)),
        "band": _band_rows(spokes),
        "earlier": _polygon("earlier", [spoke.earlier for spoke in spokes]),
        "target": _polygon("target", [spoke.target for spoke in spokes]),
        "after": _polygon("after", [spoke.after for spoke in spokes]),
        "today": _polygon("today", [spoke.score for spoke in spokes]),
        "texts": [
            *_ring_label_rows(len(spokes), rings, colours),
            *_spoke_label_rows(spokes, language, colours),
        ],
        "earlier_points": _other_point_rows(
            "earlier", spokes, [spoke.earlier for spoke in spokes], language
        ),
        "target_points": _other_point_rows(
            "target", spokes, [spoke.target for spoke in spokes], language
        ),
        "after_points": _other_point_rows(
            "after", spokes, [spoke.after for spoke in spokes], language
        ),
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


def _polygon(name: str, scores: Sequence[float | None]) -> list[Row]:
    """The closed line through the scores; nothing with fewer than three of them."""
    corner_points = [
        point(score, spoke_angle(place, len(scores)))
        for place, score in enumerate(scores)
        if score is not None
    ]
    return path(name, [*corner_points, corner_points[0]]) if len(corner_points) >= 3 else []


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


def _other_point_rows(
    name: str, spokes: Sequence[Spoke], scores: Sequence[float | None], language: Language
) -> list[Row]:
    """Scores that are not those of today, under the name their tooltip goes by."""
    return [
        {"x": x, "y": y, "axis": spoke.label, name: score_text(score, language)}
        for place, (spoke, score) in enumerate(zip(spokes, scores, strict=True))
        if score is not None
        for x, y in (point(score, spoke_angle(place, len(spokes))),)
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
