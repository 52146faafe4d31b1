"""The way of each axis to its next stage, beside the radar."""

import streamlit as st

from assessment.gaps import gaps
from reports.chart import chart_spec
from reports.gap_chart import build_gap_chart
from services.results import Outcome
from views.context import wording

PLOT_WIDTH = 350
"""Pixels: fits a phone; on a wider page the style sheet enlarges the picture."""


def draw_gaps(found: Outcome) -> None:
    """The sorted gaps; the description of the chart carries all values."""
    text = wording()
    st.subheader(text("result_views.gaps.title"), anchor=False)
    dark = st.context.theme.type == "dark"
    sorted_gaps = gaps(found.questionnaire, found.result)
    chart = build_gap_chart(
        found.questionnaire, sorted_gaps, text.language, dark=dark, width=PLOT_WIDTH
    )
    with st.container(key="gaps"):
        st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    st.caption(text("result_views.gaps.caption"))
