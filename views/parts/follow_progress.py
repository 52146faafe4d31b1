"""How far the plan is, in two figures and a bar."""

from datetime import date
from html import escape

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan
from texts.wording import Wording


def draw_progress(plan: AdoptedPlan, today: date, text: Wording) -> None:
    """Dropped measures do not count."""
    counted = [planned for planned in plan.measures if not planned.is_dropped]
    done = sum(1 for planned in counted if planned.is_done)
    late = sum(1 for planned in counted if planned.is_late(today))
    words = text("plan_follow_up.progress.done", done=done, count=len(counted))
    overdue = text("plan_follow_up.progress.late", count=late) if late else ""
    if not late:
        overdue = text("plan_follow_up.progress.on_time")
    look = "late" if late else "quiet"
    with st.container(key="follow-progress", gap=None):
        st.html(
            f'<p class="follow-progress"><b>{escape(words)}</b> · '
            f'<span class="{look}">{escape(overdue)}</span></p>'
        )
        st.progress(done / len(counted) if counted else 0.0)
