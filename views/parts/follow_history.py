"""Changes to follow-ups: made one at a time, and taken back one at a time."""

from collections.abc import Callable

import streamlit as st

from assessment.roadmap.plan import Plan
from services import plans
from services.plans import Planning
from views.context import wording
from views.plan_desk import PlanDesk


def change(desk: PlanDesk, measure: str, changed: Callable[[Planning], Plan]) -> bool:
    """Save a change to the follow-up of this measure, so that it can be taken back."""
    before = desk.seen.plan.follow_ups.get(measure)
    is_changed = desk.change(changed)
    if is_changed:
        desk.follow_ups_before.append((measure, before))
    return is_changed


def keep_history(desk: PlanDesk) -> None:
    """Take the last change back if somebody asked for it."""
    before = desk.follow_ups_before
    if st.session_state.get(_key(desk)) and before:
        measure, earlier = before[-1]
        if desk.change(lambda seen: plans.with_earlier_follow_up(seen, measure, earlier)):
            before.pop()


def draw_history(desk: PlanDesk) -> None:
    """The way back, as far as there is one, and the proof that all is saved."""
    st.button(
        wording()("plan_follow_up.undo"),
        key=_key(desk),
        icon=":material/undo:",
        disabled=not desk.follow_ups_before,
    )
    desk.draw_saved()


def _key(desk: PlanDesk) -> str:
    return f"follow-undo-{desk.seen.found.assessment.id[:8]}"
