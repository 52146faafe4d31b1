"""Ticks at measures: saved at once, taken back all together, and followed by what they need."""

from collections.abc import Collection
from html import escape

import streamlit as st

from assessment.roadmap.considered import with_prerequisites
from assessment.roadmap.options import problem
from services import plans
from views.context import wording
from views.parts.plan_offer import Offer
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


def tick_name(measure: str) -> str:
    """What the box of a measure is called among the choices."""
    return f"tick-{measure}"


def needs_key(measure: str = "all") -> str:
    """The button that ticks what a measure waits for; without one for all ticked measures."""
    return f"tick-needs-{measure}"


def keep_ticks(desk: PlanDesk, choices: Choices) -> None:
    """Save what was ticked or cleared since the boxes were drawn."""
    before = desk.seen.plan.considered
    known = [measure.id for measure in desk.seen.found.questionnaire.measures]
    tapped = {name for name in known if choices.tapped(tick_name(name), name in before)}
    ticked = {name for name in tapped if choices.held(tick_name(name))}
    if tapped:
        _save(desk, (before - tapped) | ticked)


def keep_presses(desk: PlanDesk) -> None:
    """Do what was pressed: clear, take that back, or tick prerequisites."""
    ticked = desk.seen.plan.considered
    if _pressed("clear"):
        _save(desk, ())
        st.session_state[_cleared(desk)] = ticked
    elif _pressed("undo"):
        _save(desk, st.session_state.get(_cleared(desk), ticked))
    else:
        _keep_needs(desk, ticked)


def draw_tick_bar(desk: PlanDesk, offer: Offer) -> None:
    """How many are ticked, the ways to clear that and to have it back, and what was saved."""
    text = wording()
    count = len(offer.together.measures)
    with st.container(key="plan-tick-bar", horizontal=True, vertical_alignment="center"):
        words = text(
            "plan_measures.ticks.count" if count else "plan_measures.ticks.none", count=count
        )
        st.html(f"<b>{escape(words)}</b>", width="content")
        if count:
            label, action, icon = "plan_measures.ticks.clear", "clear", ":material/close:"
        else:
            label, action, icon = "common.undo", "undo", ":material/undo:"
        if count or _cleared(desk) in st.session_state:
            st.button(text(label), key=f"ticks-{action}", icon=icon, type="tertiary")
        desk.draw_saved()


def _keep_needs(desk: PlanDesk, ticked: frozenset[str]) -> None:
    wanted = [name for name in ticked if _pressed_needs(name) or _pressed_needs("all")]
    if wanted:
        posed = problem(desk.seen.case)
        known = [option.measure for option in posed.options if option.measure in wanted]
        _save(desk, with_prerequisites(posed, ticked, known))


def _save(desk: PlanDesk, measures: Collection[str]) -> None:
    if desk.change(lambda seen: plans.with_considered(seen, measures)):
        st.session_state.pop(_cleared(desk), None)


def _pressed(action: str) -> bool:
    return bool(st.session_state.get(f"ticks-{action}"))


def _pressed_needs(measure: str) -> bool:
    return bool(st.session_state.get(needs_key(measure)))


def _cleared(desk: PlanDesk) -> str:
    """Session key of what was ticked before it was cleared."""
    return f"ticks-cleared-{desk.key}"
