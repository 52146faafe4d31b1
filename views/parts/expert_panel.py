"""For experts, folded away: another mean, hard bounds, and how often fields trade places."""

import streamlit as st

from assessment.geometric_mean import geometric_mean
from assessment.result import Interval
from assessment.stability import Stability
from reports.formatting import fixed, percent
from reports.names import axis_label, capability_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.method_table import Group, Row, TextTable, draw_table, draw_text


def draw_expert_view(found: Outcome, stable: Stability | None) -> None:
    """Nothing here changes the result; it shows how far the chosen method decides it."""
    text = wording()
    with st.expander(text("result_views.expert.title"), key="expert-view"):
        draw_table(_means(found, text))
        draw_text(text("result_views.expert.geometric_note"))
        draw_table(_bounds(found, text))
        draw_text(text("result_views.expert.bounds_note"))
        if stable is not None:
            draw_table(_ranks(found, stable, text))


def _means(found: Outcome, text: Wording) -> TextTable:
    figures = (
        ("mean", found.result.overall.score),
        ("geometric", geometric_mean(found.result)),
    )
    rows = tuple(
        Row(text(f"result_views.expert.{name}"), (fixed(value, text.language, 1),))
        for name, value in figures
        if value is not None
    )
    heads = (text("result_views.expert.key_figure"), text("result_views.expert.points"))
    return TextTable(heads, (Group("", rows),), numbers=1)


def _bounds(found: Outcome, text: Wording) -> TextTable:
    rows = [
        Row(
            axis_label(axis, text.language),
            (_ends(result.hard_bounds, text), _ends(result.band, text)),
        )
        for axis in found.questionnaire.axes
        if (result := found.result.axes[axis.id]).applicable
    ]
    overall = found.result.overall
    whole = Row(
        text("result.caps.overall"), (_ends(overall.hard_bounds, text), _ends(overall.band, text))
    )
    heads = (
        text("result.table.axis"),
        text("result_views.expert.bounds"),
        text("result.table.band"),
    )
    return TextTable(heads, (Group("", tuple(rows)),), numbers=2, foot=(whole,))


def _ends(interval: Interval | None, text: Wording) -> str:
    if interval is None:
        return "–"
    lower, upper = (fixed(end, text.language, 1) for end in (interval.lower, interval.upper))
    return f"{lower} – {upper}"


def _ranks(found: Outcome, stable: Stability, text: Wording) -> TextTable:
    rows = tuple(
        Row(
            capability_name(found.questionnaire, field.capability, text.language),
            (percent(field.share, text.language),),
            text("result_views.stability.today" if field.today else "result_views.stability.next"),
        )
        for field in stable.fields
    )
    heads = (text("result_views.stability.field"), text("result_views.stability.share"))
    return TextTable(heads, (Group("", rows),), numbers=1)
