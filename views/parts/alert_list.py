"""Pattern alerts with what gave them away and what helps."""

import streamlit as st

from assessment.alerts import Alert
from reports.alert_text import alert_reasons
from services.results import Outcome
from views.context import wording
from views.parts.plain import plain


def draw_alerts(found: Outcome) -> None:
    """Every pattern that applies; nothing where none does."""
    alerts = found.advice.alerts
    if not alerts:
        return
    st.subheader(wording()("measures.alerts.title"), anchor=False)
    for alert in alerts:
        draw_alert(found, alert)


def draw_alert(found: Outcome, alert: Alert) -> None:
    """One pattern: what it means, what helps, and what gave it away."""
    rule, text = alert.rule, wording()
    reader = text.language
    with st.container(key=f"alert-{rule.id}", gap="xxsmall"):
        st.markdown(f"**{rule.name.in_(reader)}**  \n{rule.explanation.in_(reader)}")
        st.markdown(rule.advice.in_(reader))
        reasons = alert_reasons(found.questionnaire, alert, text)
        if reasons:
            st.caption(text("measures.alerts.axis", names=plain(", ".join(reasons))))
