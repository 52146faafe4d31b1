"""One measure as a card: what it is, who does it, by when, and how far it is."""

from datetime import date
from html import escape

import streamlit as st

from assessment.roadmap.adopted import PlannedMeasure
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from reports.formatting import short_day
from reports.names import sentence_case
from reports.plan_text import proof_text, role_name, status_name
from services import plans
from services.plans import Planning
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.follow_place import button_to
from views.parts.plain import plain
from views.plan_choices import Choices
from views.plan_desk import PlanDesk

BY_ONE_TAP = (MeasureStatus.OPEN, MeasureStatus.RUNNING, MeasureStatus.DONE)
"""Dropping takes a reason, which has its place on the sheet of the measure."""


def keep_cards(desk: PlanDesk, choices: Choices) -> None:
    """Save every status that was tapped on a card."""
    for measure in desk.seen.plan.schedule:
        name = _name(measure)
        follow_up = desk.seen.plan.follow_ups.get(measure, FollowUp())
        if choices.tapped(name, _shown(follow_up)):
            _keep(desk, measure, MeasureStatus(str(choices.held(name))))


def _keep(desk: PlanDesk, measure: str, status: MeasureStatus) -> None:
    def changed(seen: Planning) -> Plan:
        follow_up = seen.plan.follow_ups.get(measure, FollowUp())
        return plans.with_follow_up(seen, measure, follow_up.model_copy(update={"status": status}))

    desk.change(changed, "follow_ups")


def draw_card(desk: PlanDesk, choices: Choices, planned: PlannedMeasure, today: date) -> None:
    """The name leads to the sheet of the measure."""
    text = wording()
    measure = planned.measure
    with st.container(border=True, key=f"follow-card-{measure.id}", gap="small"):
        st.button(
            plain(measure.name.in_(text.language)),
            key=button_to(measure.id, "card"),
            type="tertiary",
        )
        st.html(card_facts(desk.seen.found, planned, today, text))
        if not desk.failed:
            choices.show(_name(measure.id), _shown(planned.follow_up))
        st.segmented_control(
            text("plan_follow_up.status_of", name=measure.name.in_(text.language)),
            [status.value for status in BY_ONE_TAP],
            required=True,
            format_func=lambda status: status_name(MeasureStatus(status), text),
            label_visibility="collapsed",
            key=choices.key(_name(measure.id)),
            width="stretch",
        )


def card_facts(found: Outcome, planned: PlannedMeasure, today: date, text: Wording) -> str:
    """Who and by when, then what is to be said about it."""
    due = text("plan_terms.until", day=short_day(planned.due, text.language))
    lines = f"<span>{escape(who(found, planned, text))}</span><span>{escape(due)}</span>"
    facts = f'<div class="follow-facts">{lines}</div>'
    status = status_name(planned.follow_up.status, text) if planned.is_dropped else ""
    dropped = f'<p class="follow-mark"><b>{escape(sentence_case(status))}</b></p>' if status else ""
    return f"{facts}{dropped}{marks(planned, today, text)}"


def who(found: Outcome, planned: PlannedMeasure, text: Wording) -> str:
    """The person, else the role that answers for it."""
    return planned.follow_up.owner or role_name(found.questionnaire, planned.role, text)


def marks(planned: PlannedMeasure, today: date, text: Wording) -> str:
    """Words that stand out: late, why it was dropped, whether it shows in the result."""
    late = text("plan_terms.late") if planned.is_late(today) else ""
    dropped = planned.follow_up.reason if planned.is_dropped else ""
    proof = proof_text(planned, text)
    told = (("late", late), ("dropped", dropped), ("proof", proof))
    return "".join(
        f'<p class="follow-mark {look}">{escape(words)}</p>' for look, words in told if words
    )


def _shown(follow_up: FollowUp) -> str | None:
    status = follow_up.status
    return status.value if status in BY_ONE_TAP else None


def _name(measure: str) -> str:
    return f"follow-tap-{measure}"
