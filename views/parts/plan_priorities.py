"""What to work on first: open duties, then capabilities by urgency with their reasons."""

from collections.abc import Sequence

import streamlit as st

from assessment.duties import DutyState
from assessment.precision import settled
from assessment.roadmap.priorities import Priority, priorities, priority_stability
from reports.names import capability_name
from reports.stability_text import priority_stability_text
from services.plans import Planning
from services.results import Outcome
from texts.wording import Wording
from views.context import ASSESSMENT, wording
from views.parts.duty_lane import draw_duty_list
from views.parts.method_table import draw_text
from views.parts.plan_priority_html import priority_list
from views.parts.view_tabs import VIEW
from views.plan_desk import PlanDesk

FIRST = 10
"""So many stand open; nobody works on more at a time."""


def draw_priorities(desk: PlanDesk) -> None:
    """Duties do not compete with anything: they stand in a lane of their own, above the ranking."""
    seen, text = desk.seen, wording()
    found = seen.found
    ranked = priorities(found.questionnaire, found.result, seen.targets, found.assessment.profile)
    _draw_duties(found, text)
    below = [one for one in ranked if settled(one.gap) > 0]
    st.subheader(text("plan_priorities.title"), anchor=False)
    if not below:
        draw_text(text("plan_priorities.nothing"))
        return
    st.caption(text("plan_priorities.intro"))
    _draw_ranking(seen, below, ranked, text)
    _draw_stability(found, ranked, text)
    _draw_reached(found, ranked, text)


def _draw_duties(found: Outcome, text: Wording) -> None:
    """Open duties with their dates; how many are unknown, and the way to all of them."""
    still_open = [duty for duty in found.duties if duty.state is DutyState.OPEN]
    unknown = sum(1 for duty in found.duties if duty.state is DutyState.UNKNOWN)
    if not found.duties:
        return
    with st.container(key="plan-duties-open" if still_open else "plan-duties-none"):
        st.subheader(text("plan_priorities.duties.title"), anchor=False)
        about = "plan_priorities.duties.about" if still_open else "plan_priorities.duties.none"
        st.caption(text(about))
        draw_duty_list(found, still_open, text)
        if unknown:
            st.caption(text("plan_priorities.duties.unknown", count=unknown))
        st.page_link(
            "result.py",
            label=text("plan_priorities.duties.all"),
            icon=":material/arrow_forward:",
            query_params={ASSESSMENT: found.assessment.id, VIEW: "duties"},
        )


def _draw_ranking(
    seen: Planning, below: Sequence[Priority], ranked: Sequence[Priority], text: Wording
) -> None:
    st.html(priority_list(seen, below[:FIRST], ranked, text))
    rest = below[FIRST:]
    if rest:
        with st.expander(text("plan_priorities.rest", count=len(rest)), key="priorities-rest"):
            st.html(priority_list(seen, rest, ranked, text, first=FIRST + 1))


def _draw_stability(found: Outcome, ranked: Sequence[Priority], text: Wording) -> None:
    stable = priority_stability(found.questionnaire, ranked)
    if stable is not None:
        st.subheader(text("plan_priorities.stability.title"), anchor=False)
        draw_text(priority_stability_text(found.questionnaire, stable, text))


def _draw_reached(found: Outcome, ranked: Sequence[Priority], text: Wording) -> None:
    """Capabilities that are where they should be, so that nobody misses them above."""
    names = [
        capability_name(found.questionnaire, one.capability, text.language)
        for one in ranked
        if settled(one.gap) <= 0
    ]
    if names:
        draw_text(", ".join(names) + ".", text("plan_priorities.reached"))
