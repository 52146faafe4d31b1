"""What would be if: measures to tick, and beside them what they bring together."""

from pathlib import Path

import streamlit as st

from views.context import wording
from views.parts.method_table import draw_text
from views.parts.plan_candidates import draw_candidates, keep_length
from views.parts.plan_effect import draw_effect, draw_effect_bar
from views.parts.plan_estimates import Problems, field_keys, keep_estimates
from views.parts.plan_filters import draw_filters, draw_reset, keep_filters
from views.parts.plan_offer import Offer, offer
from views.parts.plan_ticks import draw_tick_bar, keep_presses, keep_ticks
from views.plan_choices import Choices
from views.plan_desk import PlanDesk
from views.plan_leaving import remember_view

STYLE = Path(__file__).parents[1] / "plan_measures.css"


def draw_measures(desk: PlanDesk) -> None:
    """What was tapped and typed is saved first, so that everything drawn shows the plan on disk."""
    text = wording()
    choices = Choices(desk)
    keep_ticks(desk, choices)
    keep_presses(desk)
    problems = keep_estimates(desk, choices)
    remember_view(
        desk,
        "measures",
        field_keys(desk, choices),
        lambda left: keep_estimates(left, Choices(left)),
    )
    keep_filters(desk.seen)
    keep_length()
    found = offer(desk.seen)
    if not found.candidates:
        is_done = bool(desk.seen.found.questionnaire.measures)
        draw_text(text("plan_measures.empty.done" if is_done else "plan_measures.empty.catalogue"))
        return
    st.html(STYLE)
    with st.container(key="plan-measures", horizontal=True, gap="large"):
        listing = st.container(key="plan-candidates")
        with st.container(key="plan-effect", gap="small"):
            draw_effect(found)  # before the list: what a tick moves is on screen first
    draw_effect_bar(found)
    with listing:
        _draw_list(desk, choices, found, problems)


def _draw_list(desk: PlanDesk, choices: Choices, found: Offer, problems: Problems) -> None:
    text = wording()
    st.subheader(text("plan_measures.title"), anchor=False)
    st.caption(text("plan_measures.intro"))
    listed = draw_filters(found)
    draw_tick_bar(desk, found)
    if listed:
        draw_candidates(desk, choices, found, listed, problems)
    else:
        draw_text(text("plan_measures.empty.match"))
        draw_reset(desk.seen)
