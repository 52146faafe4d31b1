"""Pages with much to see side by side: result, plan and workshop."""

from pathlib import Path

import streamlit as st

from views.opening import Opened, opened
from views.parts.subject import draw_subject

HERE = Path(__file__).parent


def wide_page(page: str, *styles: str) -> Opened | None:
    """Begin the page in these styles with whose assessment it shows.

    None after a sentence and a way on have been drawn instead.
    """
    st.html('<span class="wide-page"></span>')
    for style in styles:
        st.html(HERE / style)
    here = opened(page)
    if here is not None:
        draw_subject(here)
    return here
