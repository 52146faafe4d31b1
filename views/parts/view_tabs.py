"""The views of the result as links: the address says which one is open."""

from collections.abc import Mapping, Sequence

import streamlit as st

from assessment.questionnaire import Questionnaire
from texts.wording import Wording
from views.context import ASSESSMENT, wording

VIEW = "view"
"""Query parameter: the view that is open; the first one needs none."""

DRAWN = "drawn_view"
"""Session key: the assessment and the view of the last run."""


def views_of(
    questionnaire: Questionnaire, views: Sequence[str], *, workshop: bool = False
) -> list[str]:
    """All views but those that the edition, or a workshop that was held, says nothing in."""
    empty = set() if questionnaire.phases else {"journey"}
    if not any(question.legal for question in questionnaire.questions.values()):
        empty.add("duties")
    if not workshop:
        empty.add("workshop")
    return [view for view in views if view not in empty]


def open_view(views: Sequence[str]) -> str:
    """The view the address names, else the first."""
    named = st.query_params.get(VIEW)
    return next((view for view in views if view == named), views[0])


def keep_address(here: str, assessment: str) -> None:
    """Tell the browser when another view was opened: a link to the same page leaves its address."""
    drawn = st.session_state.get(DRAWN)
    st.session_state[DRAWN] = (assessment, here)
    if drawn and drawn != (assessment, here):
        st.query_params.from_dict({ASSESSMENT: assessment, VIEW: here})


def draw_view_tabs(
    views: Sequence[str], here: str, assessment: str, counts: Mapping[str, int]
) -> None:
    """One link a view; a count above zero stands behind its name."""
    text = wording()
    with st.container(key="views", horizontal=True, gap=None):
        for view in views:
            name = _name(view, counts.get(view, 0), text)
            address = {ASSESSMENT: assessment} | ({} if view == views[0] else {VIEW: view})
            st.page_link(
                "result.py",
                label=f"**{name}**" if view == here else name,
                query_params=address,
            )


def _name(view: str, count: int, text: Wording) -> str:
    name = text(f"result_views.tab.{view}")
    return text("result_views.counted", view=name, count=count) if count else name
