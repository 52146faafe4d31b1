"""Taking changes of targets back: step by step, or all of them to the template."""

import streamlit as st

from assessment.roadmap.targets import template
from services import plans
from views.context import wording
from views.plan_desk import PlanDesk


def keep_history(desk: PlanDesk) -> None:
    """Do what was pressed."""
    if st.session_state.get(_key("undo", desk)):
        desk.go_back("targets")
    elif st.session_state.get(_key("reset", desk)):
        ambition = desk.seen.targets.ambition
        desk.change(lambda seen: plans.with_ambition(seen, ambition), "targets")


def draw_history(desk: PlanDesk) -> None:
    """The two ways back, as far as there is one, and the proof that all is saved."""
    text = wording()
    found, targets = desk.seen.found, desk.seen.targets
    usual = template(found.questionnaire, found.scope, targets.ambition)
    with st.container(key="plan-history", horizontal=True, vertical_alignment="center"):
        st.button(
            text("common.undo"),
            key=_key("undo", desk),
            icon=":material/undo:",
            disabled=not desk.can_go_back("targets"),
        )
        st.button(
            text("plan_targets.reset"),
            key=_key("reset", desk),
            icon=":material/restart_alt:",
            disabled=targets.levels == usual.levels,
        )
        desk.draw_saved()


def _key(action: str, desk: PlanDesk) -> str:
    return f"targets-{action}-{desk.seen.found.assessment.id[:8]}"
