"""How far each axis is from its next stage or its target, sorted (method.md 3.11)."""

import textwrap
from collections.abc import Iterator, Sequence

import altair as alt

from assessment.gaps import Gap, GoalKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.chart import Row, Rows, build_layers, text_look, text_mark
from reports.formatting import fixed
from reports.formatting import score as score_text
from reports.names import axis_name
from reports.theme import Theme, theme
from texts.wording import Wording

HIGHEST = 100.0
ROW_HEIGHT = 38
HEAD_HEIGHT = 20
TICK = 5
"""Pixels; the borders of the stages are named in the head and ticked on each row."""

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
    drawn = (
        ("tracks", _rules("tracks", height, colours.grid, 1)),
        ("borders", _rules("borders", height, colours.frame, 1)),
        ("gaps", _rules("gaps", height, colours.target, 3)),
        ("goals", _goals(height, colours)),
        ("today", _today(height, colours)),
        ("texts", _texts(height)),
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


def _place(height: int) -> dict[str, alt.X | alt.Y]:
    """Points of score across, pixels down."""
    across = alt.Scale(domain=[0, HIGHEST], nice=False, zero=False)
    down = alt.Scale(domain=[height, 0], nice=False, zero=False)
    return {
        "x": alt.X("x", type="quantitative", axis=None, scale=across),
        "y": alt.Y("y", type="quantitative", axis=None, scale=down),
    }


def _rules(name: str, height: int, colour: str, width: float) -> alt.Chart:
    mark = alt.MarkDef("rule", stroke=colour, strokeWidth=width)
    ends = {"x2": alt.X2("x2"), "y2": alt.Y2("y2")}
    encoding = alt.FacetedEncoding(**_place(height), **ends)
    return alt.Chart(alt.NamedData(name), mark=mark, encoding=encoding)


def _goals(height: int, colours: Theme) -> alt.Chart:
    """Hollow, so that shape and filling tell it from today without colour."""
    mark = alt.MarkDef(
        "point",
        shape="diamond",
        filled=True,
        fill=colours.ground,
        stroke=colours.target,
        strokeWidth=2,
        size=90,
        opacity=1,
    )
    return alt.Chart(
        alt.NamedData("goals"), mark=mark, encoding=alt.FacetedEncoding(**_place(height))
    )


def _today(height: int, colours: Theme) -> alt.Chart:
    mark = alt.MarkDef(
        "point", shape="circle", filled=True, fill=colours.accent, size=90, opacity=1
    )
    return alt.Chart(
        alt.NamedData("today"), mark=mark, encoding=alt.FacetedEncoding(**_place(height))
    )


def _texts(height: int) -> alt.Chart:
    encoding = alt.FacetedEncoding(**_place(height), text=alt.Text("text", type="nominal"))
    return alt.Chart(alt.NamedData("texts"), mark=text_mark(), encoding=encoding)
