"""The way of each axis to its next stage, beside the radar."""

from collections.abc import Mapping

import streamlit as st

from assessment.gaps import gaps
from reports.chart import chart_spec
from reports.gap_chart import build_gap_chart
from services.results import Outcome
from views.context import wording

PLOT_WIDTH = 350
"""Pixels: fits a phone; on a wider page the style sheet enlarges the picture."""


def draw_gaps(found: Outcome, targets: Mapping[str, float] | None = None) -> None:
    """The sorted gaps to `targets` by axis, or to the next stages where there are none.

    The description of the chart carries all values.
    """
    text = wording()
    title = "result_views.gaps.target_title" if targets else "result_views.gaps.title"
    st.subheader(text(title), anchor=False)
    dark = st.context.theme.type == "dark"
    sorted_gaps = gaps(found.questionnaire, found.result, targets)
    chart = build_gap_chart(
        found.questionnaire, sorted_gaps, text.language, dark=dark, width=PLOT_WIDTH
    )
    with st.container(key="gaps"):
        st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    caption = "result_views.gaps.target_caption" if targets else "result_views.gaps.caption"
    st.caption(text(caption))
