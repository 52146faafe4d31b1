"""Where groups rated differently, as a picture and as a table."""

from html import escape

import streamlit as st

from assessment.workshop.overview import GroupGap, group_gaps
from assessment.workshop.record import Record
from reports.chart import chart_spec
from reports.group_chart import build_group_chart, difference_text, mean_texts
from reports.names import question_name
from services.results import Outcome
from texts.wording import Wording

PLOT_WIDTH = 350
"""Pixels: fits a phone; on a wider page the style sheet enlarges the picture."""
SHOWN = 8


def draw_group_gaps(found: Outcome, record: Record, text: Wording) -> None:
    """The widest differences; nothing where no groups may be shown."""
    known = found.questionnaire.questions
    gaps = [gap for gap in group_gaps(record) if gap.question in known][:SHOWN]
    if not gaps:
        return
    st.subheader(text(f"workshop_result.groups.title.{record.grouping}"), anchor=False)
    dark = st.context.theme.type == "dark"
    chart = build_group_chart(found.questionnaire, gaps, text.language, dark=dark, width=PLOT_WIDTH)
    with st.container(key="groups"):
        st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    st.caption(text("workshop_result.groups.caption"))
    rows = "".join(_row(found, gap, text) for gap in gaps)
    with st.expander(text("workshop_result.groups.table"), key="groups-table"):
        st.html(f'<dl class="roles">{rows}</dl>')


def _row(found: Outcome, gap: GroupGap, text: Wording) -> str:
    name = question_name(found.questionnaire, gap.question, text.language)
    said = " · ".join((*mean_texts(gap, text), difference_text(gap, text)))
    return f"<dt>{escape(f'{gap.question} {name}')}</dt><dd>{escape(said)}</dd>"
