"""Patterns in the adopted plan, where the plan is."""

import streamlit as st

from services.results import Outcome
from views.context import wording
from views.parts.alert_list import draw_alert
from views.parts.plain import plain


def draw_plan_alerts(found: Outcome) -> None:
    """Alerts on planned measures; nothing while no plan is adopted, or where nothing is odd."""
    alerts = [alert for alert in found.advice.alerts if alert.planned]
    if not alerts:
        return
    text = wording()
    names = ", ".join(alert.rule.name.in_(text.language) for alert in alerts)
    label = text("measures.alerts.plan", names=plain(names))
    with st.expander(label, icon=":material/error:", key="plan-alerts"):
        for alert in alerts:
            draw_alert(found, alert)
