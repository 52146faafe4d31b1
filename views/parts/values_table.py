"""All values as a plain table: the pictures in a form everybody can read."""

import streamlit as st

from assessment.gaps import Gap, gaps
from assessment.questionnaire import Axis
from reports.formatting import band, percent, score
from reports.gap_chart import goal_text
from reports.names import axis_label, sentence_case, stage_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.method_table import Group, Row, TextTable, draw_table


def draw_values_table(found: Outcome) -> None:
    """One row per axis, folded away."""
    text = wording()
    found_gaps = {gap.axis: gap for gap in gaps(found.questionnaire, found.result)}
    rows = tuple(
        _row(found, axis, found_gaps.get(axis.id), text) for axis in found.questionnaire.axes
    )
    heads = [text(f"result.table.{name}") for name in ("axis", "stage", "score", "band")]
    heads += [text("result_views.gaps.column")]
    heads += [text(f"result.table.{name}") for name in ("coverage", "weight")]
    with st.expander(text("result.table.title"), key="values-table"):
        draw_table(TextTable(tuple(heads), (Group("", rows),), numbers=5))


def _row(found: Outcome, axis: Axis, gap: Gap | None, text: Wording) -> Row:
    result, reader = found.result.axes[axis.id], text.language
    stage = stage_name(found.questionnaire, result.stage, reader)
    missing = text("result.score.none" if result.applicable else "result.axes.not_applicable")
    cells = (
        sentence_case(stage) or "–",
        missing if result.score is None else score(result.score, reader),
        band(result.band, reader) if result.band else "–",
        goal_text(gap, text) if gap else "–",
        percent(result.coverage, reader),
        percent(result.weight, reader),
    )
    return Row(axis_label(axis, reader), cells)
