"""The way of each axis to its next stage, beside the radar."""

import streamlit as st

from assessment.gaps import gaps
from reports.chart import chart_spec
from reports.gap_chart import build_gap_chart
from services.results import Outcome
from views.context import wording


def draw_gaps(found: Outcome) -> None:
    """The sorted gaps; the description of the chart carries all values."""
    text = wording()
    st.subheader(text("result_views.gaps.title"), anchor=False)
    sorted_gaps = gaps(found.questionnaire, found.result)
    for width, place in ((440, "wide"), (300, "narrow")):
        with st.container(key=f"gaps-{place}"):
            dark = st.context.theme.type == "dark"
            chart = build_gap_chart(
                found.questionnaire, sorted_gaps, text.language, dark=dark, width=width
            )
            st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    st.caption(text("result_views.gaps.caption"))
