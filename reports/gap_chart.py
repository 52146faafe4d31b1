"""How far each axis is from its next stage or its target, sorted (method.md 3.11)."""

import textwrap
from collections.abc import Iterator, Sequence

import altair as alt

from assessment.gaps import Gap, GoalKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.chart import Row, Rows, build_layers, text_look
from reports.formatting import fixed
from reports.formatting import score as score_text
from reports.names import axis_name
from reports.plane import Plane, filled, hollow, rules, texts
from reports.theme import Theme, theme
from texts.wording import Wording

HIGHEST = 100.0
ROW_HEIGHT = 38
HEAD_HEIGHT = 20
TICK = 5
"""Pixels; the borders of the stages are named in the head and ticked on each row."""

MARK = 90
LABEL_LENGTH = 40


def build_gap_chart(
    questionnaire: Questionnaire,
    gaps: Sequence[Gap],
    language: Language,
    *,
    dark: bool = False,
    width: int = 420,
) -> alt.LayerChart:
    """One row an axis in the order given: today as a point, the goal as a diamond, the gap between.

    Names and figures stand above their row, inside `width`, so that nothing widens the chart.
    """
    colours = theme(dark=dark)
    rows = _rows(questionnaire, gaps, language, colours)
    height = HEAD_HEIGHT + ROW_HEIGHT * len(gaps)
    plane = Plane(0, HIGHEST, height)
    drawn = (
        ("tracks", rules("tracks", plane, colours.grid, 1)),
        ("borders", rules("borders", plane, colours.frame, 1)),
        ("gaps", rules("gaps", plane, colours.target, 3)),
        ("goals", hollow("goals", plane, "diamond", colours.target, colours.ground, MARK)),
        ("today", filled("today", plane, "circle", colours.accent, MARK)),
        ("texts", texts(plane)),
    )
    layers = [layer for name, layer in drawn if rows[name]]
    description = gap_alt_text(questionnaire, gaps, language)
    chart = build_layers(layers, rows, colours, description=description)
    chart.width, chart.height = width, height
    return chart


def gap_alt_text(questionnaire: Questionnaire, gaps: Sequence[Gap], language: Language) -> str:
    """The whole chart in one sentence, for readers who do not see it."""
    text = Wording(language)
    values = "; ".join(
        text(
            "result_views.gaps.spoken",
            axis=axis_name(questionnaire, gap.axis, language),
            score=_figure(gap, gap.score, language),
            goal=goal_text(gap, text),
        )
        for gap in gaps
    )
    aimed = any(gap.kind is GoalKind.TARGET for gap in gaps)
    return text("result_views.gaps.target_alt" if aimed else "result_views.gaps.alt", values=values)


def goal_text(gap: Gap, text: Wording) -> str:
    """What is missing, in a few words."""
    if gap.kind is GoalKind.TOP or gap.goal is None:
        return text("result_views.gaps.top")
    if gap.gated:
        return text("result_views.gaps.gated")
    if not gap.points:
        return text("result_views.gaps.reached")
    return text(
        "result_views.gaps.missing",
        points=_figure(gap, gap.points, text.language),
        goal=score_text(gap.goal, text.language),
    )


def _figure(gap: Gap, value: float, language: Language) -> str:
    """Whole points, except just below the goal: “60, 1 more to 60” would help nobody."""
    close = 0 < gap.points < 1
    return fixed(value, language, 1) if close else score_text(value, language)


def _rows(
    questionnaire: Questionnaire, gaps: Sequence[Gap], language: Language, colours: Theme
) -> Rows:
    borders = [entry.lower for entry in questionnaire.stages if 0 < entry.lower < HIGHEST]
    lines = [(HEAD_HEIGHT + ROW_HEIGHT * (place + 0.7), gap) for place, gap in enumerate(gaps)]
    open_ones = [(y, gap, gap.goal) for y, gap in lines if gap.goal is not None and gap.points]
    return {
        "tracks": [{"x": 0, "x2": HIGHEST, "y": y, "y2": y} for y, _ in lines],
        "borders": [
            {"x": x, "x2": x, "y": y - TICK, "y2": y + TICK} for y, _ in lines for x in borders
        ],
        "gaps": [{"x": gap.score, "x2": goal, "y": y, "y2": y} for y, gap, goal in open_ones],
        "goals": [{"x": goal, "y": y} for y, _, goal in open_ones],
        "today": [{"x": gap.score, "y": y} for y, gap in lines],
        "texts": [
            *_border_texts(borders, colours),
            *_row_texts(questionnaire, lines, Wording(language), colours),
        ],
    }


def _border_texts(borders: Sequence[float], colours: Theme) -> Iterator[Row]:
    for x in borders:
        look = text_look(f"{x:g}", ink=colours.muted, size=10)
        yield {"x": x, "y": HEAD_HEIGHT / 2, "align": "center", "dy": 0, **look}


def _row_texts(
    questionnaire: Questionnaire,
    lines: Sequence[tuple[float, Gap]],
    text: Wording,
    colours: Theme,
) -> Iterator[Row]:
    for y, gap in lines:
        name = axis_name(questionnaire, gap.axis, text.language)
        name = textwrap.shorten(name, LABEL_LENGTH, placeholder="…")
        above = {"y": y, "dy": -15}
        figure = f"{_figure(gap, gap.score, text.language)} · {goal_text(gap, text)}"
        yield {"x": 0, "align": "left", **above, **text_look(name, ink=colours.ink)}
        yield {"x": HIGHEST, "align": "right", **above, **text_look(figure, ink=colours.muted)}
