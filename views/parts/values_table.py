"""All values as a plain table: the pictures in a form everybody can read."""

from collections.abc import Iterator

import streamlit as st

from assessment.gaps import Gap, gaps
from assessment.questionnaire import Axis
from assessment.result import AxisResult
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
    heads = tuple(text(f"result.table.{name}") for name in ("axis", "score", "coverage"))
    with st.expander(text("result.table.title"), key="values-table"):
        draw_table(TextTable(heads, (Group("", rows),), numbers=2))


def _row(found: Outcome, axis: Axis, gap: Gap | None, text: Wording) -> Row:
    result, reader = found.result.axes[axis.id], text.language
    missing = text("result.score.none" if result.applicable else "result.axes.not_applicable")
    cells = (
        missing if result.score is None else score(result.score, reader),
        percent(result.coverage, reader),
    )
    return Row(axis_label(axis, reader), cells, " · ".join(_details(found, result, gap, text)))


def _details(found: Outcome, result: AxisResult, gap: Gap | None, text: Wording) -> Iterator[str]:
    """Stage, band and the way to the next stage, as far as there are any."""
    if result.stage is not None:
        yield sentence_case(stage_name(found.questionnaire, result.stage, text.language))
    if result.band is not None:
        yield text("result.score.band", band=band(result.band, text.language))
    if gap is not None:
        yield goal_text(gap, text)
