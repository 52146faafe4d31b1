"""The views of a page as links: the address says which one is open."""

from collections.abc import Mapping, Sequence

import streamlit as st

from assessment.questionnaire import Questionnaire
from views.context import ASSESSMENT, wording

VIEW = "view"
"""Query parameter: the view that is open; the first one needs none."""

DRAWN = "drawn_view"
"""Session key: the page, the assessment and the view of the last run."""


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


def keep_address(page: str, here: str, assessment: str) -> None:
    """Tell the browser when another view was opened: a link to the same page leaves its address."""
    drawn = st.session_state.get(DRAWN)
    st.session_state[DRAWN] = (page, assessment, here)
    if drawn and drawn != (page, assessment, here) and drawn[0] == page:
        st.query_params.from_dict({ASSESSMENT: assessment, VIEW: here})


def draw_view_tabs(
    page: str, names: Mapping[str, str], here: str, assessment: str, counts: Mapping[str, int]
) -> None:
    """One link a view, to this page file; a count above zero stands behind its name."""
    first = next(iter(names))
    with st.container(key="views", horizontal=True, gap=None):
        for view, name in names.items():
            label = _counted(name, counts.get(view, 0))
            st.page_link(
                f"{page}.py",
                label=f"**{label}**" if view == here else label,
                query_params={ASSESSMENT: assessment} | ({} if view == first else {VIEW: view}),
            )


def _counted(name: str, count: int) -> str:
    return wording()("result_views.counted", view=name, count=count) if count else name
