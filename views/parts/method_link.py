"""The quiet way to the method page, at the bottom of others."""

import streamlit as st

from views.context import ASSESSMENT, wording


def draw_method_link(assessment: str | None = None) -> None:
    """With an open assessment the page describes the edition that one was started with."""
    with st.container(key="method-link"):
        st.page_link(
            "method.py",
            label=wording()("method.link"),
            icon=":material/calculate:",
            query_params={ASSESSMENT: assessment} if assessment else None,
        )
