"""Targets and plan: from where a company stands to what it does on Monday."""

from collections.abc import Callable, Mapping

import streamlit as st

from reports.formatting import percent
from services.results import Outcome, outcome
from views.context import go_to, repository, wording
from views.parts.plan_follow_up import draw_follow_up
from views.parts.plan_measures import draw_measures
from views.parts.plan_priorities import draw_priorities
from views.parts.plan_targets import draw_targets
from views.parts.plan_waves import draw_waves
from views.parts.view_tabs import draw_view_tabs, keep_address, open_view
from views.plan_desk import PlanDesk
from views.wide_page import wide_page


def draw() -> None:
    """Draw the open view; without an overall score there is nothing to plan from yet."""
    here = wide_page("plan", "result.css", "plan.css")
    if here is None:
        return
    found = outcome(repository(), here.assessment.id)
    if here.company.sample:
        st.caption(wording()("common.sample_note"))
    st.title(wording()("plan.title"), anchor=False)
    if found.result.overall.score is None:
        draw_missing(found)
    else:
        draw_plan(found)


def draw_plan(found: Outcome) -> None:
    """The views as links; only the open one is computed."""
    text = wording()
    here = open_view(list(VIEWS))
    keep_address("plan", here, found.assessment.id)
    names = {view: text(f"plan.tab.{view}") for view in VIEWS}
    draw_view_tabs("plan", names, here, found.assessment.id, {})
    with st.container(key=f"view-{here.replace('_', '-')}"):
        VIEWS[here](PlanDesk(found))


def draw_missing(found: Outcome) -> None:
    """How much is still to be answered, and the way there."""
    text = wording()
    st.write(
        text(
            "plan.missing",
            overall=percent(found.questionnaire.coverage.overall, text.language),
            coverage=percent(found.result.overall.coverage, text.language),
        )
    )
    if st.button(text("result.go_on"), type="primary", icon=":material/arrow_forward:"):
        go_to("questions")


VIEWS: Mapping[str, Callable[[PlanDesk], None]] = {
    "targets": draw_targets,
    "priorities": draw_priorities,
    "measures": draw_measures,
    "waves": draw_waves,
    "follow_up": draw_follow_up,
}
"""What the address may name, in the order of the links; the first is the one to start with."""

draw()
