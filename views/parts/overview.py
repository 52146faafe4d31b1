"""The first view of the result: the pictures, what stands out and where to start."""

import streamlit as st

from services.results import Outcome
from views.context import wording
from views.parts.alert_list import draw_alerts
from views.parts.caps import draw_caps
from views.parts.comparison_panel import draw_comparison
from views.parts.findings_lists import draw_brakes, draw_strengths
from views.parts.gap_panel import draw_gaps
from views.parts.next_steps import draw_next_steps
from views.parts.radar_panel import draw_foundation, draw_radar
from views.parts.values_table import draw_values_table


def draw_overview(found: Outcome) -> None:
    """Radar and gaps side by side, then findings, the first measures and all values."""
    if any(axis.score is not None for axis in found.result.axes.values()):
        left, right = st.columns([1.15, 1], gap="large")
        with left:
            draw_radar(found, found.target_scores)
            draw_foundation(found)
        with right:
            draw_gaps(found, found.target_scores)
    draw_findings(found)
    draw_comparison(found)
    draw_next_steps(found)
    draw_values_table(found)


def draw_findings(found: Outcome) -> None:
    """What stands out; what carries and holds back only a whole picture can tell."""
    if found.result.overall.score is None:
        st.caption(wording()("result.findings_later"))
    else:
        draw_caps(found)
        left, right = st.columns(2, gap="large")
        with left:
            draw_strengths(found)
        with right:
            draw_brakes(found)
    draw_alerts(found)
