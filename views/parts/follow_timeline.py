"""The plan on a time axis, the same picture as in reports."""

from datetime import date

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan
from reports.chart import chart_spec
from reports.timeline_chart import build_timeline_chart
from views.context import wording

WIDE, NARROW = 960, 330
"""Pixels. A chart cannot know how wide the window is: the style sheet shows the one that fits."""


def draw_timeline(plan: AdoptedPlan, today: date) -> None:
    """The description of the chart carries all names and dates."""
    text, dark = wording(), st.context.theme.type == "dark"
    for key, width in (("wide", WIDE), ("narrow", NARROW)):
        chart = build_timeline_chart(plan, today, text.language, dark=dark, width=width)
        with st.container(key=f"follow-timeline-{key}"):
            st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    st.caption(text("plan_follow_up.timeline.caption"))
