"""Measures of agreement for experts, folded away."""

import streamlit as st

from assessment.workshop.record import Record
from reports.agreement_text import alpha_text
from reports.formatting import fixed
from reports.report import Report
from reports.workshop_rows import in_order, workshop_rows
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_table, draw_text

FIGURES = ("mean", "deviation", "rwg")


def draw_workshop_expert_view(report: Report, record: Record, text: Wording) -> None:
    """α for the whole, mean, AD and rwg for each question with at least three ratings."""
    with st.expander(text("workshop_result.expert.title"), key="workshop-expert"):
        draw_text(alpha_text(record, text), text("workshop_result.expert.alpha"))
        if record.alpha is not None:
            draw_text(text("workshop_result.expert.alpha_note"))
        rows = _rows(report, text)
        if rows:
            heads = [text(f"workshop_result.expert.{figure}") for figure in FIGURES]
            question = text("workshop_result.table.question")
            draw_table(TextTable((question, *heads), (Group("", rows),), numbers=3))
            draw_text(text("workshop_result.expert.note"))


def _rows(report: Report, text: Wording) -> tuple[Row, ...]:
    return tuple(
        Row(
            f"{row.number} {row.name}",
            (
                fixed(row.spread.mean, text.language, 2),
                fixed(row.spread.deviation, text.language, 2),
                fixed(row.spread.rwg, text.language, 2),
            ),
        )
        for row in workshop_rows(report, in_order(report), text)
        if row.spread is not None
    )
