"""The measures to start with: what lifts the result most and waits for nothing."""

import streamlit as st

from services.results import Outcome
from views.context import wording
from views.parts.measure_html import measure_html

SHOWN = 3


def draw_next_steps(found: Outcome) -> None:
    """Three measures; nothing for an edition without a catalogue."""
    if not found.questionnaire.measures:
        return
    text = wording()
    steps = found.advice.first_steps
    st.subheader(text("measures.title"), anchor=False)
    if found.result.overall.score is None:
        st.caption(text("measures.later"))
        return
    if not steps:
        st.caption(text("measures.none"))
        return
    st.caption(text("measures.intro"))
    with st.container(key="next-steps"):
        for column, candidate in zip(st.columns(SHOWN, gap="large"), steps, strict=False):
            column.html(measure_html(found, candidate, text))
    st.caption(text("measures.estimates"))
