"""The sentence people see when a page breaks."""

import logging
import secrets

import streamlit as st

from views.context import wording

_LOG = logging.getLogger("oktagon")


def draw_failure(error: Exception) -> bool:
    """Show a sentence with a reference that leads to the entry in the log; nothing else.

    Returns True: Streamlit's own red box is not wanted.
    """
    reference = secrets.token_hex(4).upper()
    _LOG.error("Page failed, reference %s", reference, exc_info=error)
    st.error(wording()("problems.unexpected", reference=reference))
    return True
