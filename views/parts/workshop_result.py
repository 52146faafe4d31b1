"""The view of the result on its workshop: who agreed on what, and what is recorded beside it."""

from html import escape

import streamlit as st

from assessment.workshop.overview import notable, plain
from assessment.workshop.record import Record
from reports.agreement_text import agreement_finding, basis_text
from reports.report import Report
from reports.sections.workshop_page import workshop_figures
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.workshop_result_expert import draw_workshop_expert_view
from views.parts.workshop_result_groups import draw_group_gaps
from views.parts.workshop_result_table import workshop_table_html
from views.parts.workshop_result_votes import draw_workshop_votes
from views.report_input import report_of


def draw_workshop_result(found: Outcome) -> None:
    """The finding, the questions, groups, votes, and figures for experts."""
    text, record = wording(), found.record
    if record is None:
        return
    report = report_of(found)
    st.subheader(text("workshop_result.label"), anchor=False)
    st.html(f'<p class="lead">{escape(agreement_finding(record, text))}.</p>')
    st.caption(_standing(record, text))
    st.html(_figures(record, text))
    _draw_questions(report, record, text)
    draw_group_gaps(found, record, text)
    draw_workshop_votes(report, record, text)
    draw_workshop_expert_view(report, record, text)


def _standing(record: Record, text: Wording) -> str:
    if record.signed_off_at is None:
        return f"{text('workshop_result.draft')}. {text('workshop_result.draft_note')}"
    return f"{basis_text(record, text)}."


def _figures(record: Record, text: Wording) -> str:
    figures = "".join(
        f'<div class="figure"><span>{escape(figure.label)}</span>'
        f"<b>{escape(figure.value)} <small>{escape(figure.remark)}</small></b></div>"
        for figure in workshop_figures(record, text).figures
    )
    return f'<div class="figures">{figures}</div>'


def _draw_questions(report: Report, record: Record, text: Wording) -> None:
    """What there was to talk about stands open; the rest unfolds."""
    divided, agreed = notable(record), plain(record)
    if divided:
        st.subheader(text("workshop_result.table.title"), anchor=False)
        st.html(workshop_table_html(report, divided, text))
        st.caption(text("workshop_result.table.note"))
    if agreed:
        title = text("workshop_result.table.plain_title", count=len(agreed))
        with st.expander(title, key="workshop-agreed"):
            st.html(workshop_table_html(report, agreed, text))
