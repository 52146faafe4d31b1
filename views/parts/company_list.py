"""Companies and their assessments as a list one can go on from."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import streamlit as st

from assessment.records import AssessmentSummary, Company
from assessment.scope import scope
from assessment.workshop.workshop import Standing
from reports.formatting import day_and_time
from services.editions import edition_of
from services.overdue import overdue_measures
from views.context import ASSESSMENT, go_to, language, local_time, now, repository, wording
from views.parts.company_actions import draw_company_actions, draw_milestone_actions
from views.parts.plain import plain
from views.parts.view_tabs import VIEW


def draw_companies(companies: Sequence[Company]) -> None:
    """One block per company, the one worked on last first, its newest milestone on top."""
    standings = {
        workshop.assessment_id: workshop.standing for workshop in repository().running_workshops()
    }
    plans, today = repository().plans(), local_time(now()).date()
    listed = [(company, repository().assessments(company.id)) for company in companies]
    for company, summaries in sorted(listed, key=_latest, reverse=True):
        with st.container(border=True, key=f"company-{company.id}"):
            late = overdue_measures(summaries, plans, today)
            _draw_company(company, summaries, standings, late)


def _latest(listed: tuple[Company, Sequence[AssessmentSummary]]) -> datetime:
    company, summaries = listed
    return max((summary.changed_at for summary in summaries), default=company.changed_at)


def _draw_company(
    company: Company,
    summaries: Sequence[AssessmentSummary],
    standings: Mapping[str, Standing],
    late: Mapping[str, int],
) -> None:
    """`standings` and `late` are by assessment: its workshop, and how many measures are overdue."""
    text = wording()
    badge = f" :blue-badge[{text('common.sample')}]" if company.sample else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain(company.name) + badge, anchor=False, width="stretch")
        draw_company_actions(company)
    for summary in summaries:
        own = summary.assessment.id
        _draw_assessment(summary, standings.get(own), late.get(own, 0))


def _draw_assessment(summary: AssessmentSummary, workshop: Standing | None, late: int) -> None:
    text = wording()
    assessment = summary.assessment
    questionnaire = edition_of(repository(), assessment)
    asked = scope(questionnaire, assessment.profile, assessment.depth).asked
    done = len(set(asked) & set(summary.settled))
    when = day_and_time(local_time(summary.changed_at), language())
    words, buttons = st.columns([3, 2], vertical_alignment="center")
    with words:
        complete = done == len(asked)
        state = "start.complete" if complete else "start.progress"
        badge = f" :blue-badge[{text(f'start.workshop.{workshop}')}]" if workshop else ""
        st.markdown(f"**{plain(assessment.milestone)}**{badge}")
        st.caption(f"{text(state, done=done, all=len(asked))} · {text('start.changed', when=when)}")
        st.progress(done / len(asked) if asked else 0.0)
        if late:
            _draw_overdue(assessment.id, late)
    with buttons, st.container(horizontal=True, horizontal_alignment="right"):
        _draw_ways_on(summary, workshop, done=done, complete=complete)


def _draw_overdue(assessment_id: str, late: int) -> None:
    """The way to what should be over."""
    with st.container(key=f"overdue-{assessment_id}"):
        st.page_link(
            "plan.py",
            label=wording()("start.overdue", count=late),
            icon=":material/event_busy:",
            query_params={ASSESSMENT: assessment_id, VIEW: "follow_up"},
        )


def _draw_ways_on(
    summary: AssessmentSummary, workshop: Standing | None, *, done: int, complete: bool
) -> None:
    """A workshop that is under way comes before everything else."""
    text = wording()
    assessment = summary.assessment
    if workshop and st.button(
        text("start.workshop.open"), type="primary", key=f"workshop-{assessment.id}"
    ):
        go_to("workshop", assessment.id)
    label = text("start.change" if complete else "start.go_on" if done else "start.begin")
    if st.button(
        label, type="secondary" if complete or workshop else "primary", key=f"go-on-{assessment.id}"
    ):
        go_to("questions", assessment.id)
    if done and st.button(text("start.to_result"), key=f"result-{assessment.id}"):
        go_to("result", assessment.id)
    draw_milestone_actions(assessment)
