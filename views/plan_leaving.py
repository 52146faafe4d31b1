"""What was typed or pressed in a view of the plan right before it was left is saved all the same.

The click on a link brings such input along (`pending_input`), but draws another page with it.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from typing import NamedTuple

import streamlit as st

from assessment.repository import NotFoundError
from services.results import outcome
from views.context import repository
from views.parts.view_tabs import VIEW
from views.plan_desk import PlanDesk

LEFT = "plan-left"
"""Session key: the view that was drawn last."""

RUNS = 3
"""So many runs after a view was left, what was typed in it may still arrive."""


class _Drawn(NamedTuple):
    assessment: str
    view: str
    fields: Collection[str]
    keep: Callable[[PlanDesk], object]
    runs: int = RUNS


def remember_view(
    desk: PlanDesk, view: str, fields: Collection[str], keep: Callable[[PlanDesk], object]
) -> None:
    """Note that this view is drawn, the keys of its fields, and how what they hold is saved."""
    st.session_state[LEFT] = _Drawn(desk.seen.found.assessment.id, view, fields, keep)


def keep_left_view(page: str) -> None:
    """Save, before anything is drawn, what a view of the plan held that is not drawn again.

    As long as fields of the view arrive: a browser may send what was typed after the click.
    """
    left: _Drawn | None = st.session_state.get(LEFT)
    if left is None or (page == "plan" and st.query_params.get(VIEW) == left.view):
        return
    if left.runs and any(key in st.session_state for key in left.fields):
        st.session_state[LEFT] = left._replace(runs=left.runs - 1)
        with suppress(NotFoundError):
            left.keep(PlanDesk(outcome(repository(), left.assessment)))
    else:
        st.session_state.pop(LEFT, None)
