"""Patterns in the adopted plan, where the plan is."""

import streamlit as st

from services.results import Outcome
from views.context import wording
from views.parts.alert_list import draw_alert


def draw_plan_alerts(found: Outcome) -> None:
    """Alerts on planned measures; nothing while no plan is adopted, or where nothing is odd."""
    alerts = [alert for alert in found.advice.alerts if alert.planned]
    if not alerts:
        return
    with st.container(key="plan-alerts", border=True):
        st.subheader(wording()("measures.alerts.plan"), anchor=False)
        for alert in alerts:
            draw_alert(found, alert)
