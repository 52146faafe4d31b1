"""Where each capability is to be in twelve months, with the radar beside it."""

import streamlit as st

from assessment.roadmap.targets import target_scores
from views.context import wording
from views.parts.plan_ambition import draw_ambition, keep_ambition, show_ambition
from views.parts.plan_profile import draw_profile_bearing
from views.parts.plan_target_history import draw_history, keep_history
from views.parts.plan_target_levels import (
    draw_levels,
    keep_levels,
    show_levels,
    tapped_levels,
)
from views.parts.radar_panel import draw_radar_picture
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


def draw_targets(desk: PlanDesk) -> None:
    """What was tapped is saved first, so that everything drawn shows the plan on disk."""
    text = wording()
    choices = Choices(desk)
    taps = tapped_levels(desk.seen, choices)
    keep_ambition(desk, choices)
    keep_history(desk)
    refused = keep_levels(desk, taps)
    show_ambition(desk, choices)
    show_levels(desk, choices)
    found = desk.seen.found
    draw_ambition(desk, choices)
    draw_profile_bearing(found)
    with st.container(key="plan-targets", horizontal=True, gap="large"):
        with st.container(key="plan-levels"):
            st.subheader(text("plan_targets.levels.title"), anchor=False)
            with st.container(key="plan-bar", gap="small"):
                draw_history(desk)
                if refused:
                    st.warning(refused, icon=":material/info:")
            draw_levels(desk.seen, choices)
        with st.container(key="plan-picture"):
            st.subheader(text("plan_targets.radar"), anchor=False)
            aimed = target_scores(found.questionnaire, desk.seen.targets)
            draw_radar_picture(found, aimed, "plan-radar")
