"""The result page: stage first, number second, everything explained."""

from collections.abc import Callable, Mapping

import streamlit as st

from assessment.open_points import open_points
from services.results import Outcome, outcome
from views.context import go_to, repository, wording
from views.parts.axis_rows import draw_axis_rows
from views.parts.duty_lane import URGENT, draw_duties
from views.parts.heat_map import draw_heat_map
from views.parts.journey_panel import draw_journey
from views.parts.method_link import draw_method_link
from views.parts.open_point_list import draw_open_points, other_tasks, settling
from views.parts.overview import draw_overview
from views.parts.result_headline import draw_figures, draw_headline
from views.parts.view_tabs import draw_view_tabs, keep_address, open_view, views_of
from views.parts.weight_panel import draw_weights
from views.parts.workshop_result import draw_workshop_result
from views.wide_page import wide_page


def draw() -> None:
    """Draw what there is; an incomplete assessment says so instead of showing a fake number."""
    here = wide_page("result", "result.css")
    if here is None:
        return
    found = outcome(repository(), here.assessment.id)
    if here.company.sample:
        st.caption(wording()("common.sample_note"))
    if not found.answers:
        draw_nothing()
    else:
        draw_result(found)
    draw_method_link(here.assessment.id)


def draw_result(found: Outcome) -> None:
    """The headline always; of the views below only the open one is computed."""
    draw_headline(found)
    draw_figures(found)
    views = views_of(found.questionnaire, list(VIEWS), workshop=found.record is not None)
    here = open_view(views)
    keep_address("result", here, found.assessment.id)
    text = wording()
    names = {view: text(f"result_views.tab.{view}") for view in views}
    draw_view_tabs("result", names, here, found.assessment.id, counts(found))
    with st.container(key=f"view-{here.replace('_', '-')}"):
        VIEWS[here](found)


def counts(found: Outcome) -> Mapping[str, int]:
    """How much there is to look at in views that list tasks."""
    points = open_points(found.questionnaire, found.result, found.answers)
    return {
        "duties": sum(1 for duty in found.duties if duty.state in URGENT),
        "open_points": settling(points) + len(other_tasks(found, points)),
    }


def draw_capabilities(found: Outcome) -> None:
    """All capabilities at a glance, then every axis with what it means."""
    draw_heat_map(found)
    draw_axis_rows(found)


def draw_nothing() -> None:
    """Nothing answered yet."""
    text = wording()
    st.title(text("result.title_incomplete"), anchor=False)
    st.write(text("result.nothing"))
    if st.button(text("result.go_on"), type="primary", icon=":material/arrow_forward:"):
        go_to("questions")


VIEWS: Mapping[str, Callable[[Outcome], None]] = {
    "overview": draw_overview,
    "capabilities": draw_capabilities,
    "journey": draw_journey,
    "duties": draw_duties,
    "open_points": draw_open_points,
    "workshop": draw_workshop_result,
    "weights": draw_weights,
}
"""What the address may name, in the order of the links; the first is the one to start with."""

draw()
