"""How groups rated the same questions, the widest difference first (method.md 3.5)."""

import textwrap
from collections.abc import Iterator, Sequence

import altair as alt

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.workshop.overview import GroupGap
from assessment.workshop.settings import GROUPS
from reports.chart import Row, Rows, build_layers, text_look
from reports.formatting import decimal
from reports.names import question_name
from reports.plane import Plane, filled, rules, texts
from reports.theme import Theme, theme
from texts.wording import Wording

SHAPES = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
"""One for each group there can be: groups are told apart without colour."""
COLUMNS = 3
"""Groups beside each other in the legend."""
LEGEND_LINE, SCALE_LINE = 20, 20
NAME_LINE, LANE, BELOW = 22, 12, 12
"""Pixels: the name above a question, the height of each group below it, room to the next."""
MARK = 80
LABEL_LENGTH = 44


def build_group_chart(
    questionnaire: Questionnaire,
    gaps: Sequence[GroupGap],
    language: Language,
    *,
    dark: bool = False,
    width: int = 420,
) -> alt.LayerChart:
    """One row a question, one point a group on the scale of levels; a legend above.

    Every group has a lane of its own, so that equal means do not hide each other.
    """
    colours = theme(dark=dark)
    rows = _rows(questionnaire, gaps, language, colours)
    height = _head(gaps) + _row_height(gaps) * len(gaps)
    plane = Plane(0, questionnaire.highest_level, height)
    groups = [(f"group-{place}", shape) for place, shape in enumerate(SHAPES)]
    drawn = [
        ("lines", rules("lines", plane, colours.grid, 1)),
        ("spans", rules("spans", plane, colours.frame, 1.5)),
        *((name, filled(name, plane, shape, colours.accent, MARK)) for name, shape in groups),
        ("texts", texts(plane)),
    ]
    layers = [layer for name, layer in drawn if rows.get(name)]
    used = {name: rows[name] for name, _ in drawn if rows.get(name)}
    description = group_alt_text(questionnaire, gaps, language)
    chart = build_layers(layers, used, colours, description=description)
    chart.width, chart.height = width, height
    return chart


def group_alt_text(
    questionnaire: Questionnaire, gaps: Sequence[GroupGap], language: Language
) -> str:
    """The whole chart in words, for readers who do not see it."""
    text = Wording(language)
    values = "; ".join(
        text(
            "workshop_result.groups.spoken",
            question=question_name(questionnaire, gap.question, language),
            means=", ".join(mean_texts(gap, text)),
        )
        for gap in gaps
    )
    return text("workshop_result.groups.alt", values=values)


def mean_texts(gap: GroupGap, text: Wording) -> Iterator[str]:
    """Each group with its mean level, as a reader says it."""
    for group in _groups([gap]):
        mean = decimal(gap.groups[group].mean, text.language, 2)
        name = text(f"workshop_terms.group.{group}")
        yield text("workshop_result.groups.mean", group=name, mean=mean)


def difference_text(gap: GroupGap, text: Wording) -> str:
    """How far the groups lie apart, in levels."""
    difference = decimal(gap.difference, text.language, 2)
    return text("workshop_result.groups.difference", difference=difference)


def _groups(gaps: Sequence[GroupGap]) -> list[str]:
    """The groups that occur, in their usual order."""
    found = {group for gap in gaps for group in gap.groups}
    return [group for groups in GROUPS.values() for group in groups if group in found]


def _head(gaps: Sequence[GroupGap]) -> int:
    return LEGEND_LINE * -(-len(_groups(gaps)) // COLUMNS) + SCALE_LINE


def _row_height(gaps: Sequence[GroupGap]) -> int:
    return NAME_LINE + LANE * len(_groups(gaps)) + BELOW


def _rows(
    questionnaire: Questionnaire, gaps: Sequence[GroupGap], language: Language, colours: Theme
) -> Rows:
    groups, text = _groups(gaps), Wording(language)
    tops = [_head(gaps) + _row_height(gaps) * place for place in range(len(gaps))]
    rows: dict[str, list[Row]] = {"lines": [], "spans": [], "texts": []}
    for place, group in enumerate(groups):
        rows[f"group-{place}"] = [_legend_point(questionnaire, place)]
        rows["texts"].append(_legend_text(questionnaire, place, group, text, colours))
    for level in range(questionnaire.highest_level + 1):
        look = text_look(str(level), ink=colours.muted, size=10)
        y = _head(gaps) - SCALE_LINE / 2
        rows["texts"].append({"x": level, "y": y, "align": "center", "dy": 0, **look})
    for top, gap in zip(tops, gaps, strict=True):
        rows["texts"] += _row_texts(questionnaire, gap, top, text, colours)
        _add_marks(rows, questionnaire, gap, top + NAME_LINE, groups)
    return rows


def _add_marks(
    rows: dict[str, list[Row]],
    questionnaire: Questionnaire,
    gap: GroupGap,
    top: float,
    groups: Sequence[str],
) -> None:
    """The grid below a name, the span between the groups, and their points."""
    bottom = top + LANE * len(groups)
    for level in range(questionnaire.highest_level + 1):
        rows["lines"].append({"x": level, "x2": level, "y": top, "y2": bottom})
    means = [group.mean for group in gap.groups.values()]
    for place, group in enumerate(groups):
        if group in gap.groups:
            y = top + LANE * (place + 0.5)
            mean = gap.groups[group].mean
            rows["spans"].append({"x": min(means), "x2": mean, "y": y, "y2": y})
            rows[f"group-{place}"].append({"x": mean, "y": y})


def _legend_place(questionnaire: Questionnaire, place: int) -> tuple[float, float]:
    step = questionnaire.highest_level / COLUMNS
    return step * (place % COLUMNS), LEGEND_LINE * (place // COLUMNS + 0.5)


def _legend_point(questionnaire: Questionnaire, place: int) -> Row:
    x, y = _legend_place(questionnaire, place)
    return {"x": x + 0.02 * questionnaire.highest_level, "y": y}


def _legend_text(
    questionnaire: Questionnaire, place: int, group: str, text: Wording, colours: Theme
) -> Row:
    x, y = _legend_place(questionnaire, place)
    look = text_look(text(f"workshop_terms.group.{group}"), ink=colours.ink)
    return {"x": x + 0.045 * questionnaire.highest_level, "y": y, "align": "left", "dy": 0, **look}


def _row_texts(
    questionnaire: Questionnaire, gap: GroupGap, top: float, text: Wording, colours: Theme
) -> Iterator[Row]:
    name = f"{gap.question} {question_name(questionnaire, gap.question, text.language)}"
    name = textwrap.shorten(name, LABEL_LENGTH, placeholder="…")
    line = {"y": top + NAME_LINE / 2, "dy": 0}
    difference = text_look(difference_text(gap, text), ink=colours.muted)
    yield {"x": 0, "align": "left", **line, **text_look(name, ink=colours.ink)}
    yield {"x": questionnaire.highest_level, "align": "right", **line, **difference}
