"""The adopted plan on a time axis: a bar a measure from its start to its due date, wave by wave."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import altair as alt
from babel.dates import format_date

from assessment.language import Language
from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.plan import MeasureStatus
from reports.chart import Row, Rows, build_layers, text_look, text_mark
from reports.formatting import LOCALES, day, short_day
from reports.plan_text import proof_text, span, status_name, wave_name
from reports.plane import Plane, place
from reports.theme import Theme, theme
from reports.timeline_shape import Block, Layout, Line, TimeScale, blocks, time_scale
from texts.wording import Wording

AXIS_HEIGHT, HEADING_HEIGHT = 40, 30
TICKS_Y, TODAY_Y = 9, 27
WIDE = 600
"""From so many pixels on, names stand beside the bars instead of above them."""

GUTTER = 16
BAR, EDGE = 14, 7
"""Pixels: how high a bar is, and how far the lines behind it reach beyond it."""

BESIDE, BELOW, BRIEF = Layout(40, 13, 0.38), Layout(66, 42), Layout(22, 4, 0.5, worded=False)

LETTER = 5.8
"""Pixels an average letter of a name takes."""

TICK_ROOM = 64


def build_timeline_chart(  # noqa: PLR0913 - what is drawn, for whom, and the look of it
    plan: AdoptedPlan,
    today: date,
    language: Language,
    *,
    dark: bool = False,
    width: int = 720,
    brief: bool = False,
) -> alt.LayerChart:
    """Status by the look of the bar and in words, so that no colour is needed.

    Open is hollow, under way half dark, done dark, dropped dashed; a dotted line runs from the due
    date of what is late to today. Everything stands inside `width`. `brief`, which needs a wide
    chart, leaves the words to a table beside it.
    """
    colours, text = theme(dark=dark), Wording(language)
    wide = BRIEF if brief else BESIDE
    layout = wide if width >= WIDE else BELOW
    left = width * layout.names
    scale = time_scale(plan, today, left, width)
    laid = blocks(plan, AXIS_HEIGHT, HEADING_HEIGHT, layout)
    height = laid[-1].bottom
    rows = _rows(scale, laid, today, colours, text)
    where = place(Plane(0, width, height))
    layers = [
        alt.Chart(alt.NamedData(name), mark=mark, encoding=alt.FacetedEncoding(**where, **ends))
        for name, mark, ends in _marks(colours)
        if rows[name]
    ]
    chart = build_layers(
        layers, rows, colours, description=timeline_alt_text(plan, today, language)
    )
    chart.width, chart.height = width, height
    return chart


def timeline_alt_text(plan: AdoptedPlan, today: date, language: Language) -> str:
    """The whole timeline in words, for readers who do not see it."""
    text = Wording(language)
    told = "; ".join(
        text(
            "charts.timeline.measure",
            wave=wave_name(planned.wave, text),
            name=planned.measure.name.in_(language),
            words=", ".join(_words(planned, today, text)),
        )
        for planned in plan.measures
    )
    return text("charts.timeline.alt", today=day(today, language), measures=told)


def _words(planned: PlannedMeasure, today: date, text: Wording) -> list[str]:
    """Status, due date, and what else is to be said about it."""
    late = text("plan_terms.late") if planned.is_late(today) else ""
    due = text("plan_terms.until", day=short_day(planned.due, text.language))
    status = status_name(planned.follow_up.status, text)
    return [word for word in (status, due, late, proof_text(planned, text)) if word]


def _rows(
    scale: TimeScale, laid: Sequence[Block], today: date, colours: Theme, text: Wording
) -> Rows:
    lines = [line for block in laid for line in block.lines]
    strips = _strips(scale, laid)
    ticks = scale.ticks(TICK_ROOM)
    bars = {
        f"bars_{status}": [
            _bar(scale, line) for line in lines if line.planned.follow_up.status is status
        ]
        for status in MeasureStatus
    }
    return {
        "waves": [row for block in laid for row in _windows(scale, block)],
        "grid": [row for tick in ticks for row in _rules(scale, tick, strips)],
        "borders": [{"x": 0, "x2": scale.right, "y": block.top, "y2": block.top} for block in laid],
        **bars,
        "late": [
            {"x": scale.end(line.planned.due), "x2": scale.x(today), "y": middle, "y2": middle}
            for line in lines
            if line.planned.is_late(today)
            for middle in (line.bar + BAR / 2,)
        ],
        "today": _rules(scale, today, [(TODAY_Y + 8, AXIS_HEIGHT), *strips]),
        "texts": [
            *_axis_texts(scale, ticks, today, colours, text),
            *(row for block in laid for row in _block_texts(scale, block, colours, text)),
            *(row for line in lines for row in _line_texts(scale, line, today, colours, text)),
        ],
    }


def _bar(scale: TimeScale, line: Line) -> Row:
    top, planned = line.bar, line.planned
    end = max(scale.end(planned.due), scale.x(planned.start) + 2)
    return {"x": scale.x(planned.start), "x2": end, "y": top, "y2": top + BAR}


def _strips(scale: TimeScale, laid: Sequence[Block]) -> list[tuple[float, float]]:
    """Upper and lower ends of what vertical lines may cross: all of it, or no more than the bars
    where names stand above them.
    """
    if scale.left:
        return [(AXIS_HEIGHT, laid[-1].bottom)]
    tops = [line.bar for block in laid for line in block.lines]
    return [(top - EDGE, top + BAR + EDGE) for top in tops]


def _rules(scale: TimeScale, at: date, strips: Sequence[tuple[float, float]]) -> list[Row]:
    x = scale.x(at)
    return [{"x": x, "x2": x, "y": top, "y2": bottom} for top, bottom in strips]


def _windows(scale: TimeScale, block: Block) -> list[Row]:
    """The days of the wave, behind the bars of its measures."""
    across = {"x": scale.x(block.wave.start), "x2": scale.end(block.wave.due)}
    tops = [line.bar for line in block.lines]
    return [across | {"y": top - EDGE, "y2": top + BAR + EDGE} for top in tops]


def _axis_texts(
    scale: TimeScale, ticks: Sequence[date], today: date, colours: Theme, text: Wording
) -> Iterator[Row]:
    for tick in ticks:
        named = format_date(tick, "LLL yyyy", locale=LOCALES[text.language])
        look = text_look(named, ink=colours.muted, size=10.5)
        yield {"x": scale.x(tick), "y": TICKS_Y, "align": "left", "dy": 0, **look}
    words = text("charts.timeline.today", day=short_day(today, text.language))
    x = scale.x(today)
    right = x > (scale.left + scale.right) / 2
    look = text_look(words, ink=colours.accent, size=11, strong=True)
    yield {"x": x, "y": TODAY_Y, "align": "right" if right else "left", "dy": 0, **look}


def _block_texts(scale: TimeScale, block: Block, colours: Theme, text: Wording) -> Iterator[Row]:
    wave = block.wave
    name = text_look(wave_name(wave.number, text), ink=colours.ink, size=13, strong=True)
    dates = text_look(span(wave.start, wave.due, text), ink=colours.muted, size=10.5)
    y = block.top + HEADING_HEIGHT / 2 + 2
    edge = scale.left - GUTTER if scale.left else scale.right
    yield {"x": 0, "y": y, "align": "left", "dy": 0, **name}
    yield {"x": edge, "y": y, "align": "right", "dy": 0, **dates}


def _line_texts(
    scale: TimeScale, line: Line, today: date, colours: Theme, text: Wording
) -> Iterator[Row]:
    planned = line.planned
    room = scale.left - GUTTER if scale.left else scale.right
    name = textwrap.shorten(
        planned.measure.name.in_(text.language), int(room / LETTER), placeholder="…"
    )
    yield {"x": 0, "y": line.top + 11, "align": "left", "dy": 0, **text_look(name, ink=colours.ink)}
    if not line.layout.worded:
        return
    words = " · ".join(_words(planned, today, text))
    is_late = planned.is_late(today)
    ink = colours.ink if is_late else colours.muted
    look = text_look(words, ink=ink, size=10.5, strong=is_late)
    yield {"x": 0, "y": line.top + 27, "align": "left", "dy": 0, **look}


def _marks(colours: Theme) -> Iterator[tuple[str, alt.MarkDef, dict[str, Any]]]:
    """Name of the rows, look, and what else is encoded; what comes first lies below."""
    ends = {"x2": alt.X2("x2"), "y2": alt.Y2("y2")}
    yield "waves", _box(colours.levels[0].fill, None), ends
    yield "grid", _line(colours.grid, 1), ends
    yield "borders", _line(colours.frame, 1), ends
    yield f"bars_{MeasureStatus.OPEN}", _box(colours.ground, colours.frame), ends
    yield f"bars_{MeasureStatus.RUNNING}", _box(colours.levels[2].fill, colours.accent), ends
    yield f"bars_{MeasureStatus.DONE}", _box(colours.levels[4].fill, colours.levels[4].fill), ends
    yield f"bars_{MeasureStatus.DROPPED}", _box("transparent", colours.muted, dash=(3, 3)), ends
    yield "late", _line(colours.target, 2.5, dash=(2, 3)), ends
    yield "today", _line(colours.accent, 1.5), ends
    yield "texts", text_mark(), {"text": alt.Text("text", type="nominal")}


def _box(fill: str, stroke: str | None, dash: Sequence[float] = ()) -> alt.MarkDef:
    look: dict[str, Any] = {"stroke": stroke, "strokeWidth": 1.25} if stroke else {}
    if dash:
        look["strokeDash"] = list(dash)
    return alt.MarkDef("rect", fill=fill, cornerRadius=2, opacity=1, **look)


def _line(stroke: str, width: float, dash: Sequence[float] = ()) -> alt.MarkDef:
    look: dict[str, Any] = {"strokeDash": list(dash)} if dash else {}
    return alt.MarkDef("rule", stroke=stroke, strokeWidth=width, opacity=1, **look)
