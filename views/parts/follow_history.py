"""Taking changes of follow-ups back, one at a time."""

import streamlit as st

from views.context import wording
from views.plan_desk import PlanDesk


def keep_history(desk: PlanDesk) -> None:
    """Take the last change back if somebody asked for it."""
    if st.session_state.get(_key(desk)):
        desk.go_back("follow_ups")


def draw_history(desk: PlanDesk) -> None:
    """The way back, as far as there is one, and the proof that all is saved."""
    st.button(
        wording()("common.undo"),
        key=_key(desk),
        icon=":material/undo:",
        disabled=not desk.can_go_back("follow_ups"),
    )
    desk.draw_saved()


def _key(desk: PlanDesk) -> str:
    return f"follow-undo-{desk.seen.found.assessment.id[:8]}"
