"""The way to the printed guide for whoever leads a workshop."""

import streamlit as st

from views.context import wording

ADDRESS = "/guide"
"""Served by `web.guide_route`, in the reader's language."""


def draw_guide_link() -> None:
    """A quiet link; the page opens in a tab of its own."""
    st.markdown(f":material/description: [{wording()('console.guide')}]({ADDRESS})")
