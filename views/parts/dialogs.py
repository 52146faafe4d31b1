"""The two questions asked in a window of their own: a name, and *are you sure*."""

from collections.abc import Callable

import streamlit as st

from assessment.records import NAME_LIMIT
from assessment.repository import ConflictError, NotFoundError, NotSavedError
from services.companies import NameMissingError
from views.context import wording
from views.parts.plain import plain


def ask_name(  # noqa: PLR0913 - the words of the window
    title: str,
    label: str,
    current: str,
    act: Callable[[str], object],
    *,
    explanation: str = "",
    action: str = "",
) -> None:
    """Ask for a name and act on it; a problem is told in the window, which stays open."""
    text = wording()

    @st.dialog(title)
    def window() -> None:
        if explanation:
            st.write(explanation)
        with st.form("name", border=False):
            name = st.text_input(label, value=current, max_chars=NAME_LIMIT)
            sent = st.form_submit_button(action or text("common.save"), type="primary")
        if sent:
            _attempt(lambda: act(name or ""))

    window()


def confirm(title: str, question: str, act: Callable[[], object]) -> None:
    """Ask before something is taken away."""
    text = wording()

    @st.dialog(title)
    def window() -> None:
        st.write(plain(question))
        with st.container(horizontal=True):
            agreed = st.button(text("start.delete.confirm"), type="primary", key="agreed")
            if st.button(text("common.cancel"), key="cancelled"):
                st.rerun()
        if agreed:
            _attempt(act)

    window()


def _attempt(act: Callable[[], object]) -> None:
    text = wording()
    try:
        act()
    except NameMissingError:
        st.error(text("start.rename.missing"))
    except (ConflictError, NotFoundError):
        st.error(text("problems.changed_elsewhere"))
    except NotSavedError:
        st.error(text("problems.not_saved"))
    else:
        st.rerun()
