"""The result page: stage first, number second, everything explained."""

import streamlit as st

from services.results import Outcome, outcome
from views.context import go_to, repository, wording
from views.opening import opened
from views.parts.alert_list import draw_alerts
from views.parts.axis_rows import draw_axis_rows
from views.parts.caps import draw_caps
from views.parts.comparison_panel import draw_comparison
from views.parts.findings_lists import draw_brakes, draw_strengths
from views.parts.method_link import draw_method_link
from views.parts.next_steps import draw_next_steps
from views.parts.question_set import draw_question_set
from views.parts.radar_panel import draw_foundation, draw_radar
from views.parts.result_headline import draw_figures, draw_headline
from views.parts.subject import draw_subject
from views.parts.values_table import draw_values_table


def draw() -> None:
    """Draw what there is; an incomplete assessment says so instead of showing a fake number."""
    st.html('<span class="wide-page"></span>')
    here = opened("result")
    if here is None:
        return
    draw_subject(here)
    found = outcome(repository(), here.assessment.id)
    if here.company.sample:
        st.caption(wording()("common.sample_note"))
    if not found.answers:
        draw_nothing()
    else:
        draw_result(found)
    draw_method_link(here.assessment.id)


def draw_result(found: Outcome) -> None:
    """Headline, radar and findings side by side, then every axis."""
    draw_headline(found)
    draw_figures(found)
    draw_question_set(found)
    if any(axis.score is not None for axis in found.result.axes.values()):
        left, right = st.columns([1.15, 1], gap="large")
        with left:
            draw_radar(found)
            draw_foundation(found)
        with right:
            draw_findings(found)
    draw_comparison(found)
    draw_next_steps(found)
    draw_axis_rows(found)
    draw_values_table(found)
    draw_effects(found)


def draw_findings(found: Outcome) -> None:
    """What stands out; what carries and holds back only a whole picture can tell."""
    if found.result.overall.score is None:
        st.caption(wording()("result.findings_later"))
        draw_alerts(found)
        return
    draw_caps(found)
    draw_strengths(found)
    draw_brakes(found)
    draw_alerts(found)


def draw_effects(found: Outcome) -> None:
    """The sentences of the profile, so that nobody wonders why a block is missing."""
    text = wording()
    if not found.scope.sentences:
        return
    with st.expander(text("result.profile_effects")):
        for sentence in found.scope.sentences:
            st.markdown(sentence.in_(text.language))


def draw_nothing() -> None:
    """Nothing answered yet."""
    text = wording()
    st.title(text("result.title_incomplete"), anchor=False)
    st.write(text("result.nothing"))
    if st.button(text("result.go_on"), type="primary", icon=":material/arrow_forward:"):
        go_to("questions")


draw()
