"""From the adopted plan to what is done: board, timeline and list, and a sheet for each measure."""

from pathlib import Path

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan
from texts.wording import Wording
from views.context import ASSESSMENT, local_time, now, wording
from views.parts.follow_board import draw_board
from views.parts.follow_card import keep_cards
from views.parts.follow_fields import field_keys, keep_fields
from views.parts.follow_files import draw_files
from views.parts.follow_filter import chosen, draw_filter
from views.parts.follow_history import draw_history, keep_history
from views.parts.follow_list import draw_list
from views.parts.follow_place import (
    BOARD,
    MODES,
    go_on,
    mode,
    named_measure,
    open_measure,
    show_mode,
)
from views.parts.follow_progress import draw_progress
from views.parts.follow_proof import draw_unproven
from views.parts.follow_sheet import draw_sheet
from views.parts.follow_timeline import draw_timeline
from views.parts.plan_alerts import draw_plan_alerts
from views.parts.top import draw_top
from views.parts.view_tabs import VIEW
from views.plan_choices import Choices
from views.plan_desk import PlanDesk
from views.plan_leaving import remember_view

STYLE = Path(__file__).parents[1] / "follow_up.css"


def draw_follow_up(desk: PlanDesk) -> None:
    """What was typed and tapped is saved first, so that everything drawn shows the disk."""
    st.html(STYLE)
    choices = Choices(desk)
    keep_history(desk)
    keep_cards(desk, choices)
    refused = keep_fields(desk, choices, named_measure())
    plan = desk.seen.found.adopted
    if plan is None:
        _draw_empty(desk)
        return
    go_on(plan)
    here = open_measure(plan)
    if here is None:
        _draw_all(desk, choices, plan)
    else:
        draw_sheet(desk, choices, plan, here, refused.get(here.measure.id, frozenset()))
        measure = here.measure.id
        remember_view(
            desk,
            "follow_up",
            field_keys(choices, here),
            lambda left: keep_fields(left, Choices(left), measure),
        )


def _draw_empty(desk: PlanDesk) -> None:
    """There is nothing to follow until somebody has adopted a plan."""
    text = wording()
    st.subheader(text("plan_follow_up.empty.title"), anchor=False)
    st.write(text("plan_follow_up.empty.text", tab=text("plan.tab.waves")))
    st.page_link(
        "plan.py",
        label=text("plan_follow_up.empty.go"),
        icon=":material/arrow_forward:",
        query_params={ASSESSMENT: desk.seen.found.assessment.id, VIEW: "waves"},
    )


def _draw_all(desk: PlanDesk, choices: Choices, plan: AdoptedPlan) -> None:
    text, today = wording(), local_time(now()).date()
    draw_top("follow-all")
    draw_progress(plan, today, text)
    draw_unproven(desk.seen.found, plan, text)
    draw_plan_alerts(desk.seen.found)
    with st.container(key="follow-bar", horizontal=True, vertical_alignment="center"):
        _draw_modes(text)
        draw_history(desk)
    with st.container(key="follow-tools", horizontal=True, vertical_alignment="bottom"):
        draw_filter(desk, plan, text)
    shown = chosen(desk, plan, today)
    if not shown.waves:
        st.info(text("plan_follow_up.filter.nothing"), icon=":material/filter_alt_off:")
    elif mode() == BOARD:
        draw_board(desk, choices, shown, today)
    elif mode() == "timeline":
        draw_timeline(shown, today)
    else:
        draw_list(desk, shown, today)
    draw_files(desk)


def _draw_modes(text: Wording) -> None:
    """The three ways to look at a plan, one tap apart; the address keeps the one that is open."""
    key = "follow-mode"
    if key not in st.session_state:
        st.session_state[key] = mode()
    picked = st.segmented_control(
        text("plan_follow_up.mode.label"),
        MODES,
        required=True,
        format_func=lambda name: text(f"plan_follow_up.mode.{name}"),
        label_visibility="collapsed",
        key=key,
    )
    show_mode(picked or BOARD)
