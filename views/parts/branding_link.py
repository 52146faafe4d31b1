"""The way to the page on branding, and what that page remembers while it is open."""

import streamlit as st

from views.context import go_to, wording

SEEN = "branding-seen"
"""Session key: the branding as this tab last read it, by company; fields are compared with it."""


def draw_branding_link() -> None:
    """A quiet button; the page behind it then reads everything anew."""
    text = wording()
    if st.button(text("branding.open"), type="tertiary", icon=":material/palette:", key="branding"):
        st.session_state.pop(SEEN, None)
        go_to("branding")
