"""Starts a new step at the top of the page."""

from urllib.parse import quote

import streamlit as st


def draw_top(step: str) -> None:
    """Scroll up and put the focus on the heading whenever `step` differs from the last run.

    Streamlit keeps the scroll position of a page; a reader would land at the end of the step.
    The script is served by `web`, so the content security policy needs no exception for it.
    """
    st.html(
        f'<script src="/assets/top.js?step={quote(step)}"></script>',
        unsafe_allow_javascript=True,
    )
