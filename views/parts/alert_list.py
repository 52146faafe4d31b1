"""Pattern alerts with what gave them away and what helps."""

import streamlit as st

from assessment.alerts import Alert
from reports.names import axis_name, question_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording


def draw_alerts(found: Outcome) -> None:
    """Every pattern that applies; nothing where none does."""
    alerts = found.advice.alerts
    if not alerts:
        return
    text = wording()
    st.subheader(text("measures.alerts.title"), anchor=False)
    for alert in alerts:
        with st.container(key=f"alert-{alert.rule.id}", gap="xxsmall"):
            _draw(found, alert, text)


def _draw(found: Outcome, alert: Alert, text: Wording) -> None:
    rule, reader = alert.rule, text.language
    st.markdown(f"**{rule.name.in_(reader)}**  \n{rule.explanation.in_(reader)}")
    st.markdown(rule.advice.in_(reader))
    names = [axis_name(found.questionnaire, axis, reader) for axis in alert.axes]
    names += [question_name(found.questionnaire, name, reader) for name in alert.questions]
    if names:
        st.caption(text("measures.alerts.axis", names=", ".join(names)))
