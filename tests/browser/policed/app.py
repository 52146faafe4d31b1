"""Serves `page.py` as `app.py` serves the product."""

from pathlib import Path

import streamlit as st

from views.failure import draw_failure
from web.middleware import middleware
from web.page_top import PAGE_TOP


def no_problem() -> None:
    """Nothing keeps this page from being shown."""


app = st.App(
    Path(__file__).parent / "page.py",
    routes=[PAGE_TOP],
    middleware=middleware(no_problem),
    on_script_error=draw_failure,
)
